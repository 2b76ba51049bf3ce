"""`make bench` or `python -m bench [imports claims pages fill] [--families 100000]`.

Works in a database of its own for each size, under `.run-bench`, filled once and kept.
"""

import argparse
import os
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
PARTS = ["imports", "claims", "pages", "fill"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help="all when left out")
    parser.add_argument("--families", type=int, default=100_000)
    chosen = parser.parse_args()
    if unknown := set(chosen.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    prepare(run_directory(chosen.families))

    from bench import claims, data, imports, pages
    from bench.report import Report

    report = Report()
    data.fill(families=chosen.families)
    for name, module in {"imports": imports, "claims": claims, "pages": pages}.items():
        if not chosen.parts or name in chosen.parts:
            module.run(report, families=chosen.families)
    report.keep()


def run_directory(families: int) -> Path:
    return BASE / ".run-bench" / str(families)


def prepare(directory: Path) -> None:
    """A durable database of its own, migrated, as the owner; parts step down as they need."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")
    os.environ.setdefault("TF_ENV", "demo")
    os.environ["TF_RUN_DIR"] = str(directory)
    os.environ["TF_DB_ROLE"] = "owner"
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "REDIS_URL"):
        os.environ.pop(name, None)

    from devstack.services import Services

    Services(BASE).join()
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("load_reference_data", verbosity=0)


if __name__ == "__main__":
    main()
