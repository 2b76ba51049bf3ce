"""What we do: assessments, plans, actions, notes, reviews."""
