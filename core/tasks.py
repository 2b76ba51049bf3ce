"""Housekeeping that beat calls."""

import structlog
from celery import shared_task

from core import jobs, sealing

log = structlog.get_logger()


@shared_task
def resume_lost_jobs() -> None:
    jobs.resume_lost()


@shared_task
def seal_audit_trail() -> None:
    sealing.seal()


@shared_task
def verify_audit_trail() -> None:
    """Say aloud, each night, when a sealed line was changed or removed."""
    broken = sealing.first_broken()
    if broken is not None:
        log.error("the audit trail does not fit its seals", seal=broken)
