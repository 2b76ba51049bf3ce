"""`make run`: the whole product in one terminal; Ctrl-C stops all of it, in order.

Own and not honcho: ordered start and stop with a limit each, readiness, restart with back-off,
and nothing left behind even when this process is killed by force.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
import types
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import pango
from .processes import child_options, stop
from .rundir import RunDir
from .services import Services

LOOK_EVERY = 0.25
CRASHES_ALLOWED = 4
COLOURS = {"web": 36, "worker": 33, "beat": 35}


class GivenUp(Exception):
    """A part keeps ending."""


@dataclass
class Part:
    """One of our own processes: how it is started, stopped, and begun again."""

    name: str
    command: list[str]
    environment: dict[str, str]
    patience: float
    keep: tuple[int, ...] = ()
    process: subprocess.Popen[bytes] | None = None
    starts: list[float] = field(default_factory=list)
    again_at: float = 0

    def start(self, run: RunDir, selector: selectors.BaseSelector) -> None:
        read, write = os.pipe()
        self.process = subprocess.Popen(
            self.command,
            env=self.environment,
            cwd=run.base,
            stdout=write,
            stderr=subprocess.STDOUT,
            pass_fds=self.keep,
            **child_options(run),
        )
        os.close(write)
        selector.register(read, selectors.EVENT_READ, self)
        self.starts.append(time.monotonic())
        self.again_at = 0

    def say(self, text: str) -> None:
        name = f"{self.name:>6}"
        if sys.stdout.isatty():
            name = f"\033[{COLOURS[self.name]}m{name}\033[0m"
        for line in filter(str.strip, text.splitlines()):
            print(f"{name}  {line}", flush=True)

    def look(self) -> None:
        """Plan to start it again when it ended, later each time."""
        if self.again_at or self.process is None or self.process.poll() is None:
            return
        now = time.monotonic()
        recent = [start for start in self.starts if now - start < 60]
        if len(recent) > CRASHES_ALLOWED:
            raise GivenUp(f"{self.name} ended {len(recent)} times in a minute")
        self.say(f"ended with {self.process.returncode}, starting it again")
        self.again_at = now + min(4, 0.25 * 2 ** len(recent))


class Supervisor:
    """The parts in the order in which they start; they stop web first and worker last."""

    def __init__(self, run: RunDir, parts: list[Part], services: Services | None, url: str):
        self.run = run
        self.parts = parts
        self.services = services
        self.url = url
        self.stopped_by = ""
        self.selector = selectors.DefaultSelector()

    def supervise(self) -> Iterator[None]:
        """Start the parts; yields once when the site answers, and then on until stopped."""
        for part in self.parts:
            part.start(self.run, self.selector)
        ready = False
        while not self.stopped_by:
            self._pass_on_output()
            for part in self.parts:
                part.look()
                if part.again_at and time.monotonic() > part.again_at:
                    part.start(self.run, self.selector)
            if self.services:
                self.services.ensure()
            if not ready and answers(self.url):
                ready = True
                yield

    def stop(self) -> None:
        """Each part with its own patience, so that a request or a job can end."""
        for part in self.parts:
            stop(part.process, signal.SIGTERM, part.patience)
        self._pass_on_output()
        self.selector.close()

    def on_signal(self, number: int, frame: types.FrameType | None) -> None:
        self.stopped_by = signal.Signals(number).name

    def _pass_on_output(self) -> None:
        for key, _ in self.selector.select(timeout=LOOK_EVERY):
            text = os.read(key.fd, 65536)
            if text:
                key.data.say(text.decode(errors="replace"))
            else:
                self.selector.unregister(key.fd)
                os.close(key.fd)


def parts_of(run: RunDir, listening: int) -> list[Part]:
    """Web, beat and worker, in the order in which they stop."""
    environment = os.environ | pango.environment(run.base) | {"PYTHONUNBUFFERED": "1"}
    web = environment | {"TF_DB_ROLE": "web"}
    # As root it warns at length; this is a demo on somebody's own machine.
    quiet = {"PYTHONWARNINGS": "ignore::UserWarning:celery.platforms"}
    worker = environment | quiet | {"TF_DB_ROLE": "worker"}
    gunicorn = ["gunicorn", "troubled_families.wsgi", "--bind", f"fd://{listening}"]
    gunicorn += ["--worker-class", "gthread", "--workers", "2", "--threads", "4"]
    gunicorn += ["--worker-tmp-dir", str(run.log), "--graceful-timeout", "10"]
    gunicorn += ["--log-level", "warning", "--no-control-socket"]
    celery = ["celery", "--app", "troubled_families", "--quiet"]
    work = ["worker", "--concurrency", "2", "--prefetch-multiplier", "1", "--loglevel", "WARNING"]
    work += ["--without-gossip", "--without-mingle", "--hostname", f"{run.tag}@%h"]
    schedule = ["beat", "--loglevel", "WARNING", "--pidfile=", "--schedule"]
    schedule += [str(run.path / "beat-schedule")]
    python = [sys.executable, "-m"]
    return [
        Part("web", [*python, *gunicorn], web, 15, keep=(listening,)),
        Part("beat", [*python, *celery, *schedule], worker, 5),
        Part("worker", [*python, *celery, *work], worker, 30),
    ]


def answers(url: str) -> bool:
    """Is the site ready for its first visitor?"""
    try:
        with urllib.request.urlopen(f"{url}readyz", timeout=5) as response:
            return bool(response.status == 200)
    except (OSError, urllib.error.URLError):
        return False


@contextlib.contextmanager
def interrupts_to_us_alone() -> Iterator[None]:
    """Let a Ctrl-C reach this process and not `make`, which would call it an error.

    We become the terminal's foreground group; Ctrl-Z is ignored, because `make` could not be
    stopped with us any more.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
        before = os.tcgetpgrp(terminal)
    except OSError:
        yield
        return
    if before != os.getpgrp() or os.getpid() == before:
        os.close(terminal)
        yield
        return
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    os.setpgid(0, 0)
    os.tcsetpgrp(terminal, os.getpgrp())
    try:
        yield
    finally:
        os.tcsetpgrp(terminal, before)
        os.close(terminal)
