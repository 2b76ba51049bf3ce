"""Our PostgreSQL backend: Django's own, which also tells each transaction who it works for."""
