import pytest
from django.urls import reverse

from interventions.models import ActionPlan, Objective
from tests import factories
from tests.interventions.conftest import boxes


@pytest.fixture
def here(world):
    return reverse("interventions:objective-change", args=[world.family.ref, world.objective.ref])


def typed(world, **changes):
    return {
        "version": 1,
        "title": "Ava goes to school",
        "problem": "school",
        "measure": "Unauthorised absence this term, in per cent",
        "baseline": "32",
        "target": "10",
        "status": "open",
        "progress": "",
        "members": [world.cast.child.ref],
        **boxes("due_on", world.today),
    } | changes


def now(world):
    with factories.system():
        objective = Objective.objects.get(pk=world.objective.pk)
        return objective, set(objective.members.all())


def test_objective_add_begins_the_plan_of_a_new_family(worker, world):
    family = factories.family("New", lead=world.cast.worker)
    ben = factories.member(family, "Ben")
    add = reverse("interventions:objective-add", args=[family.ref])
    text = worker.get(add, {"problem": "home", "person": ben.ref}).content.decode()
    assert "What others measure" in text
    assert text.count("checked") == 2
    data = typed(world, members=[ben.ref], once_key="k" * 32)
    for _ in range(2):
        assert worker.post(add, data).status_code == 302
    with factories.system():
        plan = ActionPlan.objects.get(family=family)
        objective = Objective.objects.get(plan=plan)
        assert plan.status == "draft"
        assert list(objective.members.all()) == [ben]


def test_objective_add_says_what_is_missing(worker, world):
    add = reverse("interventions:objective-add", args=[world.family.ref])
    text = worker.post(add, {"title": "", "once_key": "x"}).content.decode()
    assert "Enter what will be different" in text
    assert "Choose what it is about" in text


def test_objective_change_saves_status_progress_target_and_members(worker, world, here):
    data = typed(world, status="partly", progress="Four days of five", target="5")
    data["members"] = [world.cast.child.ref, world.cast.parent.ref]
    page = worker.post(here, data, follow=True)
    assert "Objective updated" in page.content.decode()
    objective, members = now(world)
    assert (objective.status, objective.progress, objective.target, objective.version) == (
        "partly",
        "Four days of five",
        "5",
        2,
    )
    assert members == {world.cast.child, world.cast.parent}


def test_objective_change_keeps_a_member_who_left_the_family(worker, world, here):
    gone = factories.member(world.family, "Max", left_on=world.today)
    with factories.system():
        world.objective.members.add(gone)
    worker.post(here, typed(world, members=[]))
    assert now(world)[1] == {gone}


def test_objective_change_shows_both_texts(client, world, here):
    client.force_login(world.cast.coordinator)
    client.post(here, typed(world, progress="Her text", members=[]))
    client.force_login(world.cast.worker)
    page = client.post(here, typed(world, progress="My text"))
    text = page.content.decode()
    assert page.status_code == 409
    assert "Coordinator changed this while you were writing" in text
    assert "Her text" in text
    assert "My text" in text
    assert 'name="version" value="2"' in text
    objective, members = now(world)
    assert objective.progress == "Her text"
    assert members == set()


def test_objective_of_another_family_is_not_found(worker, world):
    other = factories.objective(factories.plan(world.cast.other_family), "Theirs")
    there = reverse("interventions:objective-change", args=[world.family.ref, other.ref])
    assert worker.get(there).status_code == 404


def test_objective_of_a_person_of_another_family_is_refused(worker, world, here):
    stranger = factories.member(world.cast.other_family, "Eve")
    page = worker.post(here, typed(world, members=[stranger.ref]))
    assert page.status_code == 200
    assert now(world)[1] == {world.cast.child}
