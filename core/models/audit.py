"""Who saw, changed or took away what. Append-only, sealed each minute."""

from django.db import models

from core.choices import AuditAction


class AuditEntry(models.Model):
    """One line of the account. Written only by the database function app.log().

    It holds labels and ids rather than foreign keys, so that erasing a record never has to
    erase the account of what was done to it.
    """

    at = models.DateTimeField(db_default=models.functions.Now())
    xid = models.BigIntegerField(help_text="Transaction that wrote the line; seals go by it.")
    user_id = models.BigIntegerField(null=True)
    authority_id = models.BigIntegerField(null=True)
    action = models.CharField(max_length=10, choices=AuditAction)
    event = models.CharField(max_length=60, help_text="noun.verb, for example family.read")
    target = models.CharField(max_length=80, help_text="model label and id")
    family_id = models.BigIntegerField(null=True, help_text="The family it concerns, if one")
    details = models.JSONField(default=dict)
    request_id = models.CharField(max_length=36, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["target", "at"], name="audit_by_target"),
            models.Index(fields=["family_id", "at"], name="audit_by_family"),
            models.Index(fields=["xid"], name="audit_by_xid"),
        ]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.event} {self.target}"


class AuditSeal(models.Model):
    """A digest over all lines written before a moment, chained to the seal before it."""

    sealed_at = models.DateTimeField(db_default=models.functions.Now())
    below_xid = models.BigIntegerField(unique=True)
    entries = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    def __str__(self):
        return f"seal {self.pk}: {self.entries} lines"
