"""Long tasks: created in the caller's transaction, sent after commit, taken up again if lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import IntegrityError, connections, transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.module_loading import import_string

from core import context
from core.choices import JobStatus
from core.models import Job

SILENT_FOR = timedelta(seconds=60)
MOST_ATTEMPTS = 5
UNFINISHED = (JobStatus.QUEUED, JobStatus.RUNNING)


class JobProblem(Exception):
    """A task ends with a sentence for the person who asked; nothing of its work is kept."""


def enqueue(
    task: str, *, title: str, by=None, once_key: str = "", return_to="", **arguments
) -> Job:
    """Create the row and send its id once the transaction has committed.

    The task is named by path, not imported, so that actions never depend on tasks. With a
    `once_key`, a double click returns the job already waiting or running.
    """
    try:
        with transaction.atomic():
            job = Job.objects.create(
                task=task,
                title=title,
                requested_by=by,
                once_key=once_key,
                return_to=return_to,
                arguments=arguments,
            )
    except IntegrityError:
        return Job.objects.get(once_key=once_key, status__in=UNFINISHED)
    _send(job)
    return job


def _send(job) -> None:
    transaction.on_commit(lambda: import_string(job.task).delay(job_id=job.pk), robust=True)


class Progress:
    """Tells the waiting person how far a job is. Writes outside the job's own transaction.

    The work is one transaction, so its progress would stay unseen inside it; this uses a
    connection of its own, at most a few times a second.
    """

    def __init__(self, job: Job):
        self.job = job
        self._told = timezone.now() - SILENT_FOR

    def __call__(self, done: int = 0, total: int = 0, stage: str = "") -> None:
        now = timezone.now()
        if now - self._told < timedelta(milliseconds=300) and not stage:
            return
        self._told = now
        changes = {"heard_from_at": now, "done": done, "total": total}
        if stage:
            changes["stage"] = stage
        Job.objects.using(PROGRESS).filter(pk=self.job.pk).update(**changes)


PROGRESS = "progress"


def silent(done: int = 0, total: int = 0, stage: str = "") -> None:
    """The progress of a job nobody watches."""


@contextmanager
def running(job_id: int) -> Iterator[tuple[Job, Progress] | None]:
    """Take the job, or None when another worker has it or it is over.

    The worker holds an advisory lock for the length of the work: PostgreSQL frees it the moment
    the worker dies, which is how `resume_lost` knows.
    """
    with connections["default"].cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(hashtext('job'), %s)", [job_id])
        (mine,) = cursor.fetchone()
    job = Job.objects.filter(pk=job_id, status__in=UNFINISHED).first() if mine else None
    try:
        if job is None:
            yield None
            return
        now = timezone.now()
        Job.objects.filter(pk=job_id).update(
            status=JobStatus.RUNNING,
            started_at=now,
            heard_from_at=now,
            attempts=job.attempts + 1,
            problem="",
        )
        try:
            with context.acting_as(job.requested_by_id, path=f"job {job.ref}"):
                yield job, Progress(job)
        except JobProblem as problem:
            _finish(job_id, JobStatus.FAILED, problem=str(problem))
        except Exception:
            _finish(
                job_id,
                JobStatus.FAILED,
                problem="Something went wrong on our side. Nothing was saved; you can start again.",
            )
            raise
        else:
            _finish(job_id, JobStatus.DONE)
    finally:
        if mine:
            with connections["default"].cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(hashtext('job'), %s)", [job_id])


def _finish(job_id: int, status: JobStatus, **changes) -> None:
    Job.objects.filter(pk=job_id).update(status=status, finished_at=timezone.now(), **changes)


def get_job_for(user, ref) -> Job:
    """The one door to a job: the person who asked for it, or 404."""
    return get_object_or_404(Job, ref=ref, requested_by=user)


def resume_lost() -> int:
    """Send again every unfinished job that nobody works on. Run by beat each 30 seconds."""
    sent = 0
    quiet = timezone.now() - SILENT_FOR
    for job in Job.objects.filter(status__in=UNFINISHED, created_at__lt=timezone.now()):
        if (job.heard_from_at or job.created_at) > quiet or not nobody_works_on(job.pk):
            continue
        if job.attempts >= MOST_ATTEMPTS:
            _finish(
                job.pk,
                JobStatus.FAILED,
                problem=f"Tried {MOST_ATTEMPTS} times without finishing. Nothing was saved.",
            )
            continue
        import_string(job.task).delay(job_id=job.pk)
        sent += 1
    return sent


def nobody_works_on(job_id: int) -> bool:
    """Its lock is free: PostgreSQL frees it the moment the worker's connection is gone."""
    with connections["default"].cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(hashtext('job'), %s)", [job_id])
        (free,) = cursor.fetchone()
        if free:
            cursor.execute("select pg_advisory_unlock(hashtext('job'), %s)", [job_id])
    return bool(free)
