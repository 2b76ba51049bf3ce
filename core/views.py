"""Pages that know no family: a job's progress, and the keeping of drafts."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from core import drafts, jobs
from core.http import methods


@methods(read=["GET"])
def job_detail(request, ref):
    job = jobs.get_job_for(request.user, ref)
    if job.is_over and job.return_to and not job.problem and not request.htmx:
        return redirect(job.return_to)
    template = "core/_job.html" if request.htmx else "core/job_detail.html"
    return render(request, template, {"job": job})


@methods(write=["POST"])
def draft_keep(request):
    """What is being typed, sent by the page every few seconds."""
    key = request.POST.get("draft_key", "")[:200]
    if key:
        drafts.keep(user=request.user, key=key, fields=drafts.typed(request.POST))
    return HttpResponse(status=204)


@methods(write=["POST"])
def draft_drop(request):
    key = request.POST.get("draft_key", "")[:200]
    drafts.drop(user=request.user, key=key)
    safe = url_has_allowed_host_and_scheme(key, allowed_hosts={request.get_host()})
    return redirect(key if safe else "/")
