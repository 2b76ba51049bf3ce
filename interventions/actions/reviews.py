"""The two signatures of a review; the second completes it and dates the next."""

from datetime import date

from django.db import transaction

from core import audit, states
from interventions.actions import plans
from interventions.choices import REVIEW_TRANSITIONS, PlanStatus, ReviewStatus, SignOffRole
from interventions.models import PlanReview, SignOff

NEEDED = len(SignOffRole)


@transaction.atomic
def sign(*, review, role: SignOffRole, comment: str, on: date, by) -> PlanReview | None:
    """Sign in one role; raises ValidationError with the sentence if that may not be.

    Returns the next review when this signature was the second.
    """
    # Both signing at the same moment: the second waits here and then sees the first.
    review = (
        PlanReview.objects.select_for_update(of=["self"]).select_related("plan").get(pk=review.pk)
    )
    signature = SignOff(
        authority_id=review.authority_id,
        family_id=review.family_id,
        review=review,
        role=role,
        signed_by=by,
        comment=comment,
    )
    signature.validate_constraints()
    complete = review.sign_offs.count() + 1 == NEEDED
    to = ReviewStatus.COMPLETE if complete else ReviewStatus.SIGNED_ONCE
    done = {"completed_on": on} if complete else {}
    states.move(review, to=to, transitions=REVIEW_TRANSITIONS, **done)
    signature.save()
    audit.record("review.signed", target=review, by=by.pk, role=role)
    if not complete:
        return None
    audit.record("review.completed", target=review, by=by.pk)
    if review.plan.status != PlanStatus.AGREED:
        return None
    return plans.add_review(plan=review.plan, after=on)
