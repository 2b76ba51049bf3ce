"""Partners' files: received, imported in one transaction, confirmed, or refused with a sentence."""

import hashlib
import io
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from core import audit, states
from core.jobs import enqueue, silent
from core.models import Document
from core.spreadsheets import UnreadableFile
from families.choices import ImportStatus
from families.importing import Counts, load
from families.models import ColumnMapping, FeedImport
from families.queries.imports import saved_mapping

CONFIRMED = dict.fromkeys(ImportStatus, frozenset()) | {
    ImportStatus.CONFIRM: {ImportStatus.RECEIVED, ImportStatus.REFUSED}
}


class _LargeChange(Exception):
    """More than half of what the agency last sent would change: undo, and ask."""


@transaction.atomic
def receive(*, authority, agency, kind: str, mapping_name: str, file, by) -> FeedImport:
    """Keep a file sent from a page and start its import; one that is too large is refused."""
    received = FeedImport.objects.create(
        authority=authority,
        agency=agency,
        kind=kind,
        mapping_name=mapping_name,
        file_name=_name(file.name),
        sha256=_digest(file),
        received_by=by,
    )
    if file.size > settings.UPLOAD_LIMIT_BYTES:
        most = settings.UPLOAD_LIMIT_BYTES // 2**20
        _refuse(received, f"This file is larger than {most} MB.")
        return received
    received.document = _kept(received, file, by=by)
    _start(received, by=by)
    return received


@transaction.atomic
def confirm(*, feed_import, by) -> None:
    """A person has looked at the large change and wants it."""
    states.move(
        feed_import, to=ImportStatus.RECEIVED, transitions=CONFIRMED, confirmed=True, problem=""
    )
    audit.record("feed.confirmed", target=feed_import)
    _start(feed_import, by=by)


@transaction.atomic
def discard(*, feed_import, by) -> None:
    """A person has looked at the large change and does not want it; the file is not kept."""
    document = feed_import.document
    states.move(
        feed_import,
        to=ImportStatus.REFUSED,
        transitions=CONFIRMED,
        problem="Not imported: the large change was not wanted.",
        document=None,
    )
    if document:
        document.delete()
    audit.record("feed.discarded", target=feed_import)


def import_received(*, feed_import_id: int, today: date, progress) -> None:
    """Import a file that was kept. Done once, however often the job is delivered."""
    received = FeedImport.objects.select_for_update().get(pk=feed_import_id)
    if received.status == ImportStatus.RECEIVED:
        source = io.BytesIO(received.document.content)
        _import(received, source, today=today, progress=progress)


@transaction.atomic
def import_file(
    *,
    authority,
    agency,
    kind: str,
    mapping_name: str,
    name: str,
    source,
    today: date,
    confirmed=False,
    by=None,
    progress=silent,
) -> FeedImport:
    """Import an open binary file at once, as the commands do."""
    received = FeedImport.objects.create(
        authority=authority,
        agency=agency,
        kind=kind,
        mapping_name=mapping_name,
        file_name=_name(name),
        sha256=_digest(source),
        received_by=by,
        confirmed=confirmed,
    )
    _import(received, source, today=today, progress=progress)
    return received


def _import(received, source, *, today, progress) -> None:
    last_sent = _last_sent(received)
    try:
        with transaction.atomic():
            counts = load(
                received,
                source,
                mapping=saved_mapping(received),
                today=today,
                max_bytes=settings.UPLOAD_LIMIT_BYTES,
                progress=progress,
            )
            if not received.confirmed and _is_large(counts.changed, last_sent):
                raise _LargeChange
    except UnreadableFile as problem:
        _refuse(received, str(problem))
    except _LargeChange:
        _ask(received, source, counts, last_sent)
    else:
        _finish(received, ImportStatus.DONE, counts)
        audit.record("feed.imported", target=received, **_told(counts))


def _is_large(changed: int, last_sent: int) -> bool:
    """More than half of what was last sent; one corrected row is never a feed gone wrong."""
    return changed > 1 and 0 < last_sent < 2 * changed


def _last_sent(received) -> int:
    """How many rows the agency's last file of this feed brought."""
    last = (
        FeedImport.objects.filter(
            authority_id=received.authority_id,
            agency_id=received.agency_id,
            kind=received.kind,
            status=ImportStatus.DONE,
        )
        .annotate(kept=F("rows_new") + F("rows_changed") + F("rows_same"))
        .filter(kept__gt=0)
        .order_by("-received_at", "-pk")
        .first()
    )
    return last.kept if last else 0


def _finish(received, status, counts: Counts, problem: str = "") -> None:
    received.status = status
    received.problem = problem
    received.header = list(counts.header)
    received.rows_read = counts.read
    received.rows_new = counts.new
    received.rows_changed = counts.changed
    received.rows_same = counts.same
    received.rows_refused = counts.refused
    received.warnings = counts.warnings
    received.finished_at = timezone.now()
    received.save()


def _ask(received, source, counts: Counts, last_sent: int) -> None:
    """Nothing is stored but the file, until a person says yes."""
    if received.document is None:
        received.document = _kept(received, source, by=received.received_by)
    problem = (
        f"This file would change {counts.changed:,} rows, more than half of the {last_sent:,}"
        f" that {received.agency} last sent of this feed, so nothing was imported."
    )
    _finish(received, ImportStatus.CONFIRM, counts, problem)
    audit.record("feed.held", target=received, **_told(counts))


def _refuse(received, problem: str) -> None:
    """Nothing is stored but the attempt."""
    document, received.document = received.document, None
    received.status = ImportStatus.REFUSED
    received.problem = problem[:500]
    received.finished_at = timezone.now()
    received.save()
    if document:
        document.delete()
    audit.record("feed.refused", target=received, problem=received.problem)


def _start(received, *, by) -> None:
    received.job = enqueue(
        "families.tasks.import_feed",
        title=f"Importing {received.file_name}",
        by=by,
        once_key=f"import {received.ref}",
        return_to=reverse("families:import-detail", args=[received.ref]),
        feed_import_id=received.pk,
    )
    received.save()


def _kept(received, source, *, by) -> Document:
    source.seek(0)
    content = source.read()
    return Document.objects.create(
        authority_id=received.authority_id,
        name=received.file_name,
        content_type="application/octet-stream",
        sha256=received.sha256,
        size=len(content),
        content=content,
        created_by=by,
    )


def _digest(source) -> str:
    source.seek(0)
    digest = hashlib.sha256()
    while piece := source.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()


def _name(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())[-200:] or "file"


def _told(counts: Counts) -> dict:
    return {
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "refused": counts.refused,
    }


@transaction.atomic
def save_mapping(*, authority, agency, kind, name, columns, codes, date_format, by, mapping=None):
    """Keep how an agency's file becomes the canonical feed; a new name makes a new mapping."""
    mapping = mapping or ColumnMapping(authority=authority, agency=agency, kind=kind)
    mapping.name, mapping.columns, mapping.codes = name, columns, codes
    mapping.date_format = date_format
    mapping.save()
    audit.record("mapping.saved", target=mapping, by=by.pk)
    return mapping
