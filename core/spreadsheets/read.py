"""Partners' files, row by row: told apart by what is in them, refused in one sentence."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

from core.spreadsheets import ods
from core.spreadsheets.problems import UnreadableFile
from core.spreadsheets.safe_text import unguard

MOST_BYTES = 200 * 2**20
MOST_ROWS = 1_048_576  # Excel's own
MOST_COLUMNS = 500
UNPACKS_TO_AT_MOST = 20  # times the size that may be sent
SUSPICIOUS_RATIO = 200  # honest sheets shrink ten to fifty times
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOT_A_SHEET = "This file is not a CSV, XLSX or ODS spreadsheet."


def read_rows(name, source, *, max_bytes=MOST_BYTES) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, cells as text) of the first sheet; blank rows are passed over.

    `source` is bytes, a path or a binary file; dates come as ISO text. Reading streams, so a
    fault far down is found when it is reached: read inside a transaction. Any fault of the file
    is an UnreadableFile.
    """
    with _opened(source) as file:
        rows = _rows(str(name).lower(), file, max_bytes)
        try:
            for number, cells in rows:
                tidy = _tidy(cells)
                _check_limits(number, tidy)
                if tidy:
                    yield number, tidy
        except UnreadableFile:
            raise
        # Whatever a parser makes of hostile bytes, the person gets a sentence.
        except Exception as problem:
            raise UnreadableFile("This file is damaged and could not be read.") from problem


def _opened(source):
    if isinstance(source, (str, Path)):
        return open(source, "rb")
    return io.BytesIO(source) if isinstance(source, bytes) else _Lent(source)


class _Lent:
    """A file of the caller's, which stays open when we are done with it."""

    def __init__(self, file):
        self.file = file

    def __enter__(self):
        self.file.seek(0)
        return self.file

    def __exit__(self, *_):
        return None


def _rows(name, file, max_bytes):
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size > max_bytes:
        raise UnreadableFile(f"This file is larger than {max_bytes // (1024 * 1024)} MB.")
    if not size:
        raise UnreadableFile("This file is empty.")
    start = file.read(8)
    file.seek(0)
    if start.startswith(OLD_OFFICE):
        raise UnreadableFile(
            "This is an old Excel workbook or one with a password: save it as .xlsx without one."
        )
    if start.startswith(b"PK"):
        return _rows_of_archive(file, max_bytes)
    if name.endswith((".xlsx", ".xlsm", ".ods", ".xls")):
        raise UnreadableFile(NOT_A_SHEET)
    return _rows_of_csv(file)


def _rows_of_archive(file, max_bytes):
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise UnreadableFile(NOT_A_SHEET) from problem
    names = {entry.filename for entry in archive.infolist()}
    _check_archive(archive.infolist(), max_bytes * UNPACKS_TO_AT_MOST)
    if "xl/workbook.xml" in names:
        _check_workbook(archive, names)
        return _rows_of_xlsx(file)
    if "content.xml" in names:
        return ods.rows(archive)
    raise UnreadableFile(NOT_A_SHEET)


def _check_archive(entries, most_bytes) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile("This file has a password: save it without one.")
    swollen = any(
        entry.file_size > 1_000_000
        and entry.file_size > SUSPICIOUS_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if swollen or len(entries) > 5_000 or sum(entry.file_size for entry in entries) > most_bytes:
        raise UnreadableFile("This file unpacks to far more than it should, so it was not opened.")


def _check_workbook(archive, names) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableFile("This workbook has macros: save it as .xlsx without them.")
    if any(name.lower().startswith("xl/externallinks/") for name in names):
        raise UnreadableFile("This workbook links to other files: save a copy with values only.")


def _rows_of_xlsx(file):
    import openpyxl  # defusedxml is installed, and openpyxl uses it of its own accord

    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    sheet = next((one for one in book.worksheets if hasattr(one, "iter_rows")), None)
    if sheet is None:
        raise UnreadableFile("This workbook has no sheet with rows.")
    sheet.reset_dimensions()  # some programs write a wrong size, which would cut rows off
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        yield number, [_as_text(cell) for cell in cells]


def _rows_of_csv(file):
    encoding = _encoding(file)
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        reader = csv.reader(text, delimiter=_delimiter(text))
        for number, cells in enumerate(reader, start=1):
            yield number, list(map(unguard, cells)) if "'" in "".join(cells) else cells
    except csv.Error as problem:
        raise UnreadableFile("A quotation mark in this file is never closed.") from problem
    finally:
        text.detach()


def _encoding(file) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, otherwise what Windows calls cp1252."""
    start = file.read(4)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        file.seek(0)
        return "utf-16"
    for encoding in ("utf-8-sig", "cp1252"):
        file.seek(0)
        if _decodes(file, encoding):
            file.seek(0)
            return encoding
    raise UnreadableFile(NOT_A_SHEET)


def _decodes(file, encoding) -> bool:
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        while piece := text.read(1 << 20):
            if "\0" in piece:
                raise UnreadableFile(NOT_A_SHEET)
    except UnicodeDecodeError:
        return False
    finally:
        text.detach()
    return True


def _delimiter(text) -> str:
    """Comma, semicolon or tab: whichever the first line has most of, outside quotes."""
    outside = "".join(text.readline(100_000).split('"')[::2])
    text.seek(0)
    return max(",;\t", key=outside.count)


def _as_text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        whole_day = value.time() == time.min
        return value.date().isoformat() if whole_day else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool):
        return "Y" if value else "N"
    return str(value)


def _tidy(cells) -> list[str]:
    """Trimmed of white space, of empty cells at the end, and of what a database cannot hold."""
    tidy = list(map(str.strip, cells))
    if "\0" in "".join(tidy):
        tidy = [cell.replace("\0", "") for cell in tidy]
    while tidy and not tidy[-1]:
        tidy.pop()
    return tidy


def _check_limits(number, cells) -> None:
    if number > MOST_ROWS:
        raise UnreadableFile(f"This file has more than {MOST_ROWS:,} rows.")
    if len(cells) > MOST_COLUMNS:
        raise UnreadableFile(f"This file has more than {MOST_COLUMNS} columns.")
