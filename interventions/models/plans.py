"""One action plan for the whole family: objectives, and actions owned by any agency."""

from django.db import models
from django.db.models import Q

from agencies.models import Agency, User
from families.models import Person
from interventions.choices import ActionStatus, ObjectiveStatus, PlanStatus, Problem
from interventions.models.base import OfFamily, SentOnce, tracked


@tracked
class ActionPlan(OfFamily):
    """The plan in force. `version` guards against two people saving at once."""

    status = models.CharField(max_length=8, choices=PlanStatus, default=PlanStatus.DRAFT)
    agreed_on = models.DateField(null=True, blank=True)
    family_words = models.TextField(blank=True, help_text="what the family wants, in their words")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["family"], condition=~Q(status="closed"), name="one_plan_at_a_time"
            )
        ]

    def __str__(self):
        return f"plan of the {self.family}"


@tracked
class Objective(SentOnce, OfFamily):
    """An expected outcome: what will be measured, from where to where, by when, for whom."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.CASCADE, related_name="objectives")
    title = models.CharField(max_length=200)
    problem = models.CharField(max_length=16, choices=Problem)
    measure = models.CharField(max_length=200, blank=True)
    baseline = models.CharField(max_length=120, blank=True)
    target = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=ObjectiveStatus, default=ObjectiveStatus.OPEN)
    progress = models.TextField(blank=True)
    members = models.ManyToManyField(Person, related_name="+", blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self):
        return self.title


@tracked
class PlanAction(SentOnce, OfFamily):
    """Something somebody does, by a day. Owned by an agency; a named person where known."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.CASCADE, related_name="actions")
    objective = models.ForeignKey(
        Objective, on_delete=models.SET_NULL, null=True, blank=True, related_name="actions"
    )
    title = models.CharField(max_length=200)
    owner_agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_name = models.CharField(
        max_length=120, blank=True, help_text="a family member, or a professional without sign-in"
    )
    due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=ActionStatus, default=ActionStatus.TO_DO)
    done_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="done", done_on__isnull=False)
                | (~Q(status="done") & Q(done_on__isnull=True)),
                name="done_action_has_its_day",
                violation_error_message="Say on which day the action was done.",
            )
        ]

    def __str__(self):
        return self.title
