"""What each cell may hold, how headers are matched, and that the specs fit the tables."""

from datetime import date

import pytest
from django.apps import apps
from django.db.models import Field

from families.choices import FeedKind
from families.feeds.cells import Reading
from families.feeds.header import HeaderProblem, SavedMapping, find_columns
from families.feeds.rows import RowReader
from families.feeds.specs import FEEDS, PERSON_COLUMNS
from tests.families.feed_files import row

TODAY = date(2014, 6, 1)
TABLES = {model._meta.db_table: model for model in apps.get_app_config("families").get_models()}


def problems(kind, mapping=None, /, **cells):
    """(column, sentence) of what is wrong with a good row changed so."""
    spec, mapping = FEEDS[kind], mapping or SavedMapping()
    header = find_columns(spec, list(spec.header), mapping)
    reader = RowReader(spec, header, mapping, Reading(mapping.day_first, TODAY))
    sent = row(kind, **cells)
    taken = reader.read([sent.get(name, "") for name in spec.header])
    assert bool(taken.fact) != any(not p.warning_only for p in taken.problems)
    return [(problem.column, problem.sentence) for problem in taken.problems]


def test_every_feed_of_the_contract_is_there():
    assert sorted(FEEDS) == sorted(FeedKind.values)


@pytest.mark.parametrize("kind", sorted(FEEDS))
def test_a_good_row_has_no_problem(kind):
    assert problems(kind) == []


@pytest.mark.parametrize("kind", sorted(set(FEEDS) - {"cohort"}))
def test_specs_fit_their_tables(kind):
    spec = FEEDS[kind]
    model = TABLES[spec.table]
    fields = {field.column: field for field in model._meta.get_fields() if isinstance(field, Field)}
    kept = {"family_ref": "family_id"}
    (unique,) = model._meta.constraints
    key = {model._meta.get_field(name).column for name in unique.fields} - {"record_id"}
    assert {kept.get(c.field, c.field) for c in spec.columns if c.key} == key
    for column in spec.columns:
        field = fields[kept.get(column.field, column.field)]
        longest = getattr(field, "max_length", None)
        wanted = [getattr(column.kind, "longest", 0)]
        wanted += [len(code) for code in getattr(column.kind, "codes", "").split()]
        assert longest is None or max(wanted) <= longest, column


@pytest.mark.parametrize(
    ("kind", "column"),
    [(spec.kind, name) for spec in FEEDS.values() for name in spec.required],
)
def test_a_required_cell_may_not_be_empty(kind, column):
    assert problems(kind, **{column: ""}) == [(column, "This is missing.")]


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        (spec.kind, column.name)
        for spec in FEEDS.values()
        for column in spec.columns
        if not column.required
    ],
)
def test_any_other_cell_may_be_empty(kind, column):
    assert problems(kind, **{column: ""}) == []


@pytest.mark.parametrize(
    "day",
    [
        "2013-02-30",
        "31/12/2013",
        "2013-2-3",
        "1899-12-31",
        "2101-01-01",
        "tomorrow",
        "２０１３-01-01",
    ],
)
def test_impossible_days(day):
    ((column, sentence),) = problems("benefits", end_date="", start_date=day)
    assert column == "start_date"
    assert sentence == f"“{day}” is not a date like 2013-12-31."


def test_what_happened_cannot_lie_in_the_future():
    assert problems("offences", offence_date="2014-06-01", outcome_date="") == []
    ((column, sentence),) = problems("offences", offence_date="2014-06-02", outcome_date="")
    assert (column, sentence) == ("offence_date", "The date 2014-06-02 lies in the future.")
    assert problems("benefits", date_of_birth="2014-06-02")[0][0] == "date_of_birth"
    assert problems("benefits", end_date="2015-01-01") == []


