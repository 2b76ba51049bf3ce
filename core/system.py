"""Work done by the system itself, above row-level security, always with a reason."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from core import context


@contextmanager
def system_work(reason: str) -> Iterator[None]:
    """Run one transaction as the BYPASSRLS role; the reason lands in the history.

    The web login may not assume that role: PostgreSQL refuses, whatever the code says.
    """
    acting = context.current()
    with (
        context.acting_as(acting.user_id, system=reason, path=acting.path),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("select current_user")
        (before,) = cursor.fetchone()
        cursor.execute("set local role tf_system")
        yield
        cursor.execute(f"set local role {connection.ops.quote_name(before)}")


@contextmanager
def acting_for(user) -> Iterator[None]:
    """Run one transaction in a person's name, from a task or a command."""
    with context.acting_as(user.pk, path=context.current().path), transaction.atomic():
        yield
