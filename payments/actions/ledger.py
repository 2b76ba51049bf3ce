"""Judges gathered families and writes what was found: determinations and lines, by COPY."""

import json
from collections.abc import Iterable

from django.db import connection

from payments.frameworks import (
    Finding,
    Framework,
    Line,
    Windows,
    determine,
    lines_of,
    next_boundary_on,
)
from payments.gather import Measured
from payments.models import Claim
from payments.statements.lines import CanonicalLines

DETERMINATIONS = """
copy payments_determination
  (authority_id, claim_id, family_id, as_of, findings, next_boundary_on) from stdin
"""
LINES = """
copy payments_claimline
  (authority_id, claim_id, family_id, attachment_id, family_ref, attached_on, framework,
   tariff_year, component, counted_as, outcome, amount_pence, reasons) from stdin
"""
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Ledger:
    """One claim being written. Takes families in the order of their references."""

    def __init__(self, claim: Claim, framework: Framework, windows: Windows) -> None:
        self.claim, self.framework, self.windows = claim, framework, windows
        self.canonical = CanonicalLines()
        self.counted: dict[Line, int] = {}

    def enter(self, families: Iterable[Measured]) -> None:
        """Judge these families and write every finding and line."""
        determinations: list[tuple] = []
        lines: list[tuple] = []
        for family in families:
            self._judge(family, determinations, lines)
        _copy(DETERMINATIONS, determinations)
        _copy(LINES, lines)
        self.canonical.add(
            [
                (ref, on, year, code, outcome, pence, reasons)
                for _, _, _, _, ref, on, _, year, code, _, outcome, pence, reasons in lines
            ]
        )

    def _judge(self, family: Measured, determinations: list, lines: list) -> None:
        claim = self.claim
        judged = determine(self.framework, family.facts, as_of=claim.as_of, claimed=family.claimed)
        for line in lines_of(judged):
            self.counted[line] = self.counted.get(line, 0) + 1
        findings = []
        for component in judged.components:
            lines.append(
                (
                    claim.authority_id,
                    claim.pk,
                    family.family_id,
                    family.attachment_id,
                    family.family_ref,
                    family.attached_on,
                    claim.framework,
                    judged.tariff_year,
                    component.code,
                    component.counts_as,
                    component.outcome.value,
                    component.amount_pence,
                    component.reasons,
                )
            )
            findings += [_kept(component.code, finding) for finding in component.findings]
        determinations.append(
            (
                claim.authority_id,
                claim.pk,
                family.family_id,
                claim.as_of,
                _as_json(findings),
                next_boundary_on(self.framework, family.facts, self.windows),
            )
        )

    def lines(self) -> Iterable[Line]:
        """Every line again, for the totals."""
        for line, number in self.counted.items():
            for _ in range(number):
                yield line


def _kept(component: str, finding: Finding) -> dict[str, object]:
    return {
        "component": component,
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "because": finding.because,
        "figures": finding.figures,
        "evidence": finding.evidence,
    }


def _copy(statement: str, rows: list[tuple]) -> None:
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