@pytest.mark.parametrize(
    ("kind", "cells", "column", "sentence"),
    [
        ("benefits", {"end_date": "2011-12-31"}, "end_date", "before start_date 2012-01-01"),
        ("agency_costs", {"period_end": "2013-03-31"}, "period_end", "before period_start"),
        (
            "school_attendance",
            {"sessions_possible": "6"},
            "sessions_unauthorised",
            "are 7, more than",
        ),
        (
            "school_attendance",
            {"sessions_possible": "-1"},
            "sessions_possible",
            "not a whole number",
        ),
        ("school_attendance", {"sessions_possible": "40000"}, "sessions_possible", "larger than"),
        ("school_attendance", {"academic_year": "2012/14"}, "academic_year", "like 2013/14"),
        ("school_attendance", {"term": "winter"}, "term", "not autumn, spring or summer"),
        ("agency_costs", {"amount_pounds": "12.345"}, "amount_pounds", "not an amount in pounds"),
        ("agency_costs", {"amount_pounds": "-1"}, "amount_pounds", "not an amount in pounds"),
        ("agency_costs", {"amount_pounds": "1e3"}, "amount_pounds", "not an amount in pounds"),
        ("employment", {"hours_per_week": "169"}, "hours_per_week", "hours in a week"),
        ("offences", {"proven": "maybe"}, "proven", "not Y or N"),
        ("offences", {"offence_ref": "x" * 41}, "offence_ref", "longer than 40"),
        ("cohort", {"surname": "x" * 81}, "surname", "longer than 80"),
        ("cohort", {"sex": "boy"}, "sex", "not F, M, X or U"),
    ],
)
def test_bad_cells_are_named_with_a_sentence(kind, cells, column, sentence):
    ((named, said),) = problems(kind, **cells)
    assert named == column
    assert sentence in said


def test_the_limits_themselves_are_good():
    assert problems("school_attendance", sessions_possible="7") == []
    assert problems("benefits", end_date="2012-01-01") == []
    assert problems("employment", hours_per_week="168") == []
    assert problems("agency_costs", amount_pounds="£1,250.5") == []


def test_every_problem_of_a_row_is_told_at_once():
    found = problems("school_attendance", surname="", term="winter", sessions_possible="many")
    assert [column for column, _ in found] == ["surname", "term", "sessions_possible"]


@pytest.mark.parametrize("name", ["nhs_number", "nino", "upn", "uprn", "postcode"])
def test_a_bad_number_only_warns(name):
    ((column, sentence),) = problems("benefits", **{name: "WRONG"})
    assert column == name
    assert sentence.startswith("This is not a")


def columns(header, kind="benefits", **mapping):
    return find_columns(FEEDS[kind], header, SavedMapping(**mapping))


def test_the_order_and_the_case_of_the_header_do_not_matter():
    found = columns(["End_Date", "START_DATE", "Benefit", "Surname", " source_person_id "])
    assert found.positions["surname"] == 3
    assert found.ignored == ()


def test_unknown_columns_are_left_out_and_named():
    found = columns(
        ["source_person_id", "surname", "benefit", "start_date", "shoe size", "problem"]
    )
    assert found.ignored == ("shoe size",)


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (["1", "2", "3"], "it must be the header"),
        (["source_person_id", "benefit", "start_date"], "The column surname is missing."),
        (["surname"], "The columns source_person_id, benefit and start_date are missing."),
        (
            ["source_person_id", "surname", "Surname", "benefit", "start_date"],
            "The column surname is there twice.",
        ),
    ],
)
def test_headers_that_refuse_the_file(header, sentence):
    with pytest.raises(HeaderProblem, match=sentence):
        columns(header)


def test_a_mapping_names_their_columns_codes_and_dates():
    mapping = SavedMapping(
        {"source_person_id": "Client No", "surname": "Family name", "category": "Type"},
        {"category": {"PERM": "permanent", "SUSP": "fixed"}},
        day_first=True,
    )
    spec = FEEDS["school_exclusions"]
    names = ["Client No", "Family name", "exclusion_ref", "start_date", "Type"]
    reader = RowReader(spec, find_columns(spec, names, mapping), mapping, Reading(True, TODAY))
    assert reader.read(["7", "Oak", "E1", "3/2/2013", "susp"]).fact == "E1\t2013-02-03\tfixed\t\\N"
    # Workbooks send ISO days whatever the sender's habit is; our own codes stay good.
    assert reader.read(["7", "Oak", "E2", "2013-02-03", "fixed"]).fact
    assert not reader.read(["7", "Oak", "E3", "2/13/2013", "fixed"]).fact


def test_a_mapping_whose_column_is_missing_says_their_name():
    with pytest.raises(HeaderProblem, match="The column Family name is missing."):
        columns(["source_person_id", "benefit", "start_date"], columns={"surname": "Family name"})


def test_cells_beyond_the_header_refuse_the_row():
    spec = FEEDS["work_programme"]
    header = find_columns(spec, list(spec.header), SavedMapping())
    reader = RowReader(spec, header, SavedMapping(), Reading(False, TODAY))
    good = row("work_programme")
    cells = [good.get(name, "") for name in spec.header]
    (problem,) = reader.read([*cells, "stray"]).problems
    assert problem.sentence == "This row has more cells than the header."
    assert reader.read(cells).fact


def test_the_contract_of_the_person_columns():
    assert PERSON_COLUMNS[:3] == ("source_person_id", "forename", "surname")
    assert len(PERSON_COLUMNS) == 11
