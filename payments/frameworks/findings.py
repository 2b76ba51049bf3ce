"""What a rule answers: an outcome, the sentence an auditor reads, its figures and its evidence."""

from enum import StrEnum
from typing import NamedTuple


class NoTerms(Exception):  # noqa: N818 - named for what the reader is told
    """The question has no answer on that day, and the sentence says why."""


class Outcome(StrEnum):
    """How a criterion, an element or a component stands on a day."""

    MET = "met"
    NOT_MET = "not_met"
    NEUTRAL = "neutral"
    NO_EVIDENCE = "no_evidence"
    ALREADY_CLAIMED = "already_claimed"


class Finding(NamedTuple):
    """One rule's answer. Figures and evidence hold nothing that JSON cannot."""

    rule: str
    outcome: Outcome
    because: str
    figures: dict[str, object] = {}
    evidence: dict[str, tuple[int, ...]] = {}


def joined(findings: tuple[Finding, ...]) -> str:
    """The sentences of several findings as one text."""
    return "; ".join([finding.because for finding in findings])


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 offence, 2 offences, no offences."""
    if number == 1:
        return f"1 {noun}"
    return f"{number or 'no'} {plural or noun + 's'}"


def percent(part: int, whole: int) -> str:
    """A share to one decimal, cut and never rounded up, so that 14.96% is not shown as 15%."""
    tenths = 1000 * part // whole
    return f"{tenths // 10}.{tenths % 10}%"
