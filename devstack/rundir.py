"""The state directory of one checkout: passwords, sockets, data, logs and locks, private to us."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import pwd
import re
import secrets
import tempfile
from pathlib import Path
from typing import IO

ROLES = ("owner", "web", "worker")
# sockaddr_un holds 104 bytes on macOS, 108 on Linux.
LONGEST_SOCKET = 100
PLAIN_PATH = re.compile(r"[A-Za-z0-9/._-]+")


class RunDir:
    """Where one checkout keeps its services; `TF_RUN_DIR` chooses another place."""

    def __init__(self, base: Path):
        self.base = Path(base).resolve()
        wanted = Path(os.environ.get("TF_RUN_DIR") or self.base / ".run").absolute()
        self.tag = hashlib.sha256(f"{wanted}:{os.geteuid()}".encode()).hexdigest()[:10]
        self.drop = unprivileged_account()
        self.path = self._reachable(wanted)
        private_directory(self.path, 0o711 if self.drop else 0o700)
        sockets = self.path / "sock"
        if len(f"{sockets}/pg/.s.PGSQL.5432") > LONGEST_SOCKET or not PLAIN_PATH.fullmatch(
            str(sockets)
        ):
            sockets = Path("/tmp") / f"tf-{self.tag}"
        self.sockets = sockets
        self.log = self.path / "log"

    def prepare(self) -> RunDir:
        """Make the directories that a server needs; reading a URL needs none of them."""
        private_directory(self.sockets, 0o711 if self.drop else 0o700)
        private_directory(self.sockets / "pg", 0o700, owner=self.drop)
        private_directory(self.sockets / "valkey", 0o700)
        private_directory(self.log, 0o700)
        return self

    def _reachable(self, wanted: Path) -> Path:
        """PostgreSQL refuses root, and the account it drops to may not reach a 0700 home."""
        if not self.drop or others_can_reach(wanted.parent):
            return wanted
        return Path("/var/tmp") / f"tf-{self.tag}"

    def secrets(self) -> dict[str, str]:
        """The random passwords of this directory, made on first use."""
        file = self.path / "secrets.json"
        if not file.exists():
            made = {name: secrets.token_urlsafe(24) for name in ("postgres", *ROLES, "valkey")}
            made["django"] = secrets.token_urlsafe(64)
            handle, temporary = tempfile.mkstemp(dir=self.path, prefix=".secrets")
            with os.fdopen(handle, "w") as out:
                json.dump(made, out)
            # Two first starts at once: the first to link wins, both then read the same file.
            with contextlib.suppress(FileExistsError):
                os.link(temporary, file)
            os.unlink(temporary)
        known: dict[str, str] = json.loads(file.read_text())
        return known

    def log_file(self, name: str) -> IO[bytes]:
        """Append to a log, keeping one older file once it is big."""
        file = self.log / f"{name}.log"
        with contextlib.suppress(FileNotFoundError):
            if file.stat().st_size > 10_000_000:
                file.replace(file.with_suffix(".old.log"))
        return file.open("ab")


class Lock:
    """A flock on a file of the run directory; the kernel lets go when the process dies."""

    def __init__(self, run: RunDir, name: str):
        self.fd = os.open(run.path / name, os.O_RDWR | os.O_CREAT, 0o600)

    def exclusive(self) -> None:
        fcntl.flock(self.fd, fcntl.LOCK_EX)

    def shared(self) -> None:
        fcntl.flock(self.fd, fcntl.LOCK_SH)

    def try_exclusive(self) -> bool:
        return self._try(fcntl.LOCK_EX)

    def try_shared(self) -> bool:
        return self._try(fcntl.LOCK_SH)

    def release(self) -> None:
        fcntl.flock(self.fd, fcntl.LOCK_UN)

    def close(self) -> None:
        os.close(self.fd)

    def _try(self, kind: int) -> bool:
        try:
            fcntl.flock(self.fd, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def unprivileged_account() -> pwd.struct_passwd | None:
    """As root, the existing account that PostgreSQL runs as; otherwise None."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise SystemExit("PostgreSQL cannot run as root and there is no account postgres or nobody.")


def others_can_reach(path: Path) -> bool:
    """Can an unrelated account walk down to this path?"""
    path = path.resolve()
    for part in (path, *path.parents):
        with contextlib.suppress(FileNotFoundError):
            if not part.stat().st_mode & 0o001:
                return False
    return True


def private_directory(path: Path, mode: int, owner: pwd.struct_passwd | None = None) -> None:
    """Make a directory that is ours (or the dropped account's), refusing one that is not."""
    path.mkdir(parents=True, exist_ok=True, mode=mode)
    stat = path.lstat()
    allowed = {os.geteuid(), owner.pw_uid} if owner else {os.geteuid()}
    if stat.st_uid not in allowed or path.is_symlink():
        raise SystemExit(
            f"{path} belongs to another user. Work as that user, or set TF_RUN_DIR to a"
            " directory of your own."
        )
    if owner and stat.st_uid != owner.pw_uid:
        os.chown(path, owner.pw_uid, owner.pw_gid)
    if stat.st_mode & 0o777 != mode:
        path.chmod(mode)
