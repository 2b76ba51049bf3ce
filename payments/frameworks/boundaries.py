"""When an answer may change although nothing new is recorded: windows slide and people grow up.

Too early costs one needless computation; too late would be a wrong answer.
"""

from datetime import date
from itertools import chain

from core.periods import ONE_DAY, birthday, leaves_last_months_on, months_after
from payments.frameworks.definition import Framework
from payments.frameworks.employment import employment_tests, may_change_on
from payments.frameworks.facts import Facts
from payments.frameworks.measuring import Windows


def next_boundary_on(framework: Framework, facts: Facts, windows: Windows) -> date | None:
    """The earliest later day on which eligibility or a component may differ; None if never."""
    as_of = windows.as_of
    days = chain(
        _of_the_calendar(framework, facts, windows),
        _of_birthdays(framework, facts, as_of),
        _of_windows(framework, facts),
        _of_spells(facts),
        _of_employment(framework, facts, as_of),
    )
    return min([day for day in days if day > as_of], default=None)


def _of_the_calendar(framework: Framework, facts: Facts, windows: Windows) -> list[date]:
    days = [] if windows.next_term_on is None else [windows.next_term_on]
    if facts.attached_on is not None:
        days.append(months_after(facts.attached_on, framework.number("months_since_attachment")))
    if facts.next_fact_on is not None:
        # A fact counts on its own day where states are asked for, the day after in windows.
        days.append(max(facts.next_fact_on, windows.as_of + ONE_DAY))
    return days


def _of_birthdays(framework: Framework, facts: Facts, as_of: date) -> list[date]:
    ages = (
        framework.number("school_age_from"),
        framework.number("school_age_to") + 1,
        framework.number("adult_from"),
    )
    oldest, this_year = max(ages), as_of.year
    return [
        birthday(member.born_on, age)
        for member in facts.members
        # Most are long past all of these, which the year alone tells.
        if member.born_on is not None and member.born_on.year + oldest >= this_year
        for age in ages
    ]


def _of_windows(framework: Framework, facts: Facts) -> list[date]:
    crime = framework.number("crime_months")
    reduction = framework.number("reduction_months")
    provision = framework.number("provision_months")
    sliding = [
        (facts.proven_offences.first_on, crime),
        (facts.asb_actions.first_on, crime),
        (facts.housing_actions.first_on, crime),
        (facts.asb_after.first_on, reduction),
        (facts.offences_after.first_on, reduction),
        *[(member.provision.first_on, provision) for member in facts.members],
    ]
    return [leaves_last_months_on(day, months) for day, months in sliding if day is not None]


def _of_spells(facts: Facts) -> list[date]:
    return [
        spell.end_on + ONE_DAY
        for member in facts.members
        for spell in member.placements + member.benefits
        if spell.end_on is not None
    ]


def _of_employment(framework: Framework, facts: Facts, as_of: date) -> list[date]:
    if facts.attached_on is None or not any([member.benefits for member in facts.members]):
        return []
    out_of_work = framework.words("out_of_work")
    tests = employment_tests(
        facts,
        as_of=as_of,
        adult_from=framework.number("adult_from"),
        out_of_work=out_of_work,
        long_test_benefits=framework.words("long_test_benefits"),
        long_test_weeks=framework.number("long_test_weeks"),
        long_test_within_weeks=framework.number("long_test_within_weeks"),
        short_test_weeks=framework.number("short_test_weeks"),
    )
    days = [may_change_on(test, as_of=as_of, out_of_work=out_of_work) for test in tests]
    return [day for day in days if day is not None]
