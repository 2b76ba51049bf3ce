"""Notes of a family: reading them, adding one in three interactions."""

from functools import partial

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from core.http import methods
from interventions import permissions
from interventions.actions import notes as actions
from interventions.choices import NoteKind
from interventions.forms.notes import NoteForm
from interventions.forms.typed import new_key
from interventions.queries import notes as queries
from interventions.queries.families import get_family_for, get_family_to_edit_for
from interventions.queries.plans import choices_for
from interventions.views import typed

PER_PAGE = 20


@methods(read=["GET"])
def note_list(request, ref):
    today = timezone.localdate()
    family = get_family_for(request.user, ref)
    page = Paginator(queries.notes_of(family), PER_PAGE).get_page(request.GET.get("page"))
    may_edit = permissions.can_edit(request.user, family, on=today)
    context = {"family": family, "page": page, "may_edit": may_edit, "today": today}
    return render(request, "interventions/note_list.html", context)


@methods(read=["GET"], write=["POST"])
def note_add(request, ref):
    today = timezone.localdate()
    family = get_family_to_edit_for(request.user, ref, on=today)
    back = reverse("interventions:plan-detail", args=[ref])
    make = partial(NoteForm, today=today, choices=choices_for(family, on=today))
    initial = {"once_key": new_key(), "happened_on": today, "kind": NoteKind.VISIT}
    form, draft = typed.open_form(request, make, initial=initial)
    kept = typed.keep_for_later(request, back=back)
    if kept:
        return kept
    if request.method == "POST" and form.is_valid():
        agency = queries.agency_of(request.user, family, on=today)
        actions.add(family=family, agency=agency, by=request.user, **form.values())
        return typed.saved(request, "Note saved", back=back)
    context = {"family": family, "form": form, "draft": draft, "back": back}
    return render(request, "interventions/note_add.html", context)
