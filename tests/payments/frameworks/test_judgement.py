"""Whatever is on record: never above the cap, never twice, never without a sentence."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payments.frameworks import (
    Absence,
    Count,
    Determination,
    Facts,
    Member,
    NoTerms,
    Outcome,
    determine,
    eligibility,
    framework,
    lines_of,
    windows,
)
from tests.payments.frameworks.families import worlds
from tests.spec.world import PRESET_TERMS, World, measure

RULES = framework("troubled-families-2012")
AS_OF = date(2014, 12, 31)
ATTACHED_ON = date(2013, 1, 10)
AVA = Member(3, "Ava", date(2004, 5, 1), absence=Absence(3, 180, 0, 5, (1, 2, 3)))
claims = st.dictionaries(
    st.sampled_from(["attachment", "R1", "R2", "R3"]), st.sampled_from([0, 10000, 70000, 80000])
)


def measured(world: World) -> Facts:
    world.attached_on = world.attached_on or ATTACHED_ON
    return measure(world, windows(RULES, as_of=AS_OF, terms=world.terms))


def results_of(determination: Determination) -> int:
    return determination.amount_pence - determination.components[0].amount_pence


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds(), claimed=claims)
def test_no_family_earns_more_than_the_cap(world: World, claimed: dict[str, int]) -> None:
    found = determine(RULES, measured(world), as_of=AS_OF, claimed=claimed)
    cap = RULES.tariffs[found.tariff_year].results_cap_pence
    already = sum(pence for code, pence in claimed.items() if code != "attachment")
    assert results_of(found) == 0 or results_of(found) + already <= cap
    for component in found.components:
        assert component.amount_pence >= 0
        assert (component.outcome is Outcome.ALREADY_CLAIMED) == (component.code in claimed)
        assert component.amount_pence == 0 or component.outcome is Outcome.MET


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds())
def test_claiming_what_is_due_leaves_nothing_due(world: World) -> None:
    facts = measured(world)
    first = determine(RULES, facts, as_of=AS_OF, claimed={})
    claimed = {c.code: c.amount_pence for c in first.components if c.amount_pence}
    again = determine(RULES, facts, as_of=AS_OF, claimed=claimed)
    assert again.amount_pence == 0
    assert again.turned_around == first.turned_around


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(world=worlds())
def test_every_answer_has_its_sentence_and_can_be_stored(world: World) -> None:
    facts = measured(world)
    found = determine(RULES, facts, as_of=AS_OF, claimed={})
    findings = [finding for component in found.components for finding in component.findings]
    findings += eligibility(RULES, facts, as_of=AS_OF).criteria
    for finding in findings:
        assert finding.because
        kept = json.loads(json.dumps(finding._asdict()))
        assert kept["outcome"] == finding.outcome
        assert all(isinstance(ids, list) and ids for ids in kept["evidence"].values())
    assert all(component.reasons for component in found.components)
    assert len(lines_of(found)) == len(found.components)


@given(before=st.integers(1, 200), after=st.integers(0, 200))
def test_one_incident_fewer_never_loses_a_result(before: int, after: int) -> None:
    def outcome(number: int) -> str:
        facts = Facts(
            attached_on=ATTACHED_ON,
            members=(AVA,),
            asb_before=Count(before),
            asb_after=Count(number),
        )
        return determine(RULES, facts, as_of=AS_OF, claimed={}).components[1].outcome

    if outcome(after) is Outcome.MET and after:
        assert outcome(after - 1) is Outcome.MET
    assert (outcome(after) is Outcome.MET) == (100 * (before - after) >= 60 * before)


@given(missed=st.integers(0, 180))
def test_fifteen_per_cent_lets_in_and_keeps_from_the_result(missed: int) -> None:
    child = replace(AVA, absence=Absence(3, 180, 0, missed, (1, 2, 3)))
    facts = Facts(attached_on=ATTACHED_ON, members=(child,))
    let_in = "education" in eligibility(RULES, facts, as_of=AS_OF).criteria_met
    achieved = determine(RULES, facts, as_of=AS_OF, claimed={}).components[1].outcome
    assert let_in == (missed >= 27)
    assert achieved == ("not_met" if let_in else "met")


def test_a_determination_says_which_text_decided_it() -> None:
    found = determine(RULES, Facts(ATTACHED_ON), as_of=AS_OF, claimed={})
    assert (found.framework, found.digest) == (RULES.slug, RULES.digest)


def test_continuous_employment_after_r1_is_counted_apart() -> None:
    facts = Facts(ATTACHED_ON, members=(AVA,))
    first = determine(RULES, facts, as_of=AS_OF, claimed={})
    later = determine(RULES, facts, as_of=AS_OF, claimed={"R1": 70000})
    assert [line.component for line in lines_of(first)] == ["attachment", "R1", "R2", "R3"]
    assert [line.component for line in lines_of(later)][-1] == "R3 after R1"


@pytest.mark.parametrize(
    ("attached_on", "as_of", "sentence"),
    [
        (None, AS_OF, "The family is not attached to a programme"),
        (ATTACHED_ON, date(2013, 1, 9), "attached on 10 January 2013, after 9 January 2013"),
        (date(2012, 3, 31), AS_OF, "took no families on 31 March 2012"),
        (date(2015, 4, 1), date(2015, 5, 1), "took no families on 1 April 2015"),
        (ATTACHED_ON, date(2015, 6, 1), "pays nothing on 1 June 2015"),
    ],
)
def test_where_there_are_no_terms_it_says_so(
    attached_on: date | None, as_of: date, sentence: str
) -> None:
    with pytest.raises(NoTerms, match=sentence):
        determine(RULES, Facts(attached_on), as_of=as_of, claimed={})


def test_results_are_paid_until_the_last_day_of_may_2015() -> None:
    facts = Facts(ATTACHED_ON, members=(AVA,))
    assert determine(RULES, facts, as_of=date(2015, 5, 31), claimed={}).turned_around


def test_eligibility_outside_the_programme_has_no_terms() -> None:
    with pytest.raises(NoTerms, match="has no terms for 1 June 2015"):
        eligibility(RULES, Facts(), as_of=date(2015, 6, 1))


def test_three_terms_must_have_ended() -> None:
    with pytest.raises(NoTerms, match="3 school terms must have ended before 31 December 2014"):
        windows(RULES, as_of=AS_OF, terms=PRESET_TERMS[:2])


def test_a_term_that_ends_on_the_day_has_not_ended() -> None:
    on_the_day = windows(RULES, as_of=date(2013, 12, 31), terms=PRESET_TERMS)
    day_after = windows(RULES, as_of=date(2014, 1, 1), terms=PRESET_TERMS)
    assert on_the_day.terms.start == date(2012, 9, 1)
    assert day_after.terms.start == date(2013, 1, 1)
    assert on_the_day.next_term_on == date(2014, 1, 1)


def test_sql_is_told_every_window_as_two_dates() -> None:
    told = windows(
        RULES, as_of=date(2014, 1, 31), terms=PRESET_TERMS, attached_on=ATTACHED_ON
    ).sql_parameters()
    assert told["terms_from"] == date(2013, 1, 1)
    assert told["terms_to"] == date(2014, 1, 1)
    assert (told["before_from"], told["before_to"]) == (date(2012, 7, 10), ATTACHED_ON)
    assert (told["after_from"], told["after_to"]) == (date(2013, 7, 31), date(2014, 1, 31))
    assert told["employment_from"] == date(2013, 7, 5)
    assert told["asb_actions"] == ["asbo", "asb_injunction", "asb_contract"]
    assert "before" not in told
