"""The fifteen partner feeds as data, and the checks of their cells. No Django, no database."""
