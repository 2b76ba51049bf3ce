from datetime import timedelta

import pytest
from django.urls import reverse

from core import drafts
from core.models import AuditEntry, Draft
from interventions.models import PlanAction
from tests import factories
from tests.interventions.conftest import boxes


@pytest.fixture
def here(world):
    return reverse("interventions:action-change", args=[world.family.ref, world.action.ref])


@pytest.fixture
def mark(world):
    return reverse("interventions:action-mark", args=[world.family.ref, world.action.ref])


@pytest.fixture
def add(world):
    return reverse("interventions:action-add", args=[world.family.ref])


def typed(world, **changes):
    return {
        "version": 1,
        "status": "doing",
        "title": "Walk to school together",
        "objective": world.objective.ref,
        "owner": "",
        "owner_name": "",
        "outcome": "",
        **boxes("due_on", world.today),
        **boxes("done_on", None),
    } | changes


def now(world):
    with factories.system():
        return PlanAction.objects.get(pk=world.action.pk)


def test_action_mark_done_is_one_click(worker, world, mark):
    page = worker.post(mark, {"version": 1, "status": "done", "by": "person"}, follow=True)
    assert "Action updated: Walk to school together" in page.content.decode()
    assert page.redirect_chain[-1][0].endswith("?by=person")
    action = now(world)
    assert (action.status, action.done_on, action.version) == ("done", world.today, 2)


def test_action_mark_overwrites_nothing(worker, world, mark, here):
    worker.post(here, typed(world, outcome="They walked twice"))
    page = worker.post(mark, {"version": 1, "status": "done"})
    assert page.status_code == 409
    text = page.content.decode()
    assert "They walked twice" in text
    assert "Worker changed this while you were writing" in text
    assert f'action="{here}"' in text
    assert 'name="version" value="2"' in text
    assert now(world).status == "doing"


def test_action_change_saves_status_outcome_and_day(worker, world, here):
    data = typed(world, status="done", outcome="Every day now")
    page = worker.post(here, data, follow=True)
    assert "Action updated" in page.content.decode()
    action = now(world)
    assert (action.status, action.outcome, action.done_on) == ("done", "Every day now", world.today)
    with factories.system():
        assert AuditEntry.objects.filter(
            event="action.changed", user_id=world.cast.worker.pk
        ).exists()


def test_action_change_forgets_the_day_when_it_is_open_again(worker, world, here):
    worker.post(here, typed(world, status="done"))
    worker.post(here, typed(world, version=2, status="to_do", **boxes("done_on", world.today)))
    assert now(world).done_on is None


def test_action_change_refuses_a_day_to_come(worker, world, here):
    data = typed(world, status="done") | boxes("done_on", world.today + timedelta(2))
    text = worker.post(here, data).content.decode()
    assert "The day it was done must be today or in the past" in text
    assert now(world).status == "to_do"


def test_action_change_shows_both_texts_and_saves_over_what_was_seen(client, world, here, mark):
    client.force_login(world.cast.manager)
    client.post(here, typed(world, outcome="Her text"))
    client.force_login(world.cast.worker)
    page = client.post(here, typed(world, outcome="My text"))
    text = page.content.decode()
    assert page.status_code == 409
    assert "Manager changed this while you were writing" in text
    assert "Her text" in text
    assert "My text" in text
    assert 'name="version" value="2"' in text
    assert now(world).outcome == "Her text"
    client.post(here, typed(world, version=2, outcome="Her text and mine"))
    assert now(world).outcome == "Her text and mine"


def test_action_change_restores_a_draft_and_saving_drops_it(worker, world, here):
    keep = {"draft_key": here, **typed(world, outcome="Half a sent")}
    assert worker.post(reverse("core:draft-keep"), keep).status_code == 204
    text = worker.get(here).content.decode()
    assert "We kept what you were writing" in text
    assert "Half a sent" in text
    assert "There is a problem" not in text
    worker.post(here, typed(world, outcome="Half a sentence"))
    with factories.system():
        assert not Draft.objects.exists()


def test_action_change_discards_a_draft_by_its_button(worker, world, here):
    with factories.system():
        drafts.keep(user=world.cast.worker, key=here, fields={"outcome": ["Half"]})
    page = worker.post(reverse("core:draft-drop"), {"draft_key": here}, follow=True)
    assert "We kept what you were writing" not in page.content.decode()


def test_action_change_keeps_words_for_later_without_javascript(worker, world, here):
    data = typed(world, outcome="Half", title="") | {"later": "yes"}
    page = worker.post(here, data, follow=True)
    assert "We kept what you wrote" in page.content.decode()
    assert now(world).title
    assert "Half" in worker.get(here).content.decode()


@pytest.mark.parametrize("kind", ["member", "agency", "user", "name"])
def test_action_add_takes_any_owner(worker, world, add, kind):
    owner = {
        "member": f"member:{world.cast.parent.ref}",
        "agency": "agency:police",
        "user": f"user:{world.cast.manager.ref}",
        "name": "",
    }[kind]
    data = typed(world, title="Ring the school", owner=owner, once_key="k" * 32)
    data["owner_name"] = "Mrs Lee, head teacher" if kind == "name" else ""
    page = worker.post(add, data, follow=True)
    assert "Action added" in page.content.decode()
    with factories.system():
        action = PlanAction.objects.get(title="Ring the school")
        told = {
            "member": action.owner_name,
            "agency": action.owner_agency and action.owner_agency.name,
            "user": action.owner and action.owner.name,
            "name": action.owner_name,
        }[kind]
    expected = {
        "member": "Jo Oak",
        "agency": "Police",
        "user": "Manager",
        "name": "Mrs Lee, head teacher",
    }
    assert told == expected[kind]
    assert action.objective_id == world.objective.pk
    again = worker.get(reverse("interventions:action-change", args=[world.family.ref, action.ref]))
    assert expected[kind] in again.content.decode()


def test_action_add_sent_twice_is_one_action(worker, world, add):
    data = typed(world, title="Ring the school", once_key="k" * 32)
    for _ in range(2):
        assert worker.post(add, data).status_code == 302
    with factories.system():
        assert PlanAction.objects.filter(title="Ring the school").count() == 1


def test_action_of_another_family_is_not_found(worker, world):
    other = factories.action(factories.plan(world.cast.other_family), "Theirs")
    for name in ("action-change", "action-mark"):
        there = reverse(f"interventions:{name}", args=[world.family.ref, other.ref])
        assert worker.post(there, {"version": 1, "status": "done"}).status_code == 404


@pytest.mark.parametrize("name", ["finance", "auditor", "analyst"])
def test_actions_are_not_for_those_who_only_look(sign_in, world, here, mark, add, name):
    client = sign_in(world.cast.people[name])
    for address in (here, mark, add):
        assert client.post(address, typed(world)).status_code == 403
    assert now(world).version == 1
