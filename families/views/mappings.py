"""Saved column mappings: how an agency's own file becomes the canonical feed."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from core.http import methods
from families.actions import imports as actions
from families.forms.imports import MappingForm, NewMappingForm
from families.queries import imports as queries


@methods(read=["GET"])
def mapping_list(request):
    found = queries.mappings_for(request.user, on=timezone.localdate())
    return render(request, "families/mapping_list.html", {"mappings": found})


@methods(read=["GET"], write=["POST"])
def mapping_new(request):
    senders = queries.senders_for(request.user, on=timezone.localdate())
    sent = request.POST if request.method == "POST" else None
    form = NewMappingForm(sent, senders=senders)
    if request.method == "POST" and form.is_valid():
        sender, kind = form.cleaned_data["sender"], form.cleaned_data["kind"]
        place = {"authority": sender.authority, "agency": sender.agency, "kind": kind}
        if not queries.mapping_exists(**place, name=form.cleaned_data["name"]):
            return _saved(request, form, **place)
        form.add_error("name", "This agency already has a mapping of that name for this feed")
    return render(request, "families/mapping_new.html", {"form": form})


@methods(read=["GET"], write=["POST"])
def mapping_edit(request, pk):
    mapping = queries.get_mapping_for(request.user, pk, on=timezone.localdate())
    sent = request.POST if request.method == "POST" else None
    form = MappingForm(sent, initial=_initial(mapping), kind=mapping.kind)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        place = {
            "authority": mapping.authority,
            "agency": mapping.agency,
            "kind": mapping.kind,
        }
        if name == mapping.name or not queries.mapping_exists(**place, name=name):
            return _saved(request, form, mapping=mapping, **place)
        form.add_error("name", "This agency already has a mapping of that name for this feed")
    return render(request, "families/mapping_edit.html", {"form": form, "mapping": mapping})


def _saved(request, form, **place):
    written = {
        name: form.cleaned_data[name] for name in ("name", "columns", "codes", "date_format")
    }
    actions.save_mapping(**place, **written, by=request.user)
    messages.success(request, f"Mapping “{written['name']}” saved.")
    return redirect("families:mapping-list")


def _initial(mapping) -> dict:
    return {
        "name": mapping.name,
        "date_format": mapping.date_format,
        "columns": "\n".join(f"{ours} = {theirs}" for ours, theirs in mapping.columns.items()),
        "codes": "\n".join(
            f"{column}: {theirs} = {ours}"
            for column, pairs in mapping.codes.items()
            for theirs, ours in pairs.items()
        ),
    }
