"""`make setup`: everything that a machine needs, each step instant once it is done."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from . import browser, frontend, pango
from .roles import setup_roles_from_environment
from .services import Services
from .steps import Stamp, digest, run, step

BASE = Path(__file__).resolve().parent.parent


def prepare(base: Path = BASE, *, only_if_changed: bool = False) -> Services | None:
    """Do all of it; the services that were needed for it are handed on, still running."""
    frontend.build(base)
    pango.make_available(base)
    if os.environ.get("DATABASE_URL"):
        setup_roles_from_environment()
        fill_database(base)
        return None
    with step("PostgreSQL and Valkey"):
        services = Services(base)
        services.join()
    # Beside the database, so that one never outlives the other.
    filled = Stamp(services.run.path / "filled", code_of(base))
    if not (only_if_changed and filled.fresh()):
        fill_database(base)
        filled.put()
    return services


def fill_database(base: Path) -> None:
    """Tables and reference data; nothing changes when they are there."""
    with step("Database tables"):
        manage(base, "migrate", "--no-input", "-v0")
    with step("Reference data"):
        manage(base, "load_reference_data")


def code_of(base: Path) -> str:
    """One word for all code and data that could change what belongs into the database."""
    rooms = [path.parent.parent for path in base.glob("*/migrations/__init__.py")]
    files = [file for room in rooms for file in room.rglob("*") if file.is_file()]
    kept = [file for file in files if "__pycache__" not in file.parts]
    return digest([*kept, base / "requirements/dev.txt"])


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
