"""Pages about the work with families."""
