"""Objectives of a plan: what shall be different, for whom, by when, and how far it is."""

from django.db import transaction
from django.db.models.functions import Now

from core import audit, versions
from interventions.actions import once, plans
from interventions.models import Objective


@transaction.atomic
def add(*, family, once_key: str, members: list[int], by, **fields) -> Objective:
    """A new objective; the same form sent twice gives the one already made."""

    def make():
        plan = plans.begin(family=family, by=by)
        return Objective.objects.create(
            authority_id=family.authority_id, family=family, plan=plan, once_key=once_key, **fields
        )

    objective, made = once.make(model=Objective, family=family, once_key=once_key, make=make)
    if made:
        objective.members.set(members)
        audit.record("objective.added", target=objective, by=by.pk)
    return objective


@transaction.atomic
def change(*, objective, version: int, members: list[int], by, **fields) -> None:
    """Save what was typed if nobody else saved since; otherwise Conflict, and nothing changes."""
    versions.save(objective, expected=version, changed_at=Now(), **fields)
    objective.members.set(members)
    audit.record("objective.changed", target=objective, by=by.pk, fields=sorted(fields))
