"""Joining what agencies know of one person, and undoing it.

Evidence hangs on source records, so a join repoints records and loses nothing; the match keeps
what it moved, so that parting puts exactly that back.
"""

from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Q

from core import audit, sql
from core.jobs import silent
from families.actions.households import find_households
from families.choices import MatchStatus
from families.matching import Join, judge
from families.models import FamilyMember, Person, PersonMatch, SourceRecord
from families.queries import matching as queries

SQL = Path(__file__).parent.parent / "sql"
FILLED_FROM_OTHERS = {"forename": "", "date_of_birth": None, "sex": ""}
ROUNDS = 5  # each round joins what the round before brought together; two is usual


class CannotJoin(Exception):
    """These two cannot be joined or parted as things stand. The text is for the user."""


@dataclass(frozen=True, slots=True)
class MatchingReport:
    """What one run of matching did."""

    joined: int
    to_decide: int
    new_to_decide: int
    families: list[str]
    members: int


@transaction.atomic
def match_people(*, authority, on, progress=silent) -> MatchingReport:
    """Join the sure, propose the doubtful, find households. Running it again changes nothing."""
    _one_at_a_time(authority)
    joined = 0
    for _ in range(ROUNDS):
        progress(joined, 0, "Comparing people")
        people, pairs = queries.candidates(authority)
        decided = judge(people, pairs, apart=queries.pairs_kept_apart(authority))
        if not decided.joins:
            break
        progress(len(decided.joins), 0, "Joining records of one person")
        _join(authority, decided.joins)
        joined += len(decided.joins)
    before = queries.matches_to_decide(authority).count()
    _propose(authority, decided.proposals)
    after = queries.matches_to_decide(authority).count()
    progress(0, 0, "Finding households")
    families, members = find_households(authority=authority, on=on)
    report = MatchingReport(
        joined=joined,
        to_decide=after,
        new_to_decide=max(after - before, 0),
        families=families,
        members=members,
    )
    audit.record("people.matched", target=authority, joined=joined, proposed=after)
    return report


@transaction.atomic
def join(*, match: PersonMatch, by) -> None:
    """Decide that the two are one person."""
    match = _locked(match, MatchStatus.PROPOSED)
    both = FamilyMember.objects.filter(person__in=[match.kept_id, match.other_id])
    families = both.order_by("family", "person").values_list("family", "person").distinct()
    if len(families) != len({family for family, _ in families}):
        raise CannotJoin(
            "Both are listed in the same family. Take one off the family first, then join them."
        )
    _join(match.authority, [Join(match.kept_id, match.other_id, match.because)])
    audit.record("people.joined", target=match, by=by.pk)


@transaction.atomic
def keep_apart(*, match: PersonMatch, by) -> None:
    """Decide that the two are different people: they are never proposed again."""
    match = _locked(match, MatchStatus.PROPOSED)
    PersonMatch.objects.filter(pk=match.pk).update(status=MatchStatus.KEPT_APART)
    audit.record("people.kept_apart", target=match, by=by.pk)


@transaction.atomic
def part(*, match: PersonMatch, by) -> None:
    """Undo a join exactly: what it moved goes back, and the two stay apart."""
    match = _locked(match, MatchStatus.JOINED)
    holder = queries.holder_of(match.kept_id)
    # What a later decision has already given to somebody else stays there.
    records = SourceRecord.objects.filter(pk__in=match.records_moved, person=holder)
    records.update(person=match.other_id)
    members = FamilyMember.objects.filter(pk__in=match.members_moved, person=holder)
    members.update(person=match.other_id)
    PersonMatch.objects.filter(pk=match.pk).update(
        status=MatchStatus.KEPT_APART, records_moved=[], members_moved=[], filled=[]
    )
    for field in match.filled:
        _refill(match.kept, field, of=match.other)
    audit.record("people.parted", target=match, by=by.pk)


