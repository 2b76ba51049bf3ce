"""OpenDocument spreadsheets, streamed: one row in memory at a time, entities refused."""

from defusedxml.ElementTree import iterparse

from core.spreadsheets.problems import UnreadableFile

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
MOST_REPEATS = 20_000


def rows(archive):
    """Yield (row number, cells as text) of the first table."""
    names = set(archive.namelist())
    if any(name.startswith(("Basic/", "Scripts/")) for name in names):
        raise UnreadableFile("This spreadsheet has macros: save it without them.")
    if "META-INF/manifest.xml" in names and b"encryption-data" in _manifest(archive):
        raise UnreadableFile("This file has a password: save it without one.")
    with archive.open("content.xml") as content:
        yield from _rows(content)


def _manifest(archive) -> bytes:
    with archive.open("META-INF/manifest.xml") as manifest:
        return manifest.read(1_000_000)


def _rows(content):
    number, above = 1, []
    for event, element in iterparse(content, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            above.append(element)
            continue
        above.pop()
        if element.tag == TABLE + "table":
            return
        if element.tag != TABLE + "table-row":
            continue
        cells = _cells(element)
        repeats = _repeats(element, "number-rows-repeated")
        for offset in range(repeats if any(cells) else 0):
            yield number + offset, cells
        number += repeats
        # The parent keeps its children; without this the whole sheet would stay in memory.
        above[-1].remove(element)


def _cells(row) -> list[str]:
    cells = []
    for cell in row:
        if cell.tag in CELLS:
            text = _value(cell)
            times = _repeats(cell, "number-columns-repeated")
            cells.extend([text] * (times if text else min(times, MOST_REPEATS)))
            if len(cells) > MOST_REPEATS:
                break  # the last cell of a row stands for all empty ones to its right
    return cells


def _repeats(element, name) -> int:
    times = int(element.get(TABLE + name, "1"))
    if not 1 <= times <= 2_000_000:
        raise UnreadableFile("This file is damaged and could not be read.")
    return times


def _value(cell) -> str:
    kind = cell.get(OFFICE + "value-type")
    if kind == "date":
        text = cell.get(OFFICE + "date-value", "")
        return text.removesuffix("T00:00:00").replace("T", " ")
    if kind in ("float", "currency", "percentage"):
        return cell.get(OFFICE + "value", "").removesuffix(".0")
    if kind == "boolean":
        return "Y" if cell.get(OFFICE + "boolean-value") == "true" else "N"
    return "\n".join(_words(part) for part in cell if part.tag == TEXT + "p")


def _words(part) -> str:
    """The text of a paragraph, without the comments that may hang on it."""
    said = [part.text or ""]
    for child in part:
        if child.tag == TEXT + "s":
            said.append(" " * min(int(child.get(TEXT + "c", "1")), 1_000))
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            said.append("\t" if child.tag == TEXT + "tab" else "\n")
        elif child.tag != OFFICE + "annotation":
            said.append(_words(child))
        said.append(child.tail or "")
    return "".join(said)
