"""The commands of feeds.md: files, totals, exit codes, one sentence."""

import csv
import io
import os
import pty
import subprocess
import sys
from datetime import date
from hashlib import sha256

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from agencies.choices import Role
from core.commands import TerminalProgress
from core.models import AuditEntry
from payments.models import Claim
from tests import factories
from tests.payments.claiming import (
    JULY,
    OCTOBER,
    SLUG,
    achieving,
    compute,
    read_csv,
    with_provision,
)
from tests.payments.worlds import store

QUESTION = ["--authority=E06000031", f"--framework={SLUG}"]


@pytest.fixture
def seven(db):
    """Seven families that achieved R1, one of them with R2, and one that did not."""
    store(
        *[achieving() for _ in range(6)],
        with_provision(achieving(), date(2013, 5, 1)),
        achieving(absent=20),
    )
    return factories.authority()


def run(*arguments) -> str:
    out = io.StringIO()
    call_command(*arguments, stdout=out)
    return out.getvalue()


def test_identify_families(seven, tmp_path):
    target = tmp_path / "candidates.csv"
    said = run("identify_families", *QUESTION, "--as-of=2013-03-31", f"--output={target}")
    rows = read_csv(target.read_bytes())
    assert list(rows[0]) == ["family_ref", "criteria_met", "eligible", "mandatory", "reasons"]
    assert len(rows) == 8
    assert rows[0]["criteria_met"] == "work"
    assert rows[7]["criteria_met"] == "education;work"
    assert {row["eligible"] for row in rows} == {"N"}
    assert "no local-discretion reason is recorded" in rows[7]["reasons"].replace(
        "not every criterion is met and ", ""
    )
    assert said == "Peterborough: 8 families, 0 eligible, 0 of them by every criterion.\n"


def test_a_recorded_reason_lets_a_family_in(seven, tmp_path):
    target = tmp_path / "candidates.csv"
    with factories.system():
        seven.families.filter(family_ref="W0008").update(discretion_reason="=high cost")
    run("identify_families", *QUESTION, "--as-of=2013-03-31", f"--output={target}")
    row = read_csv(target.read_bytes())[7]
    assert (row["eligible"], row["mandatory"]) == ("Y", "N")
    assert "local discretion: =high cost" in row["reasons"]


def test_compute_claim(seven, tmp_path):
    target = tmp_path / "lines.csv"
    said = run("compute_claim", *QUESTION, f"--as-of={JULY}", f"--output={target}")
    rows = read_csv(target.read_bytes())
    assert ",".join(rows[0]) == (
        "family_ref,attached_on,tariff_year,component,outcome,amount_pence,reasons"
    )
    assert [row["component"] for row in rows[:4]] == ["attachment", "R1", "R2", "R3"]
    assert len(rows) == 32
    assert rows[1] | {"reasons": ""} == {
        "family_ref": "W0001",
        "attached_on": "2012-09-03",
        "tariff_year": "2012",
        "component": "R1",
        "outcome": "met",
        "amount_pence": "70000",
        "reasons": "",
    }
    with factories.system():
        claim = Claim.objects.get()
    assert claim.digest == sha256(target.read_bytes()).hexdigest()
    assert claim.ref in said
    table = [line.split() for line in said.splitlines()]
    assert ["2012-13", "attachment", "8", "8", "8", "0", "6", "3200.00", "19200.00"] in table
    assert ["2012-13", "R1", "8", "7", "7", "0", "5", "700.00", "3500.00"] in table
    assert ["2012-13", "R2", "8", "1", "1", "0", "0", "100.00", "0.00"] in table
    assert table[-1] == ["total", "22700.00"]


def test_one_claim_on_paper_and_in_tables(seven, tmp_path):
    compute(seven, JULY)
    claim = compute(seven, OCTOBER)
    paths = {kind: tmp_path / f"claim.{kind}" for kind in ("pdf", "xlsx", "csv")}
    for kind, path in paths.items():
        run("export_claim", claim.ref, f"--format={kind}", f"--output={path}")
    with factories.system():
        payable = sum(total.payable_pence for total in claim.totals.all())
        exports = list(
            AuditEntry.objects.filter(event__startswith="claim.exported").values_list(
                "event", "details__sha256", "details__rows"
            )
        )

    text = "\n".join(page.extract_text() for page in PdfReader(paths["pdf"]).pages)
    rows = read_csv(paths["csv"].read_bytes())
    book = openpyxl.load_workbook(paths["xlsx"])
    cells = {
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    }
    assert claim.digest in text.replace("\n", "")
    assert claim.digest in cells
    assert {row["digest"] for row in rows} == {claim.digest}
    lines = list(book["Lines"].iter_rows(min_row=2, values_only=True))
    assert len(lines) == len(rows) == 32
    assert sum(int(row["amount_pence"]) for row in rows) == round(100 * sum(r[5] for r in lines))
    assert round(100 * list(book["Totals"].iter_rows(values_only=True))[-1][-1]) == payable
    assert "Ava" not in text + paths["csv"].read_text() + " ".join(cells)
    assert exports == [
        (f"claim.exported_{kind}", sha256(path.read_bytes()).hexdigest(), number)
        for (kind, path), number in zip(paths.items(), (0, 32, 32), strict=True)
    ]


