"""Each task takes its job, makes one call, and passes on how far it is."""

from celery import shared_task

from core import jobs
from core.jobs import JobProblem
from core.system import system_work
from payments.actions import claims, exports
from payments.queries import runs


@shared_task
def compute_claim(*, job_id: int) -> None:
    with jobs.running(job_id) as taken:
        if taken is None:
            return
        job, progress = taken
        claim_id = job.arguments["claim_id"]
        try:
            with system_work("compute a claim"):
                claims.compute(claim=runs.claim(claim_id), progress=progress)
        except JobProblem as problem:
            with system_work("leave a claim as it was"):
                claims.give_up(claim=runs.claim(claim_id), because=str(problem))
            raise


@shared_task
def make_statement(*, job_id: int) -> None:
    with jobs.running(job_id) as taken:
        if taken is None:
            return
        job, progress = taken
        with system_work("make a claim statement"):
            exports.make_pdf(
                claim=runs.claim(job.arguments["claim_id"]),
                by=job.requested_by,
                progress=progress,
            )
