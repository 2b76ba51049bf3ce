"""The plan of a family on one page, and agreeing it."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.http import methods
from core.versions import Conflict
from interventions import permissions
from interventions.actions import plans as actions
from interventions.choices import ActionStatus, Grouping, ObjectiveStatus, Problem, ReviewStatus
from interventions.forms.plans import PlanForm, initial_of
from interventions.queries import grouping
from interventions.queries import plans as queries
from interventions.queries.families import get_family_for, get_family_to_edit_for
from interventions.views import typed

LABELS = {
    "action": dict(ActionStatus.choices),
    "objective": dict(ObjectiveStatus.choices),
    "problem": dict(Problem.choices),
    "review": dict(ReviewStatus.choices),
}


@methods(read=["GET"])
def plan_detail(request, ref):
    today = timezone.localdate()
    family = get_family_for(request.user, ref)
    page = queries.plan_page(family, on=today)
    by = request.GET.get("by", "")
    by = by if by in Grouping else Grouping.PROBLEM
    context = {
        "family": family,
        "page": page,
        "groups": grouping.group_plan(page, by=by),
        "by": by,
        "groupings": Grouping,
        "problems_blank": grouping.problems_without_objective(page),
        "people_blank": grouping.people_without_objective(page),
        "may_edit": permissions.can_edit(request.user, family, on=today),
        "labels": LABELS,
        "today": today,
    }
    return render(request, "interventions/plan_detail.html", context)


@methods(read=["GET"], write=["POST"])
def plan_agree(request, ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    back = reverse("interventions:plan-detail", args=[ref])
    plan = queries.current_plan(family)
    initial = initial_of(plan) if plan else {"version": 1}
    form, draft = typed.open_form(request, partial(PlanForm, today=today), initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    conflict = None
    if request.method == "POST" and form.is_valid():
        plan = plan or actions.begin(family=family, by=request.user)
        try:
            actions.agree(plan=plan, by=request.user, **form.cleaned_data)
            return typed.saved(request, "Plan agreed", back=back)
        except Conflict as found:
            conflict = typed.both_texts(form, found.current, theirs=initial_of(found.current))
    context = {"family": family, "form": form, "draft": draft, "conflict": conflict, "back": back}
    status = 409 if conflict else 200
    return render(request, "interventions/plan_agree.html", context, status=status)
