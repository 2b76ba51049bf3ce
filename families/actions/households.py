"""People in no family who live together become a family to look at."""

from datetime import date
from itertools import groupby
from pathlib import Path
from statistics import mode

from core import sql
from families.choices import FamilyStatus
from families.models import Family, FamilyMember

SQL = Path(__file__).parent.parent / "sql"
AT_MOST = 15  # more people at one address are a hostel, a barracks or a mistake
# Children when the first programme began, or since (domain.md 1).
CHILDREN_BORN_AFTER = date(1994, 4, 1)
PREFIX = "M-"


def find_households(*, authority, on: date) -> tuple[list[str], int]:
    """Propose households; give the references of new families and how many people were placed.

    Somebody found later at the address of a proposed family joins it.
    """
    rows = sql.rows(
        SQL / "matching_households.sql",
        authority=authority.pk,
        found_on=on,
        at_most=AT_MOST,
        children_born_after=CHILDREN_BORN_AFTER,
    )
    newcomers = {home: list(people) for home, people in groupby(rows, lambda row: row["home"])}
    families = _families(authority, newcomers, on)
    FamilyMember.objects.bulk_create(
        [
            FamilyMember(
                authority=authority,
                family_id=families[row["home"]],
                person_id=row["person_id"],
                relationship=row["relationship"],
            )
            for row in rows
        ]
    )
    new = [people[0]["home"] for people in newcomers.values() if people[0]["family_id"] is None]
    refs = Family.objects.filter(pk__in=[families[home] for home in new])
    return list(refs.order_by("family_ref").values_list("family_ref", flat=True)), len(rows)


def _families(authority, newcomers: dict[str, list[dict]], on: date) -> dict[str, int]:
    """The family of each home: the one proposed earlier, or a new one."""
    known = {home: people[0]["family_id"] for home, people in newcomers.items()}
    number = _last_number(authority)
    fresh = {}
    for home in (home for home, family in known.items() if family is None):
        number += 1
        fresh[home] = Family(
            authority=authority,
            family_ref=f"{PREFIX}{number:05}",
            name=_name(newcomers[home]),
            status=FamilyStatus.PROPOSED,
            identified_on=on,
        )
    Family.objects.bulk_create(fresh.values())
    return known | {home: family.pk for home, family in fresh.items()}


def _name(people: list[dict]) -> str:
    """The surname most of the household have; of the eldest where several are as common."""
    return mode(person["surname"] for person in people)


def _last_number(authority) -> int:
    """The highest number already given out here."""
    refs = Family.objects.filter(authority=authority, family_ref__regex=rf"^{PREFIX}\d+$")
    numbers = [int(ref.removeprefix(PREFIX)) for ref in refs.values_list("family_ref", flat=True)]
    return max(numbers, default=0)
