"""Claims: the list, a new one, its figures while and after it is computed, its withdrawal."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django_htmx.http import HttpResponseClientRefresh

from agencies.permissions import Permission, authorities_where
from core import charts, formats
from core.http import methods
from core.models import Job
from payments import permissions
from payments.actions import CannotClaim, attach_listed
from payments.actions import claims as actions
from payments.choices import OPEN_STATUSES, ClaimStatus
from payments.forms import OUTCOMES, ClaimForm, WithdrawForm, last_month_end
from payments.frameworks import Framework, framework
from payments.models import Claim
from payments.queries import pages, runs
from payments.statements import component_name, cover_of

PER_PAGE = 20


@methods(read=["GET"])
def claim_list(request):
    today = timezone.localdate()
    seen = authorities_where(request.user, Permission.CLAIM_VIEW, on=today)
    if not seen:
        raise PermissionDenied
    paged = Paginator(pages.standing_claims(seen), PER_PAGE)
    targets = pages.targets(seen)
    context = {
        "page": paged.get_page(request.GET.get("page")),
        "withdrawn": pages.withdrawn_claims(seen),
        "targets": targets,
        "chart": _against_targets(targets),
        "frameworks": pages.claimable_frameworks(),
        "component_name": component_name,
        "several": len(seen) > 1,
        "may_compute": bool(permissions.authorities_to_claim_for(request.user, on=today)),
    }
    return render(request, "payments/claim_list.html", context)


def _against_targets(targets: list[pages.TargetRow]) -> charts.Chart | None:
    """The years side by side; nothing to draw before anybody joined or a number was agreed."""
    years = [target for target in targets if target.year is not None]
    if not years:
        return None
    agreed = ("Agreed", [target.agreed or 0 for target in years])
    attached = ("Attached", [target.attached for target in years])
    names = [target.name for target in years]
    return charts.grouped_bars("Families agreed and attached", names, [agreed, attached])


@methods(read=["GET"], write=["POST"])
def claim_add(request):
    """Asked, then shown what it would do, then done: the second answer carries `confirmed`."""
    today = timezone.localdate()
    allowed = permissions.authorities_to_claim_for(request.user, on=today)
    if not allowed:
        raise PermissionDenied
    terms = pages.claimable_frameworks()
    form = ClaimForm(
        request.POST or None,
        initial={"as_of": _asked_for(request) or last_month_end(terms[0], today)},
        authorities=pages.authorities(allowed),
        terms=terms,
        today=today,
    )
    if form.is_valid():
        answer = _started(request, form) if "confirmed" in request.POST else _check(request, form)
        if answer is not None:
            return answer
    return render(request, "payments/claim_add.html", {"form": form})


def _asked_for(request) -> date | None:
    """The day named in the address, by a link that goes back to change it."""
    try:
        return date.fromisoformat(request.GET.get("as_of", ""))
    except ValueError:
        return None


def _check(request, form):
    asked = form.cleaned_data
    attach_listed(authority=asked["authority"])
    prospect = pages.prospect(
        authority=asked["authority"], framework=asked["framework"].slug, as_of=asked["as_of"]
    )
    if not prospect.families:
        form.add_error("as_of", "No family had joined the programme by that day")
        return None
    return render(request, "payments/claim_check.html", {"asked": asked, "prospect": prospect})


def _started(request, form):
    asked = form.cleaned_data
    try:
        claim = _start(request, asked["authority"], asked["framework"].slug, asked["as_of"])
    except CannotClaim as problem:
        form.add_error(None, str(problem))
        return None
    return redirect("payments:claim-detail", ref=claim.ref)


def _start(request, authority, slug, as_of):
    back = reverse("payments:claim-detail", kwargs={"ref": "0"}).replace("/0/", "/{ref}/")
    return actions.start(
        authority=authority, framework=slug, as_of=as_of, by=request.user, return_to=back
    )


@methods(read=["GET"])
def claim_detail(request, ref):
    claim = permissions.get_claim_for(request.user, ref)
    terms = framework(claim.framework)
    rights = permissions.rights_in(
        request.user, authority_id=claim.authority_id, on=timezone.localdate()
    )
    context = {
        "claim": claim,
        "terms": terms,
        "may_compute": Permission.CLAIM_COMPUTE in rights,
        "may_export": Permission.CLAIM_EXPORT in rights,
        "is_open": claim.status in OPEN_STATUSES,
        "job": (job := _own_job(request, claim)),
        "stopped": bool(job and job.is_over),
    }
    if claim.computed_at and claim.status != ClaimStatus.COMPUTING:
        context |= _figures(claim, terms)
    return render(request, "payments/claim_detail.html", context)


def _figures(claim, terms: Framework) -> dict:
    totals = runs.totals_of(claim)
    cover = cover_of(claim, totals)
    figures = pages.figures(claim, terms, totals)
    years: dict[int, list] = {}
    components: dict[str, int] = {}
    for total, row in zip(totals, cover.rows, strict=True):
        years.setdefault(total.tariff_year, []).append(row)
        components[row.component] = components.get(row.component, 0) + row.payable_pence
    return {
        "cover": cover,
        "years": years,
        "figures": figures,
        "payable_rows": [
            (_called(terms, code), formats.pounds(pence)) for code, pence in components.items()
        ],
        "result_names": [(code, component_name(terms, code)) for code in _results(terms)],
        "chart": _outcomes(terms, figures.outcomes),
    }


def _results(terms: Framework) -> list[str]:
    """The codes of what is paid besides joining, in the order of the totals."""
    paid = {result.code for result in terms.paid_for}
    return [code for code in terms.components if code in paid]


def _called(terms: Framework, code: str) -> str:
    name = component_name(terms, code)
    return name if name.lower() == code.lower() else f"{code}: {name}"


def _outcomes(terms: Framework, outcomes: dict[tuple[str, str], int]) -> charts.Chart:
    """The results a framework pays for, each with how many families stand where."""
    codes = _results(terms)
    found = [key for key in OUTCOMES if any(outcomes.get((code, key)) for code in codes)]
    series = [(OUTCOMES[key], [outcomes.get((code, key), 0) for code in codes]) for key in found]
    return charts.grouped_bars("Results and where families stand", codes, series, first="Result")


@methods(read=["GET"])
def claim_progress(request, ref):
    """How far the computation is; the whole page anew once it is over."""
    claim = pages.get_progress_for(request.user, ref, on=timezone.localdate())
    if not request.htmx:
        return redirect("payments:claim-detail", ref=claim.ref)
    job = _own_job(request, claim)
    if claim.status != ClaimStatus.COMPUTING or (job and job.is_over):
        return HttpResponseClientRefresh()
    return render(request, "payments/_claim_progress.html", {"claim": claim, "job": job})


def _own_job(request, claim) -> Job | None:
    """A job is seen by the person who asked for it, as everywhere (and PostgreSQL insists)."""
    job = claim.job
    return job if job and job.requested_by_id == request.user.pk else None


@methods(write=["POST"])
def claim_recompute(request, ref):
    claim = permissions.get_claim_for(request.user, ref, to=Permission.CLAIM_COMPUTE)
    try:
        claim = _start(request, claim.authority, claim.framework, claim.as_of)
    except CannotClaim as problem:
        messages.error(request, str(problem))
    return redirect("payments:claim-detail", ref=claim.ref)


@methods(read=["GET"], write=["POST"])
def claim_withdraw(request, ref):
    claim = permissions.get_claim_for(request.user, ref, to=Permission.CLAIM_COMPUTE)
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        later = actions.withdraw(claim=claim, **form.cleaned_data)
        messages.success(request, _withdrawn(later))
        return redirect("payments:claim-detail", ref=claim.ref)
    context = {"claim": claim, "form": form, "later": list(runs.built_on(claim))}
    return render(request, "payments/claim_withdraw.html", context)


def _withdrawn(later: list[Claim]) -> str:
    said = "The claim is withdrawn. Its lines no longer count as claimed."
    if not later:
        return said
    days = ", ".join(formats.long_date(one.as_of) for one in reversed(later))
    return f"{said} Withdrawn with it: as of {days}."
