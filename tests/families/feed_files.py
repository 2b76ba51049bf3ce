"""Partner files for tests: rows as dicts, written as the canonical CSV and imported."""

import csv
import io
from datetime import date

from families.actions import imports
from families.feeds.specs import FEEDS
from families.models import SourceRecord
from tests import factories

TODAY = date(2014, 6, 1)
PERSON = {
    "source_person_id": "P1",
    "forename": "Ava",
    "surname": "Oak",
    "date_of_birth": "2003-05-01",
    "sex": "F",
    "address_line_1": "1 Old Road",
    "postcode": "PE1 1AA",
}
FACTS = {
    "cohort": {"family_ref": "F1", "relationship": "child"},
    "school_attendance": {
        "academic_year": "2012/13",
        "term": "autumn",
        "sessions_possible": "140",
        "sessions_authorised": "3",
        "sessions_unauthorised": "4",
    },
    "school_exclusions": {
        "exclusion_ref": "E1",
        "start_date": "2013-02-01",
        "category": "fixed",
        "sessions": "2",
    },
    "school_placements": {
        "start_date": "2012-09-01",
        "end_date": "2013-07-01",
        "placement": "pru",
    },
    "offences": {
        "offence_ref": "O1",
        "offence_date": "2013-01-02",
        "proven": "Y",
        "outcome_date": "2013-02-02",
    },
    "asb_incidents": {
        "incident_ref": "A1",
        "incident_date": "2013-01-02",
        "category": "nuisance",
        "action": "asbo",
    },
    "benefits": {"benefit": "jsa", "start_date": "2012-01-01", "end_date": "2013-01-01"},
    "employment": {
        "start_date": "2013-01-02",
        "end_date": "2013-12-01",
        "employer": "Mill",
        "hours_per_week": "37.5",
    },
    "work_programme": {"kind": "work_programme", "start_date": "2013-01-02"},
    "social_care": {"status": "cin", "start_date": "2013-01-02", "end_date": "2013-05-05"},
    "domestic_abuse": {"incident_ref": "D1", "incident_date": "2013-01-02", "role": "child"},
    "health_needs": {
        "need": "mental_health",
        "start_date": "2013-01-02",
        "end_date": "2013-05-05",
        "managed": "Y",
    },
    "housing": {"event": "eviction", "event_date": "2013-01-02", "tenancy_ref": "T1"},
    "police_callouts": {"callout_ref": "C1", "callout_date": "2013-01-02", "tag": "DA"},
    "agency_costs": {
        "family_ref": "F1",
        "period_start": "2013-04-01",
        "period_end": "2014-03-31",
        "basis": "actual",
        "amount_pounds": "1250.50",
        "category": "police",
    },
}


def row(kind, /, **cells):
    """One good row of a feed, changed as told."""
    return PERSON | FACTS[kind] | cells


def text(kind, *rows, header=None):
    """A CSV file of these rows."""
    header = header or FEEDS[kind].header
    out = io.StringIO()
    writer = csv.DictWriter(out, header, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def send(kind, *rows, agency=None, content=None, name="file.csv", **options):
    """Import rows (or any bytes) as the system does, and answer the FeedImport."""
    data = text(kind, *rows) if content is None else content
    authority = factories.authority()
    with factories.system():
        return imports.import_file(
            authority=authority,
            agency=agency or authority.own_agency,
            kind=kind,
            mapping_name=options.pop("mapping_name", ""),
            name=name,
            source=io.BytesIO(data.encode() if isinstance(data, str) else data),
            today=options.pop("today", TODAY),
            **options,
        )


def counted(done):
    return done.rows_new, done.rows_changed, done.rows_same, done.rows_refused


def record(key="P1"):
    return SourceRecord.objects.get(source_person_id=key)
