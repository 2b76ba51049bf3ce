"""Where each person starts, the programme in figures, and the service's own pages."""

import re
from datetime import date, timedelta
from unittest import mock

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from agencies.models import Membership
from agencies.permissions import Permission, roles_with
from core.system import acting_for
from payments.models import Claim, ClaimTotal, CohortTarget
from tests import factories
from troubled_families import queries


def text(response):
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("person", "goes_to"),
    [
        ("worker", "/caseload/"),
        ("manager", "/caseload/"),
        ("partner", "/families/"),
        ("coordinator", None),
        ("director", None),
        ("analyst", None),
        ("finance", None),
        ("auditor", None),
        ("nobody", None),
    ],
)
def test_home_detail_takes_each_role_to_its_work(client, cast, person, goes_to):
    client.force_login(cast.people[person])
    response = client.get("/")
    if goes_to:
        assert (response.status_code, response["Location"]) == (302, goes_to)
    else:
        assert response.status_code == 200
        assert ("You have no role at the moment" in text(response)) == (person == "nobody")


def figures(authority, person):
    cache.clear()
    with acting_for(person):
        return queries.programme_figures(authority, as_of=timezone.localdate())


def test_figures_are_counted(cast):
    police = factories.agency("Police")
    today = timezone.localdate()
    for number in range(3):
        factories.family(f"Tree{number}", identified_by=police, attached_on=date(2013, 5, 1))
    factories.family("Fir", status="proposed")
    factories.family("Gum", status="supported", attached_on=date(2013, 3, 31))
    factories.plan(cast.family, review_due_on=today - timedelta(days=1))
    factories.plan(cast.other_family, review_due_on=today + timedelta(days=13))
    with factories.system():
        for year, families in ((None, 450), (2012, 150), (2013, 200)):
            CohortTarget.objects.create(
                authority=cast.authority, framework="x", financial_year=year, families=families
            )
    found = figures(cast.authority, cast.director)
    assert (found["identified"], found["worked_with"], found["supported"]) == (8, 2, 1)
    assert (found["not_yet"], found["target"]) == (5, 450)
    assert [(one["name"], one["families"]) for one in found["by_agency"]] == [
        ("Peterborough council", 5),
        ("Police", 3),
    ]
    assert found["years_chart"].rows == [("2012-13", "150", "1"), ("2013-14", "200", "3")]
    assert found["reviews"] == {"overdue": 1, "soon": 1, "half_signed": 0}
    (kind,) = found["kinds"]
    assert (kind["label"], kind["posts"], kind["capacity"], kind["led"]) == ("Connector", 2, 20, 2)


def test_half_posts_hold_half_as_many(cast):
    with factories.system():
        cast.worker.posts.update(fte="0.50")
    (kind,) = figures(cast.authority, cast.coordinator)["kinds"]
    assert (kind["fte"], kind["capacity"]) == ("1.5", 15)


def test_figures_are_for_roles_with_figures_and_for_their_own_authority(cast):
    allowed = roles_with(Permission.FIGURES_VIEW)
    today = timezone.localdate()
    for name, person in cast.people.items():
        for authority in (cast.authority, cast.far_authority):
            with factories.system():
                live = [
                    one
                    for one in Membership.objects.filter(user=person, authority=authority)
                    if one.ends_on is None or one.ends_on > today
                ]
            counted = bool(figures(authority, person))
            assert counted == any(one.role in allowed for one in live), (name, authority.name)


def test_a_director_sees_figures_and_no_name_or_link_to_a_family(client, cast):
    client.force_login(cast.director)
    page = client.get("/").content.decode()
    assert "families identified" in page
    assert not re.search(r"\bOak\b", page)  # the page's token may spell it by chance
    assert 'href="/families/' not in page
    with acting_for(cast.director), connection.cursor() as cursor:
        cursor.execute("select count(*) from families_family")
        assert cursor.fetchone() == (0,)


def test_figures_link_to_the_lists_behind_them(client, cast):
    client.force_login(cast.coordinator)
    page = client.get("/").content.decode()
    assert 'href="/families/?status=worked_with"' in page
    assert 'href="/reviews/"' in page
    listed = text(client.get("/families/?status=worked_with"))
    found = figures(cast.authority, cast.coordinator)
    assert f"{found['worked_with']} families" in listed


def test_the_dashboard_never_mixes_two_authorities(client, cast):
    with factories.system():
        Membership.objects.create(
            user=cast.analyst,
            authority=cast.far_authority,
            agency=cast.far_authority.own_agency,
            role="analyst",
            starts_on=date(2012, 4, 1),
        )
    client.force_login(cast.analyst)
    page = text(client.get("/"))
    assert "Peterborough" in page
    assert '<span class="app-card__figure">4</span>' in page  # not five: Pine is Hertfordshire's


def test_home_detail_shows_claims_first_to_finance(client, cast):
    with factories.system():
        claim = Claim.objects.create(
            authority=cast.authority, framework="x", as_of=date(2014, 1, 31), status="draft"
        )
        ClaimTotal.objects.create(
            authority=cast.authority,
            claim=claim,
            tariff_year=2012,
            component="R1",
            families=3,
            valid=3,
            valid_to_date=3,
            funded_before=0,
            funded=2,
            unit_pence=70000,
            payable_pence=140000,
        )
    client.force_login(cast.finance)
    page = client.get("/").content.decode()
    assert "£1,400" in page
    assert page.index("Latest claims") < page.index("Who identified the families")
    assert f'href="/claims/{claim.ref}/"' in page
    client.force_login(cast.director)
    page = client.get("/").content.decode()
    assert "£1,400" in page
    assert claim.ref not in page


def test_home_detail_costs_the_same_however_many_families(
    client, cast, django_assert_num_queries, django_assert_max_num_queries
):
    client.force_login(cast.coordinator)
    client.get("/")
    cache.clear()
    with django_assert_max_num_queries(15) as few:
        client.get("/")
    for number in range(20):
        factories.family(f"Tree{number}", lead=cast.worker)
    cache.clear()
    with django_assert_num_queries(len(few)):
        client.get("/")


@pytest.mark.parametrize("path", ["/help/", "/accessibility/", "/privacy/"])
def test_pages_about_the_service_are_open_to_all(db, client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert "<h1" in text(response)


def test_health_live_asks_no_database():
    response = Client().get("/livez")
    assert (response.status_code, response.content) == (200, b"live\n")


def test_health_ready_asks_database_and_cache(db, client):
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (200, b"ready\n")


def test_health_ready_says_in_words_what_does_not_answer_and_no_more(db, client):
    with mock.patch.object(cache, "get", side_effect=ConnectionError("secret host 10.0.0.7")):
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.content == b"not ready: the cache did not answer\n"


def test_what_agencies_are_paid_for_their_connectors_is_counted(client, cast):
    factories.post(factories.user(), funding_pence=15_000_00)
    factories.post(factories.user(), funding_pence=15_000_00)
    with factories.system():
        cast.authority.family_budget_pence = 2_000_00
        cast.authority.save()
    client.force_login(cast.coordinator)
    page = client.get("/").content.decode()
    assert "£30,000 a year" in page
    assert "a personal budget of up to £2,000" in page
