"""Reviews: what is due, what changed since the last one, and who has not signed."""

from datetime import date
from pathlib import Path

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.utils import timezone

from agencies.permissions import Permission, roles_with
from core import sql
from interventions import permissions
from interventions.choices import ReviewStatus, SignOffRole
from interventions.models import PlanReview

SQL = Path(__file__).parent.parent / "sql"
PER_PAGE = 25


def reviews_due(*, on: date, show: str, worker: str = "", agency: str = "", page: int = 1) -> dict:
    """Open reviews the acting person may know of: counts and one page, in one statement."""
    return sql.value(
        SQL / "reviews_due.sql",
        today=on,
        show=show,
        worker=worker,
        agency=agency,
        limit=PER_PAGE,
        offset=PER_PAGE * (page - 1),
        coordinator_roles=roles_with(Permission.REVIEW_SIGN_COORDINATOR),
        manager_roles=roles_with(Permission.REVIEW_SIGN_MANAGER),
    )


def page_of(found: int, number: int):
    """The page links of a list of which the database already cut one page."""
    return Paginator(range(found), PER_PAGE).get_page(number)


def reviews_of(family):
    """All reviews of a family, newest first, with their signatures."""
    found = PlanReview.objects.filter(family=family).select_related("plan")
    return found.prefetch_related("sign_offs__signed_by")


def get_review(family, ref) -> PlanReview:
    return get_object_or_404(reviews_of(family), ref=ref)


def reviews_in_batch(refs: list[str]) -> list[PlanReview]:
    """The reviews of one sitting that this person may see, in their order."""
    found = PlanReview.objects.filter(ref__in=refs).select_related("family")
    by_ref = {one.ref: one for one in found.prefetch_related("sign_offs__signed_by")}
    return [by_ref[ref] for ref in refs if ref in by_ref]


def missing_roles(review) -> list[SignOffRole]:
    """Whose signature is not there yet."""
    signed = {one.role for one in review.sign_offs.all()}
    return [role for role in SignOffRole if role not in signed]


def has_signed(user, review) -> bool:
    return any(one.signed_by_id == user.pk for one in review.sign_offs.all())


def roles_to_sign(user, family, review, *, on: date) -> list[SignOffRole]:
    """The signatures still missing that this person may give; nobody gives both."""
    if has_signed(user, review):
        return []
    missing = missing_roles(review)
    return [role for role in permissions.signs_as(user, family, on=on) if role in missing]


def since(review) -> date:
    """The day the last review was completed, or the plan agreed, or made."""
    earlier = PlanReview.objects.filter(plan=review.plan, status=ReviewStatus.COMPLETE)
    last = earlier.exclude(pk=review.pk).filter(due_on__lte=review.due_on)
    day = last.order_by("-completed_on").values_list("completed_on", flat=True).first()
    return day or review.plan.agreed_on or timezone.localdate(review.plan.created_at)


def changes_for(review, *, since_on: date, on: date) -> dict:
    """What the pack of a review shows, computed from the rows and their history."""
    changes = sql.value(
        SQL / "review_changes.sql",
        plan=review.plan_id,
        family=review.family_id,
        since=since_on,
        today=on,
    )
    changes["evidence"] = sql.rows(
        SQL / "evidence_since.sql", family=review.family_id, since=since_on, today=on
    )
    return changes
