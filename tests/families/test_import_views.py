"""The pages of partners' files: sending one, reading what became of it, correcting, confirming."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from agencies.choices import Role
from core import jobs
from core.models import AuditEntry, Document
from families.choices import ImportStatus
from families.models import Benefit, ColumnMapping, FeedImport
from families.tasks import import_feed
from tests import factories
from tests.families.feed_files import row, send, text

# Jobs tell their progress on a connection of their own.
pytestmark = pytest.mark.django_db(databases=["default", "progress"])
GOOD = row("benefits")
BAD = row("benefits", source_person_id="P2", benefit="=cmd")


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)


@pytest.fixture
def analyst(client):
    user = factories.user(Role.ANALYST)
    client.force_login(user)
    return user


def posted(client, *rows, content=None, **fields):
    data = text("benefits", *rows) if content is None else content
    with factories.system():
        sender = factories.authority().partnerships.get(agency__own_authority__isnull=False)
    values = {
        "sender": sender.pk,
        "kind": "benefits",
        "file": SimpleUploadedFile("dwp.csv", data.encode()),
    }
    return client.post(reverse("families:import-new"), values | fields, follow=False)


def latest():
    with factories.system():
        return FeedImport.objects.latest("pk")


def page(client, name, found):
    return client.get(reverse(f"families:{name}", args=[found.ref]))


def test_a_file_goes_in_by_the_page(client, analyst):
    response = posted(client, GOOD, BAD)
    received = latest()
    assert response.status_code == 302
    with factories.system():
        job = received.job
    assert response["Location"] == reverse("core:job-detail", args=[job.ref])
    assert received.received_by == analyst
    import_feed(job_id=job.pk)
    response = client.get(response["Location"], follow=True)
    html = response.content.decode()
    assert response.redirect_chain[-1][0] == reverse("families:import-detail", args=[received.ref])
    assert "Imported" in html
    assert "“=cmd” is not jsa" in html
    assert "Download the rows to correct" in html
    with factories.system():
        assert Benefit.objects.count() == 1


def test_the_rows_to_correct_come_down_and_it_is_written_down(client, analyst):
    done = send("benefits", GOOD, BAD)
    response = client.post(reverse("families:import-export", args=[done.ref]))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    body = response.content.decode("utf-8-sig")
    assert body.splitlines()[0].endswith(",problem")
    assert ",'=cmd," in body
    with factories.system():
        entry = AuditEntry.objects.get(event="feed.problems_exported")
        assert (entry.user_id, entry.details["rows"]) == (analyst.pk, 1)


def test_a_refused_file_says_why_in_one_sentence(client, analyst):
    posted(client, content="a,b\n1,2\n")
    received = latest()
    import_feed(job_id=received.job_id)
    html = page(client, "import-detail", received).content.decode()
    assert "The first row has none of the column names of this feed" in html
    with factories.system():
        assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused_at_once(client, analyst, settings):
    settings.UPLOAD_LIMIT_BYTES = 10
    response = posted(client, GOOD)
    received = latest()
    assert response["Location"] == reverse("families:import-detail", args=[received.ref])
    assert received.status == ImportStatus.REFUSED
    assert "larger than" in received.problem


def test_a_large_change_waits_for_a_person(client, analyst):
    other = GOOD | {"start_date": "2012-06-01"}
    send("benefits", GOOD, other)
    posted(client, GOOD | {"end_date": "2013-02-02"}, other | {"end_date": "2013-02-02"})
    received = latest()
    import_feed(job_id=received.job_id)
    html = page(client, "import-detail", received).content.decode()
    assert "would change 2 rows" in html
    response = client.post(reverse("families:import-confirm", args=[received.ref]))
    assert response.status_code == 302
    received = latest()
    assert received.confirmed
    import_feed(job_id=received.job_id)
    with factories.system():
        assert {str(one.ended_on) for one in Benefit.objects.all()} == {"2013-02-02"}
    assert client.post(reverse("families:import-confirm", args=[received.ref])).status_code == 409


def test_a_large_change_may_be_turned_down(client, analyst):
    other = GOOD | {"start_date": "2012-06-01"}
    send("benefits", GOOD, other)
    posted(client, GOOD | {"end_date": "2013-02-02"}, other | {"end_date": "2013-02-02"})
    received = latest()
    import_feed(job_id=received.job_id)
    client.post(reverse("families:import-discard", args=[received.ref]))
    received = latest()
    assert received.status == ImportStatus.REFUSED
    with factories.system():
        assert not Document.objects.exists()
        assert {str(one.ended_on) for one in Benefit.objects.all()} == {"2013-01-01"}


def test_the_form_says_what_is_missing(client, analyst):
    html = client.post(reverse("families:import-new"), {}).content.decode()
    for sentence in ("Choose who sent the file", "Choose what is in the file", "Choose a file"):
        assert sentence in html


def test_only_agencies_of_the_partnership_can_be_chosen(client, analyst):
    far = factories.authority("E10000015", "Hertfordshire")
    with factories.system():
        theirs = far.partnerships.get()
    response = posted(client, GOOD, sender=theirs.pk)
    assert "Select a valid choice" in response.content.decode()


def test_the_list_is_filtered_and_shows_how_fresh_feeds_are(client, analyst):
    send("benefits", GOOD)
    send("offences", row("offences"), agency=factories.agency())
    html = client.get(reverse("families:import-list")).content.decode()
    assert "How fresh is each feed?" in html
    assert "2 files" in html
    html = client.get(reverse("families:import-list"), {"kind": "offences"}).content.decode()
    assert "1 file" in html


def test_the_list_asks_as_much_for_one_file_as_for_many(
    client, analyst, django_assert_max_num_queries
):
    for number in range(8):
        send("offences", row("offences"), agency=factories.agency(f"Agency {number}"))
    with django_assert_max_num_queries(25):
        client.get(reverse("families:import-list"))


@pytest.mark.parametrize("role", [Role.LEAD_WORKER, Role.COORDINATOR, Role.FINANCE, Role.DIRECTOR])
def test_colleagues_who_do_not_import_are_refused(client, role):
    done = send("benefits", GOOD)
    client.force_login(factories.user(role))
    assert client.get(reverse("families:import-list")).status_code == 403
    assert client.get(reverse("families:import-new")).status_code == 403
    assert page(client, "import-detail", done).status_code == 403
    assert client.post(reverse("families:import-export", args=[done.ref])).status_code == 403


def test_analysts_of_another_authority_see_nothing(client):
    done = send("benefits", GOOD)
    far = factories.authority("E10000015", "Hertfordshire")
    client.force_login(factories.user(Role.ANALYST, at=far))
    assert page(client, "import-detail", done).status_code == 404
    assert client.post(reverse("families:import-confirm", args=[done.ref])).status_code == 404
    html = client.get(reverse("families:import-list")).content.decode()
    assert "No file was imported yet" in html


def mapping(client, **fields):
    with factories.system():
        sender = factories.authority().partnerships.get(agency__own_authority__isnull=False)
    values = {
        "sender": sender.pk,
        "kind": "benefits",
        "name": "DWP list",
        "date_format": "dmy",
        "columns": "source_person_id = Ref\nsurname = Name\n\nstart_date = From",
        "codes": "benefit: Jobseeker's = jsa",
    }
    return client.post(reverse("families:mapping-new"), values | fields)


def test_a_mapping_is_saved_used_and_changed(client, analyst):
    assert mapping(client).status_code == 302
    with factories.system():
        saved = ColumnMapping.objects.get()
    assert saved.codes == {"benefit": {"Jobseeker's": "jsa"}}
    posted(client, content="Ref,Name,benefit,From\n1,Oak,Jobseeker's,1/2/2013\n", mapping=saved.pk)
    import_feed(job_id=latest().job_id)
    assert latest().rows_new == 1
    assert "DWP list" in client.get(reverse("families:mapping-list")).content.decode()
    url = reverse("families:mapping-edit", args=[saved.pk])
    assert "surname = Name" in client.get(url).content.decode()
    changed = {"name": "DWP", "columns": "surname = Family", "codes": "", "date_format": "iso"}
    assert client.post(url, changed).status_code == 302
    with factories.system():
        saved.refresh_from_db()
    assert (saved.name, saved.columns) == ("DWP", {"surname": "Family"})


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"columns": "nonsense"}, "Line 1 must be our column = their column"),
        ({"columns": "shoe = Size"}, "this feed has no column “shoe”"),
        ({"codes": "benefit jsa"}, "Line 1 must be column: their code = our code"),
        ({"name": ""}, "Enter a name for the mapping"),
    ],
)
def test_a_mapping_with_a_mistake_is_explained(client, analyst, fields, sentence):
    assert sentence in mapping(client, **fields).content.decode()


def test_two_mappings_of_one_name_are_refused(client, analyst):
    mapping(client)
    assert "already has a mapping of that name" in mapping(client).content.decode()


def test_a_mapping_of_another_feed_is_not_used(client, analyst):
    mapping(client)
    with factories.system():
        saved = ColumnMapping.objects.get()
    html = posted(client, GOOD, kind="offences", mapping=saved.pk).content.decode()
    assert "This mapping belongs to another agency or feed" in html
