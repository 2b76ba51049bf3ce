"""Whole-family assessments: all of them, one of them, a new one."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.http import methods
from interventions import permissions
from interventions.actions import assessments as actions
from interventions.forms.assessments import AssessmentForm
from interventions.forms.typed import new_key
from interventions.queries import assessments as queries
from interventions.queries.families import get_family_for, get_family_to_edit_for
from interventions.queries.plans import choices_for
from interventions.views import typed


@methods(read=["GET"])
def assessment_list(request, ref):
    today = timezone.localdate()
    family = get_family_for(request.user, ref)
    context = {
        "family": family,
        "assessments": queries.assessments_of(family),
        "may_edit": permissions.can_edit(request.user, family, on=today),
        "today": today,
    }
    return render(request, "interventions/assessment_list.html", context)


@methods(read=["GET"])
def assessment_detail(request, ref, assessment_ref):
    family = get_family_for(request.user, ref)
    assessment = queries.get_assessment(family, assessment_ref)
    context = {"family": family, "assessment": assessment}
    return render(request, "interventions/assessment_detail.html", context)


@methods(read=["GET"], write=["POST"])
def assessment_add(request, ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    back = reverse("interventions:assessment-list", args=[ref])
    make = partial(AssessmentForm, today=today, choices=choices_for(family, on=today))
    initial = {"once_key": new_key(), "assessed_on": today}
    form, draft = typed.open_form(request, make, initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    if request.method == "POST" and form.is_valid():
        actions.add(family=family, by=request.user, **form.values())
        return typed.saved(request, "Assessment saved", back=back)
    context = {"family": family, "form": form, "draft": draft, "back": back}
    return render(request, "interventions/assessment_add.html", context)
