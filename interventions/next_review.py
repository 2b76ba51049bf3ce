"""When a plan is reviewed next. Pure: told the date, the interval and the bank holidays."""

from collections.abc import Collection
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5


def next_review_on(*, after: date, every_days: int, holidays: Collection[date]) -> date:
    """`every_days` after a day, moved on to the next working day."""
    due_on = after + timedelta(days=every_days)
    while due_on.weekday() >= SATURDAY or due_on in holidays:
        due_on += ONE_DAY
    return due_on
