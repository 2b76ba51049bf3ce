"""A family joining a programme: the day that fixes its tariff year."""

import pghistory
from django.db import models

from agencies.models import LocalAuthority, User
from families.models import Family


class CohortTarget(models.Model):
    """Families agreed with the department: per financial year, and (no year) in all."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    framework = models.CharField(max_length=40)
    financial_year = models.PositiveSmallIntegerField(null=True, help_text="2012 is 2012-13")
    families = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "framework", "financial_year"],
                nulls_distinct=False,
                name="target_once_a_year",
            )
        ]

    def __str__(self):
        return f"{self.families} families in {self.financial_year or 'all'}"


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
)
class Attachment(models.Model):
    """Made from the authority's list or on screen; frozen once a claim for it was submitted."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="attachments")
    framework = models.CharField(max_length=40, help_text="slug of the framework file")
    attached_on = models.DateField()
    attached_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["family", "framework"], name="attached_once")
        ]
        indexes = [
            models.Index(
                fields=["authority", "framework", "attached_on"], name="attached_by_authority"
            )
        ]

    def __str__(self):
        return f"{self.family} attached {self.attached_on}"
