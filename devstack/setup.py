"""`make setup`: everything that a machine needs, each step instant once it is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from . import browser, frontend, pango
from .roles import setup_roles_from_environment
from .services import Services
from .steps import run, step

BASE = Path(__file__).resolve().parent.parent


def prepare(base: Path = BASE) -> Services | None:
    """Do all of it; the services that were needed for it are handed on, still running."""
    frontend.build(base)
    pango.make_available(base)
    services = None
    if os.environ.get("DATABASE_URL"):
        setup_roles_from_environment()
    else:
        with step("PostgreSQL and Valkey"):
            services = Services(base)
            services.join()
    with step("Database tables"):
        manage(base, "migrate", "--no-input", "-v0")
    with step("Reference data"):
        manage(base, "load_reference_data")
    return services


def manage(base: Path, *arguments: str) -> None:
    """One of Django's commands."""
    run([sys.executable, "manage.py", *arguments], cwd=base)


def main() -> None:
    services = prepare()
    if "--browser" in sys.argv:
        browser.make_available()
    if services:
        services.leave()


if __name__ == "__main__":
    main()
