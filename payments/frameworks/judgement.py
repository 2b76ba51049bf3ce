"""Judges a family's facts by a framework: is it eligible, and what has it earned?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from core.money import pounds
from core.periods import financial_year, financial_year_name, in_words
from payments.frameworks.definition import Framework, Result, Tariff
from payments.frameworks.facts import Facts
from payments.frameworks.findings import Finding, NoTerms, Outcome, joined

MET, NOT_MET = Outcome.MET, Outcome.NOT_MET
NEUTRAL, NO_EVIDENCE = Outcome.NEUTRAL, Outcome.NO_EVIDENCE
ALREADY_CLAIMED = Outcome.ALREADY_CLAIMED
ATTACHMENT = "attachment"
Claimed = Mapping[str, int]


class Eligibility(NamedTuple):
    """Which criteria a family meets on a day, and whether that lets it in."""

    criteria: tuple[Finding, ...]
    criteria_met: tuple[str, ...]
    eligible: bool
    mandatory: bool
    reasons: str


class Component(NamedTuple):
    """One thing the framework pays for: how it stands and the family's own amount, before 5/6."""

    code: str
    outcome: Outcome
    amount_pence: int
    findings: tuple[Finding, ...]
    note: str = ""
    counts_as: str = ""

    @property
    def reasons(self) -> str:
        """Every sentence, the one about money last."""
        said = joined(self.findings)
        return f"{said}; {self.note}" if said and self.note else said or self.note


@dataclass(frozen=True, slots=True)
class Determination:
    """Every component for one family on one day, and the framework text that decided it."""

    framework: str
    digest: str
    as_of: date
    attached_on: date
    tariff_year: int
    components: tuple[Component, ...]
    turned_around: bool

    @property
    def amount_pence(self) -> int:
        return sum(component.amount_pence for component in self.components)


def eligibility(framework: Framework, facts: Facts, *, as_of: date) -> Eligibility:
    """All criteria make a family eligible; fewer do with a recorded local-discretion reason."""
    if as_of not in framework.results:
        raise NoTerms(f"{framework.title} has no terms for {in_words(as_of)}.")
    findings = []
    met = []
    for criterion in framework.criteria:
        judge, parameters = criterion.rule
        finding = judge(facts, as_of=as_of, **parameters)
        findings.append(finding)
        if finding.outcome is MET:
            met.append(criterion.code)
    mandatory = len(met) >= framework.mandatory
    reason = facts.discretion_reason
    discretionary = not mandatory and len(met) >= framework.discretionary
    if discretionary:
        findings.append(_discretion(facts))
    all_findings = tuple(findings)
    return Eligibility(
        criteria=all_findings,
        criteria_met=tuple(met),
        eligible=mandatory or (discretionary and bool(reason)),
        mandatory=mandatory,
        reasons=joined(all_findings),
    )


def _discretion(facts: Facts) -> Finding:
    if not facts.discretion_reason:
        said = "not every criterion is met and no local-discretion reason is recorded"
        return Finding("local_discretion", NOT_MET, said)
    said = f"local discretion: {facts.discretion_reason}"
    return Finding("local_discretion", MET, said, {}, {"discretion": facts.discretion_ids})


def determine(
    framework: Framework, facts: Facts, *, as_of: date, claimed: Claimed
) -> Determination:
    """What the family has earned on `as_of`, given the pence each component was claimed for."""
    attached_on = _attached_on(framework, facts, as_of)
    year = financial_year(attached_on)
    tariff = framework.tariff_for(year)
    judged = {result.code: _judged(result, facts, as_of) for result in framework.paid_for}
    components = _paid(framework, tariff, judged, claimed)
    components[ATTACHMENT] = _attachment(tariff, attached_on, claimed)
    return Determination(
        framework=framework.slug,
        digest=framework.digest,
        as_of=as_of,
        attached_on=attached_on,
        tariff_year=year,
        components=tuple([components[code] for code in framework.components]),
        turned_around=any(
            [
                result.turned_around and components[result.code].outcome in (MET, ALREADY_CLAIMED)
                for result in framework.paid_for
            ]
        ),
    )


