"""From evidence in tables to `Facts`: SQL measures, one statement a kind, however many families."""

from payments.gather.run import Gathering, gathered
from payments.gather.streams import Measured

__all__ = ["Gathering", "Measured", "gathered"]
