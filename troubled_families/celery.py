"""The Celery app and the timetable of everything that runs without a person asking."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")

app = Celery("troubled_families")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    "take up lost jobs": {"task": "core.tasks.resume_lost_jobs", "schedule": 30.0},
    "seal the audit trail": {"task": "core.tasks.seal_audit_trail", "schedule": 60.0},
    "verify the audit trail": {
        "task": "core.tasks.verify_audit_trail",
        "schedule": crontab(hour=3, minute=30),
    },
}
