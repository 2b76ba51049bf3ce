"""A claim on paper and in tables: PDF, XLSX and CSV, one digest on all three."""

from payments.statements.cover import Cover, TotalRow, component_name, cover_of
from payments.statements.lines import CanonicalLines
from payments.statements.pdf import claim_pdf
from payments.statements.tables import write_statement_csv, write_statement_xlsx

__all__ = [
    "CanonicalLines",
    "Cover",
    "TotalRow",
    "claim_pdf",
    "component_name",
    "cover_of",
    "write_statement_csv",
    "write_statement_xlsx",
]
