"""A family with a plan in force, whose lead worker, line manager and co-ordinator are the cast."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.utils import timezone

from interventions.models import ActionPlan, Objective, PlanAction, PlanReview
from tests import factories
from tests.cast import Cast


@dataclass
class World:
    cast: Cast
    today: date
    plan: ActionPlan
    objective: Objective
    action: PlanAction
    review: PlanReview

    @property
    def family(self):
        return self.cast.family


@pytest.fixture
def world(cast) -> World:
    today = timezone.localdate()
    plan = factories.plan(
        cast.family, agreed_on=today - timedelta(50), review_due_on=today - timedelta(8)
    )
    objective = factories.objective(plan, "Ava goes to school", due_on=today + timedelta(30))
    with factories.system():
        objective.members.set([cast.child])
        review = plan.reviews.get()
    action = factories.action(
        plan, "Walk to school together", objective=objective, due_on=today - timedelta(1)
    )
    return World(cast, today, plan, objective, action, review)


@pytest.fixture
def worker(client, cast):
    """A browser in which the lead worker of the family has signed in."""
    client.force_login(cast.worker)
    return client


@pytest.fixture
def sign_in(client):
    def sign_in_as(user):
        client.force_login(user)
        return client

    return sign_in_as


def boxes(name: str, day: date | None) -> dict:
    """What the three boxes of a date post."""
    parts = ("", "", "") if day is None else (day.day, day.month, day.year)
    return {
        f"{name}_{part}": value for part, value in zip(("day", "month", "year"), parts, strict=True)
    }
