"""Files partners sent: the attempt, what became of it, and the rows that could not go in."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from agencies.models import Agency, LocalAuthority, User
from core.models import Document, Job
from core.refs import new_ref
from families.choices import FeedKind, ImportStatus


class FeedImport(models.Model):
    """One file, once: its digest, its counts, and the sentence if it was refused."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="imports")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="imports")
    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    kind = models.CharField(max_length=20, choices=FeedKind)
    mapping_name = models.CharField(max_length=60, blank=True)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, related_name="+", help_text="the file sent"
    )
    status = models.CharField(max_length=10, choices=ImportStatus, default=ImportStatus.RECEIVED)
    problem = models.CharField(max_length=500, blank=True, help_text="why it was refused")
    header = ArrayField(models.TextField(), default=list, help_text="the first row as sent")
    rows_read = models.PositiveIntegerField(default=0)
    rows_new = models.PositiveIntegerField(default=0)
    rows_changed = models.PositiveIntegerField(default=0)
    rows_same = models.PositiveIntegerField(default=0)
    rows_refused = models.PositiveIntegerField(default=0)
    warnings = models.PositiveIntegerField(default=0)
    confirmed = models.BooleanField(default=False, help_text="large change accepted by a person")
    received_at = models.DateTimeField(auto_now_add=True)
    received_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    finished_at = models.DateTimeField(null=True)
    job = models.ForeignKey(Job, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-received_at"]

    def __str__(self):
        return f"{self.get_kind_display()} from {self.agency}, {self.file_name}"


class QuarantinedRow(models.Model):
    """A row that could not go in (or a warning): where, what was wrong, in one sentence."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    feed_import = models.ForeignKey(FeedImport, on_delete=models.CASCADE, related_name="problems")
    row_number = models.PositiveIntegerField(help_text="as the sender counts: header is row 1")
    column = models.CharField(max_length=80)
    value = models.CharField(max_length=200, blank=True)
    problem = models.CharField(max_length=300)
    warning_only = models.BooleanField(default=False)
    cells = ArrayField(models.TextField(), default=list, help_text="the row as sent")

    class Meta:
        ordering = ["feed_import", "row_number", "pk"]

    def __str__(self):
        return f"row {self.row_number}, {self.column}: {self.problem}"


class ColumnMapping(models.Model):
    """How one agency's file becomes the canonical feed: saved once, used each time."""

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="mappings")
    kind = models.CharField(max_length=20, choices=FeedKind)
    name = models.CharField(max_length=60)
    columns = models.JSONField(default=dict, help_text="canonical column -> column of the file")
    date_format = models.CharField(max_length=10, default="iso", help_text="iso or dmy")
    codes = models.JSONField(default=dict, help_text="canonical column -> {their code: ours}")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "agency", "kind", "name"], name="mapping_name_once"
            )
        ]

    def __str__(self):
        return f"{self.name} ({self.agency}, {self.kind})"
