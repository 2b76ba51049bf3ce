"""manage.py import_feed: its options, its exit codes, its one sentence."""

import io

import pytest
from django.core.management import CommandError, call_command

from agencies.choices import Role
from families.models import Benefit, ColumnMapping, FeedImport
from tests import factories
from tests.families.feed_files import row, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    def write(*rows, content=None, name="file.csv"):
        path = tmp_path / name
        data = text("benefits", *rows) if content is None else content
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    return write


def run(*args, **options):
    factories.authority()
    out = io.StringIO()
    call_command(
        "import_feed",
        *args,
        **({"authority": "E06000031", "kind": "benefits"} | options),
        stdout=out,
    )
    return out.getvalue()


def refused(*args, **options):
    with pytest.raises(CommandError) as problem:
        run(*args, **options)
    return problem.value.returncode, str(problem.value)


def test_it_says_what_became_of_the_rows(file):
    bad = row("benefits", source_person_id="P2", benefit="x")
    assert run(file(row("benefits"), bad)) == "1 new, 0 changed, 1 refused\n"
    with factories.system():
        assert Benefit.objects.get().record.agency.own_authority_id


def test_agency_and_person(file):
    analyst = factories.user(Role.ANALYST)
    factories.agency("Jobcentre", "work")
    run(file(row("benefits")), agency="jobcentre", by=analyst.email.upper())
    with factories.system():
        done = FeedImport.objects.get()
        assert (done.agency.slug, done.received_by) == ("jobcentre", analyst)


def test_a_refused_file_is_exit_one_and_a_kept_attempt(file):
    assert refused(file(content=b"")) == (1, "This file is empty.")
    with factories.system():
        assert FeedImport.objects.get().problem == "This file is empty."


def test_a_large_change_names_the_option(file):
    started = ("2012-01-01", "2012-06-01")
    run(file(*(row("benefits", start_date=day) for day in started)))
    path = file(*(row("benefits", start_date=day, end_date="2013-02-02") for day in started))
    code, sentence = refused(path)
    assert code == 1
    assert sentence.endswith("if that is right, run this again with --confirm.")
    assert run(path, confirm=True) == "0 new, 2 changed, 0 refused\n"


def test_one_corrected_row_is_no_large_change(file):
    run(file(row("benefits")))
    again = file(row("benefits", end_date="2013-02-02"))
    assert run(again) == "0 new, 1 changed, 0 refused\n"


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        ({"authority": "Peterborough"}, 2, "is not an authority's code"),
        ({"authority": "E99999999"}, 1, "has had the code E99999999"),
        ({"agency": "nobody"}, 1, "No agency “nobody” works with Peterborough"),
        ({"mapping": "none"}, 1, "has no mapping called “none”"),
        ({"by": "who@example.org"}, 1, "may not import files for Peterborough"),
    ],
)
def test_what_it_will_not_do(file, options, code, words):
    found = refused(file(row("benefits")), **options)
    assert found[0] == code
    assert words in found[1]
    with factories.system():
        assert not FeedImport.objects.exists()


def test_somebody_without_the_right_cannot_be_named(file):
    worker = factories.user(Role.LEAD_WORKER)
    assert "may not import" in refused(file(row("benefits")), by=worker.email)[1]


def test_a_file_that_is_not_there(file):
    code, sentence = refused("/nowhere/file.csv")
    assert code == 1
    assert "No such file" in sentence


def test_a_saved_mapping(file):
    authority = factories.authority()
    with factories.system():
        ColumnMapping.objects.create(
            authority=authority,
            agency=authority.own_agency,
            kind="benefits",
            name="DWP list",
            columns={"source_person_id": "Ref", "surname": "Name", "start_date": "From"},
            codes={"benefit": {"Jobseeker's Allowance": "jsa"}},
            date_format="dmy",
        )
    path = file(content="Ref,Name,benefit,From\n9,Oak,jobseeker's allowance,1/2/2013\n")
    assert run(path, mapping="DWP list") == "1 new, 0 changed, 0 refused\n"
    with factories.system():
        assert str(Benefit.objects.get().started_on) == "2013-02-01"
