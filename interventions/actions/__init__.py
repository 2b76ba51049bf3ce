"""Every write of the work with families: keyword-only, atomic, with its audit line."""
