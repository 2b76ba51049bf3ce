"""How pages write dates, money and numbers: the GOV.UK style guide, as pure functions."""

from datetime import date, datetime
from urllib.parse import urlsplit

from django.utils import timezone

from core import money

NONE_YET = ""


def as_date(value) -> date:
    """A date from a date, a moment, or the ISO text that a SQL page hands over."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return timezone.localdate(value) if _is_aware(value) else _plain_date(value)


def long_date(value) -> str:
    """3 May 2013"""
    if value is None:
        return NONE_YET
    on = as_date(value)
    return f"{on.day} {on:%B %Y}"


def day_month(value) -> str:
    """3 May"""
    if value is None:
        return NONE_YET
    on = as_date(value)
    return f"{on.day} {on:%B}"


def iso(value) -> str:
    """2013-05-03, for <time datetime> and file names."""
    if value is None:
        return NONE_YET
    return value if isinstance(value, str) else value.isoformat()


def clock(value) -> str:
    """3:30pm, 10am, midday, midnight"""
    at = as_moment(value)
    special = {(0, 0): "midnight", (12, 0): "midday"}.get((at.hour, at.minute))
    if special:
        return special
    minutes = f":{at:%M}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def moment(value) -> str:
    """3 May 2013 at 3:30pm"""
    return NONE_YET if value is None else f"{long_date(value)} at {clock(value)}"


def as_moment(value) -> datetime:
    """A local moment from a datetime or its ISO text."""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return timezone.localtime(at) if _is_aware(at) else at


def pounds(pence) -> str:
    """£1,618,400, or £12.50 where there are pence."""
    return NONE_YET if pence is None else money.pounds(pence)


def number(value) -> str:
    """1,234"""
    return NONE_YET if value is None else f"{value:,}"


def plural(count, singular, several=None) -> str:
    """1 family, 1,234 families"""
    return f"{count:,} {singular if count == 1 else several or singular + 's'}"


def days_ago(value, as_of) -> str:
    """today, yesterday, 3 days ago, tomorrow, in 5 days; the caller says which day is today."""
    if value is None:
        return NONE_YET
    days = (as_date(as_of) - as_date(value)).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(days)
    return near or (f"{days} days ago" if days > 0 else f"in {-days} days")


def local_path(value) -> str:
    """The address if it stays on this site, otherwise nothing (for links built from input)."""
    parts = urlsplit(value)
    outside = parts.scheme or parts.netloc or not value.startswith("/")
    return "" if outside or value.startswith("//") else value


def _is_aware(value) -> bool:
    return isinstance(value, datetime) and timezone.is_aware(value)


def _plain_date(value) -> date:
    return value.date() if isinstance(value, datetime) else value


FILTERS = {
    "date": long_date,
    "day_month": day_month,
    "iso": iso,
    "clock": clock,
    "datetime": moment,
    "pounds": pounds,
    "number": number,
    "plural": plural,
    "days_ago": days_ago,
    "local_path": local_path,
}
