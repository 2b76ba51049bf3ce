"""Tables in and out: XLSX, ODS and CSV from partners, XLSX and CSV to people."""

from core.spreadsheets.problems import UnreadableFile
from core.spreadsheets.read import read_rows
from core.spreadsheets.write import Sheet, write_csv, write_xlsx

__all__ = ["Sheet", "UnreadableFile", "read_rows", "write_csv", "write_xlsx"]
