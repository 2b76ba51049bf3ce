"""What happened on a visit, a call or a meeting: one note, several members and actions."""

from django.db import models

from agencies.models import Agency, User
from families.models import Person
from interventions.choices import NoteKind
from interventions.models.base import OfFamily, SentOnce, tracked
from interventions.models.plans import PlanAction


@tracked
class Note(SentOnce, OfFamily):
    """A contact with the family. Never changed afterwards; a correction is another note."""

    happened_on = models.DateField()
    kind = models.CharField(max_length=8, choices=NoteKind)
    text = models.TextField()
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    members = models.ManyToManyField(Person, related_name="+", blank=True)
    actions = models.ManyToManyField(PlanAction, related_name="notes", blank=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-happened_on", "-pk"]
        indexes = [models.Index(fields=["family", "-happened_on"], name="note_by_family")]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.happened_on}"