def _one_at_a_time(authority) -> None:
    """Two runs for one authority would both find the same households."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('matching'), %s)", [authority.pk])


def _locked(match: PersonMatch, status: MatchStatus) -> PersonMatch:
    found = PersonMatch.objects.select_for_update(of=["self"]).select_related("kept", "other")
    found = found.get(pk=match.pk)
    if found.status != status:
        raise CannotJoin(f"This pair has been decided: {found.get_status_display().lower()}.")
    return found


def _join(authority, joins: list[Join]) -> None:
    """Make these joins, however many, in a handful of statements."""
    others = [one.other for one in joins]
    rows = sql.rows(SQL / "matching_belongings.sql", people=others)
    belongings = {row["person_id"]: row for row in rows}
    filled = _fill(joins)
    PersonMatch.objects.bulk_create(
        [
            PersonMatch(
                authority=authority,
                kept_id=one.kept,
                other_id=one.other,
                status=MatchStatus.JOINED,
                because=one.because,
                records_moved=belongings[one.other]["records"],
                members_moved=belongings[one.other]["members"],
                filled=filled[one.other],
            )
            for one in joins
        ],
        update_conflicts=True,
        unique_fields=["kept", "other"],
        update_fields=["status", "because", "records_moved", "members_moved", "filled"],
    )
    _plan_triggers_anew()
    sql.run(SQL / "matching_join.sql", kept=[one.kept for one in joins], other=others)
    # Whoever holds no records any more is no longer in question.
    asked = PersonMatch.objects.filter(authority=authority, status=MatchStatus.PROPOSED)
    asked.filter(Q(kept__in=others) | Q(other__in=others)).delete()


def _plan_triggers_anew() -> None:
    """The history trigger keeps the plan it made for the session's first update of the table.

    Made for a few rows, that plan takes the square of many.
    """
    with connection.cursor() as cursor:
        cursor.execute("discard plans")


def _fill(joins: list[Join]) -> dict[int, list[str]]:
    """Give the kept what was not known of them; tell, by other, which fields came from it."""
    people = Person.objects.in_bulk({pk for one in joins for pk in (one.kept, one.other)})
    filled: dict[int, list[str]] = {}
    for one in joins:
        kept, other = people[one.kept], people[one.other]
        filled[one.other] = [
            field
            for field, empty in FILLED_FROM_OTHERS.items()
            if getattr(kept, field) == empty and getattr(other, field) != empty
        ]
        for field in filled[one.other]:
            setattr(kept, field, getattr(other, field))
    changed = {one.kept for one in joins if filled[one.other]}
    Person.objects.bulk_update([people[pk] for pk in sorted(changed)], [*FILLED_FROM_OTHERS])
    return filled


def _refill(person: Person, field: str, *, of: Person) -> None:
    """Take back what came from `of`, or take it from another still joined; and so up the chain."""
    empty = FILLED_FROM_OTHERS[field]
    if getattr(person, field) != getattr(of, field):
        return  # somebody has written something else since
    joined = PersonMatch.objects.filter(kept=person, status=MatchStatus.JOINED)
    giver = joined.select_related("other").exclude(**{f"other__{field}": empty}).order_by("pk")
    source = giver.first()
    value = getattr(source.other, field) if source else empty
    if source and field not in source.filled:
        PersonMatch.objects.filter(pk=source.pk).update(filled=[*source.filled, field])
    Person.objects.filter(pk=person.pk).update(**{field: value})
    above = PersonMatch.objects.filter(other=person, status=MatchStatus.JOINED)
    above = above.select_related("kept").filter(filled__contains=[field]).first()
    if above:
        _refill(above.kept, field, of=of)


def _propose(authority, proposals) -> None:
    sql.run(
        SQL / "matching_propose.sql",
        authority=authority.pk,
        kept=[one.kept for one in proposals],
        other=[one.other for one in proposals],
        because=[one.because for one in proposals],
    )
