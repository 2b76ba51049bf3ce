"""Adding and changing an objective of the plan."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.http import methods
from core.versions import Conflict
from interventions.actions import objectives as actions
from interventions.choices import MEASURES, Problem
from interventions.forms.objectives import ObjectiveAddForm, ObjectiveChangeForm, initial_of
from interventions.forms.typed import new_key
from interventions.queries import plans as queries
from interventions.queries.families import get_family_to_edit_for
from interventions.views import typed

SUGGESTIONS = [(problem.label, MEASURES[problem]) for problem in Problem]


@methods(read=["GET"], write=["POST"])
def objective_add(request, ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    back = reverse("interventions:plan-detail", args=[ref])
    choices = queries.choices_for(family, on=today)
    initial = {
        "once_key": new_key(),
        "problem": request.GET.get("problem", ""),
        "members": request.GET.getlist("person"),
    }
    make = partial(ObjectiveAddForm, today=today, choices=choices)
    form, draft = typed.open_form(request, make, initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["once_key"]
        actions.add(family=family, once_key=key, by=request.user, **form.values())
        return typed.saved(request, "Objective added", back=back)
    context = {
        "family": family,
        "form": form,
        "draft": draft,
        "back": back,
        "suggestions": SUGGESTIONS,
    }
    return render(request, "interventions/objective_add.html", context)


@methods(read=["GET"], write=["POST"])
def objective_change(request, ref, objective_ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    objective = queries.get_objective(family, objective_ref)
    back = reverse("interventions:plan-detail", args=[ref])
    choices = queries.choices_for(family, on=today)
    members = queries.member_ids(objective)
    initial = initial_of(objective, members, choices["people"])
    make = partial(ObjectiveChangeForm, today=today, choices=choices)
    form, draft = typed.open_form(request, make, initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    conflict = None
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        values = form.values(kept=members)
        try:
            actions.change(objective=objective, version=version, by=request.user, **values)
            return typed.saved(request, "Objective updated", back=back)
        except Conflict as found:
            conflict = typed.both_texts(form, found.current, theirs=initial)
    context = {
        "family": family,
        "objective": objective,
        "form": form,
        "draft": draft,
        "conflict": conflict,
        "back": back,
        "suggestions": SUGGESTIONS,
    }
    status = 409 if conflict else 200
    return render(request, "interventions/objective_change.html", context, status=status)
