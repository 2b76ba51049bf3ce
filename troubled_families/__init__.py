"""The composition root: it may import every room; no room may import it."""

from troubled_families.celery import app as celery_app

__all__ = ["celery_app"]
