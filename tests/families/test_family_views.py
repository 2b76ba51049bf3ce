"""The list of families and the record of one, as each person sees them."""

from datetime import date

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
    assert "Anti-social behaviour: Police last sent a file on" in shown
    assert "Nobody has ever sent these files, so the blank means nothing." in shown
    known = {one["kind"]: one for one in page_of(cast.family, cast.worker)["known"]}
    assert (known["offences"]["state"], known["offences"]["last_on"]) == ("known", "2013-05-03")
    assert known["asb_incidents"]["state"] == "none"
    assert known["asb_incidents"]["sentence"].startswith("Police last sent")
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
