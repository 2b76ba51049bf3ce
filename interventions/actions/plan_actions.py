"""Actions of a plan: who does what by when, and what came of it."""

from datetime import date

from django.db import transaction
from django.db.models.functions import Now

from core import audit, versions
from interventions.actions import once, plans
from interventions.choices import ActionStatus
from interventions.models import PlanAction


@transaction.atomic
def add(*, family, once_key: str, by, **fields) -> PlanAction:
    """A new action; the same form sent twice gives the one already made."""

    def make():
        plan = plans.begin(family=family, by=by)
        return PlanAction.objects.create(
            authority_id=family.authority_id, family=family, plan=plan, once_key=once_key, **fields
        )

    action, made = once.make(model=PlanAction, family=family, once_key=once_key, make=make)
    if made:
        audit.record("action.added", target=action, by=by.pk)
    return action


@transaction.atomic
def change(*, action, version: int, by, **fields) -> None:
    """Save what was typed if nobody else saved since; otherwise Conflict, and nothing changes."""
    versions.save(action, expected=version, changed_at=Now(), **fields)
    audit.record("action.changed", target=action, by=by.pk, fields=sorted(fields))


@transaction.atomic
def mark(*, action, version: int, status: ActionStatus, on: date, by) -> None:
    """One click on the plan page: under way, done today, or open again."""
    done_on = on if status == ActionStatus.DONE else None
    versions.save(action, expected=version, status=status, done_on=done_on, changed_at=Now())
    audit.record("action.marked", target=action, by=by.pk, status=status)
