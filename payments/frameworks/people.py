"""Who among a family's members is an adult or of school age on a day."""

from datetime import date

from core.periods import years_before
from payments.frameworks.facts import Facts, Member


def adults(facts: Facts, *, as_of: date, adult_from: int) -> list[Member]:
    """Members known to have completed `adult_from` years."""
    born_by = years_before(as_of, adult_from)
    return [m for m in facts.members if m.born_on is not None and m.born_on <= born_by]


def school_children(
    facts: Facts, *, as_of: date, school_age_from: int, school_age_to: int
) -> list[Member]:
    """Members whose age in completed years lies between the two, both included."""
    born_by = years_before(as_of, school_age_from)
    born_after = years_before(as_of, school_age_to + 1)
    return [m for m in facts.members if m.born_on is not None and born_after < m.born_on <= born_by]


def children_of_unknown_age(facts: Facts) -> list[Member]:
    """Children whom a missing date of birth must not let slip past a rule about school age."""
    return [m for m in facts.members if m.born_on is None and m.relationship == "child"]
