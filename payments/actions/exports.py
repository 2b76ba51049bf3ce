"""A claim leaves the system: as PDF, XLSX or CSV, its digest proved first, the export recorded."""

from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple

from django.db import transaction

from agencies.models import User
from core import audit, jobs
from core.models import Document
from payments.actions.problems import CannotClaim
from payments.models import Claim
from payments.queries import runs
from payments.statements import (
    CanonicalLines,
    claim_pdf,
    cover_of,
    write_statement_csv,
    write_statement_xlsx,
)

PDF, XLSX, CSV = "pdf", "xlsx", "csv"
CONTENT_TYPES = {
    PDF: "application/pdf",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    CSV: "text/csv; charset=utf-8",
}
IN_MEMORY = 8 * 2**20
PART = 2**20
_TABLES = {XLSX: write_statement_xlsx, CSV: write_statement_csv}


class Exported(NamedTuple):
    """A file that left: what it holds and how it is called."""

    name: str
    content_type: str
    sha256: str
    rows: int


def export(*, claim: Claim, kind: str, target: BinaryIO) -> Exported:
    """Write the claim's statement to `target` and record that it left.

    A PDF that was made before is given out as it was kept; otherwise it is made now, which for
    long schedules belongs in a job (`request_pdf`).
    """
    _refuse_unless_computed(claim)
    _prove(claim)
    # Spreadsheets go back and forth in their file while they are written.
    with SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        if kind == PDF:
            rows = _write_pdf(claim, spool)
        else:
            cover = cover_of(claim, runs.totals_of(claim))
            rows = _TABLES[kind](spool, cover, runs.lines_of(claim))
        digest = _pass_on(spool, target)
    exported = Exported(_file_name(claim, kind), CONTENT_TYPES[kind], digest, rows)
    audit.record_export(
        f"claim.exported_{kind}",
        target=claim,
        sha256=exported.sha256,
        rows=rows,
        digest=claim.digest,
    )
    return exported


def _file_name(claim: Claim, kind: str) -> str:
    return f"claim-{claim.as_of.isoformat()}-{claim.ref}.{kind}"


def _refuse_unless_computed(claim: Claim) -> None:
    if not claim.digest:
        raise CannotClaim("This claim has not been computed yet, so there is nothing to download.")


def _prove(claim: Claim) -> None:
    """The stored lines must still give the digest that is printed on every statement."""
    canonical = CanonicalLines()
    canonical.add(runs.lines_of(claim))
    if canonical.digest() != claim.digest:
        raise CannotClaim(
            "The stored lines of this claim do not give its digest. Nothing was exported: "
            "tell your internal auditor."
        )


def _write_pdf(claim: Claim, target: BinaryIO) -> int:
    if claim.pdf_id is None:
        content, rows = claim_pdf(cover_of(claim, runs.totals_of(claim)), runs.lines_of(claim))
    else:
        content, rows = bytes(claim.pdf.content), runs.number_of_paid_lines(claim)
    target.write(content)
    return rows


@transaction.atomic
def make_pdf(*, claim: Claim, by: User | None, progress=jobs.silent) -> Document:
    """Make the claim's PDF and keep it with the claim; the one kept already is returned."""
    _refuse_unless_computed(claim)
    if claim.pdf_id is not None:
        return claim.pdf
    _prove(claim)
    progress(0, 0, "Setting the statement")
    content, _ = claim_pdf(cover_of(claim, runs.totals_of(claim)), runs.lines_of(claim))
    claim.pdf = Document.objects.create(
        authority_id=claim.authority_id,
        name=_file_name(claim, PDF),
        content_type=CONTENT_TYPES[PDF],
        sha256=sha256(content).hexdigest(),
        size=len(content),
        content=content,
        created_by=by,
    )
    claim.save(update_fields=["pdf"])
    audit.record("claim.pdf_made", target=claim, sha256=claim.pdf.sha256)
    return claim.pdf


@transaction.atomic
def request_pdf(*, claim: Claim, by: User, return_to: str = ""):
    """Have the PDF made in the background; returns the job."""
    _refuse_unless_computed(claim)
    return jobs.enqueue(
        "payments.tasks.make_statement",
        title=f"Statement of {claim}",
        by=by,
        once_key=f"claim pdf {claim.pk} {by.pk}",
        return_to=return_to,
        claim_id=claim.pk,
    )


def _pass_on(spool: BinaryIO, target: BinaryIO) -> str:
    """Copy what was written from its beginning; the SHA-256 of it."""
    spool.seek(0)
    digest = sha256()
    while part := spool.read(PART):
        digest.update(part)
        target.write(part)
    return digest.hexdigest()
