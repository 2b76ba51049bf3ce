"""The list of families: whose, searched without a trace in addresses, filtered, taken away."""

import re

import pytest

from core.models import AuditEntry
from tests import factories
from tests.families.test_family_views import text


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
