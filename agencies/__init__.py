"""Who works with families: authorities, agencies, people who sign in, posts."""
