#!/usr/bin/env python
"""Django's commands; without DATABASE_URL they bring their own database with them."""

import os
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent
OWNER_COMMANDS = {
    "createcachetable",
    "flush",
    "load_reference_data",
    "makemigrations",
    "migrate",
    "optimizemigration",
    "pgtrigger",
    "showmigrations",
    "sqlflush",
    "sqlmigrate",
    "squashmigrations",
    "test",
}


def role_of(command: str) -> str:
    """The database login a command runs with unless TF_DB_ROLE says otherwise."""
    if command in OWNER_COMMANDS or command.startswith("check"):
        return "owner"
    return "web" if command == "runserver" else "worker"


def bring_services() -> None:
    """Start or join this checkout's own servers, before Django reads settings that name them."""
    from devstack.services import Services

    Services(BASE).join()


def find_unpacked_pango() -> None:
    """Where PDFs' system library was unpacked into this checkout, start again with it."""
    from devstack import pango

    pango.reexecute_with(BASE)


def main() -> None:
    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")
    os.environ.setdefault("TF_DB_ROLE", role_of(command))
    if (BASE / ".cache/pango").exists():
        find_unpacked_pango()
    if not os.environ.get("DATABASE_URL"):
        bring_services()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
