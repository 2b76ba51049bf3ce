"""What the claim engine reads: claims before and after one, their totals, their lines."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from agencies.models import LocalAuthority
from payments.choices import OPEN_STATUSES, ClaimStatus
from payments.frameworks import Earlier, Unit
from payments.models import Attachment, Claim, ClaimLine, ClaimTotal

LINE_COLUMNS = (
    "family_ref",
    "attached_on",
    "tariff_year",
    "component",
    "outcome",
    "amount_pence",
    "reasons",
)
ROWS_AT_ONCE = 5000


def claim(pk: int) -> Claim:
    """A claim by its id, for the engine's own work; people come through the door."""
    return Claim.objects.select_related("authority", "prepared_by").get(pk=pk)


def claim_called(ref: str) -> Claim | None:
    """A claim by its reference, for the engine's own work."""
    claims = Claim.objects.select_related("authority", "prepared_by")
    return claims.filter(ref=ref).first()


def claim_as_of(authority: LocalAuthority, framework: str, as_of: date) -> Claim | None:
    """The authority's claim for that day, unless it was withdrawn."""
    return _standing(authority, framework).filter(as_of=as_of).first()


def frozen_after(authority: LocalAuthority, framework: str, as_of: date) -> Claim | None:
    """A later claim that is past its draft: nothing may be claimed before it any more."""
    later = _standing(authority, framework).filter(as_of__gt=as_of)
    return later.exclude(status__in=OPEN_STATUSES).first()


def open_after(claim: Claim) -> QuerySet[Claim]:
    """Later claims that are still open."""
    later = _standing(claim.authority, claim.framework).filter(as_of__gt=claim.as_of)
    return later.filter(status__in=OPEN_STATUSES)


def built_on(claim: Claim) -> QuerySet[Claim]:
    """The open claims that count what this one claimed; none while it claimed nothing."""
    return open_after(claim) if claim.computed_at else Claim.objects.none()


def earlier_units(claim: Claim) -> dict[Unit, Earlier]:
    """What earlier claims counted and were funded for, per tariff year, component and amount."""
    earlier = _standing(claim.authority, claim.framework).exclude(pk=claim.pk)
    earlier = earlier.filter(Q(as_of__lt=claim.as_of) | ~Q(status__in=OPEN_STATUSES))
    valid = (
        ClaimLine.objects.filter(claim__in=earlier, amount_pence__gt=0, voided_at=None)
        .values_list("tariff_year", "counted_as", "amount_pence")
        .annotate(Count("pk"))
        .order_by()
    )
    funded = (
        ClaimTotal.objects.filter(claim__in=earlier)
        .values_list("tariff_year", "component", "unit_pence")
        .annotate(Sum("funded"))
        .order_by()
    )
    numbers = {Unit(*unit): number for *unit, number in valid}
    paid = {Unit(*unit): number for *unit, number in funded}
    return {
        unit: Earlier(numbers.get(unit, 0), paid.get(unit, 0))
        for unit in {*numbers, *paid}
        if numbers.get(unit) or paid.get(unit)
    }


def attached_by(authority: LocalAuthority, framework: str, day: date) -> bool:
    """Whether any family was attached on that day or before."""
    return Attachment.objects.filter(
        authority=authority, framework=framework, attached_on__lte=day
    ).exists()


def lines_of(claim: Claim) -> Iterator[tuple]:
    """The claim's lines as lines.csv has them, streamed in the order they were written."""
    rows = ClaimLine.objects.filter(claim=claim).order_by("pk").values_list(*LINE_COLUMNS)
    return rows.iterator(chunk_size=ROWS_AT_ONCE)


def number_of_paid_lines(claim: Claim) -> int:
    """How many lines the schedule of the claim's PDF holds."""
    return ClaimLine.objects.filter(claim=claim, amount_pence__gt=0).count()


def totals_of(claim: Claim) -> list[ClaimTotal]:
    """The rows of the claim's totals, in the framework's order."""
    return list(claim.totals.all())


def _standing(authority: LocalAuthority, framework: str) -> QuerySet[Claim]:
    claims = Claim.objects.filter(authority=authority, framework=framework)
    return claims.exclude(status=ClaimStatus.WITHDRAWN)
