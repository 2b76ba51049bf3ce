"""From evidence in tables to `Facts`: SQL measures, one statement a kind, however many families."""

from payments.gather.run import Gathering, gathered, school_terms
from payments.gather.streams import Measured

__all__ = ["Gathering", "Measured", "gathered", "school_terms"]
