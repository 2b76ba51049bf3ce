"""Who is acting, and why: read by row-level security and by the history triggers.

The values are sent to PostgreSQL by `core.db` at the start of each transaction, so that ORM,
COPY, raw SQL and executemany all carry them. No user and no system reason means no rows.
"""

import contextvars
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Acting:
    """One person (or the system, with a reason) doing one thing.

    `memo` holds what was looked up for it once, such as the person's memberships.
    """

    user_id: int | None = None
    system: str = ""
    path: str = ""
    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    memo: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    def settings(self) -> tuple[str, str, str]:
        """The values of app.user_id, pghistory.context_id and pghistory.context_metadata."""
        if not (self.user_id or self.system or self.path):
            return "", "", ""
        meta = {"user": self.user_id, "path": self.path, "system": self.system}
        return (
            str(self.user_id or ""),
            self.request_id,
            json.dumps({key: value for key, value in meta.items() if value}),
        )


_acting: contextvars.ContextVar[Acting | None] = contextvars.ContextVar("acting", default=None)
_NOBODY = Acting(request_id="")


def current() -> Acting:
    return _acting.get() or _NOBODY


@contextmanager
def acting_as(
    user_id: int | None = None, *, system: str = "", path: str = "", request_id: str = ""
) -> Iterator[Acting]:
    """Everything inside happens in this person's name (or for this system reason)."""
    acting = Acting(user_id=user_id, system=system, path=path)
    if request_id:
        acting = replace(acting, request_id=request_id)
    token = _acting.set(acting)
    try:
        yield acting
    finally:
        _acting.reset(token)
