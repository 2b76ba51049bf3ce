"""Start or join the services of a checkout; the last one out stops them.

Whoever needs the database holds a shared lock on `users` for as long as its process lives, and
starts a *keeper* when there is none: a process of its own that is the servers' parent, starts a
crashed one again, and stops both as soon as it can have `users` to itself. Locks belong to the
kernel, so a user that is killed by force is counted out like any other.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import types
from pathlib import Path

from .postgres import Postgres
from .processes import child_options
from .roles import bootstrap
from .rundir import Lock, RunDir
from .valkey import Valkey

LOOK_EVERY = 0.2
CRASHES_ALLOWED = 5


class Stopped(Exception):
    """Somebody sent the keeper a signal."""


class Services:
    """The embedded servers of one run directory, as one of their users sees them."""

    def __init__(self, base: Path, *, durable: bool = True):
        self.run = RunDir(base).prepare()
        self.durable = durable
        self.users = Lock(self.run, "users")

    def join(self) -> None:
        """Have both servers running until this process ends or leaves."""
        gate = Lock(self.run, "gate")
        gate.exclusive()
        try:
            # Waits for a keeper that is just stopping the servers.
            self.users.shared()
            self._have_a_keeper()
        finally:
            gate.close()

    def leave(self) -> None:
        """Let go, and when nobody else is left, return only once the servers have stopped."""
        self.users.release()
        while self.users.try_exclusive():
            gone = not self._has_keeper()
            self.users.release()
            if gone:
                return
            # Give the keeper its turn.
            time.sleep(2 * LOOK_EVERY)
        if not self.users.try_shared():
            self.users.shared()
        self.users.release()

    def ensure(self) -> None:
        """Bring the servers back when their keeper itself was killed; cheap to call often."""
        if not self._has_keeper():
            self.join()

    def _has_keeper(self) -> bool:
        keeper = Lock(self.run, "keeper")
        free = keeper.try_exclusive()
        keeper.close()
        return not free

    def _have_a_keeper(self) -> None:
        """Start one, or wait for one that is still starting because its starter was killed."""
        ready = self.run.path / "ready"
        deadline = time.monotonic() + 180
        while self._has_keeper():
            if ready.exists():
                return
            if time.monotonic() > deadline:
                raise SystemExit(f"The services are not ready: see {self.run.log}.")
            time.sleep(0.05)
        self._start_keeper()

    def _start_keeper(self) -> None:
        options = child_options(self.run) | {"preexec_fn": None}
        environment = os.environ | {"TF_RUN_DIR": str(self.run.path)}
        command = [sys.executable, "-m", "devstack.services", str(self.run.base)]
        command += [] if self.durable else ["--throw-away"]
        read, write = os.pipe()
        with self.run.log_file("keeper") as log, open(read) as answer:
            keeper = subprocess.Popen(
                command,
                cwd=Path(__file__).resolve().parent.parent,
                env=environment,
                stdout=write,
                stderr=log,
                **options,
            )
            os.close(write)
            said = answer.read().strip()
        if said != "ready":
            keeper.wait()
            raise SystemExit(said or f"The services did not start: see {self.run.log}.")
        # It outlives us, and is not ours to wait for.
        keeper.returncode = 0


class Keeper:
    """The parent of both servers."""

    def __init__(self, base: Path, *, durable: bool):
        self.run = RunDir(base).prepare()
        self.alone = Lock(self.run, "keeper")
        self.users = Lock(self.run, "users")
        self.ready = self.run.path / "ready"
        self.postgres = Postgres(self.run, durable=durable)
        self.valkey = Valkey(self.run, durable=durable)
        self.crashes: list[float] = []

    def keep(self) -> None:
        """Start both servers, watch over them, and stop them once nobody uses them."""
        self._be_the_only_one()
        self.ready.unlink(missing_ok=True)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _stop_keeping)
        try:
            self.postgres.start()
            bootstrap(self.postgres)
            self.valkey.start()
            self.ready.touch()
            _say("ready")
            while not self.users.try_exclusive():
                time.sleep(LOOK_EVERY)
                self._restart_crashed()
        except Stopped:
            pass
        finally:
            self.ready.unlink(missing_ok=True)
            self.valkey.stop()
            self.postgres.stop()
            # Before `users`, which an ending process may let go in any order: whoever is waiting
            # for that must not take us for alive.
            self.alone.close()

    def _be_the_only_one(self) -> None:
        for _ in range(20):
            if self.alone.try_exclusive():
                return
            # Somebody is just looking whether there is a keeper.
            time.sleep(0.1)
        raise SystemExit("Another keeper is already running.")

    def _restart_crashed(self) -> None:
        for server in (self.postgres, self.valkey):
            code = server.process.poll() if server.process else None
            if code is None:
                continue
            now = time.monotonic()
            self.crashes = [crash for crash in self.crashes if now - crash < 60] + [now]
            if len(self.crashes) > CRASHES_ALLOWED:
                raise SystemExit(f"{type(server).__name__} keeps ending with {code}.")
            server.start()


def _stop_keeping(number: int, frame: types.FrameType | None) -> None:
    raise Stopped


def _say(word: str) -> None:
    """One word to the one who started us, who may be gone; then no more."""
    with contextlib.suppress(BrokenPipeError):
        print(word, flush=True)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.close(silent)


def main() -> None:
    """`python -m devstack.services BASE [--throw-away]`, started by `Services.join`."""
    try:
        Keeper(Path(sys.argv[1]), durable="--throw-away" not in sys.argv).keep()
    except SystemExit as refused:
        _say(str(refused))
        raise


if __name__ == "__main__":
    main()
