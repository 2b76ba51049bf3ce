"""`make bench` or `python -m bench [claims imports pages] [--families 100000]`.

Works in a database of its own under `.run-bench`, filled once and kept.
"""

import argparse
import os
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
PARTS = ["imports", "claims", "pages"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all when left out")
    parser.add_argument("--families", type=int, default=100_000)
    chosen = parser.parse_args()
    prepare()

    from bench import claims, data, imports, pages
    from bench.report import Report

    report = Report()
    for name, module in {"imports": imports, "claims": claims, "pages": pages}.items():
        if not chosen.parts or name in chosen.parts:
            data.fill(families=chosen.families)
            module.run(report, families=chosen.families)
    report.keep()


def prepare() -> None:
    """A durable database of its own, migrated, as the owner; parts step down as they need."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "troubled_families.settings")
    os.environ.setdefault("TF_ENV", "demo")
    os.environ["TF_RUN_DIR"] = str(BASE / ".run-bench")
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
