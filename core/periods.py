"""Half-open periods, calendar months, ages and financial years. Nothing here reads the clock."""

from calendar import month_name, monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)
MONTH_NAMES = tuple(month_name)  # calendar asks the locale anew each time
APRIL = 4


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days that includes `start` and excludes `end`; no end means it is still running."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"A period cannot end on {self.end}, before its start {self.start}.")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether any day lies in both."""
        return (other.end is None or self.start < other.end) and (
            self.end is None or other.start < self.end
        )

    @classmethod
    def of_days(cls, first_on: date, last_on: date | None) -> "Period":
        """The period of a spell whose last day is itself included, as partners write them."""
        return cls(first_on, None if last_on is None else last_on + ONE_DAY)


@lru_cache(maxsize=4096)
def months_before(day: date, months: int) -> date:
    """The same day `months` earlier, or the last day of that month if it has no such day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def months_after(day: date, months: int) -> date:
    """The same day `months` later, or the last day of that month if it has no such day."""
    return months_before(day, -months)


def years_before(day: date, years: int) -> date:
    """Whoever was born on or before this date has completed `years` years on `day`."""
    return months_before(day, 12 * years)


def last_months(day: date, months: int) -> Period:
    """The `months` calendar months before `day`, which is itself not included."""
    return Period(months_before(day, months), day)


@lru_cache(maxsize=4096)
def leaves_last_months_on(day: date, months: int) -> date:
    """The first day whose last `months` months no longer contain `day`."""
    leaves_on = months_after(day, months)
    while months_before(leaves_on, months) <= day:
        leaves_on += ONE_DAY
    return leaves_on


def birthday(born_on: date, years: int) -> date:
    """The day `years` years are completed; 1 March where there is no 29 February."""
    try:
        return born_on.replace(year=born_on.year + years)
    except ValueError:
        return date(born_on.year + years, 3, 1)


def completed_years(born_on: date, day: date) -> int:
    """Age in completed years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def financial_year(day: date) -> int:
    """The financial year, 1 April to 31 March, named by its first year."""
    return day.year if day.month >= APRIL else day.year - 1


def financial_year_name(year: int) -> str:
    """2012 as officials write it: 2012-13."""
    return f"{year}-{(year + 1) % 100:02d}"


def days_covered(spells: Iterable[tuple[date, date | None]], *, start: date, end: date) -> int:
    """Days of the half-open [start, end) on which any spell runs; spells are half-open too.

    Overlapping spells count once.
    """
    covered = 0
    reached = start
    for begins, ends in sorted(spells, key=_start_of):
        upto = end if ends is None or ends > end else ends
        since = begins if begins > reached else reached
        if upto > since:
            covered += (upto - since).days
            reached = upto
    return covered


def _start_of(spell: tuple[date, date | None]) -> date:
    return spell[0]


def in_words(day: date) -> str:
    """10 January 2013."""
    return f"{day.day} {MONTH_NAMES[day.month]} {day.year}"
