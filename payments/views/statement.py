"""A claim leaves as PDF, XLSX or CSV; every export is written down with its digest."""

import tempfile

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import redirect
from django.urls import reverse

from agencies.permissions import Permission
from core.http import methods
from payments import permissions
from payments.actions import CannotClaim, exports

IN_MEMORY = 4 * 1024 * 1024  # a larger file waits on disk, not in memory


@methods(read=["GET"], write=["POST"])
def statement_pdf(request, ref):
    """GET gives out the PDF that is kept; POST has it made, which takes longer than a click."""
    claim = permissions.get_claim_for(request.user, ref, to=Permission.CLAIM_EXPORT)
    if claim.pdf_id is not None:
        return _given_out(request, claim, exports.PDF)
    if request.method != "POST":
        messages.info(request, "The PDF of this claim has not been made yet. Choose Make the PDF.")
        return redirect("payments:claim-detail", ref=claim.ref)
    back = reverse("payments:claim-detail", kwargs={"ref": claim.ref})
    try:
        job = exports.request_pdf(claim=claim, by=request.user, return_to=back)
    except CannotClaim as problem:
        return _refused(request, claim, problem)
    return redirect("core:job-detail", ref=job.ref)


@methods(read=["GET"])
def statement_xlsx(request, ref):
    claim = permissions.get_claim_for(request.user, ref, to=Permission.CLAIM_EXPORT)
    return _given_out(request, claim, exports.XLSX)


@methods(read=["GET"])
def statement_csv(request, ref):
    claim = permissions.get_claim_for(request.user, ref, to=Permission.CLAIM_EXPORT)
    return _given_out(request, claim, exports.CSV)


def _given_out(request, claim, kind):
    # Written whole before anything is sent: afterwards the transaction is over, with its rights.
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - response closes it
    try:
        exported = exports.export(claim=claim, kind=kind, target=file)
    except CannotClaim as problem:
        return _refused(request, claim, problem)
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=exported.name, content_type=exported.content_type
    )


def _refused(request, claim, problem):
    messages.error(request, str(problem))
    return redirect("payments:claim-detail", ref=claim.ref)
