"""Everything a rule may know about a family on a day. If it is not here, no rule depends on it.

SQL measures and fills these; the rules judge. They hold counts, dates and the ids of the evidence
counted, never a verdict.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Count(NamedTuple):
    """How many distinct references, the evidence rows counted, and the earliest of their dates."""

    number: int = 0
    ids: tuple[int, ...] = ()
    first_on: date | None = None


NONE = Count()


class Spell(NamedTuple):
    """A job, benefit or placement as its sender dates it: the last day is included."""

    id: int
    kind: str
    start_on: date
    end_on: date | None = None


class Absence(NamedTuple):
    """A child's attendance over the last three terms, added up over every row held."""

    terms: int = 0
    possible: int = 0
    authorised: int = 0
    unauthorised: int = 0
    ids: tuple[int, ...] = ()


NO_ABSENCE = Absence()


@dataclass(frozen=True, slots=True)
class Member:
    """A person who is a member of the family on the day asked about."""

    person_id: int
    label: str
    born_on: date | None = None
    relationship: str = ""
    absence: Absence = NO_ABSENCE
    fixed_exclusions: Count = NONE
    permanent_exclusions: Count = NONE
    placements: tuple[Spell, ...] = ()
    benefits: tuple[Spell, ...] = ()
    jobs: tuple[Spell, ...] = ()
    provision: Count = NONE


@dataclass(frozen=True, slots=True)
class Facts:
    """A family as measured on a day; `next_fact_on` is its earliest fact of that day or later."""

    attached_on: date | None = None
    members: tuple[Member, ...] = ()
    proven_offences: Count = NONE
    asb_actions: Count = NONE
    housing_actions: Count = NONE
    asb_before: Count = NONE
    asb_after: Count = NONE
    offences_before: Count = NONE
    offences_after: Count = NONE
    discretion_reason: str = ""
    discretion_ids: tuple[int, ...] = ()
    next_fact_on: date | None = None
