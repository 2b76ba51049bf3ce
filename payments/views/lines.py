"""A claim's lines: the list with its filter, and one family down to the evidence."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from core.http import methods
from payments import permissions
from payments.forms import OUTCOMES, LineFilterForm
from payments.frameworks import framework
from payments.queries import line, pages
from payments.statements import component_name

PER_PAGE = 50


@methods(read=["GET"])
def line_list(request, ref):
    claim = permissions.get_claim_for(request.user, ref)
    terms = framework(claim.framework)
    form = LineFilterForm(request.GET, framework=terms, components=pages.component_choices(terms))
    listed = pages.LineList(claim, terms, form.chosen())
    part = request.htmx and not request.htmx.history_restore_request
    context = {
        "claim": claim,
        "terms": terms,
        "filters": form,
        "page": Paginator(listed, PER_PAGE).get_page(request.GET.get("page")),
        "totals": listed.totals(),
        "outcomes": OUTCOMES,
    }
    template = "payments/_line_results.html" if part else "payments/line_list.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@methods(read=["GET"])
def line_detail(request, ref, family):
    claim = permissions.get_claim_for(request.user, ref)
    terms = framework(claim.framework)
    determination = line.get_line_for(claim, family)
    context = {
        "claim": claim,
        "terms": terms,
        "family": determination.family,
        "page": line.line_page(claim, determination, terms),
        "component_name": component_name,
        "outcomes": OUTCOMES,
    }
    return render(request, "payments/line_detail.html", context)
