"""When an answer may change although nothing new is recorded: windows slide and people grow up.

Too early costs one needless computation; too late would be a wrong answer.
"""

from collections.abc import Iterator
from datetime import date

from core.periods import ONE_DAY, birthday, leaves_last_months_on, months_after
from payments.frameworks.definition import Framework
from payments.frameworks.employment import employment_tests, may_change_on
from payments.frameworks.facts import Facts
from payments.frameworks.measuring import Windows


def next_boundary_on(framework: Framework, facts: Facts, windows: Windows) -> date | None:
    """The earliest later day on which eligibility or a component may differ; None if never."""
    later = [
        day
        for find in (_of_the_calendar, _of_birthdays, _of_windows, _of_spells, _of_employment)
        for day in find(framework, facts, windows)
        if day > windows.as_of
    ]
    return min(later, default=None)


def _of_the_calendar(framework: Framework, facts: Facts, windows: Windows) -> Iterator[date]:
    if windows.next_term_on is not None:
        yield windows.next_term_on
    if facts.attached_on is not None:
        yield months_after(facts.attached_on, framework.number("months_since_attachment"))
    if facts.next_fact_on is not None:
        # A fact counts on its own day where states are asked for, the day after in windows.
        yield max(facts.next_fact_on, windows.as_of + ONE_DAY)


def _of_birthdays(framework: Framework, facts: Facts, windows: Windows) -> Iterator[date]:
    ages = (
        framework.number("school_age_from"),
        framework.number("school_age_to") + 1,
        framework.number("adult_from"),
    )
    for member in facts.members:
        if member.born_on is not None:
            for age in ages:
                yield birthday(member.born_on, age)


def _of_windows(framework: Framework, facts: Facts, windows: Windows) -> Iterator[date]:
    crime, reduction, provision = (
        framework.number(name) for name in ("crime_months", "reduction_months", "provision_months")
    )
    sliding = [
        (facts.proven_offences, crime),
        (facts.asb_actions, crime),
        (facts.housing_actions, crime),
        (facts.asb_after, reduction),
        (facts.offences_after, reduction),
        *((member.provision, provision) for member in facts.members),
    ]
    for count, months in sliding:
        if count.first_on is not None:
            yield leaves_last_months_on(count.first_on, months)


def _of_spells(framework: Framework, facts: Facts, windows: Windows) -> Iterator[date]:
    for member in facts.members:
        for spell in member.placements + member.benefits:
            if spell.end_on is not None:
                yield spell.end_on + ONE_DAY


def _of_employment(framework: Framework, facts: Facts, windows: Windows) -> Iterator[date]:
    if facts.attached_on is None:
        return
    out_of_work = framework.words("out_of_work")
    for test in employment_tests(
        facts,
        as_of=windows.as_of,
        adult_from=framework.number("adult_from"),
        out_of_work=out_of_work,
        long_test_benefits=framework.words("long_test_benefits"),
        long_test_weeks=framework.number("long_test_weeks"),
        long_test_within_weeks=framework.number("long_test_within_weeks"),
        short_test_weeks=framework.number("short_test_weeks"),
    ):
        day = may_change_on(test, as_of=windows.as_of, out_of_work=out_of_work)
        if day is not None:
            yield day
