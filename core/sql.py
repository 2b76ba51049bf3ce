"""SQL kept in files beside the room it belongs to, with named parameters only."""

from functools import cache
from pathlib import Path

from django.db import connection


@cache
def text(path: Path) -> str:
    return path.read_text()


def rows(path: Path, **params) -> list[dict]:
    """Run one SELECT kept in a .sql file and return its rows as dicts."""
    with connection.cursor() as cursor:
        cursor.execute(text(path), params)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def value(path: Path, **params):
    """Run one SELECT kept in a .sql file and return the first column of its only row."""
    with connection.cursor() as cursor:
        cursor.execute(text(path), params)
        row = cursor.fetchone()
        return row[0] if row else None


def run(path: Path, **params) -> int:
    """Run one statement kept in a .sql file and return how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(text(path), params)
        return int(cursor.rowcount)
