from datetime import UTC, date, datetime

import pytest

from core import formats


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (date(2013, 5, 3), "3 May 2013"),
        (datetime(2013, 5, 3, 23, 30, tzinfo=UTC), "4 May 2013"),  # half past midnight in London
        ("2013-05-03", "3 May 2013"),
        (None, ""),
    ],
)
def test_long_date_is_written_as_gov_uk_writes_it(given, shown):
    assert formats.long_date(given) == shown


@pytest.mark.parametrize(
    ("hour", "minute", "shown"),
    [
        (0, 0, "midnight"),
        (12, 0, "midday"),
        (9, 5, "9:05am"),
        (15, 30, "3:30pm"),
        (0, 1, "12:01am"),
    ],
)
def test_clock(hour, minute, shown):
    assert formats.clock(datetime(2013, 1, 3, hour, minute)) == shown


def test_moment_is_in_local_time():
    assert formats.moment(datetime(2013, 5, 3, 14, 30, tzinfo=UTC)) == "3 May 2013 at 3:30pm"


@pytest.mark.parametrize(
    ("pence", "shown"), [(161840000, "£1,618,400"), (1250, "£12.50"), (-5, "-£0.05"), (None, "")]
)
def test_pounds(pence, shown):
    assert formats.pounds(pence) == shown


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0 families"), (1, "1 family"), (1234, "1,234 families")]
)
def test_plural(count, shown):
    assert formats.plural(count, "family", "families") == shown


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        ("2013-05-03", "today"),
        ("2013-05-02", "yesterday"),
        ("2013-04-30", "3 days ago"),
        ("2013-05-04", "tomorrow"),
        ("2013-05-08", "in 5 days"),
    ],
)
def test_days_ago_is_counted_from_the_day_it_is_told(on, shown):
    assert formats.days_ago(on, date(2013, 5, 3)) == shown


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("/families/", "/families/"),
        ("//evil.example", ""),
        ("https://evil.example/", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_local_path_never_leaves_the_site(given, kept):
    assert formats.local_path(given) == kept
