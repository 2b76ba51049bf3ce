"""The six-weekly review: signed by the line manager and by the co-ordinator, then the next."""

from django.db import models
from django.db.models import Q

from agencies.models import LocalAuthority, User
from families.models import Family
from interventions.choices import ReviewStatus, SignOffRole
from interventions.models.base import OfFamily, tracked
from interventions.models.plans import ActionPlan


@tracked
class PlanReview(OfFamily):
    """One review of the plan. The system dates the next when both have signed."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.CASCADE, related_name="reviews")
    due_on = models.DateField()
    status = models.CharField(max_length=12, choices=ReviewStatus, default=ReviewStatus.DUE)
    completed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-due_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=~Q(status="complete"), name="one_review_due"
            )
        ]
        indexes = [
            models.Index(
                fields=["authority", "due_on"],
                condition=~Q(status="complete"),
                name="reviews_due",
            )
        ]

    def __str__(self):
        return f"review due {self.due_on}"


@tracked
class SignOff(models.Model):
    """One of the two signatures. Two roles, two people."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    review = models.ForeignKey(PlanReview, on_delete=models.CASCADE, related_name="sign_offs")
    role = models.CharField(max_length=12, choices=SignOffRole)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)
    comment = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["review", "role"],
                name="signed_once_per_role",
                violation_error_message="This review already has that signature.",
            ),
            models.UniqueConstraint(
                fields=["review", "signed_by"],
                name="two_people_sign",
                violation_error_message="The two signatures must be of two people.",
            ),
        ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.signed_by}"
