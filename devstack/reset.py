"""`make reset`: forget the demo, its database and its passwords."""

from __future__ import annotations

import shutil
import sys

from .rundir import Lock, RunDir
from .setup import BASE


def main() -> None:
    run = RunDir(BASE).prepare()
    if not Lock(run, "users").try_exclusive():
        sys.exit("Something is still using this checkout's database: stop it first.")
    for folder in (run.sockets, run.path):
        shutil.rmtree(folder, ignore_errors=True)
    print("The demo and its database are gone; `make run` makes them anew.")


if __name__ == "__main__":
    main()
