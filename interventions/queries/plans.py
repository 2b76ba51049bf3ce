"""The plan of a family: the page, what its forms offer, and its records one by one."""

from datetime import date, datetime
from pathlib import Path

from django.shortcuts import get_object_or_404

from agencies.models import User
from core import sql
from interventions.choices import PlanStatus
from interventions.models import ActionPlan, Objective, PlanAction

SQL = Path(__file__).parent.parent / "sql"
NOBODY_KNOWN = "Somebody else"


def plan_page(family, *, on: date) -> dict:
    """Everything the plan page shows, in one statement."""
    return sql.value(SQL / "plan.sql", family=family.pk, today=on)


def choices_for(family, *, on: date) -> dict:
    """The people, objectives, open actions, agencies and colleagues a form can name."""
    return sql.value(SQL / "choices.sql", family=family.pk, authority=family.authority_id, today=on)


def current_plan(family) -> ActionPlan | None:
    return ActionPlan.objects.filter(family=family).exclude(status=PlanStatus.CLOSED).first()


def get_objective(family, ref) -> Objective:
    return get_object_or_404(_of_current_plan(Objective, family), ref=ref)


def get_action(family, ref) -> PlanAction:
    found = _of_current_plan(PlanAction, family)
    related = found.select_related("owner_agency", "owner", "objective")
    return get_object_or_404(related, ref=ref)


def member_ids(objective) -> list[int]:
    return list(objective.members.order_by("pk").values_list("pk", flat=True))


def last_change(record) -> tuple[str, datetime | None]:
    """Who changed a record last, and when, from its history."""
    event = record.events.order_by("-pgh_id").first()
    if event is None:
        return NOBODY_KNOWN, None
    user_id = (event.pgh_context or {}).get("user")
    name = User.objects.filter(pk=user_id).values_list("name", flat=True).first()
    return name or NOBODY_KNOWN, event.pgh_created_at


def _of_current_plan(model, family):
    return model.objects.filter(family=family).exclude(plan__status=PlanStatus.CLOSED)
