"""XLSX and CSV out: flat memory, text never a formula, the same rows always the same bytes."""

import csv
import io
import re
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from core.spreadsheets.safe_text import guard

LONGEST_CELL = 32_767  # Excel's limit
MADE_ON = datetime(2012, 4, 1, tzinfo=UTC)  # fixed: bytes must not tell when they were written


@dataclass(frozen=True)
class Sheet:
    """One table: headings, rows of plain values, and which columns are money in pence."""

    name: str
    headings: list[str]
    rows: Iterable
    money: tuple[str, ...] = ()


def write_xlsx(target, sheets, *, created=MADE_ON) -> None:
    """Write sheets to a path or a binary buffer. Dates as dates, pence as pounds, text as text."""
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(target) if isinstance(target, Path) else target, options) as book:
        book.set_properties({"created": created.replace(tzinfo=None)})
        formats = {
            "heading": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            "money": book.add_format({"num_format": "£#,##0.00;-£#,##0.00"}),
        }
        for sheet in sheets:
            _write_sheet(book.add_worksheet(_tab(sheet.name)), sheet, formats)


def _write_sheet(tab, sheet, formats) -> None:
    for column, heading in enumerate(sheet.headings):
        tab.set_column(column, column, max(12, min(40, len(heading) + 4)))
        tab.write_string(0, column, heading, formats["heading"])
    tab.freeze_panes(1, 0)
    money = _money_columns(sheet)
    last = 0
    for last, values in enumerate(sheet.rows, start=1):
        for column, value in enumerate(values):
            _write_cell(tab, (last, column), value, formats, column in money)
    if sheet.headings:
        tab.autofilter(0, 0, last, len(sheet.headings) - 1)


def _write_cell(tab, place, value, formats, is_money) -> None:
    if value is None:
        return
    if is_money:
        tab.write_number(*place, value / 100, formats["money"])
    elif isinstance(value, bool):
        tab.write_string(*place, "Y" if value else "N")
    elif isinstance(value, datetime):
        tab.write_datetime(*place, value.replace(tzinfo=None), formats["moment"])
    elif isinstance(value, date):
        tab.write_datetime(*place, value, formats["date"])
    elif isinstance(value, (int, float)):
        tab.write_number(*place, value)
    else:
        text = str(value)
        fits = len(text) <= LONGEST_CELL
        tab.write_string(*place, text if fits else text[: LONGEST_CELL - 1] + "…")


def _tab(name) -> str:
    """A name that Excel takes: 31 characters, none of its seven forbidden ones."""
    return re.sub(r"[\[\]:*?/\\]", " ", name)[:31].strip("' ") or "Sheet"


def write_csv(target, sheet, *, bom=False) -> None:
    """Write one sheet as RFC 4180 CSV in UTF-8 to a path or a binary buffer.

    Text that begins like a formula leaves with an apostrophe before it (see safe_text).
    """
    money = _money_columns(sheet)
    with _text(target, "utf-8-sig" if bom else "utf-8") as out:
        writer = csv.writer(out)
        writer.writerow([guard(heading) for heading in sheet.headings])
        for values in sheet.rows:
            writer.writerow([_plain(v, c in money) for c, v in enumerate(values)])


@contextmanager
def _text(target, encoding):
    if isinstance(target, (str, Path)):
        with open(target, "w", encoding=encoding, newline="") as out:
            yield out
        return
    out = io.TextIOWrapper(target, encoding=encoding, newline="", write_through=True)
    try:
        yield out
    finally:
        out.detach()


def _money_columns(sheet) -> set[int]:
    return {sheet.headings.index(heading) for heading in sheet.money}


def _plain(value, is_money) -> str:
    if value is None:
        return ""
    if is_money:
        whole, rest = divmod(abs(value), 100)
        return f"{'-' if value < 0 else ''}{whole}.{rest:02}"
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, (int, float)) else guard(str(value))
