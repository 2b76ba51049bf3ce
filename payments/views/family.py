"""Which families joined a programme, and what was claimed for one of them."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from agencies.permissions import Permission, authorities_where, may
from core.http import methods
from core.periods import financial_year, financial_year_name
from families.queries import get_family_for
from payments.forms import OUTCOMES
from payments.frameworks import CATALOGUE
from payments.queries import line, pages

PER_PAGE = 50


@methods(read=["GET"])
def family_claim_list(request, ref):
    family = get_family_for(request.user, ref)
    today = timezone.localdate()
    if not may(request.user, Permission.CLAIM_VIEW, authority_id=family.authority_id, on=today):
        raise PermissionDenied
    context = {
        "family": family,
        "attachments": [
            (
                CATALOGUE[one.framework].title,
                one,
                financial_year_name(financial_year(one.attached_on)),
            )
            for one in line.family_attachments(family)
        ],
        "claims": line.family_claims(family),
        "outcomes": OUTCOMES,
    }
    return render(request, "payments/family_claim_list.html", context)


@methods(read=["GET"])
def attachment_list(request):
    """Behind the numbers of the targets: every family that joined, of a year or of all."""
    seen = authorities_where(request.user, Permission.CLAIM_VIEW, on=timezone.localdate())
    if not seen:
        raise PermissionDenied
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
    found = pages.attachments_of(seen, year=year)
    context = {
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "year": financial_year_name(year) if year else None,
        "several": len(seen) > 1,
    }
    return render(request, "payments/attachment_list.html", context)
