"""Judges gathered families and writes what was found: determinations and lines, by COPY."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg import Copy

from payments.frameworks import (
    Determination,
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
        self.counted: Counter[Line] = Counter()

    def enter(self, families: Iterable[Measured]) -> None:
        """Judge these families and write every finding and line.

        Rows leave as soon as they are made: PostgreSQL stores them while we judge the next family
        and write the canonical form.
        """
        lines: list[tuple] = []
        with _copying(DETERMINATIONS) as copy:
            for family in families:
                copy.write_row(self._judged(family, lines))
        with _copying(LINES) as copy:
            for line in lines:
                copy.write_row(line)
            self.canonical.add(
                [
                    (ref, on, year, code, outcome, pence, reasons)
                    for _, _, _, _, ref, on, _, year, code, _, outcome, pence, reasons in lines
                ]
            )

    def _judged(self, family: Measured, lines: list[tuple]) -> tuple:
        """The family's determination; its lines are added to the others."""
        claim = self.claim
        judged = determine(self.framework, family.facts, as_of=claim.as_of, claimed=family.claimed)
        self.counted.update(lines_of(judged))
        of_family = (
            claim.authority_id,
            claim.pk,
            family.family_id,
            family.attachment_id,
            family.family_ref,
            family.attached_on,
            claim.framework,
            judged.tariff_year,
        )
        lines += [
            (
                *of_family,
                component.code,
                component.counts_as,
                component.outcome.value,
                component.amount_pence,
                component.reasons,
            )
            for component in judged.components
        ]
        return (
            claim.authority_id,
            claim.pk,
            family.family_id,
            claim.as_of,
            _as_json(_kept(judged)),
            next_boundary_on(self.framework, family.facts, self.windows),
        )

    def lines(self) -> Iterable[Line]:
        """Every line again, for the totals."""
        return self.counted.elements()


def _kept(judged: Determination) -> list[dict[str, object]]:
    """Every finding as JSON keeps it; an outcome is text already."""
    return [
        {
            "component": component.code,
            "rule": rule,
            "outcome": outcome,
            "because": because,
            "figures": figures,
            "evidence": evidence,
        }
        for component in judged.components
        for rule, outcome, because, figures, evidence in component.findings
    ]


@contextmanager
def _copying(statement: str) -> Iterator[Copy]:
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        yield copy
