"""Ordered streams of measured evidence, merged family by family in flat memory."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from django.db import connection

from core.sql import text
from payments.frameworks import Facts, Windows
from payments.gather import families

SQL = Path(__file__).resolve().parent.parent / "sql" / "gather"
ROWS_AT_ONCE = 5000
# One statement a kind of evidence; each gives its rows in the order of the families.
KINDS = (
    "members",
    "claimed",
    "absence",
    "exclusions",
    "placements",
    "benefits",
    "jobs",
    "provision",
    "offences",
    "asb_incidents",
    "housing",
)
NOBODY: tuple[int, Iterator[tuple]] = (0, iter(()))  # places begin at 1


class Measured(NamedTuple):
    """One family: what the rules may know of it, and what it was claimed for before."""

    family_id: int
    family_ref: str
    attachment_id: int | None
    attached_on: date | None
    facts: Facts
    claimed: dict[str, int]


class Stream:
    """The rows of one statement, taken family by family."""

    def __init__(self, cursor) -> None:
        self._families = groupby(_rows(cursor), itemgetter(0))
        self._place, self._rows = next(self._families, NOBODY)

    def of(self, place: int) -> list[tuple]:
        """The rows of the family at this place; asked for in order."""
        if self._place != place:
            return []
        found = list(self._rows)
        self._place, self._rows = next(self._families, NOBODY)
        return found


def _rows(cursor) -> Iterator[tuple]:
    return chain.from_iterable(iter(partial(cursor.fetchmany, ROWS_AT_ONCE), []))


def measured(windows: Windows, parameters: dict[str, object]) -> Iterator[Measured]:
    """Every gathered family, in the order of references."""
    with ExitStack() as cursors:

        def opened(name: str):
            # Server-side and binary: PostgreSQL keeps what we have not asked for yet.
            cursor = cursors.enter_context(connection.connection.cursor(name, binary=True))
            return cursor.execute(text(SQL / f"{name}.sql"), parameters)

        streams = {name: Stream(opened(name)) for name in KINDS}
        for row in _rows(opened("families")):
            place, family_id, family_ref, attachment_id, attached_on, reason, changes_on = row
            rows = {name: stream.of(place) for name, stream in streams.items()}
            yield Measured(
                family_id,
                family_ref,
                attachment_id,
                attached_on,
                families.facts_of(
                    rows,
                    as_of=windows.as_of,
                    attached_on=attached_on,
                    discretion_reason=reason,
                    changes_on=changes_on,
                ),
                {component: pence for _, component, pence in rows["claimed"]},
            )
