"""Long work of the families room, one action each."""

from celery import shared_task
from django.utils import timezone

from core import jobs
from core.system import system_work
from families.actions import imports


@shared_task
def import_feed(*, job_id):
    with jobs.running(job_id) as taken:
        if taken is None:
            return
        job, progress = taken
        with system_work("import of a partner's file"):
            imports.import_received(
                feed_import_id=job.arguments["feed_import_id"],
                today=timezone.localdate(),
                progress=progress,
            )
