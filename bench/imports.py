"""A partner's file, validated and merged, against a bare COPY of the same rows into the same table.

The file holds one school year of attendance for children whose records are known: what an
education service sends each term. The bare COPY goes into the very table with its indexes, in a
transaction that is rolled back.
"""

import io
import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

CHILDREN = 100_000
TERMS = ("autumn", "spring", "summer")
COLUMNS = (
    "authority_id, record_id, feed_import_id, row_number, academic_year, term,"
    " sessions_possible, sessions_authorised, sessions_unauthorised, school_urn"
)
HEADER = (
    "source_person_id,forename,surname,date_of_birth,sex,academic_year,term,"
    "sessions_possible,sessions_authorised,sessions_unauthorised,school_urn\n"
)


def run(report, *, families: int) -> None:
    """In a database of its own, made anew: what is imported here would be in others' way."""
    from bench.__main__ import BASE

    directory = BASE / ".run-bench" / "imports"
    shutil.rmtree(directory, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", "bench.imports", str(directory)],
        check=True,
        capture_output=True,
        text=True,
    )
    took = json.loads(done.stdout.splitlines()[-1])
    rows = CHILDREN * len(TERMS)
    imported, copied = (rows / statistics.median(took[name]) for name in ("imports", "copies"))
    report(
        "import with validation and merge: rows a second, of bare COPY",
        value=f"{imported:,.0f} rows/s",
        reference=f"{copied:,.0f} rows/s into the same table and indexes",
        ratio=imported / copied,
        at_least=0.5,
    )
    report(
        "the same file a second time (nothing changes): of the first",
        value=f"{took['again']:.1f} s",
        reference=f"{took['imports'][-1]:.1f} s",
        ratio=took["again"] / took["imports"][-1],
        at_most=1.0,
    )


def main() -> None:
    from bench.__main__ import prepare

    prepare(Path(sys.argv[1]))
    bring_in(2001)  # makes the children's records: the part that happens once
    imports, copies = [], []
    for year in (2002, 2003, 2004):
        imports.append(timed(bring_in, year))
        copies.append(timed(copy_bare, year))
    print(json.dumps({"imports": imports, "copies": copies, "again": timed(bring_in, 2004)}))


def timed(work, year: int) -> float:
    data = prepared(work, year)
    started = time.perf_counter()
    work(year, data)
    return time.perf_counter() - started


def prepared(work, year: int) -> bytes:
    return file_of(year) if work is bring_in else rows_of(year)


def file_of(year: int) -> bytes:
    dice = random.Random(year)
    text = io.StringIO()
    text.write(HEADER)
    for child in range(CHILDREN):
        who = f"bench-{child},Kim,Bench{child % 997},2003-05-{1 + child % 28:02},F"
        for term in TERMS:
            missed = dice.randrange(40)
            text.write(
                f"{who},{year}/{(year + 1) % 100:02},{term},130,{missed % 7},{missed},100001\n"
            )
    return text.getvalue().encode()


def bring_in(year: int, data: bytes | None = None) -> None:
    from agencies.queries import authority_for_code
    from core.system import system_work
    from families.actions.imports import import_file

    authority = authority_for_code("E06000031")
    with system_work("bench: import"):
        done = import_file(
            authority=authority,
            agency=authority.own_agency,
            kind="school_attendance",
            mapping_name="",
            name=f"attendance-{year}.csv",
            source=io.BytesIO(data or file_of(year)),
            today=date(2026, 1, 1),
            confirmed=True,
        )
    if done.rows_refused:
        raise SystemExit(f"{done.rows_refused} rows of the benchmark's file were refused")


def rows_of(year: int) -> bytes:
    """The rows of a school year as COPY text, relabelled so that none is there yet."""
    from django.db import connection

    label = f"{year}/{(year + 1) % 100:02}"
    select = COLUMNS.replace("academic_year", "'0' || substr(academic_year, 2)")
    with connection.cursor() as cursor:
        where = f"where academic_year = '{label}' and school_urn = '100001'"
        with cursor.copy(f"copy (select {select} from families_attendance {where}) to stdout") as c:
            return b"".join(bytes(block) for block in c)


def copy_bare(year: int, data: bytes) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        with cursor.copy(f"copy families_attendance ({COLUMNS}) from stdin") as copy:
            copy.write(data)
        cursor.execute("set constraints all immediate")  # as a commit would check them
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
