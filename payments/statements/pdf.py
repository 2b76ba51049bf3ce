"""The claim as a tagged PDF: cover, arithmetic, and the schedule of lines with an amount."""

from collections.abc import Iterable
from typing import NamedTuple

from core.pdf import render_pdf
from core.periods import financial_year_name
from payments.statements.cover import Cover

TEMPLATE = "payments/claim_statement.html"


class ScheduleRow(NamedTuple):
    """A family with what it is claimed for."""

    family_ref: str
    attached_on: object
    year: str
    component: str
    amount_pence: int


def claim_pdf(cover: Cover, lines: Iterable[tuple]) -> tuple[bytes, int]:
    """The PDF and how many lines its schedule holds."""
    rows = [
        ScheduleRow(ref, attached_on, financial_year_name(year), component, pence)
        for ref, attached_on, year, component, _, pence, _ in lines
        if pence
    ]
    context = {
        "cover": cover,
        "authority_name": cover.authority,
        "rows": rows,
        "schedule_pence": sum(row.amount_pence for row in rows),
    }
    return render_pdf(TEMPLATE, context, title=cover.title), len(rows)
