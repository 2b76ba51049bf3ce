"""Connection URLs and the secret key of this checkout, for settings; starts nothing."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from .rundir import RunDir

DATABASE = "tf"


def database_url(base: Path, role: str) -> str:
    """The URL of one of the logins owner, web, worker.

    An empty host and the socket directory as path: django-environ does not decode %2F.
    """
    run = RunDir(base)
    return f"postgres://tf_{role}:{run.secrets()[role]}@/{run.sockets}/pg/{DATABASE}"


def redis_urls(base: Path) -> dict[str, str]:
    """Broker and cache; each parallel test worker gets its own pair of databases.

    Emptying a cache empties a whole database, so two test workers must not share one.
    """
    run = RunDir(base)
    password = quote(run.secrets()["valkey"], safe="")
    socket = f"{run.sockets}/valkey/v.sock"
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    return {
        "broker": f"redis+socket://:{password}@{socket}?virtual_host={2 * worker}",
        "cache": f"unix://:{password}@{socket}?db={2 * worker + 1}",
    }


def secret_key(base: Path) -> str:
    """Django's secret key of this checkout, made once."""
    return RunDir(base).secrets()["django"]