def test_statements_are_the_same_bytes_again(seven, tmp_path):
    claim = compute(seven, JULY)
    for kind in ("pdf", "xlsx", "csv"):
        first, second = tmp_path / f"1.{kind}", tmp_path / f"2.{kind}"
        for path in (first, second):
            run("export_claim", claim.ref, f"--format={kind}", f"--output={path}")
        assert first.read_bytes() == second.read_bytes()


def test_the_pdf_shows_how_each_amount_was_reached(seven, tmp_path):
    claim = compute(seven, JULY)
    target = tmp_path / "claim.pdf"
    run("export_claim", claim.ref, "--format=pdf", f"--output={target}")
    reader = PdfReader(target)
    text = " ".join("\n".join(page.extract_text() for page in reader.pages).split())
    assert "7 valid to date × 5/6 = 5.83: 5 funded, 0 before, 5 now; 5 × £700 = £3,500" in text
    assert "£22,700" in text
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_lines_that_were_tampered_with_do_not_leave(seven, tmp_path):
    claim = compute(seven, JULY)
    with factories.system():
        claim.lines.filter(component="R1").update(amount_pence=80000)
    with pytest.raises(CommandError, match="do not give its digest"):
        run("export_claim", claim.ref, "--format=csv", f"--output={tmp_path / 'claim.csv'}")


def test_in_a_persons_name(seven, tmp_path):
    finance = factories.user(Role.FINANCE, name="Fay Finance")
    worker = factories.user(Role.LEAD_WORKER)
    ask = ["compute_claim", *QUESTION, f"--as-of={JULY}", f"--output={tmp_path / 'l.csv'}"]
    run(*ask, f"--by={finance.email}")
    with factories.system():
        assert Claim.objects.get().prepared_by == finance
    for email, sentence in ((worker.email, "may not do this"), ("x@example.org", "Nobody signs")):
        with pytest.raises(CommandError, match=sentence):
            run(*ask, f"--by={email}")


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        ("--authority=Luton", 2, "not an authority's code"),
        ("--authority=E06000999", 1, "No English upper-tier authority"),
        ("--as-of=2015-06-01", 1, "1 June 2015"),
        ("--as-of=2012-05-01", 1, "No family of Peterborough was attached"),
        ("--output=/no/such/folder/lines.csv", 2, "no such folder"),
    ],
)
def test_what_a_bad_question_gets(seven, tmp_path, change, code, sentence):
    asked = [*QUESTION, "--as-of=2014-01-31", f"--output={tmp_path / 'lines.csv'}", change]
    with pytest.raises(CommandError, match=sentence) as refused:
        run("compute_claim", *asked)
    assert refused.value.returncode == code
    assert not (tmp_path / "lines.csv").exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [("--framework=families-2030", SLUG), ("--as-of=31/01/2014", "31/01/2014"), ("--x", "--x")],
)
def test_bad_arguments_end_the_process_with_two(tmp_path, change, sentence):
    asked = [*QUESTION, "--as-of=2014-01-31", f"--output={tmp_path / 'lines.csv'}", change]
    done = command("compute_claim", *asked, TF_ENV="test")
    assert done.returncode == 2, done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_problem_ends_the_process_with_one_and_one_sentence(tmp_path):
    asked = [*QUESTION, "--as-of=2014-01-31", f"--output={tmp_path / 'lines.csv'}"]
    done = command("compute_claim", *asked, DATABASE_URL="postgres://nobody@127.0.0.1:1/none")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The database did not answer. Nothing was changed.\n"


def command(*arguments, **changes) -> subprocess.CompletedProcess:
    """The command in a process of its own, where no database answers unless told."""
    nowhere = {"DATABASE_URL": "postgres://127.0.0.1:1/none", "REDIS_URL": "redis://127.0.0.1:1"}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env={**os.environ, "TF_DB_ROLE": "worker", **nowhere, **changes},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_progress_is_shown_on_a_terminal_after_two_seconds():
    leader, follower = pty.openpty()
    with os.fdopen(follower, "w") as terminal:
        progress = TerminalProgress(terminal)
        progress(1, 10, "Judging the families")
        progress.began -= 3
        progress(2, 10)
        progress.end()
        said = os.read(leader, 1000).decode()
    os.close(leader)
    assert said.startswith("\rJudging the families: 2 of 10")
    quiet = TerminalProgress(io.StringIO())
    quiet.began -= 3
    quiet(1, 10, "Judging the families")
    assert quiet.stream.getvalue() == ""


def test_a_reference_like_a_formula_leaves_as_text(db, tmp_path):
    store(achieving())
    with factories.system():
        factories.authority().families.update(family_ref="=1+1")
    target = tmp_path / "lines.csv"
    run("compute_claim", *QUESTION, f"--as-of={JULY}", f"--output={target}")
    assert next(csv.reader(target.read_text().splitlines()[1:]))[0] == "'=1+1"
