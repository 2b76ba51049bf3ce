"""The plan of a family: begun with its first line, agreed on a day, which dates its reviews."""

from datetime import date

from django.db import transaction

from core import audit, states, versions
from interventions.choices import PLAN_TRANSITIONS, PlanStatus, ReviewStatus
from interventions.models import ActionPlan, PlanReview
from interventions.next_review import next_review_on
from interventions.queries.working_days import bank_holidays


@transaction.atomic
def begin(*, family, by) -> ActionPlan:
    """The plan in force, made when the first thing is written into it."""
    plan, made = ActionPlan.objects.exclude(status=PlanStatus.CLOSED).get_or_create(
        family=family, defaults={"authority_id": family.authority_id}
    )
    if made:
        audit.record("plan.begun", target=plan, by=by.pk)
    return plan


@transaction.atomic
def agree(*, plan, version: int, agreed_on: date, family_words: str, by) -> None:
    """Put down the day the family agreed the plan, and what it wants; date the first review."""
    first_time = plan.status == PlanStatus.DRAFT
    versions.save(plan, expected=version, agreed_on=agreed_on, family_words=family_words)
    if first_time:
        states.move(plan, to=PlanStatus.AGREED, transitions=PLAN_TRANSITIONS)
    audit.record("plan.agreed" if first_time else "plan.changed", target=plan, by=by.pk)
    _date_first_review(plan)


@transaction.atomic
def add_review(*, plan, after: date) -> PlanReview:
    """The next review, dated by the system: the authority's interval, on a working day."""
    return PlanReview.objects.create(
        authority_id=plan.authority_id,
        family_id=plan.family_id,
        plan=plan,
        due_on=review_day(plan=plan, after=after),
    )


def review_day(*, plan, after: date) -> date:
    return next_review_on(
        after=after,
        every_days=plan.authority.review_every_days,
        holidays=bank_holidays(),
    )


def _date_first_review(plan) -> None:
    """Make it when the plan is agreed; move it with the date while nobody has signed."""
    reviews = list(PlanReview.objects.filter(plan=plan)[:2])
    if not reviews:
        add_review(plan=plan, after=plan.agreed_on)
    elif len(reviews) == 1 and reviews[0].status == ReviewStatus.DUE:
        due_on = review_day(plan=plan, after=plan.agreed_on)
        PlanReview.objects.filter(pk=reviews[0].pk, status=ReviewStatus.DUE).update(due_on=due_on)
