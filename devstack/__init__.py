"""Zero-install ground of one checkout: PostgreSQL, Valkey, the supervisor and what `make` does.

Knows nothing of Django and uses only the standard library and psycopg. Not imported at all when
DATABASE_URL and REDIS_URL name real servers.
"""
