"""Who may see, compute and take away an authority's claims."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from agencies.permissions import (
    ROLE_PERMISSIONS,
    Permission,
    authorities_where,
    may,
    memberships_of,
)
from core import audit
from payments.models import Claim

_DOORS = {
    Permission.CLAIM_VIEW: "look at this claim",
    Permission.CLAIM_COMPUTE: "compute this claim",
    Permission.CLAIM_EXPORT: "download this claim",
}


def get_claim_for(user, ref, *, to=Permission.CLAIM_VIEW) -> Claim:
    """The one door to a claim: 404 to strangers, 403 to those who may look but not do `to`."""
    today = timezone.localdate()
    claims = Claim.objects.visible_to(user, on=today)
    claims = claims.select_related("authority", "prepared_by", "job")
    claim = get_object_or_404(claims, ref=ref)
    looks = to == Permission.CLAIM_VIEW
    if not looks and not may(user, to, authority_id=claim.authority_id, on=today):
        raise PermissionDenied(f"Your role does not let you {_DOORS[to]}.")
    audit.record_read("claim.read", target=claim)
    return claim


def authorities_to_claim_for(user, *, on: date) -> list[int]:
    """Ids of the authorities this person may compute a claim for."""
    return authorities_where(user, Permission.CLAIM_COMPUTE, on=on)


def rights_in(user, *, authority_id: int, on: date) -> frozenset[Permission]:
    """All that the person's roles for this authority allow, for a page that asks several times."""
    mine = [m for m in memberships_of(user, on=on) if m.authority_id == authority_id]
    return frozenset().union(*(ROLE_PERMISSIONS[m.role] for m in mine))
