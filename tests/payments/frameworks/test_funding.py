"""Five in six: never more, never drifting, whatever the windows."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payments.frameworks import (
    Earlier,
    Line,
    NoTerms,
    Total,
    Unit,
    authority_totals,
    fee_release,
    forecast_pence,
    framework,
    funded_families,
    standard_unit,
)

RULES = framework("troubled-families-2012")
R1 = Unit(2012, "R1", 70000)


def claim(unit: Unit, valid: int, earlier: dict[Unit, Earlier], not_valid: int = 0) -> list[Total]:
    lines = [Line(unit.tariff_year, unit.component, unit.pence, valid=True)] * valid
    lines += [Line(unit.tariff_year, unit.component, 0, valid=False)] * not_valid
    return authority_totals(RULES, lines, earlier)


@given(windows=st.lists(st.integers(0, 400), min_size=1, max_size=12))
def test_many_windows_pay_what_one_would_have(windows: list[int]) -> None:
    earlier: dict[Unit, Earlier] = {}
    paid = 0
    for valid in windows:
        for total in claim(R1, valid, earlier):
            paid += total.payable_pence
            earlier[R1] = Earlier(total.valid_to_date, total.funded_to_date)
            assert total.funded_to_date == floor(Fraction(5, 6) * total.valid_to_date)
            assert 6 * total.funded_to_date <= 5 * total.valid_to_date
    assert paid == floor(Fraction(5, 6) * sum(windows)) * R1.pence


@given(before=st.integers(0, 10**6), more=st.integers(0, 1000))
def test_more_valid_families_never_bring_less(before: int, more: int) -> None:
    assert funded_families(RULES, before) <= funded_families(RULES, before + more)
    assert funded_families(RULES, before + more) <= funded_families(RULES, before) + more


def test_families_looked_at_and_not_valid_are_shown_and_not_paid() -> None:
    [total] = claim(R1, 6, {}, not_valid=4)
    assert (total.families, total.valid, total.funded) == (10, 6, 5)


def test_a_claim_withdrawn_since_is_paid_back() -> None:
    [total] = claim(R1, 0, {R1: Earlier(valid=6, funded=10)})
    assert (total.funded, total.payable_pence) == (-5, -350000)


def test_families_topped_up_by_different_amounts_are_never_averaged() -> None:
    lines = [Line(2012, "R3 after R1", 10000, valid=True)] * 6
    lines += [Line(2012, "R3 after R1", 70000, valid=True)] * 6
    totals = authority_totals(RULES, lines, {})
    assert [(t.unit_pence, t.funded, t.payable_pence) for t in totals] == [
        (70000, 5, 350000),
        (10000, 5, 50000),
    ]


def test_rows_come_by_year_and_then_in_the_frameworks_order() -> None:
    components = ["R3 after R1", "R3", "R1", "attachment", "R2"]
    lines = [Line(year, code, 0, valid=False) for year in (2013, 2012) for code in components]
    rows = [(t.tariff_year, t.component) for t in authority_totals(RULES, lines, {})]
    order = ["attachment", "R1", "R2", "R3", "R3 after R1"]
    assert rows == [(year, code) for year in (2012, 2013) for code in order]


@pytest.mark.parametrize(("year", "pence"), [(2012, 10000), (2013, 20000), (2014, 30000)])
def test_topping_up_brings_what_r1_leaves(year: int, pence: int) -> None:
    assert standard_unit(RULES, year, "R3 after R1").pence == pence


def test_a_component_nobody_pays_for_is_refused() -> None:
    with pytest.raises(NoTerms, match="does not pay for R7"):
        standard_unit(RULES, 2012, "R7")
    with pytest.raises(NoTerms, match="no tariff for families attached in 2015-16"):
        standard_unit(RULES, 2015, "R1")


def test_a_forecast_is_exact() -> None:
    assert forecast_pence(RULES, families=1082, unit_pence=320000) == Fraction(865600000, 3)


def test_fee_release_says_why() -> None:
    release = fee_release(RULES, year=2013, worked_with=74, agreed=100, fees_pence=240001)
    assert (release.now_pence, release.held_pence) == (120000, 120001)
    assert release.because == (
        "74 of 100 agreed families worked with: half now, the rest when caught up, "
        "£1,200 of £2,400.01"
    )


def test_fee_release_refuses_what_it_cannot_answer() -> None:
    with pytest.raises(NoTerms, match="holds back no fees of 2014"):
        fee_release(RULES, year=2014, worked_with=1, agreed=1, fees_pence=1)
    with pytest.raises(NoTerms, match="No number of families was agreed"):
        fee_release(RULES, year=2013, worked_with=1, agreed=0, fees_pence=1)
