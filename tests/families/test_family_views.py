"""The list of families and the record of one, as each person sees them."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from core.models import AuditEntry
from core.system import acting_for
from families import queries
from families.models import Attendance, HealthNeed, Offence
from tests import factories


def detail(family):
    return reverse("families:family-detail", args=[family.ref])


def text(response):
    return " ".join(response.content.decode().split())


def page_of(family, person):
    """What the statement behind the page gives this person."""
    with acting_for(person):
        return queries.family_page(family, as_of=timezone.localdate())


def test_family_detail_is_hidden_from_people_with_every_right_over_another_family(client, cast):
    for person, seen in {
        "worker": 200,
        "manager": 200,
        "coordinator": 200,
        "analyst": 200,
        "finance": 200,
        "auditor": 200,
        "other_worker": 404,
        "other_manager": 404,
        "director": 404,
        "partner": 404,
        "left": 404,
        "nobody": 404,
        "far_worker": 404,
        "far_coordinator": 404,
    }.items():
        client.force_login(cast.people[person])
        assert client.get(detail(cast.family)).status_code == seen, person


def test_family_detail_opens_a_partners_own_family_while_its_agreement_lasts(client, cast):
    client.force_login(cast.partner)
    assert client.get(detail(cast.partner_family)).status_code == 200
    client.force_login(cast.lapsed)
    assert client.get(detail(cast.lapsed_family)).status_code == 404


def test_the_database_hides_the_family_too(cast):
    asked = "select count(*) from families_familymember where family_id = %s"
    for person, rows in {"worker": 2, "coordinator": 2, "other_worker": 0, "director": 0}.items():
        with acting_for(cast.people[person]), connection.cursor() as cursor:
            cursor.execute(asked, [cast.family.pk])
            assert cursor.fetchone() == (rows,), person


def test_family_detail_records_the_read_once(client, cast):
    client.force_login(cast.worker)
    client.get(detail(cast.family))
    with factories.system():
        reads = AuditEntry.objects.filter(event="family.read", user_id=cast.worker.pk)
        assert [read.family_id for read in reads] == [cast.family.pk]


def test_family_detail_shows_people_ages_and_the_lead_worker(cast):
    page = page_of(cast.family, cast.worker)
    born = cast.child.date_of_birth
    today = timezone.localdate()
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    assert [(p["name"], p["relationship"]) for p in page["people"]] == [
        ("Jo Oak", "Parent or carer"),
        ("Ava Oak", "Child"),
    ]
    assert page["people"][1]["age"] == age
    assert page["lead"]["name"] == "Worker"


def test_family_detail_keeps_people_who_left_apart(client, cast):
    factories.member(
        cast.family, "Lee", joined_on=date(2012, 4, 1), left_on=date(2013, 1, 1), surname="Ash"
    )
    client.force_login(cast.worker)
    page = text(client.get(detail(cast.family)))
    assert "People who were in the family before" in page
    assert "Lee Ash, child, until 1 January 2013" in page


def test_a_blank_says_whether_nothing_happened_or_nobody_told_us(client, cast):
    police = factories.agency("Police")
    factories.evidence(
        Offence, cast.child, offence_ref="O1", offence_on=date(2013, 5, 3), proven=True
    )
    factories.feed_import(agency=police, kind="asb_incidents")
    client.force_login(cast.worker)
    shown = text(client.get(detail(cast.family)))
    assert "Nothing recorded. Police last sent a file on" in shown
    assert "Not known: nobody has ever sent this" in shown
    known = {one["kind"]: one for one in page_of(cast.family, cast.worker)["known"]}
    assert (known["offences"]["state"], known["offences"]["last_on"]) == ("known", "2013-05-03")
    assert known["asb_incidents"]["state"] == "none"
    assert known["asb_incidents"]["sentence"].startswith("Nothing recorded. Police last sent")
    assert known["housing"]["state"] == "unknown"


def test_health_and_domestic_abuse_are_said_to_be_withheld_from_roles_without_need(cast):
    factories.evidence(HealthNeed, cast.parent, need="alcohol", started_on=date(2013, 1, 1))
    for person, state in {"worker": "known", "auditor": "known", "finance": "hidden"}.items():
        page = page_of(cast.family, cast.people[person])
        known = {one["kind"]: one for one in page["known"]}
        assert known["health_needs"]["state"] == state, person
        assert (known["health_needs"]["rows"] == 1) == (state == "known")


def test_a_confidential_address_is_masked_and_said_so(client, cast):
    factories.address(cast.parent, line_1="9 Secret Lane", confidential=True)
    factories.address(cast.child, line_1="1 Old Road")
    for person in ("worker", "manager", "coordinator", "auditor"):
        client.force_login(cast.people[person])
        page = text(client.get(detail(cast.family)))
        assert "9 Secret Lane" in page, person
        assert "Do not pass it on" in page
    for person in ("analyst", "finance"):
        client.force_login(cast.people[person])
        page = text(client.get(detail(cast.family)))
        assert "Secret Lane" not in page, person
        assert "1 Old Road" in page
        assert "1 address is not shown to your role" in page


def test_strangers_cannot_ask_the_database_whether_an_address_is_secret(cast):
    factories.address(cast.parent, confidential=True)
    for person, number in {"finance": 1, "worker": 0, "other_worker": 0, "far_finance": 0}.items():
        with acting_for(cast.people[person]), connection.cursor() as cursor:
            cursor.execute("select app.withheld_addresses(%s)", [cast.family.pk])
            assert cursor.fetchone() == (number,), person


def test_numbers_with_a_wrong_check_digit_are_marked(client, cast):
    factories.record(cast.child, key="UPN", upn="X123", unusable=["upn"], nhs_number="9434765919")
    child = page_of(cast.family, cast.worker)["people"][1]
    assert child["numbers"] == ["NHS number"]
    assert child["wrong_numbers"] == ["Unique pupil number"]
    client.force_login(cast.worker)
    assert "Does not check</strong> Unique pupil number" in text(client.get(detail(cast.family)))


def test_a_partner_sees_its_family_without_the_evidence_of_others(client, cast):
    person = factories.member(cast.partner_family, "Bo")
    factories.evidence(
        Attendance,
        person,
        academic_year="2012/13",
        term="spring",
        sessions_possible=100,
        sessions_authorised=1,
        sessions_unauthorised=1,
    )
    client.force_login(cast.partner)
    page = client.get(detail(cast.partner_family))
    assert "Evidence is shown to those who work with the family" in text(page)
    known = page_of(cast.partner_family, cast.partner)["known"]
    assert all(one["rows"] == 0 for one in known)


# --- the list --------------------------------------------------------------------------------


def names(response):
    return re.findall(r'font-weight-bold" href="/families/\w+/">(\w+)</a>', text(response))


LIST = "/families/"


@pytest.mark.parametrize(
    ("person", "seen"),
    [
        ("worker", ["Oak"]),
        ("manager", ["Oak"]),
        ("coordinator", ["Ash", "Elm", "Oak", "Yew"]),
        ("director", []),
        ("partner", ["Ash"]),
        ("lapsed", []),
        ("far_coordinator", ["Pine"]),
        ("nobody", []),
    ],
)
def test_family_list_holds_what_the_person_may_see(client, cast, person, seen):
    client.force_login(cast.people[person])
    assert names(client.get(LIST)) == seen


def test_family_search_finds_members_and_keeps_names_out_of_addresses(client, cast):
    factories.member(cast.other_family, "Zebedee", surname="Quill")
    client.force_login(cast.coordinator)
    response = client.post("/families/search/", {"q": "zebedee QUILL"}, follow=True)
    assert names(response) == ["Elm"]
    assert response.redirect_chain == [(LIST, 302)]
    assert "Quill" not in client.get(LIST + "?sort=-name").request["QUERY_STRING"]
    assert names(client.get(LIST)) == ["Elm"]  # kept while sorting and paging
    assert len(names(client.post("/families/search/", {"q": ""}, follow=True))) == 4


def test_family_search_is_written_down_without_the_words(client, cast):
    client.force_login(cast.coordinator)
    client.post("/families/search/", {"q": "Quill"})
    with factories.system():
        entry = AuditEntry.objects.get(action="search")
    assert entry.user_id == cast.coordinator.pk
    assert "Quill" not in str(entry.details)


def test_a_percent_sign_in_a_search_is_an_ordinary_character(client, cast):
    client.force_login(cast.coordinator)
    assert names(client.post("/families/search/", {"q": "%"}, follow=True)) == []


def test_family_list_filters_and_sorts(client, cast):
    client.force_login(cast.coordinator)
    assert names(client.get(LIST + "?status=worked_with")) == ["Elm", "Oak"]
    assert names(client.get(LIST + "?lead_agency=police")) == ["Ash"]
    assert names(client.get(LIST + f"?lead_worker={cast.worker.ref}")) == ["Oak"]
    assert names(client.get(LIST + "?lead_worker=none")) == ["Ash", "Yew"]
    assert names(client.get(LIST + "?sort=-name")) == ["Yew", "Oak", "Elm", "Ash"]
    assert names(client.get(LIST + "?sort=-people"))[0] == "Oak"
    assert names(client.get(LIST + "?sort=nonsense&page=99")) == ["Ash", "Elm", "Oak", "Yew"]


def test_family_list_costs_the_same_however_many_families(
    client, cast, django_assert_num_queries, django_assert_max_num_queries
):
    client.force_login(cast.coordinator)
    client.get(LIST)
    with django_assert_max_num_queries(20) as few:
        client.get(LIST)
    for number in range(40):
        family = factories.family(f"Tree{number:02}", lead=cast.worker)
        factories.member(family)
    with django_assert_num_queries(len(few)):
        response = client.get(LIST)
    assert len(names(response)) == 25
    assert "Showing 1 to 25 of 44 families" in text(response)


def test_family_list_answers_htmx_with_the_results_alone(client, cast):
    client.force_login(cast.coordinator)
    response = client.get(LIST, headers={"HX-Request": "true"})
    assert b"<html" not in response.content
    assert "HX-Request" in response["Vary"]


def test_family_export_is_formula_safe_and_audited(client, cast):
    factories.family("=HYPERLINK(1)")
    client.force_login(cast.coordinator)
    response = client.post("/families/export/?status=identified")
    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Reference,Family,Status")
    assert sum("'=HYPERLINK(1)" in line for line in lines) == 1
    assert not any("Oak" in line for line in lines)
    with factories.system():
        entry = AuditEntry.objects.get(action="export")
    assert entry.details["rows"] == 3
    assert entry.authority_id == cast.authority.pk


def test_family_export_is_for_roles_that_see_every_family(client, cast):
    client.force_login(cast.worker)
    assert client.post("/families/export/").status_code == 403


# --- the lead worker ---------------------------------------------------------------------------


def allocate(family):
    return reverse("families:family-allocate", args=[family.ref])


def on(day, name="on"):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_family_allocate_is_for_the_coordinator(client, cast):
    for person, seen in {
        "coordinator": 200,
        "worker": 403,
        "analyst": 403,
        "director": 404,
    }.items():
        client.force_login(cast.people[person])
        assert client.get(allocate(cast.family)).status_code == seen, person


def test_family_allocate_shows_how_full_each_post_is(client, cast):
    client.force_login(cast.coordinator)
    page = text(client.get(allocate(cast.family)))
    assert "Other Worker – Connector, Peterborough council: leads 1 of 10" in page
    assert "Worker – Connector, Peterborough council: leads 1 of 10" in page


def test_family_allocate_changes_the_lead_and_keeps_the_history(client, cast):
    with factories.system():
        present = cast.family.lead_workers.get()
        post = cast.other_worker.posts.get()
    today = timezone.localdate()
    sent = {"post": post.pk, "reason": "Maternity leave", "expected": present.pk, **on(today)}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent, follow=True)
    assert "Other Worker now leads the work" in text(response)
    leads = page_of(cast.family, cast.coordinator)["leads"]
    assert [(one["name"], one["starts_on"], one["ends_on"]) for one in leads] == [
        ("Other Worker", today.isoformat(), None),
        ("Worker", "2012-04-01", today.isoformat()),
    ]
    client.force_login(cast.worker)
    assert client.get(detail(cast.family)).status_code == 404
    client.force_login(cast.other_worker)
    assert client.get(detail(cast.family)).status_code == 200


def test_family_allocate_sent_twice_changes_once(client, cast):
    with factories.system():
        present = cast.family.lead_workers.get()
        post = cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": present.pk, **on(timezone.localdate())}
    client.force_login(cast.coordinator)
    assert client.post(allocate(cast.family), sent).status_code == 302
    again = client.post(allocate(cast.family), sent)
    # The chosen person leads by now, so is no choice any more; or the database refuses.
    assert again.status_code in (200, 409)
    with factories.system():
        assert cast.family.lead_workers.count() == 2


def test_family_allocate_refuses_what_somebody_else_changed_meanwhile(client, cast):
    with factories.system():
        post = cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": 0, **on(timezone.localdate())}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent)
    assert response.status_code == 409
    assert "changed by somebody else" in text(response)


@pytest.mark.parametrize("days", [1, 20000])
def test_family_allocate_refuses_days_that_leave_a_gap_or_overlap(client, cast, days):
    """Tomorrow, or a day before the present lead worker started."""
    day = timezone.localdate() + timedelta(days=1) if days == 1 else date(2010, 1, 1)
    with factories.system():
        present, post = cast.family.lead_workers.get(), cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": present.pk, **on(day)}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent)
    assert response.status_code == 200
    assert "There is a problem" in text(response)
    assert ("must be today or earlier" in text(response)) == (days == 1)


def test_a_first_lead_worker_starts_the_work(client, cast):
    family = factories.family("Larch")
    with factories.system():
        post = cast.worker.posts.get()
    today = timezone.localdate()
    client.force_login(cast.coordinator)
    client.post(allocate(family), {"post": post.pk, "reason": "Lives near", **on(today)})
    with factories.system():
        family.refresh_from_db()
    assert (family.status, family.worked_with_from) == ("worked_with", today)


def test_family_close_ends_the_lead_and_a_new_lead_opens_it_again(client, cast):
    today = timezone.localdate()
    url = reverse("families:family-close", args=[cast.family.ref])
    client.force_login(cast.worker)
    assert client.get(url).status_code == 403
    client.force_login(cast.coordinator)
    page = text(client.post(url, {"because": "All is well", **on(today)}, follow=True))
    assert f"Closed on {today.day} {today:%B %Y}: All is well" in page
    with factories.system():
        assert not cast.family.lead_workers.filter(ends_on__isnull=True).exists()
        post = cast.other_worker.posts.get()
    client.post(allocate(cast.family), {"post": post.pk, "reason": "Back", **on(today)})
    with factories.system():
        cast.family.refresh_from_db()
    assert (cast.family.status, cast.family.closed_on) == ("worked_with", None)
