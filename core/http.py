"""What a view reads and writes, said above it and enforced by the database."""

import re
from functools import wraps

from django.conf import settings
from django.db import connection, transaction
from django.views.decorators.http import require_http_methods

_LEADING_COMMENTS = re.compile(r"\A(\s|--[^\n]*\n)+")
_READS = ("SELECT", "SAVEPOINT", "RELEASE", "WITH", "ROLLBACK")


class WroteDuringRead(RuntimeError):
    """A view tried to change a record while answering a GET."""


def _select_only(execute, sql, params, many, ctx):
    # The read log and the session are kept by middleware and `audit.record_read`, which says so.
    if not _LEADING_COMMENTS.sub("", str(sql)).upper().startswith(_READS):
        raise WroteDuringRead(f"A view tried to write while answering a read: {str(sql)[:80]}")
    return execute(sql, params, many, ctx)


def methods(*, read=(), write=()):
    """Declare what a view does: `read` methods may only SELECT, `write` methods change.

    Both run inside a transaction, because row-level security learns who is asking at BEGIN.
    """

    def decorate(view):
        @require_http_methods([*read, *write])
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            with transaction.atomic():
                if request.method in write:
                    return view(request, *args, **kwargs)
                with connection.execute_wrapper(_select_only):
                    return view(request, *args, **kwargs)

        wrapper.reads, wrapper.writes = tuple(read), tuple(write)
        return wrapper

    return decorate


def client_ip(request) -> str:
    """The visitor's address: as our own proxies wrote it, never as the visitor claims.

    Each trusted proxy appends the address it was called from, so the last ones are ours.
    """
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    if proxies and len(hops) >= proxies and hops[-proxies].strip():
        return hops[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
