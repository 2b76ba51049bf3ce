"""The published rules of each programme, as data, and the small pure functions that apply them."""

from payments.frameworks.boundaries import next_boundary_on
from payments.frameworks.catalogue import CATALOGUE, framework, framework_for
from payments.frameworks.definition import Framework
from payments.frameworks.entry import Malformed
from payments.frameworks.facts import NO_ABSENCE, NONE, Absence, Count, Facts, Member, Spell
from payments.frameworks.findings import Finding, NoTerms, Outcome
from payments.frameworks.funding import (
    Earlier,
    FeeRelease,
    Line,
    Total,
    Unit,
    authority_totals,
    fee_release,
    forecast_pence,
    funded_families,
    lines_of,
    most_for,
    standard_unit,
)
from payments.frameworks.judgement import (
    Claimed,
    Component,
    Determination,
    Eligibility,
    determine,
    eligibility,
)
from payments.frameworks.measuring import Term, Windows, windows

__all__ = [
    "CATALOGUE",
    "NONE",
    "NO_ABSENCE",
    "Absence",
    "Claimed",
    "Component",
    "Count",
    "Determination",
    "Earlier",
    "Eligibility",
    "Facts",
    "FeeRelease",
    "Finding",
    "Framework",
    "Line",
    "Malformed",
    "Member",
    "NoTerms",
    "Outcome",
    "Spell",
    "Term",
    "Total",
    "Unit",
    "Windows",
    "authority_totals",
    "determine",
    "eligibility",
    "fee_release",
    "forecast_pence",
    "framework",
    "framework_for",
    "funded_families",
    "lines_of",
    "most_for",
    "next_boundary_on",
    "standard_unit",
    "windows",
]
