"""What every statement of a claim says first: who asks, for what, and how the sum was reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor

from core.formats import long_date
from core.money import pounds
from core.periods import financial_year_name
from payments.frameworks import Framework, framework
from payments.models import Claim, ClaimTotal

HUNDRED = 100


@dataclass(frozen=True)
class TotalRow:
    """One tariff year and component of the claim, with its arithmetic in words."""

    year: str
    component: str
    name: str
    families: int
    valid: int
    valid_to_date: int
    exact_share: str
    funded_to_date: int
    funded_before: int
    funded: int
    unit_pence: int
    payable_pence: int
    arithmetic: str

    @property
    def label(self) -> str:
        """R1: Crime, anti-social behaviour and education."""
        plain = self.component.lower() == self.name.lower()
        return self.name if plain else f"{self.component}: {self.name}"


@dataclass(frozen=True)
class Cover:
    """The head of a statement: facts, totals and the digest all its forms share."""

    ref: str
    title: str
    authority: str
    programme: str
    framework: str
    as_of: date
    prepared_by: str
    computed_on: date
    digest: str
    share: str
    rows: tuple[TotalRow, ...]

    @property
    def payable_pence(self) -> int:
        return sum(row.payable_pence for row in self.rows)

    def facts(self) -> list[tuple[str, str]]:
        """Labels and values, as the PDF and the XLSX show them."""
        return [
            ("Authority", self.authority),
            ("Programme", self.programme),
            ("Framework", self.framework),
            ("Claim", self.ref),
            ("Evidence as of", long_date(self.as_of)),
            ("Prepared by", self.prepared_by),
            ("Computed on", long_date(self.computed_on)),
            ("Payable", pounds(self.payable_pence)),
            ("Digest (SHA-256)", self.digest),
        ]


def cover_of(claim: Claim, totals: Sequence[ClaimTotal]) -> Cover:
    """Everything is taken from what is stored, so that it is the same whenever it is asked for."""
    terms = framework(claim.framework)
    by = claim.prepared_by
    return Cover(
        ref=claim.ref,
        title=f"Claim of {claim.authority} as of {long_date(claim.as_of)}",
        authority=claim.authority.official_name or claim.authority.name,
        programme=claim.authority.programme_name,
        framework=terms.title,
        as_of=claim.as_of,
        prepared_by=by.name if by else "Computed on the command line",
        computed_on=claim.computed_at.date(),
        digest=claim.digest,
        share=str(terms.funding.share),
        rows=tuple(_row(terms, total) for total in totals),
    )


def _row(terms: Framework, total: ClaimTotal) -> TotalRow:
    exact = terms.funding.share * total.valid_to_date
    return TotalRow(
        year=financial_year_name(total.tariff_year),
        component=total.component,
        name=component_name(terms, total.component),
        families=total.families,
        valid=total.valid,
        valid_to_date=total.valid_to_date,
        exact_share=_two_places(exact),
        funded_to_date=total.funded_to_date,
        funded_before=total.funded_before,
        funded=total.funded,
        unit_pence=total.unit_pence,
        payable_pence=total.payable_pence,
        arithmetic=_arithmetic(terms.funding.share, exact, total),
    )


def component_name(terms: Framework, component: str) -> str:
    """What a component is called: R1 is "Crime, anti-social behaviour and education"."""
    names = {result.code: result.name for result in terms.paid_for}
    names |= {
        result.tops_up.counted_as: f"{result.name}, after {result.tops_up.result} was claimed"
        for result in terms.paid_for
        if result.tops_up
    }
    return names.get(component, component.capitalize())


def _arithmetic(share: Fraction, exact: Fraction, total: ClaimTotal) -> str:
    """131 valid to date × 5/6 = 109.17: 109 funded, 0 before; 109 × £700 = £76,300."""
    return (
        f"{total.valid_to_date:,} valid to date × {share} = {_two_places(exact)}: "
        f"{total.funded_to_date:,} funded, {total.funded_before:,} before, "
        f"{total.funded:,} now; {total.funded:,} × {pounds(total.unit_pence)} = "
        f"{pounds(total.payable_pence)}"
    )


def _two_places(exact: Fraction) -> str:
    """Rounded to the nearest hundredth, for reading only; whole numbers without a point."""
    hundredths = floor(exact * HUNDRED + Fraction(1, 2))
    whole, rest = divmod(hundredths, HUNDRED)
    return f"{whole:,}.{rest:02d}" if rest else f"{whole:,}"
