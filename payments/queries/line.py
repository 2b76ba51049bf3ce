"""One family of a claim, down to the evidence rows that were counted: a fixed number of reads."""

from dataclasses import dataclass, field
from pathlib import Path

from django.shortcuts import get_object_or_404

from core import audit, sql
from core.formats import long_date
from families.choices import Relationship
from families.queries import anchor, family_evidence
from families.queries.evidence import Row, Section
from payments.frameworks import Framework
from payments.frameworks.judgement import ATTACHMENT
from payments.models import Attachment, Claim, ClaimLine, Determination

SQL = Path(__file__).resolve().parent.parent / "sql" / "pages"

RULES = {
    "attached": "Joined the programme",
    "since_attachment": "Time since the family joined",
    "education": "School attendance and exclusions",
    "asb_reduced": "Anti-social behaviour",
    "offending_reduced": "Offending by minors",
    "progress_to_work": "Progress to work",
    "continuous_employment": "Continuous employment",
}
FIGURES = {
    "before": "Before the family joined",
    "after": "In the last months",
    "percent": "Fall needed (%)",
    "months": "Months needed",
    "from_on": "Can be claimed from",
    "absence_percent": "Limit for unauthorised absence (%)",
    "fixed_exclusions": "Fixed exclusions",
    "terms": "Terms on record",
    "possible": "Possible sessions",
    "unauthorised": "Unauthorised absences",
    "days_in_work": "Days in work",
    "days_needed": "Days needed",
    "within_days": "Of the last (days)",
    "benefit_free": "No benefit open",
    "adults": "Adults",
    "benefits": "Benefits",
}
NOT_SHOWN = {"tariff_year"}


@dataclass(frozen=True)
class Counted:
    """The rows of one kind that a finding counted; `missing` are no longer on record."""

    label: str
    headings: list[str]
    rows: list[Row]
    missing: int


@dataclass(frozen=True)
class Shown:
    """A finding as an auditor reads it."""

    name: str
    outcome: str
    because: str
    figures: list[tuple[str, object]]
    people: tuple[list[str], list[list[object]]]
    evidence: list[Counted]


@dataclass(frozen=True)
class Part:
    """One component: its line, how the amount arises, and every finding."""

    line: ClaimLine
    tariff_pence: int | None
    source: str
    note: str
    earlier: list[ClaimLine]
    findings: list[Shown]


@dataclass(frozen=True)
class LinePage:
    determination: Determination
    parts: list[Part]
    cap_pence: int
    known: dict
    amount_pence: int = field(default=0)


def get_line_for(claim: Claim, family_ref: str) -> Determination:
    """The door to one family of a claim one has already opened; the read is recorded."""
    found = Determination.objects.filter(claim=claim).select_related("family")
    determination = get_object_or_404(found, family__ref=family_ref)
    audit.record_read("claim_line.read", target=determination)
    return determination


def line_page(claim: Claim, determination: Determination, framework: Framework) -> LinePage:
    """Everything the page of one family shows."""
    family = determination.family
    known = sql.value(SQL / "known.sql", family=family.pk, as_of=claim.as_of)
    for member in known["members"]:
        member["relationship"] = Relationship(member["relationship"]).label
    lines = ClaimLine.objects.filter(family=family, framework=claim.framework)
    mine, others = [], []
    for line in lines.select_related("claim").order_by("claim__as_of", "pk"):
        (mine if line.claim_id == claim.pk else others).append(line)
    earlier = [line for line in others if line.amount_pence and line.voided_at is None]
    evidence = _by_anchor(family)
    findings: dict[str, list[Shown]] = {}
    for finding in determination.findings:
        shown = _shown(finding, evidence, known["people"])
        findings.setdefault(finding["component"], []).append(shown)
    parts = [_part(line, findings.get(line.component, []), earlier, framework) for line in mine]
    tariff = framework.tariff_for(mine[0].tariff_year) if mine else None
    return LinePage(
        determination=determination,
        parts=parts,
        cap_pence=tariff.results_cap_pence if tariff else 0,
        known=known,
        amount_pence=sum(line.amount_pence for line in mine),
    )


