"""One gathering: an authority (or some of its families), one framework, one day."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Q

from agencies.models import LocalAuthority, SchoolTerm
from core.sql import run, text
from payments.frameworks import Framework, Term, Windows, windows
from payments.gather.streams import SQL, Measured, measured

# Memory for one sort or hash of evidence; whole tables are read, not many small parts of them.
TUNED = """
set local work_mem = '256MB';
set local cursor_tuple_fraction = 1;
set local jit = off;
"""


@dataclass(frozen=True)
class Gathering:
    """Who was found, and their facts for the asking."""

    windows: Windows
    families: int
    parameters: dict[str, object]

    def measured(self) -> Iterator[Measured]:
        """The families' facts, in the order of references."""
        return measured(self.windows, self.parameters)


@contextmanager
def gathered(
    framework: Framework,
    *,
    authority: LocalAuthority,
    as_of: date,
    claim_id: int | None = None,
    families: Sequence[int] | None = None,
) -> Iterator[Gathering]:
    """Find the families to judge, inside the caller's transaction.

    With a claim: the attached families, and what other claims asked for them. Without: all
    families, for eligibility. NoTerms when the authority has too few school terms for the day.
    """
    days = windows(framework, as_of=as_of, terms=school_terms(authority))
    parameters = days.sql_parameters() | {
        "authority": authority.pk,
        "framework": framework.slug,
        "claim": claim_id or 0,
        "claiming": claim_id is not None,
        "families": None if families is None else list(families),
    }
    with connection.cursor() as cursor:
        cursor.execute(TUNED)
        cursor.execute(text(SQL / "gather_tables.sql"))
    found = run(SQL / "gather_families.sql", **parameters)
    run(SQL / "gather_members.sql", **parameters)
    run(SQL / "gather_records.sql", **parameters)
    with connection.cursor() as cursor:
        cursor.execute("analyze gathered_family, gathered_member, gathered_record")
    with _no_cycles():
        yield Gathering(days, found, parameters)
    with connection.cursor() as cursor:
        cursor.execute("drop table gathered_family, gathered_member, gathered_record")


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Facts and findings hold no reference cycles; looking for some would take half of the run."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


def school_terms(authority: LocalAuthority) -> list[Term]:
    """The authority's terms; its own dates take the place of the preset's."""
    rows = SchoolTerm.objects.filter(Q(authority=authority) | Q(authority=None))
    chosen: dict[tuple[str, str], SchoolTerm] = {}
    for row in rows:
        name = (row.academic_year, row.term)
        if name not in chosen or row.authority_id is not None:
            chosen[name] = row
    return [Term(row.pk, row.first_on, row.last_on) for row in chosen.values()]
