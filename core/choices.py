from django.db.models import TextChoices


class JobStatus(TextChoices):
    QUEUED = "queued", "Waiting to start"
    RUNNING = "running", "Running"
    DONE = "done", "Finished"
    FAILED = "failed", "Stopped with a problem"


class AuditAction(TextChoices):
    READ = "read", "Looked at"
    CHANGE = "change", "Changed"
    EXPORT = "export", "Exported"
    SEARCH = "search", "Searched"
    REFUSED = "refused", "Was refused"