def _attached_on(framework: Framework, facts: Facts, as_of: date) -> date:
    attached_on = facts.attached_on
    if attached_on is None:
        raise NoTerms("The family is not attached to a programme, so nothing can be claimed.")
    if as_of < attached_on:
        raise NoTerms(
            f"The family was attached on {in_words(attached_on)}, after {in_words(as_of)}."
        )
    if attached_on not in framework.attachments:
        raise NoTerms(f"{framework.title} took no families on {in_words(attached_on)}.")
    if as_of not in framework.results:
        raise NoTerms(f"{framework.title} pays nothing on {in_words(as_of)}: it had ended.")
    return attached_on


def _judged(result: Result, facts: Facts, as_of: date) -> tuple[Outcome, tuple[Finding, ...]]:
    gates = [judge(facts, as_of=as_of, **parameters) for judge, parameters in result.gates]
    elements = [judge(facts, as_of=as_of, **parameters) for judge, parameters in result.elements]
    closed = [gate for gate in gates if gate.outcome is not MET]
    outcomes = [finding.outcome for finding in elements + closed]
    for outcome in (NOT_MET, NO_EVIDENCE, MET):
        if outcome in outcomes:
            return outcome, tuple(elements + gates)
    return NEUTRAL, tuple(elements + gates)


def _attachment(tariff: Tariff, attached_on: date, claimed: Claimed) -> Component:
    year = financial_year_name(tariff.year)
    said = f"attached on {in_words(attached_on)}, tariff of {year}"
    findings = (Finding("attached", MET, said, {"tariff_year": tariff.year}),)
    if ATTACHMENT in claimed:
        return _claimed_before(ATTACHMENT, findings, claimed, ATTACHMENT)
    pence = tariff.pence[ATTACHMENT]
    return Component(ATTACHMENT, MET, pence, findings, "", ATTACHMENT)


def _paid(
    framework: Framework,
    tariff: Tariff,
    judged: Mapping[str, tuple[Outcome, tuple[Finding, ...]]],
    claimed: Claimed,
) -> dict[str, Component]:
    """Each result in the framework's order gets its tariff, or what the cap leaves of it."""
    left = tariff.results_cap_pence - sum(
        [pence for code, pence in claimed.items() if code != ATTACHMENT]
    )
    components: dict[str, Component] = {}
    paid_now = ""
    for result in framework.paid_for:
        code = result.code
        outcome, findings = judged[code]
        tops_up = result.tops_up
        counts_as = tops_up.counted_as if tops_up and tops_up.result in claimed else code
        if code in claimed:
            components[code] = _claimed_before(code, findings, claimed, counts_as)
            continue
        pence, note = 0, ""
        if outcome is MET:
            note = _why_unpaid(result, judged, claimed)
            if not note:
                pence = max(0, min(tariff.pence[code], left))
                left -= pence
                note = _why_less(pence, tariff, code, paid_now)
                if pence:
                    paid_now = code
        components[code] = Component(code, outcome, pence, findings, note, counts_as)
    return components


def _claimed_before(
    code: str, findings: tuple[Finding, ...], claimed: Claimed, counts_as: str
) -> Component:
    note = f"{pounds(claimed[code])} was claimed before"
    return Component(code, ALREADY_CLAIMED, 0, findings, note, counts_as)


def _why_unpaid(
    result: Result,
    judged: Mapping[str, tuple[Outcome, tuple[Finding, ...]]],
    claimed: Claimed,
) -> str:
    needed = result.paid_with
    if needed is None:
        return ""
    if needed.result in claimed:
        allowed = needed.claimed_earlier
    else:
        allowed = judged[needed.result][0] is MET
    return "" if allowed else f"paid only with {needed.result}"


def _why_less(pence: int, tariff: Tariff, code: str, paid_now: str) -> str:
    if pence == tariff.pence[code]:
        return ""
    cap = pounds(tariff.results_cap_pence)
    if pence:
        return f"{pounds(pence)} is what is left of the {cap} a family can earn in results"
    if paid_now:
        return f"{paid_now} is paid in its place, up to the {cap} a family can earn in results"
    return f"nothing is left of the {cap} a family can earn in results"
