from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.states import InvalidTransition
from interventions.actions import plans, reviews
from interventions.choices import PlanStatus, SignOffRole
from interventions.models import ActionPlan, PlanReview, SignOff
from tests import factories

MANAGER, COORDINATOR = SignOffRole.LINE_MANAGER, SignOffRole.COORDINATOR


def sign(world, role, by, *, on=date(2013, 11, 13)):
    with factories.system():
        return reviews.sign(review=world.review, role=role, comment="", on=on, by=by)


def test_the_next_review_jumps_over_christmas(world):
    assert sign(world, MANAGER, world.cast.manager) is None
    following = sign(world, COORDINATOR, world.cast.coordinator)
    # 42 days after 13 November 2013 is Christmas Day.
    assert following.due_on == date(2013, 12, 27)


def test_the_interval_is_the_authoritys(world):
    with factories.system():
        world.cast.authority.review_every_days = 28
        world.cast.authority.save()
    sign(world, MANAGER, world.cast.manager)
    assert sign(world, COORDINATOR, world.cast.coordinator).due_on == date(2013, 12, 11)


def test_one_person_cannot_give_both_signatures(world):
    sign(world, MANAGER, world.cast.manager)
    with pytest.raises(ValidationError, match="must be of two people"):
        sign(world, COORDINATOR, world.cast.manager)


def test_a_signature_is_given_once(world):
    sign(world, MANAGER, world.cast.manager)
    with pytest.raises(ValidationError, match="already has that signature"):
        sign(world, MANAGER, world.cast.coordinator)


def test_the_database_itself_refuses_one_person_twice(world):
    sign(world, MANAGER, world.cast.manager)
    with factories.system(), pytest.raises(IntegrityError), transaction.atomic():
        SignOff.objects.create(
            authority=world.cast.authority,
            family=world.family,
            review=world.review,
            role=COORDINATOR,
            signed_by=world.cast.manager,
        )


def test_a_complete_review_takes_no_third_signature(world):
    sign(world, MANAGER, world.cast.manager)
    sign(world, COORDINATOR, world.cast.coordinator)
    with pytest.raises((ValidationError, InvalidTransition)):
        sign(world, MANAGER, world.cast.worker)


def test_a_closed_plan_gets_no_further_review(world):
    with factories.system():
        ActionPlan.objects.filter(pk=world.plan.pk).update(status=PlanStatus.CLOSED)
    sign(world, MANAGER, world.cast.manager)
    assert sign(world, COORDINATOR, world.cast.coordinator) is None
    with factories.system():
        assert PlanReview.objects.filter(plan=world.plan).count() == 1


def test_agreeing_again_leaves_a_signed_review_alone(world):
    sign(world, MANAGER, world.cast.manager)
    with factories.system():
        plan = ActionPlan.objects.get(pk=world.plan.pk)
        plans.agree(
            plan=plan,
            version=plan.version,
            agreed_on=date(2013, 6, 1),
            family_words="",
            by=world.cast.worker,
        )
        review = PlanReview.objects.get(plan=plan)
    assert review.due_on == world.review.due_on
