"""Long tasks are rows: the database, not the broker, says what is unfinished."""

from django.conf import settings
from django.db import models

from core.choices import JobStatus
from core.refs import new_ref


class Job(models.Model):
    """One long task: who asked, what for, how far it is, what came of it."""

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    task = models.CharField(max_length=100, help_text="dotted path of the Celery task")
    arguments = models.JSONField(default=dict)
    title = models.CharField(max_length=200, help_text="what the person sees while waiting")
    status = models.CharField(max_length=10, choices=JobStatus, default=JobStatus.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    stage = models.CharField(max_length=200, blank=True, help_text="what is happening now")
    problem = models.CharField(max_length=1000, blank=True, help_text="one sentence")
    return_to = models.CharField(max_length=200, blank=True, help_text="path of the result")
    once_key = models.CharField(max_length=200, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="jobs"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    heard_from_at = models.DateTimeField(null=True, help_text="last sign of life of the worker")
    finished_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["once_key"],
                condition=models.Q(status__in=["queued", "running"]) & ~models.Q(once_key=""),
                name="job_once_at_a_time",
            )
        ]
        indexes = [
            models.Index(
                fields=["heard_from_at"],
                condition=models.Q(status__in=["queued", "running"]),
                name="job_unfinished",
            )
        ]

    def __str__(self):
        return self.title

    @property
    def is_over(self) -> bool:
        return self.status in (JobStatus.DONE, JobStatus.FAILED)

    @property
    def percent(self) -> int:
        return 100 * self.done // self.total if self.total else 0
