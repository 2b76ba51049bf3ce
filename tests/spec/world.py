"""A family's raw evidence, and the plainest possible measuring of it: row by row, no SQL.

Scenarios and property tests describe a family once and ask about it on any day; the SQL that
measures 100,000 families must agree with `measure`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from core.periods import Period, completed_years, last_months
from payments.frameworks import Absence, Count, Facts, Member, Spell, Term, Windows

PRESET_TERMS = tuple(
    Term(3 * year + place, date(year, *first), date(year, *last))
    for year in range(2010, 2018)
    for place, (first, last) in enumerate(
        [((1, 1), (4, 30)), ((5, 1), (8, 31)), ((9, 1), (12, 31))]
    )
)


@dataclass(frozen=True)
class Person:
    """One member, with the days between which they belong to the family."""

    id: int
    name: str
    born_on: date | None = None
    relationship: str = ""
    joined_on: date | None = None
    left_on: date | None = None

    def is_member_on(self, day: date) -> bool:
        return (self.joined_on is None or self.joined_on <= day) and (
            self.left_on is None or self.left_on > day
        )


@dataclass(frozen=True)
class Event:
    """A dated row: an offence, an incident, an exclusion, a start of a provision, a reason."""

    id: int
    person: int
    ref: str
    on: date
    kind: str = ""
    action: str = ""


@dataclass(frozen=True)
class TermRow:
    """A child's attendance in one term."""

    id: int
    person: int
    term: int
    possible: int
    authorised: int
    unauthorised: int


@dataclass
class World:
    """Everything on record about one family."""

    attached_on: date | None = None
    people: list[Person] = field(default_factory=list)
    terms: tuple[Term, ...] = PRESET_TERMS
    attendance: list[TermRow] = field(default_factory=list)
    exclusions: list[Event] = field(default_factory=list)
    placements: list[tuple[int, Spell]] = field(default_factory=list)
    offences: list[Event] = field(default_factory=list)
    incidents: list[Event] = field(default_factory=list)
    housing: list[Event] = field(default_factory=list)
    benefits: list[tuple[int, Spell]] = field(default_factory=list)
    jobs: list[tuple[int, Spell]] = field(default_factory=list)
    provisions: list[Event] = field(default_factory=list)
    reasons: list[Event] = field(default_factory=list)

    def dated_on(self) -> list[date]:
        """The day of every fact on record, members' comings and goings included."""
        events = self.exclusions + self.offences + self.incidents + self.housing
        events = events + self.provisions + self.reasons
        spells = self.placements + self.benefits + self.jobs
        days = [event.on for event in events] + [spell.start_on for _, spell in spells]
        for person in self.people:
            days += [day for day in (person.joined_on, person.left_on) if day is not None]
        return days


def count(events: Iterable[Event], period: Period) -> Count:
    """The distinct references of the events inside a period."""
    inside = [event for event in events if event.on in period]
    return Count(
        len({event.ref for event in inside}),
        tuple(sorted(event.id for event in inside)),
        min((event.on for event in inside), default=None),
    )


def measure(world: World, windows: Windows) -> Facts:
    """The family's Facts on the windows' day."""
    day = windows.as_of
    present = {person.id: person for person in world.people if person.is_member_on(day)}
    minors = [e for e in world.offences if _was_minor(present.get(e.person), e, windows)]
    incidents = [event for event in world.incidents if event.person in present]
    actions = windows.asb_actions + windows.housing_actions
    before = Period(day, day)
    if world.attached_on is not None:
        before = last_months(world.attached_on, windows.before_months)
    reasons = [event for event in world.reasons if event.on <= day]
    return Facts(
        attached_on=world.attached_on,
        members=tuple(_member(world, person, windows) for person in present.values()),
        proven_offences=count(minors, windows.crime),
        asb_actions=count((e for e in incidents if e.action in actions), windows.crime),
        housing_actions=count(
            (
                event
                for event in world.housing
                if event.person in present and event.kind in windows.housing_actions
            ),
            windows.crime,
        ),
        asb_before=count(incidents, before),
        asb_after=count(incidents, windows.after),
        offences_before=count(minors, before),
        offences_after=count(minors, windows.after),
        discretion_reason="; ".join(event.kind for event in reasons),
        discretion_ids=tuple(event.id for event in reasons),
        next_fact_on=min((on for on in world.dated_on() if on >= day), default=None),
    )


def _was_minor(person: Person | None, event: Event, windows: Windows) -> bool:
    if person is None or person.born_on is None:
        return False
    return completed_years(person.born_on, event.on) < windows.adult_from


def _member(world: World, person: Person, windows: Windows) -> Member:
    excluded = [event for event in world.exclusions if event.person == person.id]
    rows = [
        row for row in world.attendance if row.person == person.id and row.term in windows.term_ids
    ]
    return Member(
        person_id=person.id,
        label=person.name,
        born_on=person.born_on,
        relationship=person.relationship,
        absence=Absence(
            len({row.term for row in rows}),
            sum(row.possible for row in rows),
            sum(row.authorised for row in rows),
            sum(row.unauthorised for row in rows),
            tuple(row.id for row in rows),
        ),
        fixed_exclusions=count((e for e in excluded if e.kind == "fixed"), windows.terms),
        permanent_exclusions=count((e for e in excluded if e.kind == "permanent"), windows.terms),
        placements=_spells(world.placements, person, windows.as_of, windows.as_of),
        benefits=_spells(world.benefits, person, _since(world, windows), windows.as_of),
        jobs=_spells(world.jobs, person, windows.employment.start, windows.as_of),
        provision=count(
            (
                event
                for event in world.provisions
                if event.person == person.id and event.kind in windows.provisions
            ),
            windows.provision,
        ),
    )


def _since(world: World, windows: Windows) -> date:
    if world.attached_on is None:
        return windows.as_of
    return min(world.attached_on, windows.employment.start)


def _spells(
    spells: list[tuple[int, Spell]], person: Person, first_on: date, last_on: date
) -> tuple[Spell, ...]:
    return tuple(
        spell
        for owner, spell in spells
        if owner == person.id
        and spell.start_on <= last_on
        and (spell.end_on is None or spell.end_on >= first_on)
    )
