"""What happened to each family between 2011 and January 2014, as partners recorded it.

Facts are made so that a claim as of 31 January 2014 finds what `outcome` says:
`met`, `school` (absence or exclusions go on), `asb`, `offending`, or `missing` (a term is missing).
Employment is apart from that: `job`, `short job`, `provision` are among the problems as words.
"""

from datetime import date, timedelta
from random import Random

from core.periods import months_before
from troubled_families.demo.people import Household, Person

CLAIM_ON = date(2014, 1, 31)
FRIDAY = 4
SIX_MONTHS_EARLIER = months_before(CLAIM_ON, 6)


def day_between(rng: Random, first: date, last: date) -> date:
    return first + timedelta(days=rng.randint(0, max((last - first).days, 0)))


def workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(day.weekday() - FRIDAY, 0))


class Chronicle:
    """Writes down one household's facts, feed by feed."""

    def __init__(self, rng: Random, home: Household) -> None:
        self.rng, self.home = rng, home
        # A family that has not started yet is looked at as if it did on the day of the paper.
        self.began_on = home.attached_on or date(2013, 5, 22)
        self.before = (months_before(self.began_on, 6), self.began_on - timedelta(days=1))
        self.after = (SIX_MONTHS_EARLIER, CLAIM_ON - timedelta(days=1))
        self.refs = 0

    def add(self, kind: str, agency: str, person: Person, /, **columns) -> None:
        fact = {"agency": agency, "person": person, **columns}
        self.home.facts.setdefault(kind, []).append(fact)

    def ref(self, letters: str) -> str:
        self.refs += 1
        return f"{letters}{self.home.number:03}{self.refs:03}"
