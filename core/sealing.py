"""Digests over the audit trail, each chained to the one before, so that tampering shows."""

from django.db import connection


def seal() -> int:
    """Seal every line of transactions that are over; return how many lines."""
    with connection.cursor() as cursor:
        cursor.execute("select app.seal()")
        return int(cursor.fetchone()[0])


def first_broken() -> int | None:
    """The id of the first seal that no longer fits its lines; None when all do."""
    with connection.cursor() as cursor:
        cursor.execute("select app.first_broken_seal()")
        (found,) = cursor.fetchone()
        return found
