"""lines.csv (feeds.md): the canonical form of a claim. Its SHA-256 is the claim's digest."""

import csv
import io
from collections.abc import Iterable
from hashlib import sha256
from itertools import islice
from typing import BinaryIO

from core.spreadsheets.safe_text import guard

HEADINGS = (
    "family_ref",
    "attached_on",
    "tariff_year",
    "component",
    "outcome",
    "amount_pence",
    "reasons",
)
ROWS_AT_ONCE = 5000


class CanonicalLines:
    """Takes rows in the order of the claim, gives bytes and their digest, in flat memory."""

    def __init__(self, target: BinaryIO | None = None) -> None:
        self._target = target
        self._digest = sha256()
        self._text = io.StringIO(newline="")
        self._writer = csv.writer(self._text)
        self._writer.writerow(HEADINGS)
        self.rows = 0

    def add(self, rows: Iterable[tuple]) -> None:
        """Rows of values as in HEADINGS; text never leaves as a formula."""
        coming = iter(rows)
        while some := [
            (guard(ref), attached_on, year, component, outcome, pence, guard(reasons))
            for ref, attached_on, year, component, outcome, pence, reasons in islice(
                coming, ROWS_AT_ONCE
            )
        ]:
            self._writer.writerows(some)
            self.rows += len(some)
            self._pass_on()

    def digest(self) -> str:
        self._pass_on()
        return self._digest.hexdigest()

    def _pass_on(self) -> None:
        data = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        self._digest.update(data)
        if self._target is not None:
            self._target.write(data)
