"""No answer may change before the day on which we said it might."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings

from core.periods import ONE_DAY
from payments.frameworks import (
    Count,
    Facts,
    Member,
    Spell,
    determine,
    eligibility,
    framework,
    next_boundary_on,
    windows,
)
from tests.payments.frameworks.families import WORKING_ON, days, working_worlds, worlds
from tests.spec.world import PRESET_TERMS, World, measure

RULES = framework("troubled-families-2012")
ASKED_ON = date(2014, 1, 31)
ATTACHED_ON = date(2013, 1, 10)


def answers(world: World, day: date) -> object:
    """Everything a page or a claim would say that day, sentences and figures left out."""
    facts = measure(world, windows(RULES, as_of=day, terms=world.terms))
    found = eligibility(RULES, facts, as_of=day)
    said: list[object] = [found.criteria_met, found.eligible]
    said += [criterion.outcome for criterion in found.criteria]
    if world.attached_on is not None and world.attached_on <= day:
        for component in determine(RULES, facts, as_of=day, claimed={}).components:
            said += [component.code, component.outcome, component.amount_pence]
    return said


def assert_nothing_changes_before_the_boundary(world: World, as_of: date) -> None:
    asked = windows(RULES, as_of=as_of, terms=world.terms)
    boundary = next_boundary_on(RULES, measure(world, asked), asked)
    assert boundary is None or boundary > as_of
    end = RULES.results.end
    assert end is not None
    now = answers(world, as_of)
    day = as_of + ONE_DAY
    while day < min(boundary or end, end):
        assert answers(world, day) == now, f"changed on {day}, not expected before {boundary}"
        day += ONE_DAY


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds(), as_of=days)
def test_no_answer_changes_before_the_boundary(world: World, as_of: date) -> None:
    assert_nothing_changes_before_the_boundary(world, max(as_of, world.attached_on or as_of))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=working_worlds())
def test_no_employment_answer_changes_before_the_boundary(world: World) -> None:
    assert_nothing_changes_before_the_boundary(world, WORKING_ON)


def boundary(facts: Facts) -> date | None:
    asked = windows(RULES, as_of=ASKED_ON, terms=[t for t in PRESET_TERMS if t.last_on < ASKED_ON])
    return next_boundary_on(RULES, facts, asked)


def test_nothing_on_record_never_changes() -> None:
    assert boundary(Facts()) is None


def test_the_next_school_term_to_end_is_a_boundary() -> None:
    asked = windows(RULES, as_of=ASKED_ON, terms=PRESET_TERMS)
    assert next_boundary_on(RULES, Facts(), asked) == date(2014, 5, 1)


def test_six_months_after_attachment_is_a_boundary() -> None:
    assert boundary(Facts(attached_on=date(2013, 9, 15))) == date(2014, 3, 15)


def test_the_oldest_incident_leaving_the_last_six_months_is_a_boundary() -> None:
    facts = Facts(asb_after=Count(2, (1, 2), date(2013, 8, 20)))
    assert boundary(facts) == date(2014, 2, 21)


def test_a_fact_dated_the_day_itself_counts_from_the_next() -> None:
    assert boundary(Facts(next_fact_on=ASKED_ON)) == ASKED_ON + ONE_DAY


def test_a_birthday_is_a_boundary() -> None:
    member = Member(1, "Zoe", date(2009, 2, 14))
    assert boundary(Facts(members=(member,))) == date(2014, 2, 14)


def test_an_employment_test_completes_when_its_last_day_is_worked() -> None:
    adult = Member(
        1,
        "Ann",
        date(1980, 1, 1),
        benefits=(Spell(1, "esa", date(2012, 1, 1), date(2013, 11, 14)),),
        jobs=(Spell(2, "", date(2013, 11, 15)),),
    )
    worked_from = date(2013, 11, 15)
    facts = Facts(attached_on=ATTACHED_ON, members=(adult,))
    assert boundary(facts) == worked_from + timedelta(days=91)


def test_an_employment_test_cannot_fail_while_the_job_lasts() -> None:
    adult = Member(
        1,
        "Ann",
        date(1980, 1, 1),
        benefits=(Spell(1, "esa", date(2012, 1, 1), date(2013, 6, 1)),),
        jobs=(Spell(2, "", date(2013, 6, 2)),),
    )
    assert boundary(Facts(attached_on=ATTACHED_ON, members=(adult,))) is None
