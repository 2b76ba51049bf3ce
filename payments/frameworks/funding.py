"""What the authority is paid: five families in six, counted cumulatively and rounded once.

Why "R3 after R1" is a component of its own, with its unit amount beside it. A family whose R1 was
claimed in an earlier window and whose R3 is met now earns only what the cap leaves. Five sixths of
families must be taken of families that earn the same amount, or the rounding would fall now on a
family worth 800 pounds, now on one worth 100. So totals are kept per tariff year, component *and
unit amount*: after R1 alone the unit is cap - R1 (100, 200 or 300 pounds), after R1 and R2 nothing
is left and there is no line. With the published tariffs a component therefore has one unit; should
a framework ever leave families different remainders, each remainder becomes its own row and every
sum stays exact. No average and no fraction of a penny ever arises.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from core.money import pounds, share_of
from payments.frameworks.definition import Framework, ReleaseBand, Tariff
from payments.frameworks.findings import NoTerms
from payments.frameworks.judgement import ATTACHMENT, Determination


class Unit(NamedTuple):
    """What is counted together: families that earn the same amount for the same thing."""

    tariff_year: int
    component: str
    pence: int


class Line(NamedTuple):
    """One family's component in this window; `valid` when it is claimed now."""

    tariff_year: int
    component: str
    pence: int
    valid: bool


class Earlier(NamedTuple):
    """What earlier windows counted for a unit: valid families and funded families."""

    valid: int
    funded: int


NOTHING_EARLIER = Earlier(0, 0)


class Total(NamedTuple):
    """One row of the authority's claim: families looked at, valid, funded and payable."""

    tariff_year: int
    component: str
    unit_pence: int
    families: int
    valid: int
    valid_to_date: int
    funded_to_date: int
    funded_before: int
    funded: int
    payable_pence: int


def lines_of(determination: Determination) -> list[Line]:
    """The lines of one family; a component without an amount is looked at but not valid."""
    year = determination.tariff_year
    return [
        Line(year, component.counts_as, component.amount_pence, component.amount_pence > 0)
        for component in determination.components
    ]


def authority_totals(
    framework: Framework, lines: Iterable[Line], earlier: Mapping[Unit, Earlier]
) -> list[Total]:
    """The window's rows, per tariff year and component, in the framework's order.

    What was funded before is taken as it was, so a claim withdrawn since is paid back here.
    """
    families: dict[Unit, int] = {}
    valid: dict[Unit, int] = {}
    for line in lines:
        if line.valid:
            unit = Unit(line.tariff_year, line.component, line.pence)
            valid[unit] = valid.get(unit, 0) + 1
        else:
            unit = standard_unit(framework, line.tariff_year, line.component)
        families[unit] = families.get(unit, 0) + 1
    return [
        _total(framework, unit, families.get(unit, 0), valid.get(unit, 0), earlier)
        for unit in sorted({*families, *earlier}, key=lambda unit: _place(framework, unit))
    ]


def standard_unit(framework: Framework, year: int, component: str) -> Unit:
    """The amount the tariff itself gives a component."""
    tariff = framework.tariff_for(year)
    pence = tariff.pence.get(component)
    return Unit(
        year, component, _topping_up(framework, tariff, component) if pence is None else pence
    )


def _topping_up(framework: Framework, tariff: Tariff, component: str) -> int:
    for result in framework.paid_for:
        tops_up = result.tops_up
        if tops_up is not None and tops_up.counted_as == component:
            return tariff.results_cap_pence - tariff.pence[tops_up.result]
    raise NoTerms(f"{framework.title} does not pay for {component}.")


def _place(framework: Framework, unit: Unit) -> tuple[int, int, str, int]:
    order = framework.components
    place = order.index(unit.component) if unit.component in order else len(order)
    return unit.tariff_year, place, unit.component, -unit.pence


def _total(
    framework: Framework,
    unit: Unit,
    families: int,
    valid: int,
    earlier: Mapping[Unit, Earlier],
) -> Total:
    before = earlier.get(unit, NOTHING_EARLIER)
    valid_to_date = before.valid + valid
    funded_to_date = funded_families(framework, valid_to_date)
    funded = funded_to_date - before.funded
    return Total(
        tariff_year=unit.tariff_year,
        component=unit.component,
        unit_pence=unit.pence,
        families=families,
        valid=valid,
        valid_to_date=valid_to_date,
        funded_to_date=funded_to_date,
        funded_before=before.funded,
        funded=funded,
        payable_pence=funded * unit.pence,
    )


def funded_families(framework: Framework, valid_to_date: int) -> int:
    """How many of the valid families are funded."""
    funding = framework.funding
    return share_of(valid_to_date, funding.share, rounding=funding.rounding)


def forecast_pence(framework: Framework, *, families: int, unit_pence: int) -> Fraction:
    """What so many families would bring, exactly: a forecast never rounds a family away."""
    return framework.funding.share * families * unit_pence


def most_for(framework: Framework, *, families: int, year: int) -> tuple[int, int]:
    """The fees, and the most that results can bring, for families attached in a year, in pence."""
    tariff = framework.tariff_for(year)
    funded = funded_families(framework, families)
    return funded * tariff.pence[ATTACHMENT], funded * tariff.results_cap_pence


class FeeRelease(NamedTuple):
    """How much of a year's attachment fees is released now, and how much is held back."""

    band: ReleaseBand
    now_pence: int
    held_pence: int
    because: str


def fee_release(
    framework: Framework, *, year: int, worked_with: int, agreed: int, fees_pence: int
) -> FeeRelease:
    """How much of a year's fees is released, by the share of the agreed families worked with."""
    if year not in framework.fee_release:
        raise NoTerms(f"{framework.title} holds back no fees of {year}.")
    if agreed <= 0:
        raise NoTerms("No number of families was agreed, so no share of it can be worked out.")
    reached = Fraction(worked_with, agreed)
    band = next(band for band in framework.fee_release[year] if reached >= band.worked_with)
    now = share_of(fees_pence, band.released, rounding="floor")
    because = (
        f"{worked_with:,} of {agreed:,} agreed families worked with: {band.name[0].lower()}"
        f"{band.name[1:]}, {pounds(now)} of {pounds(fees_pence)}"
    )
    return FeeRelease(band, now, fees_pence - now, because)
