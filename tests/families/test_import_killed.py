"""An import killed in the middle leaves nothing; run again, it gives the rows it always would."""

import io
import signal
import subprocess
import sys
import textwrap

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection

from agencies.choices import Role
from core import jobs
from core.choices import JobStatus
from core.models import Job
from families.actions import imports
from families.choices import ImportStatus
from families.models import (
    Address,
    Attendance,
    Family,
    FamilyMember,
    FeedImport,
    LeadWorkerAssignment,
    Person,
    QuarantinedRow,
    SourceRecord,
)
from families.tasks import import_feed
from tests import factories
from tests.families.feed_files import row, text
from tests.payments.processes import environment

# A process that stops for good as soon as it reaches a statement of the import.
STOPPING = """
import sys, signal
import django
django.setup()
import families.importing
evidence, load, statements = (
    sys.modules[f"families.importing.{name}"] for name in ("evidence", "load", "statements"))
stop_at, *arguments = sys.argv[1:]
run = statements.run

def stopping(cursor, name, params, **names):
    if name == stop_at:
        print("half-way", flush=True)
        signal.pause()
    answer = run(cursor, name, params, **names)
    if stop_at == f"after {name}":
        print("half-way", flush=True)
        signal.pause()
    return answer

load.run = evidence.run = stopping
"""
COMMAND = (
    STOPPING
    + """
from django.core.management import call_command
call_command("import_feed", *arguments)
"""
)
JOB = (
    STOPPING
    + """
from families.tasks import import_feed
import_feed(job_id=int(arguments[0]))
"""
)
TABLES = (Person, SourceRecord, Address, Family, FamilyMember, LeadWorkerAssignment, Attendance)


def killed_half_way(script, *arguments):
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script), *arguments],
        env=environment() | {"DJANGO_SETTINGS_MODULE": "troubled_families.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    _, problem = process.communicate()
    assert said == "half-way\n", problem


def wait_for_the_death_to_be_noticed(authority):
    """PostgreSQL frees the import's lock when it has undone what the dead process wrote."""
    with factories.system(), connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('import'), %s)", [authority.pk])


def rows_of(authority):
    """Everything an import writes, told without the numbers that differ from run to run."""
    people = "record__source_person_id"
    with factories.system():
        return {
            "people": told(
                SourceRecord,
                authority,
                "source_person_id",
                "surname",
                "nhs_number",
                "unusable",
                "person__surname",
                "person__date_of_birth",
            ),
            "homes": told(Address, authority, people, "line_1", "postcode", "confidential"),
            "families": told(Family, authority, "family_ref", "name", "status", "attached_on"),
            "members": told(
                FamilyMember, authority, "family__family_ref", "person__surname", "relationship"
            ),
            "leads": told(LeadWorkerAssignment, authority, "family__family_ref", "starts_on"),
            "attendance": told(
                Attendance, authority, people, "term", "sessions_possible", "row_number"
            ),
            "problems": told(QuarantinedRow, authority, "row_number", "column", "problem", "cells"),
        }


def told(model, authority, *names):
    return sorted(map(str, model.objects.filter(authority=authority).values_list(*names)))


def cohort_file(path):
    rows = [
        row(
            "cohort",
            source_person_id=f"P{n}",
            surname=f"Oak{n % 50}",
            family_ref=f"F{n // 4}",
            attached_on="2012-06-01",
            lead_worker="lead@example.org",
            nhs_number="1234567890",
        )
        for n in range(200)
    ]
    rows[7]["surname"] = ""
    path.write_text(text("cohort", *rows))
    return str(path)


def attendance_file(path):
    terms = ("autumn", "spring", "summer")
    rows = [
        row("school_attendance", source_person_id=f"P{n}", term=term)
        for n in range(300)
        for term in terms
    ]
    rows[11]["sessions_possible"] = "1"
    path.write_text(text("school_attendance", *rows))
    return str(path)


@pytest.mark.parametrize(
    ("kind", "write", "stop_at"),
    [
        ("school_attendance", attendance_file, "sent"),
        ("school_attendance", attendance_file, "evidence"),
        ("school_attendance", attendance_file, "after evidence"),
        ("cohort", cohort_file, "people"),
        ("cohort", cohort_file, "after cohort"),
    ],
)
def test_a_killed_import_leaves_nothing_and_runs_again(
    transactional_db, tmp_path, kind, write, stop_at
):
    here, elsewhere = factories.authority(), factories.authority("E10000015", "Hertfordshire")
    path = write(tmp_path / f"{kind}.csv")
    nothing = rows_of(here)
    killed_half_way(COMMAND, stop_at, f"--authority={here.gss_code}", f"--kind={kind}", path)
    wait_for_the_death_to_be_noticed(here)
    assert rows_of(here) == nothing
    with factories.system():
        assert not FeedImport.objects.exists()

    said = [imported(authority, kind, path) for authority in (here, elsewhere)]
    assert said[0] == said[1]
    assert rows_of(here) == rows_of(elsewhere) != nothing


def imported(authority, kind, path):
    out = io.StringIO()
    call_command("import_feed", path, authority=authority.gss_code, kind=kind, stdout=out)
    return out.getvalue()


def test_a_killed_worker_is_followed_by_the_next(transactional_db, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)
    here, elsewhere = factories.authority(), factories.authority("E10000015", "Hertfordshire")
    analyst = factories.user(Role.ANALYST)
    path = attendance_file(tmp_path / "file.csv")
    with open(path, "rb") as file, factories.system():
        received = imports.receive(
            authority=here,
            agency=here.own_agency,
            kind="school_attendance",
            mapping_name="",
            file=SimpleUploadedFile("file.csv", file.read()),
            by=analyst,
        )
    killed_half_way(JOB, "after evidence", str(received.job_id))
    wait_for_the_death_to_be_noticed(here)
    assert not rows_of(here)["attendance"]
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(hashtext('job'), %s)", [received.job_id])
        cursor.execute("select pg_advisory_unlock(hashtext('job'), %s)", [received.job_id])

    import_feed(job_id=received.job_id)
    import_feed(job_id=received.job_id)  # a message delivered twice

    imported(elsewhere, "school_attendance", path)
    assert rows_of(here) == rows_of(elsewhere)
    with factories.system():
        received.refresh_from_db()
        assert (received.status, received.rows_new) == (ImportStatus.DONE, 899)
        assert Job.objects.get(pk=received.job_id).status == JobStatus.DONE
