"""`make run`: set up, load the demo, start everything, say where it is."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from . import frontend
from .rundir import Lock, RunDir
from .services import Services
from .setup import BASE, manage, prepare
from .steps import step
from .supervisor import GivenUp, Supervisor, interrupts_to_us_alone, parts_of

FIRST_PORT = 8000
ALREADY_RUNNING = 3


def main(*, check: bool = False) -> int:
    """Run until Ctrl-C; with `check` only until the site has answered once."""
    run = RunDir(BASE).prepare()
    only_one = Lock(run, "supervisor")
    address = run.path / "url"
    if not only_one.try_exclusive():
        where = address.read_text() if address.exists() else "an address it will print"
        print(f"This checkout is already running at {where}", file=sys.stderr)
        return ALREADY_RUNNING
    # Of a run that was killed.
    address.unlink(missing_ok=True)
    began = time.monotonic()
    services = prepare(BASE, only_if_changed=True)
    try:
        with step("Demo"):
            manage(BASE, "load_demo", os.environ.get("DEMO") or "peterborough")
        frontend.publish(BASE)
        return serve(run, services, address, began, check)
    finally:
        address.unlink(missing_ok=True)
        if services:
            services.leave()


def serve(run: RunDir, services: Services | None, address: Path, began: float, check: bool) -> int:
    """Start our own processes on a port of ours, and watch over them."""
    host = os.environ.get("HOST") or "127.0.0.1"  # make exports it, empty
    listener = listen(host, os.environ.get("PORT"))
    url = f"http://{host}:{listener.getsockname()[1]}/"
    supervisor = Supervisor(run, parts_of(run, listener.fileno()), services, url)
    sign_ins = ask_for_sign_ins()
    with interrupts_to_us_alone():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, supervisor.on_signal)
        try:
            for _ in supervisor.supervise():
                # By renaming, so that nobody reads half of it.
                (run.path / "url.new").write_text(url)
                (run.path / "url.new").replace(address)
                announce(url, began, sign_ins)
                if check:
                    break
        except GivenUp as reason:
            print(f"Stopping: {reason}", file=sys.stderr)
            return 1
        finally:
            print("\n  Stopping ...", flush=True)
            supervisor.stop()
            sign_ins.kill()
            sign_ins.wait()
    return 0


def listen(host: str, wanted: str | None) -> socket.socket:
    """A listening socket on the wanted port, or on the first free one from 8000.

    Opened here and handed to the web server, so that two checkouts cannot both find it free and
    a restart of the web server loses no visitor.
    """
    ports = [int(wanted)] if wanted else [*range(FIRST_PORT, FIRST_PORT + 100), 0]
    for port in ports:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):
            listener.bind((host, port))
            listener.listen(2048)
            return listener
        listener.close()
    raise SystemExit(f"Port {wanted} of {host} is taken; choose another with PORT=.")


def ask_for_sign_ins() -> subprocess.Popen[str]:
    """Asked while the site is starting, told once it is there."""
    command = [sys.executable, "manage.py", "demo_sign_ins"]
    return subprocess.Popen(
        command,
        cwd=BASE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def announce(url: str, began: float, sign_ins: subprocess.Popen[str]) -> None:
    """The address, and who can sign in."""
    print(f"\n  Running at {url}   (ready in {time.monotonic() - began:.0f} s)\n", flush=True)
    print(sign_ins.communicate()[0].rstrip(), flush=True)
    print("\n  Ctrl-C stops everything; `make run` starts it again with its data.\n", flush=True)


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
