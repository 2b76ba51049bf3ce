"""Housekeeping that beat calls."""

from celery import shared_task

from core import jobs, sealing


@shared_task
def resume_lost_jobs() -> None:
    jobs.resume_lost()


@shared_task
def seal_audit_trail() -> None:
    sealing.seal()
