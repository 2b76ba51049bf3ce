"""Checkouts of their own for tests that start and kill real servers."""

import contextlib
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).parent.parent.parent
SET_BY_OTHERS = (
    "TF_RUN_DIR",
    "TF_TEST_SERVICES",
    "TF_ENV",
    "TF_DB_ROLE",
    "DATABASE_URL",
    "REDIS_URL",
)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    """Nothing of the test run itself reaches the servers started here."""
    for name in (
        *SET_BY_OTHERS,
        "DATABASE_OWNER_URL",
        "DATABASE_WORKER_URL",
        "PYTEST_XDIST_WORKER",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def make_checkout():
    """Makes empty checkouts; afterwards nothing of them may still be running."""
    made = []

    def make() -> Path:
        # Not tmp_path: its name is long, and PostgreSQL's account cannot walk into it.
        base = Path(tempfile.mkdtemp(prefix="tf-test-", dir="/tmp"))
        base.chmod(0o711)
        made.append(base)
        return base

    yield make
    left = [process for base in made for process in processes_of(base)]
    for process in left:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(left, timeout=10)
    for base in made:
        shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def checkout(make_checkout):
    return make_checkout()


def processes_of(base: Path) -> list[psutil.Process]:
    """The living processes that name this checkout: keeper and servers."""
    found = []
    for process in psutil.process_iter(["cmdline", "status", "cwd"]):
        words = " ".join(process.info["cmdline"] or [])
        place = f"{words} {process.info['cwd'] or ''}"
        if str(base) in place and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return [process for process in found if process.pid != os.getpid()]


def ended(process: psutil.Process) -> bool:
    """A zombie that nobody reaps has ended too."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def gone(processes: list[psutil.Process], timeout: float = 20) -> bool:
    """Do they all end by themselves?"""
    return within(timeout, lambda: all(map(ended, processes)))


def within(seconds: float, condition) -> bool:
    """Other programs take their time: ask again until it is so, or until it is too late."""
    waiting = threading.Event()
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        waiting.wait(0.05)
    return True
