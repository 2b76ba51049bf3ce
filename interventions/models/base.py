"""What every record of the work has: its authority and its family, for row-level security."""

import pghistory
from django.db import models

from agencies.models import LocalAuthority
from core.refs import new_ref
from families.models import Family


def tracked(model):
    """Keep the history of every change. Trackers hold state: each model needs its own."""
    return pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent()
    )(model)


class OfFamily(models.Model):
    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="%(class)ss")
    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)

    class Meta:
        abstract = True


class SentOnce(models.Model):
    """Made by a form: sent twice, by a double click or a lost connection, it is made once."""

    once_key = models.CharField(
        max_length=64,
        null=True,
        blank=True,
        unique=True,
        help_text="a form sent twice is one record",
    )

    class Meta:
        abstract = True
