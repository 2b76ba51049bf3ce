"""Bad files, bad rows, large changes, duplicates: what feeds.md promises."""

import csv
import io
import zipfile

import pytest

from core.models import Document
from families.choices import ImportStatus
from families.models import Attendance, Benefit, FeedImport, Offence, Person, QuarantinedRow
from families.queries import imports as queries
from tests import factories
from tests.families.feed_files import counted, row, send, text

pytestmark = pytest.mark.django_db
GOOD = row("benefits")


def told(done, warnings=False):
    with factories.system():
        found = QuarantinedRow.objects.filter(feed_import=done, warning_only=warnings)
        return [(one.row_number, one.column, one.value, one.problem) for one in found]


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "file.csv", "This file is empty."),
        (b"\n\n\n", "file.csv", "This file is empty."),
        (b"1,2,3\n4,5,6\n", "file.csv", "must be the header"),
        (b"surname,benefit\nOak,jsa\n", "file.csv", "are missing"),
        (text("benefits").encode(), "file.csv", "a header and no rows"),
        (b"%PDF-1.7\0\0", "file.pdf", "not a CSV, XLSX or ODS"),
        (b"PK\x03\x04 broken", "file.xlsx", "not a CSV, XLSX or ODS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file.xls", "old Excel workbook"),
        (zipped(**{"xl__workbook.xml": "x", "xl__vbaProject.bin": "x"}), "file.xlsm", "macros"),
        (zipped(**{"xl__workbook.xml": b"0" * 30_000_000}), "file.xlsx", "unpacks to far more"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_only_the_attempt(content, name, sentence):
    done = send("benefits", content=content, name=name)
    assert done.status == ImportStatus.REFUSED
    assert sentence in done.problem
    assert done.problem.count(". ") == 0
    with factories.system():
        assert not Person.objects.exists()
        assert not QuarantinedRow.objects.exists()
        assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused(settings):
    settings.UPLOAD_LIMIT_BYTES = 100
    assert "larger than" in send("benefits", GOOD).problem


def test_a_fault_far_down_undoes_what_was_read_before():
    rows = text("benefits", *(row("benefits", source_person_id=f"P{n}") for n in range(9)))
    done = send("benefits", content=rows + 'P10,"never closed' + "x" * 200_000)
    assert done.status == ImportStatus.REFUSED
    with factories.system():
        assert not Benefit.objects.exists()


def test_bad_rows_stay_out_with_a_reason_and_good_ones_go_in():
    bad = row("benefits", source_person_id="P2", surname="", start_date="2012-02-30")
    done = send("benefits", GOOD, bad, row("benefits", source_person_id="P3"))
    assert counted(done) == (2, 0, 0, 1)
    assert (done.rows_read, done.status) == (3, ImportStatus.DONE)
    assert told(done) == [
        (3, "surname", "", "This is missing."),
        (3, "start_date", "2012-02-30", "“2012-02-30” is not a date like 2013-12-31."),
    ]
    with factories.system():
        assert Person.objects.count() == 2


def test_rows_are_numbered_as_the_sender_counts_them():
    content = text("benefits", GOOD) + "\n\n" + "P2,Kit,,,,,,,,,,jsa,2012-01-01,\n"
    assert told(send("benefits", content=content))[0][0] == 5


def test_a_bad_identifier_warns_and_is_not_used_to_match():
    done = send("benefits", GOOD | {"nhs_number": "1234567890", "nino": "AB123456C"})
    assert counted(done) == (1, 0, 0, 0)
    ((number, column, value, sentence),) = told(done, warnings=True)
    assert (number, column, value) == (2, "nhs_number", "1234567890")
    assert "not used to match" in sentence
    with factories.system():
        record = Benefit.objects.get().record
        assert (record.unusable, record.nino) == (["nhs_number"], "AB123456C")
    send("benefits", GOOD | {"nhs_number": "9434765919"}, confirmed=True)
    with factories.system():
        assert Benefit.objects.get().record.unusable == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_encodings_and_separators(encoding, comma):
    content = text("benefits", GOOD | {"forename": "Zoë"}).replace(",", comma)
    assert counted(send("benefits", content=content.encode(encoding))) == (1, 0, 0, 0)
    with factories.system():
        assert Person.objects.get().forename == "Zoë"


def test_the_order_of_columns_is_free_and_unknown_ones_are_left_out():
    header = ["start_date", "Benefit", "shoe_size", "SURNAME", "source_person_id"]
    content = ",".join(header) + "\n2012-01-01,jsa,39,Oak,P1\n"
    done = send("benefits", content=content)
    assert counted(done) == (1, 0, 0, 0)
    assert told(done, warnings=True) == [
        (1, "shoe_size", "", "These columns are not part of the feed and were left out.")
    ]


def test_a_corrected_file_updates_and_keeps_the_earlier_value():
    others = [row("benefits", source_person_id=f"P{n}") for n in (2, 3)]
    first = send("benefits", GOOD, *others)
    done = send("benefits", GOOD | {"end_date": "2013-06-30"}, *others)
    assert counted(done) == (0, 1, 2, 0)
    with factories.system():
        now = Benefit.objects.get(record__source_person_id="P1")
        assert (str(now.ended_on), now.feed_import_id) == ("2013-06-30", done.pk)
        (earlier,) = Benefit.pgh_event_model.objects.filter(pgh_obj_id=now.pk)
        assert (str(earlier.ended_on), earlier.feed_import_id) == ("2013-01-01", first.pk)


def test_a_correction_may_empty_a_value_but_a_missing_column_keeps_it():
    others = [row("benefits", source_person_id=f"P{n}") for n in (2, 3)]
    send("benefits", GOOD, *others)
    narrow = ["source_person_id", "surname", "benefit", "start_date"]
    assert counted(send("benefits", content=text("benefits", GOOD, header=narrow))) == (0, 0, 1, 0)
    send("benefits", GOOD | {"end_date": ""}, confirmed=True)
    with factories.system():
        assert Benefit.objects.get(record__source_person_id="P1").ended_on is None


def test_the_same_fact_twice_in_a_file():
    send("benefits", GOOD, GOOD)
    with factories.system():
        assert Benefit.objects.count() == 1
    done = send("offences", row("offences"), row("offences", proven="N"))
    assert counted(done) == (1, 0, 1, 0)
    ((number, _, value, sentence),) = told(done, warnings=True)
    assert (number, value) == (2, "O1")
    assert "Row 3 says the same fact differently" in sentence
    with factories.system():
        assert Offence.objects.get().proven is False


def test_more_than_half_changed_asks_first():
    rows = [row("benefits", source_person_id=f"P{n}") for n in range(4)]
    send("benefits", *rows)
    half = [one | {"end_date": "2013-03-03"} for one in rows[:2]]
    assert counted(send("benefits", *half)) == (0, 2, 0, 0)
    send("benefits", *rows, confirmed=True)
    more = [one | {"end_date": "2013-04-04"} for one in rows[:3]]
    done = send("benefits", *more)
    assert done.status == ImportStatus.CONFIRM
    assert "would change 3 rows, more than half of the 4" in done.problem
    with factories.system():
        assert not Benefit.objects.filter(ended_on="2013-04-04").exists()
        assert bytes(done.document.content) == text("benefits", *more).encode()
    assert counted(send("benefits", *more, confirmed=True)) == (0, 3, 0, 0)


def test_cells_that_look_like_formulas_are_text():
    done = send("benefits", row("benefits", forename="=1+1", surname="@Oak"))
    assert done.status == ImportStatus.DONE
    with factories.system():
        assert Person.objects.get().forename == "=1+1"


def exported(done):
    """The report as a sender opens it."""
    from core.spreadsheets import Sheet, write_csv

    out = io.BytesIO()
    with factories.system():
        rows = list(queries.problem_rows(done))
        write_csv(out, Sheet("x", queries.problem_headings(done), rows))
    return out.getvalue().decode()


def test_the_report_is_the_senders_file_with_a_problem_column():
    header = ["surname", "source_person_id", "My Note", "benefit", "start_date"]
    content = ",".join(header) + '\nOak,P1,fine,jsa,2012-01-01\n=Elm,P2,"-a, b",jsb,\n'
    done = send("benefits", content=content)
    report = exported(done)
    table = list(csv.reader(io.StringIO(report)))
    assert table[0] == [*header, "problem"]
    (bad,) = table[1:]
    assert bad[:5] == ["'=Elm", "P2", "'-a, b", "jsb", ""]
    assert bad[5].startswith("benefit: “jsb” is not jsa, is,")
    assert bad[5].endswith("start_date: This is missing.")
    corrected = report.replace("jsb,,", "jsa,2012-05-01,", 1)
    again = send("benefits", content=corrected)
    assert counted(again) == (1, 0, 0, 0)
    with factories.system():
        assert Person.objects.filter(surname="=Elm").exists()


def test_a_report_of_a_report_has_one_problem_column():
    content = "surname,problem,source_person_id,benefit,start_date\nOak,old words,P1,,2012-01-01\n"
    table = list(csv.reader(io.StringIO(exported(send("benefits", content=content)))))
    assert table[0] == ["surname", "source_person_id", "benefit", "start_date", "problem"]
    assert table[1] == ["Oak", "P1", "", "2012-01-01", "benefit: This is missing."]


@pytest.mark.parametrize("name", ["file.xlsx", "file.ods"])
def test_workbooks_are_read_like_csv(name):
    header = ["source_person_id", "surname", "benefit", "start_date"]
    rows = [["P1", "Oak", "jsa", "2012-01-01"]]
    done = send("benefits", content=workbook(name, header, rows), name=name)
    assert counted(done) == (1, 0, 0, 0), done.problem


def workbook(name, header, rows):
    out = io.BytesIO()
    if name.endswith("xlsx"):
        from core.spreadsheets import Sheet, write_xlsx

        write_xlsx(out, [Sheet("Rows", header, rows)])
        return out.getvalue()
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    book, table = OpenDocumentSpreadsheet(), Table(name="Rows")
    for cells in [header, *rows]:
        line = TableRow()
        for cell in cells:
            box = TableCell(valuetype="string")
            box.addElement(P(text=cell))
            line.addElement(box)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(out)
    return out.getvalue()


def test_attempts_are_kept_each_time():
    send("school_attendance", row("school_attendance"))
    send("school_attendance", row("school_attendance"))
    with factories.system():
        assert FeedImport.objects.count() == 2
        assert Attendance.objects.count() == 1
