"""An authority's totals as a table of plain text."""

from core.periods import financial_year_name
from payments.models import ClaimTotal

HEADINGS = (
    "tariff_year",
    "component",
    "families",
    "valid",
    "valid_to_date",
    "funded_before",
    "funded",
    "unit_pounds",
    "payable_pounds",
)
WORDS = 2  # columns of words, set left; the others are figures


def totals_table(totals: list[ClaimTotal]) -> list[str]:
    """One line a tariff year and component, and the sum of what is payable."""
    rows = [HEADINGS]
    for total in totals:
        rows.append(
            (
                financial_year_name(total.tariff_year),
                total.component,
                f"{total.families}",
                f"{total.valid}",
                f"{total.valid_to_date}",
                f"{total.funded_before}",
                f"{total.funded}",
                _pounds(total.unit_pence),
                _pounds(total.payable_pence),
            )
        )
    payable = sum(total.payable_pence for total in totals)
    rows.append(("total", *[""] * (len(HEADINGS) - 2), _pounds(payable)))
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [_aligned(row, widths) for row in rows]


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        cell.ljust(width) if place < WORDS else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _pounds(pence: int) -> str:
    # No pound sign: a terminal may not know it, and programmes read this too.
    sign = "-" if pence < 0 else ""
    whole, rest = divmod(abs(pence), 100)
    return f"{sign}{whole}.{rest:02d}"
