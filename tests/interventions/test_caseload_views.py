from datetime import timedelta

import pytest

from interventions.models import Note
from tests import factories

URL = "/caseload/"


def test_caseload_list_shows_own_families_with_review_contact_actions_and_capacity(worker, world):
    with factories.system():
        for kind, days in (("visit", 20), ("no_reply", 1)):
            Note.objects.create(
                authority=world.cast.authority,
                family=world.family,
                happened_on=world.today - timedelta(days),
                kind=kind,
                text="x",
                written_by=world.cast.worker,
                agency=world.cast.authority.own_agency,
            )
    page = worker.get(URL)
    text = page.content.decode()
    assert "Oak" in text
    assert "Elm" not in text
    assert "8 days ago" in text  # the review
    assert "20 days ago" in text  # a try without reply is no contact
    assert "1 open" in text
    assert "1 overdue" in text
    assert "1 family of 10: room for 9" in text


def test_caseload_list_puts_what_needs_attention_first(worker, world):
    calm = factories.family("Aspen", lead=world.cast.worker)
    factories.plan(calm, agreed_on=world.today, review_due_on=world.today + timedelta(40))
    with factories.system():
        Note.objects.create(
            authority=world.cast.authority,
            family=calm,
            happened_on=world.today,
            kind="visit",
            text="x",
            written_by=world.cast.worker,
            agency=world.cast.authority.own_agency,
        )
    text = worker.get(URL).content.decode()
    assert text.index("Oak") < text.index("Aspen")
    text = worker.get(URL + "?sort=name").content.decode()
    assert text.index("Aspen") < text.index("Oak")


def test_caseload_list_of_a_line_manager_holds_her_workers_families(sign_in, world):
    text = sign_in(world.cast.manager).get(URL).content.decode()
    assert "Oak" in text
    assert "Elm" not in text
    assert "Worker" in text


def test_caseload_list_lets_a_coordinator_look_into_a_workers_families(sign_in, world):
    client = sign_in(world.cast.coordinator)
    page = client.get(URL)
    assert "Oak" not in page.content.decode()
    page = client.get(URL, {"worker": world.cast.other_worker.ref})
    assert "Elm" in page.content.decode()


@pytest.mark.parametrize("name", ["other_worker", "partner", "finance", "far_coordinator"])
def test_caseload_list_shows_nobody_the_family_of_another_worker(sign_in, world, name):
    client = sign_in(world.cast.people[name])
    page = client.get(URL, {"worker": world.cast.worker.ref})
    assert page.status_code == 200
    assert "Oak" not in page.content.decode()


def test_caseload_list_asks_the_database_as_often_for_many_families(
    worker, world, django_assert_max_num_queries
):
    worker.get(URL)
    with django_assert_max_num_queries(8) as few:
        worker.get(URL)
    for number in range(12):
        family = factories.family(f"Many{number}", lead=world.cast.worker)
        factories.plan(family, review_due_on=world.today)
    with django_assert_max_num_queries(len(few)):
        worker.get(URL)


def test_caseload_list_without_families_says_what_comes_next(sign_in, cast):
    factories_worker = factories.user(name="New")
    text = sign_in(factories_worker).get(URL).content.decode()
    assert "You lead no family at the moment" in text
