"""The claim as XLSX and CSV: the same lines, amounts and digest as the PDF, no names."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from core.periods import financial_year_name
from core.spreadsheets import Sheet, write_csv, write_xlsx
from payments.statements.cover import Cover

LINE_HEADINGS = ("family_ref", "attached_on", "tariff_year", "component", "outcome", "amount_pence")
TOTAL_HEADINGS = [
    "Tariff year",
    "Component",
    "Name",
    "Families",
    "Valid",
    "Valid to date",
    "Share",
    "Valid × share",
    "Funded to date",
    "Funded before",
    "Funded by this claim",
    "Unit amount",
    "Payable",
]


class Counted:
    """Passes lines on without their reasons, which name people, and counts them."""

    def __init__(self, lines: Iterable[tuple]) -> None:
        self._lines = lines
        self.number = 0

    def __iter__(self) -> Iterator[tuple]:
        for line in self._lines:
            self.number += 1
            yield line[: len(LINE_HEADINGS)]


def write_statement_csv(target: BinaryIO, cover: Cover, lines: Iterable[tuple]) -> int:
    """Every line, each with the claim's reference and digest; returns how many."""
    counted = Counted(lines)
    sheet = Sheet(
        name="Lines",
        headings=[*LINE_HEADINGS, "claim_ref", "digest"],
        rows=((*line, cover.ref, cover.digest) for line in counted),
    )
    write_csv(target, sheet)
    return counted.number


def write_statement_xlsx(target: BinaryIO, cover: Cover, lines: Iterable[tuple]) -> int:
    """Summary, totals and every line on three sheets; returns how many lines."""
    counted = Counted(lines)
    write_xlsx(
        target,
        [
            Sheet(name="Summary", headings=["Claim statement", ""], rows=_summary(cover)),
            Sheet(
                name="Totals",
                headings=TOTAL_HEADINGS,
                rows=_totals(cover),
                money=("Unit amount", "Payable"),
            ),
            Sheet(
                name="Lines",
                headings=["Family", "Attached on", "Tariff year", "Component", "Outcome", "Amount"],
                rows=(_line(line) for line in counted),
                money=("Amount",),
            ),
        ],
    )
    return counted.number


def _summary(cover: Cover) -> Iterator[tuple]:
    yield from cover.facts()
    for row in cover.rows:
        yield f"{row.year} {row.component}", row.arithmetic


def _totals(cover: Cover) -> Iterator[tuple]:
    for row in cover.rows:
        yield (
            row.year,
            row.component,
            row.name,
            row.families,
            row.valid,
            row.valid_to_date,
            cover.share,
            row.exact_share,
            row.funded_to_date,
            row.funded_before,
            row.funded,
            row.unit_pence,
            row.payable_pence,
        )
    yield ("Total", *[None] * (len(TOTAL_HEADINGS) - 2), cover.payable_pence)


def _line(line: tuple) -> tuple:
    ref, attached_on, year, component, outcome, pence = line
    said = outcome.replace("_", " ").capitalize()
    return ref, attached_on, financial_year_name(year), component, said, pence
