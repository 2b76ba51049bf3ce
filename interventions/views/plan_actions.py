"""Adding, changing and ticking off an action of the plan."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from core.http import methods
from core.versions import Conflict
from interventions.actions import plan_actions as actions
from interventions.choices import Grouping
from interventions.forms.plan_actions import (
    ActionAddForm,
    ActionChangeForm,
    ActionMarkForm,
    initial_of,
)
from interventions.forms.typed import new_key
from interventions.queries import plans as queries
from interventions.queries.families import get_family_to_edit_for
from interventions.views import typed


@methods(read=["GET"], write=["POST"])
def action_add(request, ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    back = reverse("interventions:plan-detail", args=[ref])
    choices = queries.choices_for(family, on=today)
    initial = {"once_key": new_key(), "objective": request.GET.get("objective", "")}
    make = partial(ActionAddForm, today=today, choices=choices)
    form, draft = typed.open_form(request, make, initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["once_key"]
        actions.add(family=family, once_key=key, by=request.user, **form.values())
        return typed.saved(request, "Action added", back=back)
    context = {"family": family, "form": form, "draft": draft, "back": back}
    return render(request, "interventions/action_add.html", context)


@methods(read=["GET"], write=["POST"])
def action_change(request, ref, action_ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    action = queries.get_action(family, action_ref)
    back = reverse("interventions:plan-detail", args=[ref])
    choices = queries.choices_for(family, on=today)
    make = partial(ActionChangeForm, today=today, choices=choices)
    form, draft = typed.open_form(request, make, initial=initial_of(action, choices))
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    conflict = None
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        try:
            actions.change(action=action, version=version, by=request.user, **form.values())
            return typed.saved(request, "Action updated", back=back)
        except Conflict as found:
            theirs = initial_of(found.current, choices)
            conflict = typed.both_texts(form, found.current, theirs=theirs)
    context = {"draft": draft, "conflict": conflict}
    return _change_page(request, family, action, form, **context)


@methods(write=["POST"])
def action_mark(request, ref, action_ref):
    """One click on the plan page."""
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    action = queries.get_action(family, action_ref)
    marked = ActionMarkForm(request.POST, today=today)
    if not marked.is_valid():
        return redirect("interventions:action-change", ref=ref, action_ref=action_ref)
    try:
        actions.mark(action=action, on=today, by=request.user, **marked.chosen())
    except Conflict as found:
        return _mark_conflict(request, family, found.current, marked)
    messages.success(request, f"Action updated: {action.title}")
    by = request.POST.get("by", "")
    there = reverse("interventions:plan-detail", args=[ref])
    return redirect(f"{there}?by={by}" if by in Grouping else there)


def _mark_conflict(request, family, current, marked):
    """The whole form of the action, as it is now, with what the click wanted."""
    choices = queries.choices_for(family, on=marked.today)
    theirs = initial_of(current, choices)
    wanted = {"status": marked.cleaned_data["status"]}
    form = ActionChangeForm(initial=theirs | wanted, today=marked.today, choices=choices)
    by, at = queries.last_change(current)
    field = form.fields["status"].label
    both = (field, *(form.spoken("status", one["status"]) for one in (theirs, wanted)))
    conflict = {"by": by, "at": at, "fields": [both]}
    return _change_page(request, family, current, form, draft=None, conflict=conflict)


def _change_page(request, family, action, form, *, draft, conflict):
    context = {
        "family": family,
        "action": action,
        "form": form,
        "draft": draft,
        "conflict": conflict,
        "here": reverse("interventions:action-change", args=[family.ref, action.ref]),
        "back": reverse("interventions:plan-detail", args=[family.ref]),
    }
    status = 409 if conflict else 200
    return render(request, "interventions/action_change.html", context, status=status)
