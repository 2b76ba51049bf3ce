"""A framework as read from its file: what it asks, what it pays, and the source of each figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.periods import Period, financial_year_name
from payments.frameworks.findings import NoTerms
from payments.frameworks.registry import RuleFunction

Value = int | bool | str | tuple[str, ...]
BoundRule = tuple[RuleFunction, dict[str, Value]]


@dataclass(frozen=True, slots=True)
class Sourced:
    """Anything a framework states, with where it was read and whether that was the whole truth."""

    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Parameter(Sourced):
    """A figure or list the rules are given."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Criterion(Sourced):
    """One of the problems that make a family eligible."""

    code: str
    name: str
    rule: BoundRule


@dataclass(frozen=True, slots=True)
class PaidWith(Sourced):
    """The result that must be met for another to be paid, now or perhaps in an earlier claim."""

    result: str
    claimed_earlier: bool


@dataclass(frozen=True, slots=True)
class TopsUp:
    """A result that, after another has been claimed, is counted under a name of its own."""

    result: str
    counted_as: str


@dataclass(frozen=True, slots=True)
class Result(Sourced):
    """A result the framework pays for. Gates must hold; elements must hold where they apply."""

    code: str
    name: str
    gates: tuple[BoundRule, ...]
    elements: tuple[BoundRule, ...]
    turned_around: bool
    paid_with: PaidWith | None
    tops_up: TopsUp | None


@dataclass(frozen=True, slots=True)
class Tariff(Sourced):
    """What is paid for families attached in one financial year."""

    year: int
    pence: Mapping[str, int]
    results_cap_pence: int


@dataclass(frozen=True, slots=True)
class Funding(Sourced):
    """The share of families that is funded, and how a part of a family is rounded."""

    share: Fraction
    rounding: str


@dataclass(frozen=True, slots=True)
class ReleaseBand:
    """How much of the fees is released once this share of the agreed number is worked with."""

    name: str
    worked_with: Fraction
    released: Fraction


@dataclass(frozen=True, slots=True)
class Framework(Sourced):
    """One published programme. Its digest says which text of the file answered."""

    slug: str
    title: str
    digest: str
    payment_model: str
    attachments: Period
    results: Period
    mandatory: int
    discretionary: int
    criteria: tuple[Criterion, ...]
    paid_for: tuple[Result, ...]
    components: tuple[str, ...]
    tariffs: Mapping[int, Tariff]
    funding: Funding
    fee_release: Mapping[int, tuple[ReleaseBand, ...]]
    parameters: Mapping[str, Parameter]

    def value(self, name: str, default: Value) -> Value:
        """A parameter's value, or `default` where this framework has no use for it."""
        parameter = self.parameters.get(name)
        return default if parameter is None else parameter.value

    def number(self, name: str) -> int:
        """A numeric parameter, 0 where this framework has no use for it."""
        return int(self.value(name, 0))  # type: ignore[arg-type]

    def words(self, name: str) -> tuple[str, ...]:
        """A list parameter, empty where this framework has no use for it."""
        found = self.value(name, ())
        return found if isinstance(found, tuple) else (str(found),)

    def tariff_for(self, year: int) -> Tariff:
        """The tariff of a financial year of attachment; NoTerms when the framework has none."""
        try:
            return self.tariffs[year]
        except KeyError:
            raise NoTerms(
                f"{self.title} has no tariff for families attached in {financial_year_name(year)}."
            ) from None

    def result_named(self, code: str) -> Result:
        """The result of that code."""
        return next(result for result in self.paid_for if result.code == code)