def family_claims(family) -> list[tuple[Claim, list[ClaimLine]]]:
    """Every claim with lines about the family, latest first."""
    lines = ClaimLine.objects.filter(family=family).select_related("claim")
    grouped: dict[int, tuple[Claim, list[ClaimLine]]] = {}
    for line in lines.order_by("-claim__as_of", "-claim", "pk"):
        grouped.setdefault(line.claim_id, (line.claim, []))[1].append(line)
    return list(grouped.values())


def family_attachments(family) -> list[Attachment]:
    found = Attachment.objects.filter(family=family).select_related("attached_by")
    return list(found.order_by("attached_on"))


def _by_anchor(family) -> dict[str, tuple[Section, Row]]:
    sections = family_evidence(family)["sections"]
    return {row.anchor: (section, row) for section in sections for row in section.rows}


def _part(line, findings, earlier, framework: Framework) -> Part:
    tariff = framework.tariff_for(line.tariff_year)
    results = line.component != ATTACHMENT
    return Part(
        line=line,
        tariff_pence=tariff.pence.get(line.component),
        source=tariff.source,
        note=_note(line, findings),
        earlier=[one for one in earlier if (one.component != ATTACHMENT) == results],
        findings=findings,
    )


def _note(line: ClaimLine, findings: list[Shown]) -> str:
    """The sentence about money, which a line's reasons end with when there is one."""
    said = "; ".join(finding.because for finding in findings)
    return line.reasons.removeprefix(said).lstrip("; ")


def _shown(finding: dict, evidence: dict, people: dict) -> Shown:
    figures, lists = [], ([], [])
    for name, value in sorted(finding["figures"].items(), key=_in_order):
        if isinstance(value, list):
            lists = _per_person(value, people)
        elif name not in NOT_SHOWN:
            figures.append((FIGURES.get(name, _words(name)), _written(name, value)))
    return Shown(
        name=RULES.get(finding["rule"], _words(finding["rule"])),
        outcome=_words(finding["outcome"]),
        because=finding["because"],
        figures=figures,
        people=lists,
        evidence=[_counted(kind, ids, evidence) for kind, ids in finding["evidence"].items()],
    )


def _per_person(rows: list[dict], people: dict) -> tuple[list[str], list[list[object]]]:
    """Figures kept per person, as a table with their names."""
    if not rows:
        return [], []
    names = sorted((name for name in rows[0] if name != "person"), key=_place)
    headings = ["Person", *(FIGURES.get(name, _words(name)) for name in names)]
    told = [
        [
            people.get(str(row["person"]), "Somebody no longer in the family"),
            *(_written(name, row[name]) for name in names),
        ]
        for row in rows
    ]
    return headings, told


def _counted(kind: str, ids: list[int], evidence: dict) -> Counted:
    # A row may stand twice in a finding, before and after a day that both windows touch.
    anchors = dict.fromkeys(anchor(kind, row_id) for row_id in ids)
    found = [evidence[one] for one in anchors if one in evidence]
    section = found[0][0] if found else None
    wanted = {id(row) for _, row in found}
    return Counted(
        label=section.label if section else _words(kind),
        headings=section.headings if section else [],
        rows=[row for row in section.rows if id(row) in wanted] if section else [],
        missing=len(anchors) - len(found),
    )


def _in_order(figure: tuple[str, object]) -> int:
    return _place(figure[0])


def _place(name: str) -> int:
    """PostgreSQL keeps the figures of a finding in no order; FIGURES gives them one."""
    return list(FIGURES).index(name) if name in FIGURES else len(FIGURES)


def _written(name: str, value) -> object:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return long_date(value) if name.endswith("_on") else value


def _words(code: str) -> str:
    return code.replace("_", " ").capitalize()
