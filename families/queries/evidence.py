"""The evidence of one family, row by row: whose, what, from which file, and what it said before."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from core import sql
from core.formats import long_date, pounds
from families.choices import FeedKind

SQL = Path(__file__).parent.parent / "sql"

WORDS = {
    "cin": "Child in need",
    "cp": "Child protection plan",
    "pru": "Pupil referral unit",
    "neet": "Not in education or work",
    "none": "No school place",
    "home": "Taught at home",
    "fixed": "Fixed period",
    "jsa": "Jobseeker’s Allowance",
    "is": "Income Support",
    "esa": "Employment and Support Allowance",
    "ib": "Incapacity Benefit",
    "sda": "Severe Disablement Allowance",
    "ca": "Carer’s Allowance",
    "uc": "Universal Credit",
    "uc_out_of_work": "Universal Credit, out of work",
    "esf_provision": "ESF provision",
}


def in_words(code) -> str:
    """A code of a file as people say it."""
    if not code:
        return ""
    return WORDS.get(code) or str(code).replace("_", " ").capitalize()


def _text(value) -> str:
    return "" if value is None else str(value)


def _yes_no(value) -> str:
    return "Yes" if value else "No"


def _ends(value) -> str:
    return long_date(value) if value else "still running"


@dataclass(frozen=True)
class Kind:
    """How one kind of evidence is shown: its columns, and the one that dates a row."""

    columns: tuple  # (heading, column of the table, how to write it)
    dated_by: str
    sensitive: bool = False


_SPELL = (("From", "started_on", long_date), ("Until", "ended_on", _ends))
KINDS: dict[str, Kind] = {
    FeedKind.SCHOOL_ATTENDANCE: Kind(
        (
            ("Year", "academic_year", _text),
            ("Term", "term", in_words),
            ("Possible", "sessions_possible", _text),
            ("Authorised absence", "sessions_authorised", _text),
            ("Unauthorised absence", "sessions_unauthorised", _text),
        ),
        "academic_year",
    ),
    FeedKind.SCHOOL_EXCLUSIONS: Kind(
        (
            ("Started", "started_on", long_date),
            ("Kind", "category", in_words),
            ("Sessions", "sessions", _text),
            ("Reference", "exclusion_ref", _text),
        ),
        "started_on",
    ),
    FeedKind.SCHOOL_PLACEMENTS: Kind((("Place", "placement", in_words), *_SPELL), "started_on"),
    FeedKind.OFFENCES: Kind(
        (
            ("Date", "offence_on", long_date),
            ("Proven", "proven", _yes_no),
            ("Outcome", "outcome_on", long_date),
            ("Reference", "offence_ref", _text),
        ),
        "offence_on",
    ),
    FeedKind.ASB_INCIDENTS: Kind(
        (
            ("Date", "incident_on", long_date),
            ("Kind", "category", in_words),
            ("Action taken", "action", in_words),
            ("Reference", "incident_ref", _text),
        ),
        "incident_on",
    ),
    FeedKind.BENEFITS: Kind((("Benefit", "benefit", in_words), *_SPELL), "started_on"),
    FeedKind.EMPLOYMENT: Kind(
        (("Employer", "employer", _text), *_SPELL, ("Hours a week", "hours_per_week", _text)),
        "started_on",
    ),
    FeedKind.WORK_PROGRAMME: Kind(
        (("Programme", "kind", in_words), ("Started", "started_on", long_date)), "started_on"
    ),
    FeedKind.SOCIAL_CARE: Kind((("Status", "status", in_words), *_SPELL), "started_on"),
    FeedKind.HOUSING: Kind(
        (
            ("Date", "event_on", long_date),
            ("What happened", "event", in_words),
            ("Tenancy", "tenancy_ref", _text),
        ),
        "event_on",
    ),
    FeedKind.POLICE_CALLOUTS: Kind(
        (
            ("Date", "callout_on", long_date),
            ("About", "tag", in_words),
            ("Reference", "callout_ref", _text),
        ),
        "callout_on",
    ),
    FeedKind.DOMESTIC_ABUSE: Kind(
        (
            ("Date", "incident_on", long_date),
            ("Part in it", "role", in_words),
            ("Reference", "incident_ref", _text),
        ),
        "incident_on",
        sensitive=True,
    ),
    FeedKind.HEALTH_NEEDS: Kind(
        (("Need", "need", in_words), *_SPELL, ("Managed", "managed", _yes_no)),
        "started_on",
        sensitive=True,
    ),
    FeedKind.AGENCY_COSTS: Kind(
        (
            ("From", "period_starts_on", long_date),
            ("Until", "period_ends_on", long_date),
            ("Basis", "basis", in_words),
            ("Amount", "amount_pence", pounds),
        ),
        "period_starts_on",
    ),
}


@dataclass
class Row:
    """One fact as shown. `anchor` is what the findings of a claim link to."""

    anchor: str
    person: str
    cells: list[tuple[str, str]]
    agency: str
    file: dict
    row_number: int
    corrections: list[str] = field(default_factory=list)


@dataclass
class Section:
    kind: str
    label: str
    headings: list[str]
    rows: list[Row]


def anchor(kind: str, row_id) -> str:
    """The place on the evidence page of one row, by the kind of file and the row's id."""
    return f"{kind}-{row_id}"


