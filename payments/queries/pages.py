"""What the claim pages show: the list, one claim's figures, its lines, the families attached."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from agencies.models import LocalAuthority
from core.periods import APRIL, financial_year, financial_year_name
from payments.choices import ClaimStatus
from payments.frameworks import (
    CATALOGUE,
    Framework,
    NoTerms,
    Outcome,
    framework_for,
    most_for,
)
from payments.frameworks.judgement import ATTACHMENT
from payments.models import Attachment, Claim, ClaimLine, ClaimTotal, CohortTarget
from payments.queries import runs

ACHIEVED = (Outcome.MET, Outcome.ALREADY_CLAIMED)
MOST_WITHDRAWN = 20


@dataclass(frozen=True)
class TargetRow:
    """One financial year: the families agreed with the department, and those attached."""

    year: int | None
    name: str
    agreed: int | None
    attached: int
    most: tuple[int, int] | None = None  # fees and results in pence if all the agreed succeed


@dataclass(frozen=True)
class Figures:
    """The head of a claim's page. `outcomes` counts lines by component and outcome."""

    families: int
    turned_around: int
    lines_pence: int
    outcomes: dict[tuple[str, str], int]


@dataclass(frozen=True)
class Prospect:
    """What computing a claim would do: shown before anybody presses the button."""

    families: int
    standing: Claim | None
    withdrawn: tuple[Claim, ...]


def claims_of(authorities: list[int]) -> QuerySet[Claim]:
    """Claims with what is payable and how many families they are about, latest first."""
    totals = ClaimTotal.objects.filter(claim=OuterRef("pk")).order_by().values("claim")
    attached = totals.filter(component=ATTACHMENT)
    found = Claim.objects.filter(authority__in=authorities)
    return found.select_related("authority", "prepared_by").annotate(
        payable_pence=Subquery(totals.annotate(n=Sum("payable_pence")).values("n")),
        families=Subquery(attached.annotate(n=Sum("families")).values("n")),
    )


def standing_claims(authorities: list[int]) -> QuerySet[Claim]:
    return claims_of(authorities).exclude(status=ClaimStatus.WITHDRAWN)


def withdrawn_claims(authorities: list[int]) -> list[Claim]:
    """The latest of those taken back; the rest are found through the audit trail."""
    return list(claims_of(authorities).filter(status=ClaimStatus.WITHDRAWN)[:MOST_WITHDRAWN])


def authorities(ids: list[int]) -> list[LocalAuthority]:
    return list(LocalAuthority.objects.filter(pk__in=ids))


def targets(ids: list[int]) -> list[TargetRow]:
    """Agreed and attached families per financial year; the last row counts all years."""
    agreed = dict(
        CohortTarget.objects.filter(authority__in=ids)
        .values_list("financial_year")
        .annotate(Sum("families"))
        .order_by()
    )
    attached: Counter[int] = Counter()
    days = Attachment.objects.filter(authority__in=ids).values_list("attached_on").order_by()
    for day, number in days.annotate(Count("pk")):
        attached[financial_year(day)] += number
    overall = agreed.pop(None, None)
    years = sorted({*agreed, *attached})
    rows = [
        TargetRow(
            year, financial_year_name(year), agreed.get(year), attached[year], _most(agreed, year)
        )
        for year in years
    ]
    if overall is None and agreed:
        overall = sum(agreed.values())
    return [*rows, TargetRow(None, "All years", overall, sum(attached.values()))]


def _most(agreed: dict[int, int], year: int) -> tuple[int, int] | None:
    """Five families in six, each with the whole fee and the whole of its results."""
    try:
        terms = framework_for(date(year, APRIL, 1))
        return most_for(terms, families=agreed[year], year=year)
    except (KeyError, NoTerms):
        return None


def attachments_of(ids: list[int], *, year: int | None) -> QuerySet[Attachment]:
    """The families attached, of one financial year or all, in the order they joined."""
    found = Attachment.objects.filter(authority__in=ids).select_related("family", "authority")
    if year is not None:
        found = found.filter(
            attached_on__gte=date(year, APRIL, 1), attached_on__lt=date(year + 1, APRIL, 1)
        )
    return found.order_by("attached_on", "family__family_ref")


def prospect(*, authority: LocalAuthority, framework: str, as_of: date) -> Prospect:
    """How many families a claim of that day is about, and which drafts it would replace."""
    families = Attachment.objects.filter(
        authority=authority, framework=framework, attached_on__lte=as_of
    )
    standing = runs.claim_as_of(authority, framework, as_of)
    imagined = Claim(authority=authority, framework=framework, as_of=as_of)
    return Prospect(families.count(), standing, tuple(runs.open_after(imagined)))


def get_progress_for(user, ref, *, on: date) -> Claim:
    """A claim being computed, for the page that asks each second: no read of figures to record."""
    claims = Claim.objects.visible_to(user, on=on).select_related("job", "authority", "prepared_by")
    return get_object_or_404(claims, ref=ref)


def figures(claim: Claim, framework: Framework, totals: list[ClaimTotal]) -> Figures:
    """Counted from the lines themselves, not from what the totals say."""
    lines = ClaimLine.objects.filter(claim=claim)
    counted = lines.values_list("component", "outcome").order_by()
    outcomes = counted.annotate(Count("pk"), Sum("amount_pence"))
    found = {(component, outcome): (n, pence) for component, outcome, n, pence in outcomes}
    turned = LineList(claim, framework, {"turned_around": True}).totals()["families"]
    return Figures(
        families=sum(n for (component, _), (n, _) in found.items() if component == ATTACHMENT),
        turned_around=turned,
        lines_pence=sum(pence for _, pence in found.values()),
        outcomes={key: n for key, (n, _) in found.items()},
    )


class LineList:
    """A claim's lines, narrowed. A paginator asks it for a count and for one slice."""

    def __init__(self, claim: Claim, framework: Framework, chosen: dict):
        self.found = ClaimLine.objects.filter(claim=claim)
        for name, value in chosen.items():
            self.found = self.found.filter(_NARROWED[name](value, framework))
        self._totals: dict | None = None

    def totals(self) -> dict:
        """How many lines, about how many families, and the sum of their amounts."""
        if self._totals is None:
            self._totals = self.found.aggregate(
                lines=Count("pk"),
                families=Count("family", distinct=True),
                pence=Coalesce(Sum("amount_pence"), 0, output_field=IntegerField()),
            )
        return self._totals

    def count(self) -> int:
        return self.totals()["lines"]

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part):
        rows = self.found.annotate(name=F("family__name"), slug=F("family__ref"))
        return list(rows.order_by("pk")[part])  # as they were written: by family, then component


def _turned_around(_, framework: Framework) -> Q:
    codes = [result.code for result in framework.paid_for if result.turned_around]
    return Q(component__in=codes, outcome__in=ACHIEVED)


_NARROWED = {
    "q": lambda value, _: Q(family_ref__icontains=value),
    "component": lambda value, _: Q(counted_as=value),
    "outcome": lambda value, _: Q(outcome=value),
    "year": lambda value, _: Q(tariff_year=value),
    "amount": lambda value, _: Q(amount_pence__gt=0) if value == "yes" else Q(amount_pence=0),
    "turned_around": _turned_around,
}


def component_choices(framework: Framework) -> list[str]:
    """The rows that totals may have, in the framework's order."""
    topping = [r.tops_up.counted_as for r in framework.paid_for if r.tops_up is not None]
    return [*framework.components, *topping]


def claimable_frameworks() -> list[Framework]:
    return [framework for framework in CATALOGUE.values() if framework.payment_model != "none"]
