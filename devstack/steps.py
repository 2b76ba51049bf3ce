"""One line for each step of setting up, and nothing but that while all is well."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path


@contextlib.contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is being done and, once done, how long it took."""
    began = time.monotonic()
    if sys.stdout.isatty():
        print(f"  {name} ...", end="\r", flush=True)
    yield
    print(f"  {name:<44} {time.monotonic() - began:6.1f} s", flush=True)


def run(command: Sequence[str | Path], *, cwd: Path, env: dict[str, str] | None = None) -> None:
    """Run a command without its chatter, which is shown only when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | (env or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        shown = " ".join(str(part) for part in command[:6])
        raise SystemExit(f"{done.stdout[-3000:]}\nFailed ({done.returncode}): {shown}")


def digest(files: Iterable[Path], *more: str) -> str:
    """Names and contents of these files in one word."""
    total = hashlib.sha256("\0".join(more).encode())
    for file in sorted(files):
        total.update(f"{file.name}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


class Stamp:
    """Remembers from what a thing was made, so that making it again is instant."""

    def __init__(self, file: Path, made_from: str):
        self.file = file
        self.made_from = made_from

    def fresh(self) -> bool:
        return self.file.exists() and self.file.read_text() == self.made_from

    def put(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(self.made_from)
