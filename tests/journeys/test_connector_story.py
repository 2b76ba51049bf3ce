"""A connector between two visits: her families, the plan, an action, an objective, a note."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from interventions.models import Note, Objective, PlanAction
from tests import factories

pytestmark = pytest.mark.journey


@pytest.fixture
def plan(cast):
    today = timezone.localdate()
    plan = factories.plan(
        cast.family, agreed_on=today - timedelta(50), review_due_on=today - timedelta(8)
    )
    objective = factories.objective(plan, "Ava goes to school")
    factories.action(
        plan, "Walk to school together", objective=objective, due_on=today - timedelta(1)
    )
    factories.action(plan, "Dentist for Ava")
    return plan


def test_a_connector_updates_an_action_an_objective_and_adds_a_note(visitor, cast, plan):
    page = visitor.sign_in(cast.worker).page
    expect(page.get_by_role("heading", name="My families")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="Oak")
    expect(row).to_contain_text("Overdue")
    visitor.faultless()

    row.get_by_role("link", name="Oak", exact=True).click()
    visitor.faultless()
    page.get_by_role("button", name="Done today Walk to school together").click()
    expect(page.get_by_role("alert")).to_contain_text("Action updated")

    page.get_by_role("link", name="Update objective: Ava goes to school").click()
    page.get_by_label("Partly achieved").check()
    page.get_by_label("What has changed?").fill("Four days out of five")
    visitor.faultless()
    page.get_by_role("button", name="Save objective").click()
    expect(page.get_by_text("Objective updated")).to_be_visible()
    expect(page.get_by_text("Four days out of five")).to_be_visible()

    page.get_by_role("button", name="Add a note").click()
    page.get_by_label("What happened?").fill("Everybody was at home.")
    page.get_by_label("Jo Oak").check()
    page.get_by_label("Ava Oak").check()
    page.get_by_label("Dentist for Ava").check()
    visitor.faultless()
    page.get_by_role("button", name="Save note").click()
    expect(page.get_by_text("Note saved")).to_be_visible()
    with factories.system():
        assert Objective.objects.get().status == "partly"
        assert set(PlanAction.objects.values_list("status", flat=True)) == {"done"}
        assert Note.objects.get().members.count() == 2


def test_leaving_half_way_loses_nothing(visitor, cast, plan):
    page = visitor.sign_in(cast.worker).page
    visitor.go("interventions:note-add", ref=cast.family.ref)
    page.get_by_label("What happened?").fill("Jo told me that")
    if visitor.scripts:
        expect(page.get_by_text("Draft saved at")).to_be_visible()
    else:
        page.get_by_role("button", name="Save for later").click()
    visitor.go("interventions:caseload-list")
    visitor.go("interventions:note-add", ref=cast.family.ref)
    expect(page.get_by_label("What happened?")).to_have_value("Jo told me that")
    expect(page.get_by_text("We kept what you were writing")).to_be_visible()
    visitor.faultless()
    page.get_by_role("button", name="Discard the draft").click()
    expect(page.get_by_label("What happened?")).to_have_value("")


def test_two_people_at_once_overwrite_nothing(visitor, visit, cast, plan):
    with factories.system():
        action = plan.actions.get(title="Dentist for Ava")
    here = {"ref": cast.family.ref, "action_ref": action.ref}
    mine = visitor.sign_in(cast.worker).go("interventions:action-change", **here).page
    mine.get_by_label("What came of it?").fill("No cavity")
    hers = visit().sign_in(cast.manager).go("interventions:action-change", **here).page
    hers.get_by_label("What came of it?").fill("Went by bus")
    hers.get_by_role("button", name="Save action").click()
    expect(hers.get_by_text("Action updated")).to_be_visible()

    mine.get_by_role("button", name="Save action").click()
    told = mine.get_by_role("region", name="Manager changed this while you were writing")
    expect(told).to_contain_text("Went by bus")
    expect(told).to_contain_text("No cavity")
    visitor.faultless()
    mine.get_by_label("What came of it?").fill("Went by bus. No cavity")
    mine.get_by_role("button", name="Save action").click()
    expect(mine.get_by_text("Action updated")).to_be_visible()
    with factories.system():
        assert PlanAction.objects.get(pk=action.pk).outcome == "Went by bus. No cavity"
