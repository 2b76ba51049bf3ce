"""Partners' files: what came in, sending one, what became of it, and the rows to correct."""

import io
from hashlib import sha256

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from core import audit
from core.http import methods
from core.spreadsheets import Sheet, write_csv
from families.actions import imports as actions
from families.forms.imports import ImportFilterForm, ImportForm
from families.queries import imports as queries

PER_PAGE = 25
PROBLEMS_PER_PAGE = 50


@methods(read=["GET"])
def import_list(request):
    today = timezone.localdate()
    form = ImportFilterForm(request.GET, senders=queries.senders_for(request.user, on=today))
    found = queries.imports_for(request.user, on=today, **form.chosen())
    part = request.htmx and not request.htmx.history_restore_request
    context = {
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "filters": form,
        "latest": [] if part else queries.latest_by_feed(request.user, on=today),
        "today": today,
    }
    template = "families/_import_results.html" if part else "families/import_list.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@methods(read=["GET"], write=["POST"])
def import_new(request):
    today = timezone.localdate()
    form = ImportForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        senders=queries.senders_for(request.user, on=today),
        mappings=queries.mappings_for(request.user, on=today),
    )
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        received = actions.receive(
            authority=sent["sender"].authority,
            agency=sent["sender"].agency,
            kind=sent["kind"],
            mapping_name=sent["mapping_name"],
            file=sent["file"],
            by=request.user,
        )
        if received.job:
            return redirect("core:job-detail", received.job.ref)
        return redirect("families:import-detail", received.ref)
    return render(request, "families/import_new.html", {"form": form})


@methods(read=["GET"])
def import_detail(request, ref):
    found = queries.get_import_for(request.user, ref, on=timezone.localdate())
    problems = queries.problems_of(found)
    context = {
        "received": found,
        "page": Paginator(problems, PROBLEMS_PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "families/import_detail.html", context)


@methods(write=["POST"])
def import_export(request, ref):
    """The refused rows as they were sent, with what is wrong, to correct and send again."""
    found = queries.get_import_for(request.user, ref, on=timezone.localdate())
    rows = list(queries.problem_rows(found))
    out = io.BytesIO()
    write_csv(out, Sheet("Rows to correct", queries.problem_headings(found), rows), bom=True)
    digest = sha256(out.getvalue()).hexdigest()
    audit.record_export("feed.problems_exported", target=found, sha256=digest, rows=len(rows))
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"{found.kind}-rows-to-correct-{found.ref}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@methods(write=["POST"])
def import_confirm(request, ref):
    found = queries.get_import_for(request.user, ref, on=timezone.localdate())
    actions.confirm(feed_import=found, by=request.user)
    return redirect("core:job-detail", found.job.ref)


@methods(write=["POST"])
def import_discard(request, ref):
    found = queries.get_import_for(request.user, ref, on=timezone.localdate())
    actions.discard(feed_import=found, by=request.user)
    messages.success(request, "The file was not imported and is not kept.")
    return redirect("families:import-list")
