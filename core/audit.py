"""The account of who saw, changed or took away what.

Row changes are kept by triggers (pghistory); what is written here is the meaning: reads by the
door, decisions by the actions, exports with their digest. The table can only be appended to, by
the database function app.log(), which takes the user and the request from the transaction.
"""

import json

from django.db import connection

from core.choices import AuditAction

_LOG = "select app.log(%s, %s, %s, %s, %s, %s)"


def _log(action, event, target, details):
    authority = getattr(target, "authority_id", None)
    family = target.pk if target._meta.label == "families.Family" else None
    family = getattr(target, "family_id", family)
    with connection.cursor() as cursor:
        cursor.execute(
            _LOG,
            [
                action,
                event,
                f"{target._meta.label}:{target.pk}",
                authority,
                family,
                json.dumps(details, default=str),
            ],
        )


def record(event: str, *, target, **details) -> None:
    """A decision: `claim.computed`, `review.signed`. Called by the action that made it."""
    _log(AuditAction.CHANGE, event, target, details)


def record_read(event: str, *, target, **details) -> None:
    """Somebody opened a record. Called by the door, nowhere else."""
    _log(AuditAction.READ, event, target, details)


def record_export(event: str, *, target, sha256: str, rows: int, **details) -> None:
    """A file left the system: its digest and how many rows it held."""
    _log(AuditAction.EXPORT, event, target, {"sha256": sha256, "rows": rows, **details})


def record_search(event: str, *, target, **details) -> None:
    """Somebody searched: in which role, never what for."""
    _log(AuditAction.SEARCH, event, target, details)
