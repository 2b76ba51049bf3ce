from datetime import timedelta

import pytest
from django.urls import reverse

from interventions.models import ActionPlan, PlanReview
from tests import factories
from tests.interventions.conftest import boxes


def url(name, family, **more):
    return reverse(f"interventions:{name}", kwargs={"ref": family.ref, **more})


def test_plan_detail_shows_the_whole_familys_plan_on_one_page(worker, world):
    text = worker.get(url("plan-detail", world.family)).content.decode()
    assert "Ava goes to school" in text
    assert "Walk to school together" in text
    assert "No objective names Jo Oak" in text
    assert "Nothing agreed about" in text
    assert "Line manager: not signed" in text


@pytest.mark.parametrize(
    ("by", "heading"), [("problem", "School"), ("person", "Ava Oak"), ("agency", "Nobody yet")]
)
def test_plan_detail_is_laid_out_by(worker, world, by, heading):
    text = worker.get(url("plan-detail", world.family), {"by": by}).content.decode()
    assert f">{heading}</h2>" in text
    assert "Walk to school together" in text


@pytest.mark.parametrize("name", ["finance", "auditor", "analyst"])
def test_plan_detail_may_be_looked_at_without_being_touched(sign_in, world, name):
    client = sign_in(world.cast.people[name])
    page = client.get(url("plan-detail", world.family))
    assert page.status_code == 200
    assert "Done today" not in page.content.decode()
    assert client.get(url("plan-agree", world.family)).status_code == 403


@pytest.mark.parametrize("name", ["other_worker", "partner", "far_coordinator", "director"])
def test_plan_detail_does_not_exist_for_strangers(sign_in, world, name):
    client = sign_in(world.cast.people[name])
    assert client.get(url("plan-detail", world.family)).status_code == 404
    assert client.get(url("plan-agree", world.family)).status_code == 404


def test_plan_detail_of_a_partner_can_be_read_not_changed(sign_in, world):
    client = sign_in(world.cast.partner)
    family = world.cast.partner_family
    assert client.get(url("plan-detail", family)).status_code == 200
    assert client.get(url("note-add", family)).status_code == 403


def test_plan_detail_asks_the_database_as_often_for_a_long_plan(
    worker, world, django_assert_max_num_queries
):
    page = url("plan-detail", world.family)
    worker.get(page)
    with django_assert_max_num_queries(12) as short:
        worker.get(page)
    for number in range(10):
        objective = factories.objective(world.plan, f"Objective {number}")
        factories.action(world.plan, f"Action {number}", objective=objective)
    with django_assert_max_num_queries(len(short)):
        worker.get(page)


def test_plan_detail_of_a_new_family_names_the_first_step_and_writes_nothing(worker, world):
    family = factories.family("New", lead=world.cast.worker)
    text = worker.get(url("plan-detail", family)).content.decode()
    assert "Add the first objective" in text
    with factories.system():
        assert not ActionPlan.objects.filter(family=family).exists()


def test_plan_agree_dates_the_first_review(worker, world):
    family = factories.family("New", lead=world.cast.worker)
    data = {"version": 1, "family_words": "A quiet home", **boxes("agreed_on", world.today)}
    page = worker.post(url("plan-agree", family), data, follow=True)
    assert "Plan agreed" in page.content.decode()
    with factories.system():
        plan = ActionPlan.objects.get(family=family)
        review = PlanReview.objects.get(plan=plan)
    assert (plan.status, plan.agreed_on, plan.family_words) == (
        "agreed",
        world.today,
        "A quiet home",
    )
    assert review.due_on >= world.today + timedelta(42)
    assert review.due_on.weekday() < 5


def test_plan_agree_moves_an_unsigned_first_review_with_the_date(worker, world):
    agreed_on = world.today - timedelta(14)
    data = {"version": 1, "family_words": "", **boxes("agreed_on", agreed_on)}
    worker.post(url("plan-agree", world.family), data)
    with factories.system():
        review = PlanReview.objects.get(plan=world.plan)
    assert review.due_on >= agreed_on + timedelta(42)


def test_plan_agree_refuses_a_day_to_come(worker, world):
    data = {"version": 1, **boxes("agreed_on", world.today + timedelta(1))}
    page = worker.post(url("plan-agree", world.family), data)
    assert "The day the plan was agreed must be today or in the past" in page.content.decode()


def test_plan_agree_shows_both_texts_when_two_people_write(worker, world):
    with factories.system():
        ActionPlan.objects.filter(pk=world.plan.pk).update(family_words="Theirs", version=2)
    data = {"version": 1, "family_words": "Mine", **boxes("agreed_on", world.plan.agreed_on)}
    page = worker.post(url("plan-agree", world.family), data)
    assert page.status_code == 409
    assert "Theirs" in page.content.decode()
    assert "Mine" in page.content.decode()
    worker.post(url("plan-agree", world.family), data | {"version": 2})
    with factories.system():
        assert ActionPlan.objects.get(pk=world.plan.pk).family_words == "Mine"
