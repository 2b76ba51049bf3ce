"""What SQL must be told before it can measure: every window as dates, every list as codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from core.periods import ONE_DAY, Period, in_words, last_months
from payments.frameworks.definition import Framework
from payments.frameworks.employment import DAYS_IN_A_WEEK
from payments.frameworks.findings import NoTerms

PERIODS = {"terms", "crime", "after", "before", "provision", "employment"}


class Term(NamedTuple):
    """A school term; both days are inside it."""

    id: int
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Windows:
    """The days that count for a framework on one day. Every period is half-open."""

    as_of: date
    terms: Period
    term_ids: tuple[int, ...]
    next_term_on: date | None
    crime: Period
    after: Period
    before: Period | None
    before_months: int
    provision: Period
    employment: Period
    adult_from: int
    asb_actions: tuple[str, ...]
    housing_actions: tuple[str, ...]
    out_of_work: tuple[str, ...]
    provisions: tuple[str, ...]

    def sql_parameters(self) -> dict[str, object]:
        """One flat dictionary: a period becomes `<name>_from` and `<name>_to`, a tuple a list."""
        parameters: dict[str, object] = {}
        for name in self.__slots__:
            value = getattr(self, name)
            if name in PERIODS:
                parameters[f"{name}_from"] = value and value.start
                parameters[f"{name}_to"] = value and value.end
            else:
                parameters[name] = list(value) if isinstance(value, tuple) else value
        return parameters


def windows(
    framework: Framework,
    *,
    as_of: date,
    terms: Iterable[Term],
    attached_on: date | None = None,
) -> Windows:
    """Every window of the framework for the question asked on `as_of`."""
    wanted = framework.number("school_terms")
    ordered = sorted(terms, key=lambda term: term.last_on)
    ended = [term for term in ordered if term.last_on < as_of]
    if len(ended) < wanted:
        raise NoTerms(
            f"{wanted} school terms must have ended before {in_words(as_of)}; "
            f"{len(ended)} of this authority's have."
        )
    counted = ended[-wanted:] if wanted else []
    months = framework.number("reduction_months")
    return Windows(
        as_of=as_of,
        terms=_spanned(counted, as_of),
        term_ids=tuple(term.id for term in counted),
        next_term_on=next((t.last_on + ONE_DAY for t in ordered if t.last_on >= as_of), None),
        crime=last_months(as_of, framework.number("crime_months")),
        after=last_months(as_of, months),
        before=None if attached_on is None else last_months(attached_on, months),
        before_months=months,
        provision=last_months(as_of, framework.number("provision_months")),
        employment=Period(as_of - timedelta(days=_longest_employment(framework)), as_of),
        adult_from=framework.number("adult_from"),
        asb_actions=framework.words("asb_actions"),
        housing_actions=framework.words("housing_actions"),
        out_of_work=framework.words("out_of_work"),
        provisions=framework.words("provisions"),
    )


def _spanned(terms: list[Term], as_of: date) -> Period:
    if not terms:
        return Period(as_of, as_of)
    return Period(min(term.first_on for term in terms), terms[-1].last_on + ONE_DAY)


def _longest_employment(framework: Framework) -> int:
    weeks = framework.number("long_test_within_weeks"), framework.number("short_test_weeks")
    return DAYS_IN_A_WEEK * max(weeks)
