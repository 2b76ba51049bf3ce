"""One file, read once, row by row: checked, staged, merged. Memory does not grow with the file."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from core.refs import new_refs
from core.spreadsheets import UnreadableFile, read_rows
from families.feeds.cells import Reading
from families.feeds.header import Header, HeaderProblem, SavedMapping, find_columns
from families.feeds.rows import RowReader
from families.feeds.specs import FEEDS
from families.importing import evidence
from families.importing.staging import Staging
from families.importing.statements import run
from families.models import QuarantinedRow

TELL_EVERY = 2_000  # rows


@dataclass(frozen=True)
class Counts:
    """What became of the rows: read = new + changed + same + refused."""

    read: int
    new: int
    changed: int
    same: int
    refused: int
    warnings: int
    header: tuple[str, ...]


def load(feed_import, source, *, mapping: SavedMapping, today: date, max_bytes: int, progress):
    """Read a binary file into the tables of its feed and answer the `Counts`.

    Inside a transaction of the system. Raises UnreadableFile with one sentence; whatever was
    written before that must then be rolled back.
    """
    with connection.cursor() as wrapper:
        cursor = wrapper.cursor  # psycopg's own: COPY, and statements that are not prepared
        cursor.execute("set local work_mem = '128MB'")  # one sort and a few joins of the file
        # One import of an authority at a time: they would make the same people and families.
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext('import'), %s)", [feed_import.authority_id]
        )
        staging = Staging(cursor, FEEDS[feed_import.kind], feed_import)
        rows = read_rows(feed_import.file_name, source, max_bytes=max_bytes)
        header, read = _stage(rows, staging, mapping, today, _Gauge(source, progress))
        progress(read, read, "Storing the rows")
        return _merge(cursor, staging, header, read, today)


def _stage(rows, staging, mapping, today, tell) -> tuple[Header, int]:
    number, cells = next(rows, (0, []))
    if not cells:
        raise UnreadableFile("This file is empty.")
    try:
        header = find_columns(staging.spec, cells, mapping)
    except HeaderProblem as problem:
        raise UnreadableFile(str(problem)) from problem
    if header.ignored:
        names = ", ".join(header.ignored)
        staging.warn(number, names, "These columns are not part of the feed and were left out.")
    reader = RowReader(staging.spec, header, mapping, Reading(mapping.day_first, today))
    read = 0
    for read, (number, cells) in enumerate(rows, start=1):  # noqa: B007 - counted
        staging.add(number, cells, reader.read(cells))
        if not read % TELL_EVERY:
            tell(read)
    if not read:
        raise UnreadableFile("This file has a header and no rows.")
    staging.flush()
    return header, read


def _merge(cursor, staging, header, read, today) -> Counts:
    ours, spec = staging.feed_import, staging.spec
    params = {
        "authority": ours.authority_id,
        "agency": ours.agency_id,
        "import": ours.pk,
        "today": today,
    }
    refused = staging.refused
    cursor.execute("analyze staged_person (source_person_id)", prepare=False)
    cursor.execute("analyze staged_fact (source_person_id)", prepare=False)
    if spec.whole_rows:
        run(cursor, "cohort_refuse" if spec.kind == "cohort" else "costs", params)
        refused += run(cursor, "refused", params)["refused"]
    new_people = run(cursor, "sent", params)["new_people"]
    run(cursor, "people", params | {"refs": new_refs(new_people)})
    found = (
        _merge_cohort(cursor, params)
        if spec.kind == "cohort"
        else evidence.merge(cursor, spec, header, params)
    )
    return Counts(
        read=read,
        new=found["new"],
        changed=found["changed"],
        same=read - refused - found["new"] - found["changed"],
        refused=refused,
        warnings=QuarantinedRow.objects.filter(feed_import=ours, warning_only=True).count(),
        header=header.cells,
    )


def _merge_cohort(cursor, params) -> dict:
    new_families = run(cursor, "families", params)["new_families"]
    return run(cursor, "cohort", params | {"refs": new_refs(new_families)})


class _Gauge:
    """How far we are: rows read, and an estimate of all from the share of bytes read."""

    def __init__(self, source, progress) -> None:
        self.source, self.progress = source, progress
        self.size = source.seek(0, 2)
        source.seek(0)
        progress(0, 0, "Reading the file")

    def __call__(self, read: int) -> None:
        at = self.source.tell()
        total = read * self.size // at if 0 < at < self.size else 0
        self.progress(read, total)
