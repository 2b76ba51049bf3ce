from datetime import date

import pytest

from interventions.next_review import next_review_on
from interventions.queries.working_days import bank_holidays

CHRISTMAS_2013 = {date(2013, 12, 25), date(2013, 12, 26)}


@pytest.mark.parametrize(
    ("after", "due_on"),
    [
        (date(2013, 5, 22), date(2013, 7, 3)),  # a Wednesday
        (date(2013, 5, 24), date(2013, 7, 5)),  # a Friday stays
        (date(2013, 5, 25), date(2013, 7, 8)),  # a Saturday becomes Monday
        (date(2013, 5, 26), date(2013, 7, 8)),  # a Sunday too
        (date(2013, 11, 13), date(2013, 12, 27)),  # Christmas Day, Boxing Day, then Friday
        (date(2013, 11, 16), date(2013, 12, 30)),  # the Saturday after Boxing Day
    ],
)
def test_six_weeks_later_on_a_working_day(after, due_on):
    assert next_review_on(after=after, every_days=42, holidays=CHRISTMAS_2013) == due_on


def test_the_day_before_a_bank_holiday_is_kept():
    assert next_review_on(after=date(2013, 11, 12), every_days=42, holidays=CHRISTMAS_2013) == date(
        2013, 12, 24
    )


def test_the_interval_is_the_authoritys():
    assert next_review_on(after=date(2013, 5, 22), every_days=84, holidays=()) == date(2013, 8, 14)


def test_bank_holidays_are_englands_and_need_no_network(monkeypatch):
    monkeypatch.setattr("requests.get", None)
    bank_holidays.cache_clear()
    assert date(2013, 4, 1) in bank_holidays()  # Easter Monday
    assert date(2013, 1, 2) not in bank_holidays()  # a holiday in Scotland only
