"""Prints as JSON how long each page takes; run by `bench.pages` as the web login."""

import io
import json
import os
import random
import statistics
import time
from pathlib import Path

ROUNDS = 200
BASE = Path(__file__).resolve().parent.parent


def main() -> None:
    from devstack.services import Services

    Services(BASE).join()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")
    import django

    django.setup()
    from django.core.handlers.wsgi import WSGIHandler

    handler = WSGIHandler()
    ask = {name: visitor(handler, *who) for name, who in pages().items()}
    for one in ask.values():
        for _ in range(10):
            one()
    taken: dict[str, list[float]] = {name: [] for name in ask}
    for _ in range(ROUNDS):
        for name, one in ask.items():
            started = time.perf_counter()
            one()
            taken[name].append(1000 * (time.perf_counter() - started))
    print(json.dumps({name: figures(name, took, ask[name]) for name, took in taken.items()}))


def figures(name: str, took: list[float], one) -> dict:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        one()
    return {
        "median": statistics.median(took),
        "p95": sorted(took)[int(0.95 * len(took))],
        "queries": len(queries),
    }


def pages() -> dict:
    """page: (who asks, one of the paths they ask for)."""
    from agencies.models import User
    from core import context
    from families.models import Family

    # Under row-level security: who leads which family is not to be seen yet, who holds a post is.
    coordinator = User.objects.filter(memberships__role="coordinator").first()
    worker = User.objects.filter(memberships__role="lead_worker", posts__gt=0).first()
    from django.db import transaction

    with context.acting_as(coordinator.pk), transaction.atomic():
        refs = list(Family.objects.values_list("ref", flat=True)[:20_000])
    random.Random(1).shuffle(refs)
    families = [f"/families/{ref}/" for ref in refs[:500]]
    return {
        "empty": (coordinator, ["/help/"]),
        "family": (coordinator, families),
        "caseload": (worker, ["/caseload/"]),
        "family list": (coordinator, ["/families/"]),
        "reviews due": (coordinator, ["/reviews/"]),
    }


def visitor(handler, user, paths):
    """A function that asks for the next of the paths, signed in as this person."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.cached_db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    turn = iter(range(10**9))

    def ask():
        status = []
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": paths[next(turn) % len(paths)],
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_COOKIE": cookie,
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
        }
        response = handler(environ, lambda line, headers, exc=None: status.append(line))
        body = b"".join(response)
        response.close()
        if not status[0].startswith("200"):
            raise SystemExit(f"{environ['PATH_INFO']} answered {status[0]}")
        return body

    return ask


if __name__ == "__main__":
    main()
