"""A full claim, every finding kept, against one sequential scan of the evidence it reads.

And against the per-family ORM loop that it replaces, and its memory against a small claim's.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

AS_OF = date(2014, 1, 31)
SLUG = "troubled-families-2012"
SAMPLE = 150
SMALL = 5_000
# What a claim needs of each table, read once: the least that any computation could do.
SCANS = {
    "attendance": "sum(record_id), max(academic_year), max(term), sum(sessions_possible), "
    "sum(sessions_unauthorised)",
    "exclusion": "sum(record_id), max(exclusion_ref), max(started_on), max(category)",
    "placement": "sum(record_id), max(started_on), max(ended_on), max(placement)",
    "offence": "sum(record_id), max(offence_ref), max(offence_on), bool_or(proven)",
    "asbincident": "sum(record_id), max(incident_ref), max(incident_on), max(action)",
    "benefit": "sum(record_id), max(benefit), max(started_on), max(ended_on)",
    "employment": "sum(record_id), max(started_on), max(ended_on)",
    "workprogrammestart": "sum(record_id), max(kind), max(started_on)",
    "housingevent": "sum(record_id), max(event), max(event_on)",
}


def run(report, *, families: int) -> None:
    from bench import data

    subprocess.run([sys.executable, "-m", "bench.data", str(SMALL)], check=True)
    evidence = data.rows()
    scans = [scan()]
    large, small = measured(families), measured(SMALL)
    scans += [scan(), scan()]
    scanned = statistics.median(scans)
    report(
        f"claim over {families:,} families and {evidence:,} rows, of one scan of the rows",
        value=f"{large['seconds']:.1f} s",
        reference=f"{scanned:.2f} s",
        ratio=large["seconds"] / scanned,
        at_most=6,
    )
    looped = large["loop_seconds"] / SAMPLE * large["families"]
    report(
        f"per-family ORM loop (of {SAMPLE}, extrapolated), of the claim",
        value=f"{looped:.0f} s",
        reference=f"{large['seconds']:.1f} s",
        ratio=looped / large["seconds"],
        at_least=150,
    )
    report(
        f"memory of the claim, of one over {SMALL:,} families",
        value=f"{large['megabytes']:.0f} MB",
        reference=f"{small['megabytes']:.0f} MB",
        ratio=large["megabytes"] / small["megabytes"],
        at_most=1.2,
    )


def scan() -> float:
    """Seconds to read what a claim needs of every row, in one process of PostgreSQL."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("set max_parallel_workers_per_gather = 0")
        cursor.execute("set enable_indexonlyscan = off")
        started = time.perf_counter()
        for table, columns in SCANS.items():
            cursor.execute(f"select {columns} from families_{table}")
            cursor.fetchone()
        return time.perf_counter() - started


def measured(families: int) -> dict:
    """The claim in a process of its own, signed in as the worker."""
    from bench.__main__ import run_directory

    found = subprocess.run(
        [sys.executable, "-m", "bench.claims"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"TF_RUN_DIR": str(run_directory(families)), "TF_DB_ROLE": "worker"},
    )
    return json.loads(found.stdout.splitlines()[-1])


def main() -> None:
    import resource

    import django

    from bench.__main__ import BASE
    from devstack.services import Services

    Services(BASE).join()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")
    django.setup()

    from agencies.models import LocalAuthority
    from bench import data
    from core.system import system_work
    from payments.actions.claims import compute_now
    from payments.models import ClaimLine

    with data.superuser() as connection:
        connection.execute(
            "truncate payments_claim, payments_claimline, payments_determination cascade"
        )
    authority = LocalAuthority.objects.get(gss_code=data.CODE)
    started = time.perf_counter()
    with system_work("measure a claim"):
        claim = compute_now(authority=authority, framework=SLUG, as_of=AS_OF, by=None)
    seconds = time.perf_counter() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with system_work("measure a claim"):
        families = ClaimLine.objects.filter(claim=claim).values("family").distinct().count()
        looped = loop(claim)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "megabytes": megabytes,
                "families": families,
                "loop_seconds": looped,
            }
        )
    )


def loop(claim) -> float:
    """Seconds for a sample of the same families one by one; the answers must be the same."""
    from bench.orm_loop import judge
    from payments import frameworks, gather
    from payments.models import Attachment, Claim, ClaimLine

    framework = frameworks.framework(SLUG)
    windows = frameworks.windows(framework, as_of=AS_OF, terms=gather.school_terms(claim.authority))
    attached = list(Attachment.objects.filter(attached_on__lte=AS_OF).select_related("family"))
    sample = random.Random(1).sample(attached, SAMPLE)
    # Under another name: a result is claimed once in a framework, and these were.
    other = Claim.objects.create(authority=claim.authority, framework="loop", as_of=AS_OF)
    with_own_name = replace(framework, slug="loop")
    started = time.perf_counter()
    answers = [judge(other, one, with_own_name, windows) for one in sample]
    seconds = time.perf_counter() - started
    for attachment, lines in zip(sample, answers, strict=True):
        kept = ClaimLine.objects.filter(claim=claim, family_id=attachment.family_id)
        rows = list(kept.order_by("pk").values_list("component", "outcome", "amount_pence"))
        if rows != lines:
            raise SystemExit(f"{attachment.family.family_ref}: {rows} is not {lines}")
    other.lines.all().delete()
    other.determinations.all().delete()
    other.delete()
    return seconds


if __name__ == "__main__":
    main()
