import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from odf import opendocument, table, text

from core.spreadsheets import Sheet, UnreadableFile, read_rows, write_csv, write_xlsx

HOSTILE = ["=1+1", "+44 1733", "-5", "@SUM(A1)", "\tx", "http://evil.example", "'=1", "'plain"]


def read(name, content, **kw):
    return list(read_rows(name, content, **kw))


def csv_of(sheet, **kw) -> bytes:
    out = io.BytesIO()
    write_csv(out, sheet, **kw)
    return out.getvalue()


def xlsx_of(*sheets) -> bytes:
    out = io.BytesIO()
    write_xlsx(out, sheets)
    return out.getvalue()


def ods_of(rows) -> bytes:
    book = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="One")
    for values in rows:
        row = table.TableRow()
        for value in values:
            if isinstance(value, date):
                cell = table.TableCell(valuetype="date", datevalue=value.isoformat())
            elif isinstance(value, int):
                cell = table.TableCell(valuetype="float", value=value)
            else:
                cell = table.TableCell(valuetype="string")
            cell.addElement(text.P(text="shown" if isinstance(value, date) else str(value)))
            row.addElement(cell)
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def repacked(content, changes) -> bytes:
    """The archive with some members added or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in set(old.namelist()) - set(changes):
            new.writestr(name, old.read(name))
        for name, data in changes.items():
            new.writestr(name, data)
    return out.getvalue()


# --- out ------------------------------------------------------------------------------------


def test_workbook_keeps_types_and_never_holds_a_formula_or_a_link():
    rows = [[value, date(2013, 5, 3), 7, 161840050, True] for value in HOSTILE]
    sheet = Sheet("Claim: lines/2014", ["Text", "On", "Count", "Amount", "Met"], rows, ("Amount",))
    made = openpyxl.load_workbook(io.BytesIO(xlsx_of(sheet)))["Claim  lines 2014"]

    for row, value in zip(made.iter_rows(min_row=2), HOSTILE, strict=True):
        assert (row[0].data_type, row[0].value, row[0].hyperlink) == ("s", value, None)
        assert row[1].value == datetime(2013, 5, 3)
        assert (row[2].value, row[3].value, row[4].value) == (7, 1618400.5, "Y")
        assert row[3].number_format.startswith("£")


def test_the_same_rows_make_the_same_bytes():
    sheet = Sheet("Lines", ["Family"], [["Oak"], ["Ash"]])

    assert xlsx_of(sheet) == xlsx_of(sheet)
    assert csv_of(sheet) == csv_of(sheet) == b"Family\r\nOak\r\nAsh\r\n"


def test_csv_text_that_a_spreadsheet_would_run_is_disarmed_and_comes_back_whole():
    made = csv_of(Sheet("Rows", ["n", "Text"], [["x", value] for value in HOSTILE]))
    cells = [row[1] for row in csv.reader(io.StringIO(made.decode(), newline=""))][1:]

    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)
    assert [cells[1] for _, cells in read("x.csv", made)][1:] == [v.strip() for v in HOSTILE]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_comes_back_from_csv(value):
    rows = read("x.csv", csv_of(Sheet("Rows", ["a", "b"], [[value, "end"]])))

    assert rows[1] == (2, [value.strip(), "end"])


def test_csv_writes_numbers_dates_and_money_plainly():
    sheet = Sheet("x", ["n", "On", "Paid"], [[-5, date(2013, 5, 3), -5]], ("Paid",))

    assert csv_of(sheet, bom=True).decode("utf-8-sig") == "n,On,Paid\r\n-5,2013-05-03,-0.05\r\n"


def test_paths_may_be_given_too(tmp_path):
    write_csv(tmp_path / "a.csv", Sheet("x", ["a"], [["1"]]))
    write_xlsx(tmp_path / "a.xlsx", [Sheet("x", ["a"], [["1"]])])

    assert (
        read("a", tmp_path / "a.csv") == read("a", tmp_path / "a.xlsx") == [(1, ["a"]), (2, ["1"])]
    )


# --- in -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        "forename,town\nŁukasz,Leeds\n".encode(),
        "forename;town\r\nŁukasz;Leeds\r\n".encode("utf-8-sig"),
        "forename\ttown\nŁukasz\tLeeds\n".encode("utf-16"),
        '"forename";"town"\n"Łukasz";"Leeds"'.encode(),
        xlsx_of(Sheet("x", ["forename", "town"], [["Łukasz", "Leeds"]])),
        ods_of([["forename", "town"], ["Łukasz", "Leeds"]]),
    ],
    ids=["utf-8", "semicolon and mark", "utf-16 tabs", "quoted", "xlsx", "ods"],
)
def test_one_table_in_many_wrappings(content):
    assert read("whatever", content) == [(1, ["forename", "town"]), (2, ["Łukasz", "Leeds"])]


def test_windows_text_is_understood():
    assert read("x.csv", "name\nRené “Bo”\n".encode("cp1252"))[1] == (2, ["René “Bo”"])


@pytest.mark.parametrize("make", [lambda rows: xlsx_of(Sheet("x", rows[0], rows[1:])), ods_of])
def test_dates_and_numbers_come_as_plain_text(make):
    assert read("x", make([["a", "b"], [date(2013, 5, 3), 12]]))[1] == (2, ["2013-05-03", "12"])


def test_blank_rows_are_passed_over_but_counted():
    assert read("x.csv", b"a,b\n,,\n1,2,,,\n") == [(1, ["a", "b"]), (3, ["1", "2"])]
    assert read("x.ods", ods_of([["a"], [""], ["1"]])) == [(1, ["a"]), (3, ["1"])]


def test_an_open_file_is_left_open():
    file = io.BytesIO(b"a\n1\n")

    assert read("x.csv", file) == [(1, ["a"]), (2, ["1"])]
    assert not file.closed


XLSX = xlsx_of(Sheet("x", ["a"], [["1"]]))
BOMB = b"<x>" + b"0" * 30_000_000
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.csv", b"", "empty"),
        ("x.xlsx", b"a,b\n1,2\n", "not a CSV"),
        ("x.csv", b"%PDF-1.7\0\0\0", "not a CSV"),
        ("x.csv", b"a,b\n\x81\x8d,\xff\n", "not a CSV"),
        ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old Excel"),
        ("x.zip", repacked(XLSX, {})[:100], "not a CSV"),
        ("x.xlsm", repacked(XLSX, {"xl/vbaProject.bin": b"x"}), "macros"),
        ("x.xlsx", repacked(XLSX, {"xl/externalLinks/externalLink1.xml": b"<x/>"}), "links to"),
        ("x.xlsx", repacked(XLSX, {"xl/worksheets/sheet1.xml": BOMB}), "far more"),
        ("x.xlsx", repacked(XLSX, {"xl/worksheets/sheet1.xml": ENTITY}), "damaged"),
        ("x.ods", repacked(ods_of([["a"]]), {"content.xml": ENTITY}), "damaged"),
        ("x.ods", repacked(ods_of([["a"]]), {"Basic/m.xml": b"x"}), "macros"),
        ("x.csv", b"a," * 600 + b"b\n", "500 columns"),
        ("x.csv", b'a\n"' + b"x" * 200_000, "never closed"),
    ],
    # A zip holds the time: two processes must still call the test the same.
    ids=lambda value: value if isinstance(value, str) else "bytes",
)
def test_a_bad_file_is_refused_in_one_sentence(name, content, says):
    with pytest.raises(UnreadableFile) as refused:
        read(name, content)

    assert says in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(UnreadableFile, match="larger than 1 MB"):
        read("x.csv", b"a" * (2**20 + 1), max_bytes=2**20)


def test_a_sheet_that_claims_endless_rows_is_refused():
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    )
    far = '<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>x</t></is></c></row>'
    content = repacked(XLSX, {"xl/worksheets/sheet1.xml": f"{sheet}{far}</sheetData></worksheet>"})

    with pytest.raises(UnreadableFile, match="rows"):
        read("x.xlsx", content)


ARCHIVES = st.sampled_from([XLSX, ods_of([["a", "b"], ["1", date(2013, 5, 3)]])])


@st.composite
def damaged_archives(draw):
    content = bytearray(draw(ARCHIVES))
    for _ in range(draw(st.integers(1, 8))):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    return bytes(content[: draw(st.integers(1, len(content)))])


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    name=st.sampled_from(["x.csv", "x.xlsx", "x.ods", "x"]),
    content=st.binary() | damaged_archives(),
)
@example(name="x.csv", content=b"\xff\xfe\x00")
@example(name="x.csv", content=b'"')
def test_any_bytes_get_rows_or_a_sentence(name, content):
    try:
        for number, cells in read(name, content):
            assert number >= 1
            assert all(isinstance(cell, str) for cell in cells)
    except UnreadableFile as refused:
        assert str(refused).endswith(".")
