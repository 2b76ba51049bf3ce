"""Whether an adult left out-of-work benefits for work that lasted, and when that could change."""

from datetime import date, timedelta
from typing import NamedTuple

from core.periods import ONE_DAY, days_covered
from payments.frameworks.facts import Facts, Member, Spell
from payments.frameworks.people import adults

DAYS_IN_A_WEEK = 7


class EmploymentTest(NamedTuple):
    """One adult's days in work against the test that the benefit left behind calls for."""

    adult: Member
    days: int
    needed: int
    within: int
    benefit_free: bool

    @property
    def passed(self) -> bool:
        return self.benefit_free and self.days >= self.needed


def employment_tests(
    facts: Facts,
    *,
    as_of: date,
    adult_from: int,
    out_of_work: tuple[str, ...],
    long_test_benefits: tuple[str, ...],
    long_test_weeks: int,
    long_test_within_weeks: int,
    short_test_weeks: int,
) -> list[EmploymentTest]:
    """A test for every adult who had an out-of-work benefit open on the day of attachment."""
    tests: list[EmploymentTest] = []
    for adult in adults(facts, as_of=as_of, adult_from=adult_from):
        left = {spell.kind for spell in adult.benefits if _open_on(spell, facts.attached_on)}
        if left.isdisjoint(out_of_work):
            continue
        if left.isdisjoint(long_test_benefits):
            needed = within = DAYS_IN_A_WEEK * short_test_weeks
        else:
            needed = DAYS_IN_A_WEEK * long_test_weeks
            within = DAYS_IN_A_WEEK * long_test_within_weeks
        tests.append(_tested(adult, as_of, needed, within, out_of_work))
    return tests


def _open_on(spell: Spell, day: date | None) -> bool:
    return (
        day is not None and spell.start_on <= day and (spell.end_on is None or spell.end_on >= day)
    )


def _tested(
    adult: Member, as_of: date, needed: int, within: int, out_of_work: tuple[str, ...]
) -> EmploymentTest:
    start = as_of - timedelta(days=within)
    claiming = [
        spell
        for spell in adult.benefits
        if spell.kind in out_of_work
        and spell.start_on < as_of
        and (spell.end_on is None or spell.end_on >= start)
    ]
    days = days_covered(
        [(job.start_on, job.end_on and job.end_on + ONE_DAY) for job in adult.jobs],
        start=start,
        end=as_of,
    )
    return EmploymentTest(adult, days, needed, within, not claiming)


def may_change_on(
    test: EmploymentTest, *, as_of: date, out_of_work: tuple[str, ...]
) -> date | None:
    """The earliest later day on which the test's answer can differ, with no new spell.

    A day adds or takes away at most one day in work, and a benefit leaves the window when its last
    day has; nothing can happen sooner than that.
    """
    working = [j for j in test.adult.jobs if _open_on(j, as_of)]
    if test.passed:
        return _may_fail_on(test, working, as_of)
    earliest = as_of + ONE_DAY
    if test.days < test.needed:
        if not working:
            return None
        earliest = as_of + timedelta(days=test.needed - test.days)
    if not test.benefit_free:
        ends = [
            spell.end_on
            for spell in test.adult.benefits
            if spell.kind in out_of_work and spell.start_on < as_of
        ]
        if None in ends:
            return None
        last_on = max(end for end in ends if end is not None)
        earliest = max(earliest, last_on + timedelta(days=test.within + 1))
    return earliest


def _may_fail_on(test: EmploymentTest, working: list[Spell], as_of: date) -> date | None:
    ends = [job.end_on for job in working]
    if None in ends:
        return None
    covered_to = max([end + ONE_DAY for end in ends if end is not None], default=as_of)
    return covered_to + timedelta(days=test.days - test.needed + 1)
