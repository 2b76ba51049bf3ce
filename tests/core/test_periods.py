from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.periods import (
    ONE_DAY,
    Period,
    birthday,
    completed_years,
    days_covered,
    financial_year,
    financial_year_name,
    in_words,
    last_months,
    leaves_last_months_on,
    months_after,
    months_before,
    years_before,
)

days = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def test_a_period_holds_its_start_and_not_its_end() -> None:
    period = Period(date(2013, 1, 1), date(2013, 2, 1))
    assert date(2013, 1, 1) in period
    assert date(2013, 1, 31) in period
    assert date(2013, 2, 1) not in period
    assert date(2012, 12, 31) not in period
    assert date(2099, 1, 1) in Period(date(2013, 1, 1))


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before its start"):
        Period(date(2013, 1, 2), date(2013, 1, 1))


def test_a_spell_includes_its_last_day() -> None:
    assert date(2013, 5, 31) in Period.of_days(date(2013, 1, 1), date(2013, 5, 31))
    assert Period.of_days(date(2013, 1, 1), None).end is None


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Period(date(2013, 2, 1), date(2013, 3, 1)), False),
        (Period(date(2013, 1, 31), date(2013, 3, 1)), True),
        (Period(date(2012, 1, 1), date(2013, 1, 1)), False),
        (Period(date(2012, 1, 1), date(2013, 1, 2)), True),
        (Period(date(2012, 1, 1)), True),
    ],
)
def test_periods_overlap_when_they_share_a_day(other: Period, overlaps: bool) -> None:
    period = Period(date(2013, 1, 1), date(2013, 2, 1))
    assert period.overlaps(other) is overlaps
    assert other.overlaps(period) is overlaps


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2013, 8, 31), 6, date(2013, 2, 28)),
        (date(2012, 8, 31), 6, date(2012, 2, 29)),
        (date(2014, 1, 31), 6, date(2013, 7, 31)),
        (date(2013, 1, 10), 6, date(2012, 7, 10)),
        (date(2013, 1, 10), 12, date(2012, 1, 10)),
        (date(2012, 2, 29), 12, date(2011, 2, 28)),
    ],
)
def test_months_before_clips_to_the_months_end(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_months_after_clips_too() -> None:
    assert months_after(date(2012, 8, 31), 6) == date(2013, 2, 28)
    assert months_after(date(2013, 12, 1), 1) == date(2014, 1, 1)


def test_the_last_months_leave_out_the_day_itself() -> None:
    assert last_months(date(2014, 1, 31), 6) == Period(date(2013, 7, 31), date(2014, 1, 31))


@given(day=days, months=st.integers(1, 24))
def test_a_day_leaves_the_last_months_once_and_for_all(day: date, months: int) -> None:
    leaves_on = leaves_last_months_on(day, months)
    assert day not in last_months(leaves_on, months)
    assert day in last_months(leaves_on - ONE_DAY, months)
    assert not any(day in last_months(leaves_on + n * ONE_DAY, months) for n in range(5))


@given(born_on=days, years=st.integers(0, 60))
def test_a_birthday_is_the_first_day_of_the_age(born_on: date, years: int) -> None:
    day = birthday(born_on, years)
    assert completed_years(born_on, day) == years
    assert years == 0 or completed_years(born_on, day - ONE_DAY) == years - 1


def test_those_born_on_29_february_are_a_year_older_on_1_march() -> None:
    assert birthday(date(1996, 2, 29), 18) == date(2014, 3, 1)
    assert birthday(date(1996, 2, 29), 20) == date(2016, 2, 29)


@given(born_on=days, asked_on=days, years=st.integers(0, 30))
def test_born_by_and_completed_years_agree(born_on: date, asked_on: date, years: int) -> None:
    grown = born_on <= years_before(asked_on, years)
    assert grown == (completed_years(born_on, asked_on) >= years)


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2013, 3, 31), 2012), (date(2013, 4, 1), 2013), (date(2013, 12, 1), 2013)],
)
def test_a_financial_year_begins_on_1_april(day: date, year: int) -> None:
    assert financial_year(day) == year


def test_names_as_officials_write_them() -> None:
    assert financial_year_name(2012) == "2012-13"
    assert financial_year_name(1999) == "1999-00"
    assert in_words(date(2013, 1, 10)) == "10 January 2013"


@given(
    spells=st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 20)), max_size=5),
    length=st.integers(0, 30),
)
def test_days_covered_counts_each_day_once(
    spells: list[tuple[int, int | None]], length: int
) -> None:
    first = date(2013, 1, 1)
    start = first + timedelta(days=5)
    end = start + timedelta(days=length)
    dated = [
        (first + timedelta(days=at), None if n is None else first + timedelta(days=at + n))
        for at, n in spells
    ]
    expected = sum(
        any(
            begins <= start + n * ONE_DAY and (ends is None or start + n * ONE_DAY < ends)
            for begins, ends in dated
        )
        for n in range(length)
    )
    assert days_covered(dated, start=start, end=end) == expected
