"""Make `.venv` from the lock file; run by the machine's own Python, so standard library only."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

from devstack.steps import Stamp, digest, run, step

BASE = Path(__file__).resolve().parent.parent
LOCK = "requirements/dev.txt"


def install(base: Path, lock: str = LOCK) -> bool:
    """Install exactly what the lock file names; False when that was already there."""
    venv = base / ".venv"
    python = venv / "bin/python"
    made_from = digest([base / lock], sys.version, str(venv))
    stamp = Stamp(venv / ".installed", made_from)
    if stamp.fresh() and python.exists():
        return False
    with step("Python environment"):
        # Debian keeps ensurepip in a package of its own; this Python's pip does as well.
        own_pip = importlib.util.find_spec("ensurepip") is not None
        if not runs_this_version(python):
            make = [sys.executable, "-m", "venv", "--clear", str(venv)]
            run(make if own_pip else [*make, "--without-pip"], cwd=base)
        elsewhere = [sys.executable, "-m", "pip", "--python", str(python)]
        pip = [str(python), "-m", "pip"] if own_pip else elsewhere
        options = ["--quiet", "--no-input", "--disable-pip-version-check"]
        run([*pip, "install", *options, "--require-hashes", "-r", lock], cwd=base)
    stamp.put()
    return True


def runs_this_version(python: Path) -> bool:
    """Is this a Python of our own version, and not one whose machine has moved on?"""
    if not python.exists():
        return False
    ask = [str(python), "-c", "import sys; print(sys.version)"]
    answer = subprocess.run(ask, capture_output=True, text=True)
    return answer.stdout.strip() == sys.version


if __name__ == "__main__":
    install(BASE)
