"""The first page, the health of the service, and the pages about it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from agencies.permissions import Permission
from core.http import methods
from troubled_families import queries


@methods(read=["GET"])
def home_detail(request):
    """Figures for those who steer, the caseload for those who visit families."""
    today = timezone.localdate()
    start = queries.start_of(request.user, on=today)
    if start.page == "caseload":
        return redirect("interventions:caseload-list")
    if start.page == "list":
        return redirect("families:family-list")
    if start.page == "nothing":
        return render(request, "troubled_families/home_empty.html")
    context = {
        "today": today,
        "place": start.authority,
        "figures": queries.programme_figures(start.authority, as_of=today),
        "sees_families": start.may(Permission.FAMILY_VIEW_ALL),
        "sees_claims": start.may(Permission.CLAIM_VIEW),
        "signs_reviews": start.may(Permission.PLAN_EDIT),
        "claims_first": queries.starts_with_claims(start),
    }
    return render(request, "troubled_families/home_detail.html", context)


@login_not_required
@require_safe
def health_live(request):
    """The process answers; nothing else is asked."""
    return HttpResponse("live\n", content_type="text/plain")


@login_not_required
@require_safe
def health_ready(request):
    """Database and cache answer. Says which does not, and nothing about why."""
    silent = queries.services_answer()
    if silent:
        text = f"not ready: {' and '.join(silent)} did not answer\n"
        return HttpResponse(text, status=503, content_type="text/plain")
    return HttpResponse("ready\n", content_type="text/plain")


# Outside `methods`: they must answer when no transaction can be opened.
for health in (health_live, health_ready):
    health.reads, health.writes = ("GET", "HEAD"), ()


@login_not_required
@methods(read=["GET"])
def page_help(request):
    return render(request, "troubled_families/page_help.html")


@login_not_required
@methods(read=["GET"])
def page_accessibility(request):
    return render(request, "troubled_families/page_accessibility.html")


@login_not_required
@methods(read=["GET"])
def page_privacy(request):
    return render(request, "troubled_families/page_privacy.html")
