"""Families join a programme: from the authority's list, all at once."""

from pathlib import Path

from django.db import transaction

from agencies.models import LocalAuthority
from core import sql
from payments.frameworks import CATALOGUE

SQL = Path(__file__).resolve().parent.parent / "sql" / "attach"


@transaction.atomic
def attach_listed(*, authority: LocalAuthority) -> int:
    """Bring the attachments up to the days on the authority's list; say how many changed.

    A listed day attaches the family to the framework in force on it. What a claim past its draft
    stands on stays as it was claimed.
    """
    parameters = {
        "authority": authority.pk,
        "slugs": list(CATALOGUE),
        "starts": [framework.attachments.start for framework in CATALOGUE.values()],
        "ends": [framework.attachments.end for framework in CATALOGUE.values()],
    }
    steps = ("unlisted", "corrected", "listed")
    return sum(sql.run(SQL / f"{step}.sql", **parameters) for step in steps)
