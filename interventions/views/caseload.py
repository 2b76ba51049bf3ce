"""The first page of a connector: her families, what is overdue, how full she is."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from core.http import methods
from interventions.queries.caseload import caseload_of

PER_PAGE = 50


@methods(read=["GET"])
def caseload_list(request):
    today = timezone.localdate()
    sort = request.GET.get("sort", "")
    worker = request.GET.get("worker", "")
    caseload = caseload_of(on=today, worker=worker, sort=sort)
    page = Paginator(caseload.families, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "caseload": caseload,
        "page": page,
        "sort": sort,
        "worker": next((post for post in caseload.team if post.ref == worker), None),
        "today": today,
        "reviews_overdue": sum(one["review_overdue"] for one in caseload.families),
        "actions_overdue": sum(one["overdue_actions"] for one in caseload.families),
        "quiet": sum(one["quiet"] for one in caseload.families),
    }
    return render(request, "interventions/caseload_list.html", context)
