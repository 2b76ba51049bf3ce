"""Families: the list, the record, who leads the work, and its end."""

import io
from hashlib import sha256

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from core import audit
from core.http import methods
from core.spreadsheets import Sheet, write_csv
from families import permissions, queries
from families.actions import family as actions
from families.forms.family import AllocateForm, CloseForm, FamilyFilterForm, SearchForm

PER_PAGE = 25
SEARCHED = "family_search"  # where the session keeps what was searched for


@methods(read=["GET"])
def family_list(request):
    """The term searched for is in the session, never in the address; filters are ordinary links."""
    today = timezone.localdate()
    form, listed = _listed(request, today)
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
    part = request.htmx and not request.htmx.history_restore_request
    template = "families/_family_results.html" if part else "families/family_list.html"
    searched = request.session.get(SEARCHED, "")
    context = {
        "page": page,
        "filters": form,
        "searched": searched,
        "search_form": SearchForm({"q": searched}),
        "sort": request.GET.get("sort") or "name",
    }
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@methods(write=["POST"])
def family_search(request):
    """Keep the term in the session and show the list again; an empty term clears it."""
    form = SearchForm(request.POST)
    term = form.cleaned_data["q"] if form.is_valid() else ""
    request.session[SEARCHED] = term
    if term:
        queries.record_search(request.user, term, on=timezone.localdate())
    return redirect("families:family-list")


@methods(write=["POST"])
def family_export(request):
    """The list as it is filtered, as CSV; what left and its digest are written down."""
    today = timezone.localdate()
    membership = queries.exporting_membership(request.user, on=today)
    if membership is None:
        raise PermissionDenied
    _, listed = _listed(request, today)
    rows = [[row[name] for name in queries.EXPORTED.values()] for row in listed.rows()]
    sheet = Sheet("Families", list(queries.EXPORTED), rows)
    out = io.BytesIO()
    write_csv(out, sheet, bom=True)
    digest = sha256(out.getvalue()).hexdigest()
    audit.record_export("families.exported", target=membership, sha256=digest, rows=len(rows))
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="families-{today:%Y-%m-%d}.csv"'
    return response


def _listed(request, today):
    form = FamilyFilterForm(request.GET, choices=queries.filter_choices(request.user, on=today))
    listed = queries.FamilyList(
        request.user,
        search=request.session.get(SEARCHED, ""),
        chosen=form.chosen(),
        sort=request.GET.get("sort") or "name",
    )
    return form, listed


@methods(read=["GET"])
def family_detail(request, ref):
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    context = {
        "family": family,
        "today": today,
        "page": queries.family_page(family, as_of=today),
        "may_allocate": permissions.can_allocate(request.user, family, on=today),
    }
    return render(request, "families/family_detail.html", context)


@methods(read=["GET"], write=["POST"])
def family_allocate(request, ref):
    """Choose the lead worker. The form names the assignment it saw: a second sending is refused."""
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    if not permissions.can_allocate(request.user, family, on=today):
        raise PermissionDenied
    present = queries.current_lead(family)
    posts = queries.posts_with_room(family.authority, as_of=today)
    start = {"on": today, "expected": present.pk if present else None}
    form = AllocateForm(
        request.POST or None, initial=start, posts=posts, present=present, as_of=today
    )
    if form.is_valid():
        made = actions.change_lead_worker(family=family, by=request.user, **form.cleaned_data)
        messages.success(request, f"{made.user} now leads the work with the {family.name} family.")
        return redirect("families:family-detail", ref=family.ref)
    context = {"family": family, "form": form, "present": present}
    return render(request, "families/family_allocate.html", context)


@methods(read=["GET"], write=["POST"])
def family_close(request, ref):
    family = queries.get_family_for(request.user, ref)
    today = timezone.localdate()
    if not permissions.can_allocate(request.user, family, on=today):
        raise PermissionDenied
    form = CloseForm(
        request.POST or None,
        initial={"on": today},
        family=family,
        present=queries.current_lead(family),
        as_of=today,
    )
    if form.is_valid():
        actions.close(family=family, by=request.user, **form.cleaned_data)
        messages.success(request, f"The {family.name} family is closed.")
        return redirect("families:family-detail", ref=family.ref)
    return render(request, "families/family_close.html", {"family": family, "form": form})
