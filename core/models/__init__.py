from core.models.audit import AuditEntry, AuditSeal
from core.models.jobs import Job
from core.models.papers import Document, Draft

__all__ = ["AuditEntry", "AuditSeal", "Document", "Draft", "Job"]
