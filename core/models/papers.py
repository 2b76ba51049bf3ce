"""Files kept in the database, and words not yet saved."""

from django.conf import settings
from django.db import models

from core.refs import new_ref


class Document(models.Model):
    """An uploaded or generated file with its digest.

    Kept in the database: web and worker may stand on different machines, a submitted statement
    must be reproduced to the byte, and one backup holds everything.
    """

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    authority_id = models.BigIntegerField(db_index=True)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    def __str__(self):
        return self.name


class Draft(models.Model):
    """What one person has typed into one form and not yet saved."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts"
    )
    key = models.CharField(max_length=200, help_text="path of the form")
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="draft_per_form")]

    def __str__(self):
        return f"draft of {self.key}"
