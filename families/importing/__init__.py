"""A partner's file into the typed tables: staging by COPY, then a few statements for all rows."""

from families.importing.load import Counts, load

__all__ = ["Counts", "load"]
