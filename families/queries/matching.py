"""What matching looks at: people who share something, and what was decided about them."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

from core import sql
from families.choices import MatchStatus
from families.matching import IDENTIFIERS, Known
from families.models import PersonMatch

SQL = Path(__file__).parent.parent / "sql"


def candidates(authority) -> tuple[dict[int, Known], set[tuple[int, int]]]:
    """The people who may be somebody else, and the pairs of them that share something."""
    people: dict[int, Known] = {}
    sharing: dict[int, list[int]] = defaultdict(list)
    for row in sql.rows(SQL / "matching_candidates.sql", authority=authority.pk):
        people[row["person_id"]] = _known(row)
        for number in row["shares"]:
            sharing[number].append(row["person_id"])
    pairs = {pair for who in sharing.values() for pair in combinations(sorted(who), 2)}
    return people, pairs


def _known(row: dict) -> Known:
    return Known(
        person_id=row["person_id"],
        names=frozenset(tuple(name.split("|")) for name in row["names"]),
        born_on=frozenset(row["born_on"] or ()),
        postcodes=frozenset(row["postcodes"] or ()),
        identifiers=frozenset((kind, value) for kind in IDENTIFIERS for value in row[kind] or ()),
        family_ids=frozenset(row["family_ids"] or ()),
        ambiguous=row["ambiguous"],
    )


def pairs_kept_apart(authority) -> set[tuple[int, int]]:
    """Pairs decided to be two people, by whoever holds their records today."""
    found = sql.rows(SQL / "matching_apart.sql", authority=authority.pk)
    return {(row["one"], row["two"]) for row in found}


def holder_of(person_id: int) -> int:
    """Who holds this person's records now: the end of the chain of joins."""
    joined = PersonMatch.objects.filter(status=MatchStatus.JOINED)
    while further := joined.filter(other=person_id).values_list("kept", flat=True).first():
        person_id = further
    return person_id


def matches_to_decide(authority):
    """Pairs waiting for somebody, oldest first."""
    waiting = PersonMatch.objects.filter(authority=authority, status=MatchStatus.PROPOSED)
    return waiting.select_related("kept", "other").order_by("found_at", "pk")
