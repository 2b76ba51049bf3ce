"""Families, who belongs to them and when, and who leads the work."""

import pghistory
from django.contrib.auth.models import Permission
from django.db import models
from django.db.models import Q
from django.utils import timezone
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase

from agencies.models import Agency, LocalAuthority, User, Ward, WorkerPost
from agencies.permissions import Permission as May
from agencies.permissions import authorities_where
from core.constraints import in_order
from core.refs import new_ref
from families.choices import FamilyStatus, Relationship
from families.models.people import Person


class FamilyQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The families this person may know exist. PostgreSQL enforces the same rule again.

        Wide roles see every family of their authority; everybody else the families they lead,
        line-manage, were granted, or their agency leads under a sharing agreement.
        """
        if not user.is_authenticated or not user.is_active:
            return self.none()
        wide = authorities_where(user, May.FAMILY_VIEW_ALL, on=timezone.localdate())
        mine = models.expressions.RawSQL("select unnest(app.my_families())", [])
        return self.filter(Q(authority__in=wide) | Q(pk__in=mine))


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class Family(models.Model):
    """A household the programme knows, with one lead worker and one plan at a time."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="families")
    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    family_ref = models.CharField(max_length=40, help_text="the authority's own reference")
    name = models.CharField(max_length=80, help_text="the surname it is known by")
    status = models.CharField(
        max_length=12, choices=FamilyStatus, default=FamilyStatus.IDENTIFIED, db_index=True
    )
    identified_on = models.DateField()
    identified_by = models.ForeignKey(
        Agency,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="the agency that referred the family",
    )
    lead_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    worked_with_from = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_because = models.CharField(max_length=200, blank=True)
    discretion_reason = models.CharField(
        max_length=300, blank=True, help_text="local discretion: why a two-of-three family is in"
    )
    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, null=True, related_name="+")
    # What the authority's own list (the cohort feed) says; payments attaches from attached_on.
    attached_on = models.DateField(null=True, blank=True)
    listed_lead_worker = models.EmailField(blank=True)
    assessed_on = models.DateField(null=True, blank=True)
    plan_agreed_on = models.DateField(null=True, blank=True)

    objects = FamilyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "families"
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "family_ref"], name="one_family_per_reference"
            ),
            in_order(
                "identified_on",
                "closed_on",
                name="family_closed_after_identified",
                message="A family cannot be closed before it was identified.",
            ),
        ]
        ordering = ["authority", "family_ref"]
        indexes = [models.Index(fields=["authority", "name", "family_ref"], name="family_by_name")]
        # guardian's grants: time-boxed cover for one family
        permissions = [("cover_family", "Can work with this family as cover")]

    def __str__(self):
        return f"{self.name} family ({self.family_ref})"


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class FamilyMember(models.Model):
    """A person in a family, from joined_on to (before) left_on; no joined_on means always."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    relationship = models.CharField(max_length=12, choices=Relationship)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["family", "person"],
                condition=Q(left_on__isnull=True),
                name="member_once_at_a_time",
            ),
            in_order(
                "joined_on",
                "left_on",
                name="member_left_after_joining",
                message="A member cannot leave before joining.",
            ),
        ]

    def __str__(self):
        return f"{self.person} in {self.family}"


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class LeadWorkerAssignment(models.Model):
    """Who leads the work with a family, from one day to (before) another. One at a time."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="lead_workers")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="led_families")
    post = models.ForeignKey(WorkerPost, on_delete=models.PROTECT, null=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True, help_text="why the lead changed")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["family"], condition=Q(ends_on__isnull=True), name="one_lead_worker"
            ),
            in_order(
                "starts_on",
                "ends_on",
                name="lead_ends_after_it_starts",
                message="A lead worker cannot stop before starting.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["user", "family"], condition=Q(ends_on__isnull=True), name="leads_now"
            )
        ]

    def __str__(self):
        return f"{self.user} leads {self.family}"


class FamilyUserObjectPermission(UserObjectPermissionBase):
    """A named, time-boxed grant: cover for an absent worker. Expired rows do not exist."""

    content_object = models.ForeignKey(Family, on_delete=models.CASCADE)
    permission = models.ForeignKey(Permission, on_delete=models.CASCADE)
    reason = models.CharField(max_length=200)
    granted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    ends_on = models.DateField(help_text="first day it no longer holds")

    class Meta(UserObjectPermissionBase.Meta):
        unique_together = [["user", "permission", "content_object"]]

    def __str__(self):
        return f"{self.user} covers {self.content_object} until {self.ends_on}"


class FamilyGroupObjectPermission(GroupObjectPermissionBase):
    """Guardian asks for the pair; groups are not granted families here."""

    content_object = models.ForeignKey(Family, on_delete=models.CASCADE)

    def __str__(self):
        return f"group grant on {self.content_object_id}"