def family_evidence(family) -> dict:
    """Sections in a fixed order, each row newest first; and what the reader's role leaves out."""
    found = sql.value(SQL / "family_evidence.sql", family=family.pk, authority=family.authority_id)
    facts: dict[str, list] = {}
    for fact in found["facts"]:
        facts.setdefault(fact["feed"], []).append(fact)
    earlier: dict[tuple, list] = {}
    for old in sorted(found["earlier"], key=lambda one: one["pgh_created_at"]):
        earlier.setdefault((old["feed"], old["pgh_obj_id"]), []).append(old)
    sections = [_section(kind, facts[kind], earlier, found) for kind in KINDS if kind in facts]
    hidden = [] if found["sees_sensitive"] else [k for k, kind in KINDS.items() if kind.sensitive]
    return {
        "sections": sections,
        "hidden": [FeedKind(kind).label for kind in hidden],
        "sees_evidence": found["sees_evidence"],
    }


def _section(kind, facts, earlier, found) -> Section:
    how = KINDS[kind]
    facts.sort(key=lambda fact: (_when(fact, how), fact["id"]), reverse=True)
    rows = []
    for fact in facts:
        file = found["imports"].get(str(fact["feed_import_id"]), {})
        rows.append(
            Row(
                anchor=anchor(kind, fact["id"]),
                person=found["people"].get(str(fact["person"]), "The family"),
                cells=[(heading, write(fact[name])) for heading, name, write in how.columns],
                agency=fact["agency"] or file.get("agency", ""),
                file=file,
                row_number=fact["row_number"],
                corrections=_corrections(
                    [*earlier.get((kind, fact["id"]), []), fact], how, found["imports"]
                ),
            )
        )
        if kind == FeedKind.SCHOOL_ATTENDANCE:
            rows[-1].cells.append(("Attendance", _attendance(fact)))
    return Section(kind, FeedKind(kind).label, [name for name, _ in rows[0].cells], rows)


def _when(fact, how) -> str:
    """Sortable: terms within a year, otherwise the date."""
    order = {"autumn": "1", "spring": "2", "summer": "3"}
    return f"{fact[how.dated_by]}{order.get(fact.get('term'), '')}"


def _attendance(fact) -> str:
    possible = fact["sessions_possible"]
    missed = fact["sessions_authorised"] + fact["sessions_unauthorised"]
    return f"{Decimal(100 * (possible - missed)) / possible:.1f}%" if possible else ""


def _corrections(versions, how, imports) -> list[str]:
    """`Authorised absence was 27, corrected 3 May 2013 (attendance.csv)`, oldest first."""
    said = []
    for old, new in zip(versions, versions[1:], strict=False):
        file = imports.get(str(new["feed_import_id"]), {})
        source = f" ({file['file']})" if file else ""
        said += [
            f"{heading} was {write(old[name]) or 'empty'}, "
            f"corrected {long_date(old['pgh_created_at'])}{source}"
            for heading, name, write in how.columns
            if old[name] != new[name]
        ]
    return said
