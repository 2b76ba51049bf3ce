"""One assessment of the whole family, each member covered."""

from django.db import models

from agencies.models import LocalAuthority, User
from families.models import Family, Person
from interventions.models.base import OfFamily, SentOnce, tracked


@tracked
class Assessment(SentOnce, OfFamily):
    """A whole-family assessment on one day."""

    assessed_on = models.DateField()
    assessed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    strengths = models.TextField(blank=True)
    worries = models.TextField(blank=True)
    family_words = models.TextField(blank=True, help_text="what the family says, in their words")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-assessed_on", "-pk"]

    def __str__(self):
        return f"assessment of {self.assessed_on}"


@tracked
class AssessedMember(models.Model):
    """What the assessment says of one member: nobody is left out in silence."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="+")
    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    needs = models.TextField(blank=True)
    seen = models.BooleanField(default=False, help_text="spoke for themselves")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "person"], name="member_once_per_assessment"
            )
        ]

    def __str__(self):
        return f"{self.person} in {self.assessment}"
