"""Children that die with their parent, and that a Ctrl-C in the terminal does not reach."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .rundir import RunDir

SET_PARENT_DEATH_SIGNAL = 1
_libc = ctypes.CDLL(ctypes.util.find_library("c")) if sys.platform == "linux" else None


def dies_with_parent(number: int) -> Callable[[], None]:
    """For `preexec_fn`: Linux signals the child even when its parent is killed by force."""

    def before_exec() -> None:
        if _libc is not None:
            _libc.prctl(SET_PARENT_DEATH_SIGNAL, number)

    return before_exec


def child_options(
    run: RunDir, number: int = signal.SIGTERM, *, drop: bool = False
) -> dict[str, Any]:
    """Keyword arguments of `subprocess` for a child in its own session."""
    options: dict[str, Any] = {
        "start_new_session": True,
        "preexec_fn": dies_with_parent(number),
        "stdin": subprocess.DEVNULL,
    }
    if drop and run.drop:
        options |= {"user": run.drop.pw_uid, "group": run.drop.pw_gid, "extra_groups": []}
    return options


def stop(process: subprocess.Popen[Any] | None, number: int, seconds: float) -> None:
    """Ask a child to stop, and after its time limit end its whole session."""
    if process is None:
        return
    if process.poll() is None:
        process.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def command_of(pid: int) -> str:
    """The command line of a living process; empty for one that is gone or a zombie."""
    # Bare containers have no ps, and macOS has no /proc.
    if Path("/proc/self/cmdline").exists():
        with contextlib.suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        return ""
    answer = subprocess.run(
        ["ps", "-o", "stat=", "-o", "command=", "-p", str(pid)], capture_output=True, text=True
    )
    state, _, command = answer.stdout.strip().partition(" ")
    return "" if state.startswith("Z") else command.strip()
