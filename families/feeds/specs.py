"""Every feed as data: its columns, what they hold, what makes two rows one fact, its table."""

from dataclasses import dataclass

from families.feeds.cells import (
    AcademicYear,
    Count,
    Day,
    Email,
    Hours,
    Kind,
    OneOf,
    Pounds,
    Text,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the canonical file and the column of the table it fills."""

    name: str
    field: str
    kind: Kind
    required: bool = False
    key: bool = False


@dataclass(frozen=True, slots=True)
class InOrder:
    """The second day may not be before the first."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class NoMoreThan:
    """The parts together may not be more than the whole."""

    parts: tuple[str, ...]
    whole: str


@dataclass(frozen=True, slots=True)
class FeedSpec:
    """One feed. Its natural key is (record of the person, columns marked as key)."""

    kind: str
    table: str
    columns: tuple[Column, ...]
    rules: tuple[InOrder | NoMoreThan, ...] = ()
    whole_rows: bool = False  # the database may refuse a row, so the row as sent goes along

    @property
    def required(self) -> tuple[str, ...]:
        return (*REQUIRED_OF_PERSON, *(column.name for column in self.columns if column.required))

    @property
    def header(self) -> tuple[str, ...]:
        return (*PERSON_COLUMNS, *(column.name for column in self.columns))


PERSON_COLUMNS = (
    "source_person_id",
    "forename",
    "surname",
    "date_of_birth",
    "sex",
    "address_line_1",
    "postcode",
    "uprn",
    "nhs_number",
    "nino",
    "upn",
)
REQUIRED_OF_PERSON = ("source_person_id", "surname")

SPELL = (InOrder("start_date", "end_date"),)
ANTISOCIAL = (
    "asbo asb_injunction asb_contract"
    " notice_seeking_possession housing_injunction demotion_order eviction"
)


def _key(name: str, field: str, kind: Kind) -> Column:
    return Column(name, field, kind, required=True, key=True)


def _must(name: str, field: str, kind: Kind) -> Column:
    return Column(name, field, kind, required=True)


_FEEDS = (
    FeedSpec(
        "cohort",
        "families_familymember",
        (
            _key("family_ref", "family_ref", Text(40)),
            _must("relationship", "relationship", OneOf("parent child grandparent partner other")),
            Column("attached_on", "attached_on", Day()),
            Column("lead_worker", "lead_worker", Email()),
            Column("assessed_on", "assessed_on", Day()),
            Column("plan_agreed_on", "plan_agreed_on", Day()),
            Column("address_confidential", "address_confidential", YesNo()),
        ),
        whole_rows=True,
    ),
    FeedSpec(
        "school_attendance",
        "families_attendance",
        (
            _key("academic_year", "academic_year", AcademicYear()),
            _key("term", "term", OneOf("autumn spring summer")),
            _must("sessions_possible", "sessions_possible", Count()),
            _must("sessions_authorised", "sessions_authorised", Count()),
            _must("sessions_unauthorised", "sessions_unauthorised", Count()),
            Column("school_urn", "school_urn", Text(10)),
        ),
        (NoMoreThan(("sessions_authorised", "sessions_unauthorised"), "sessions_possible"),),
    ),
    FeedSpec(
        "school_exclusions",
        "families_exclusion",
        (
            _key("exclusion_ref", "exclusion_ref", Text(40)),
            _must("start_date", "started_on", Day()),
            _must("category", "category", OneOf("fixed permanent lunchtime")),
            Column("sessions", "sessions", Count()),
        ),
    ),
    FeedSpec(
        "school_placements",
        "families_placement",
        (
            _key("start_date", "started_on", Day()),
            Column("end_date", "ended_on", Day()),
            _must("placement", "placement", OneOf("school pru alternative home none neet")),
        ),
        SPELL,
    ),
    FeedSpec(
        "offences",
        "families_offence",
        (
            _key("offence_ref", "offence_ref", Text(40)),
            _must("offence_date", "offence_on", Day(past=True)),
            _must("proven", "proven", YesNo()),
            Column("outcome_date", "outcome_on", Day()),
        ),
        (InOrder("offence_date", "outcome_date"),),
    ),
    FeedSpec(
        "asb_incidents",
        "families_asbincident",
        (
            _key("incident_ref", "incident_ref", Text(40)),
            _must("incident_date", "incident_on", Day(past=True)),
            Column("category", "category", OneOf("personal nuisance environmental")),
            Column("action", "action", OneOf(ANTISOCIAL)),
        ),
    ),
    FeedSpec(
        "benefits",
        "families_benefit",
        (
            _key("benefit", "benefit", OneOf("jsa is esa ib sda ca uc uc_out_of_work")),
            _key("start_date", "started_on", Day()),
            Column("end_date", "ended_on", Day()),
        ),
        SPELL,
    ),
    FeedSpec(
        "employment",
        "families_employment",
        (
            _key("start_date", "started_on", Day()),
            Column("end_date", "ended_on", Day()),
            Column("employer", "employer", Text(120), key=True),
            Column("hours_per_week", "hours_per_week", Hours()),
        ),
        SPELL,
    ),
    FeedSpec(
        "work_programme",
        "families_workprogrammestart",
        (
            _key("kind", "kind", OneOf("work_programme esf_provision")),
            _key("start_date", "started_on", Day()),
        ),
    ),
    FeedSpec(
        "social_care",
        "families_socialcarestatus",
        (
            _key("status", "status", OneOf("early_help cin cp looked_after")),
            _key("start_date", "started_on", Day()),
            Column("end_date", "ended_on", Day()),
        ),
        SPELL,
    ),
    FeedSpec(
        "domestic_abuse",
        "families_domesticabuseincident",
        (
            _key("incident_ref", "incident_ref", Text(40)),
            _must("incident_date", "incident_on", Day(past=True)),
            _must("role", "role", OneOf("victim perpetrator child")),
        ),
    ),
    FeedSpec(
        "health_needs",
        "families_healthneed",
        (
            _key(
                "need",
                "need",
                OneOf(
                    "mental_health physical learning_disability substance_misuse alcohol pregnancy"
                ),
            ),
            _key("start_date", "started_on", Day()),
            Column("end_date", "ended_on", Day()),
            Column("managed", "managed", YesNo(blank="f")),
        ),
        SPELL,
    ),
    FeedSpec(
        "housing",
        "families_housingevent",
        (
            _key(
                "event",
                "event",
                OneOf(
                    "notice_seeking_possession housing_injunction demotion_order eviction"
                    " homeless_application temporary_accommodation"
                ),
            ),
            _key("event_date", "event_on", Day()),
            Column("tenancy_ref", "tenancy_ref", Text(40)),
        ),
    ),
    FeedSpec(
        "police_callouts",
        "families_policecallout",
        (
            _key("callout_ref", "callout_ref", Text(40)),
            _must("callout_date", "callout_on", Day(past=True)),
            Column("tag", "tag", Text(40)),
        ),
    ),
    FeedSpec(
        "agency_costs",
        "families_agencycost",
        (
            _key("family_ref", "family_ref", Text(40)),
            _key("period_start", "period_starts_on", Day()),
            _key("period_end", "period_ends_on", Day()),
            _key("basis", "basis", OneOf("previous predicted actual")),
            _must("amount_pounds", "amount_pence", Pounds()),
            Column("category", "category", Text(40), key=True),
        ),
        (InOrder("period_start", "period_end"),),
        whole_rows=True,
    ),
)
FEEDS = {spec.kind: spec for spec in _FEEDS}
