"""pytest plugin (`-p devstack.pytest_plugin`): throw-away services, unless DATABASE_URL is set.

Each run takes a directory of its own under `.run-test`, so two runs in one checkout do not meet;
with TF_RUN_DIR a second run waits for the first.
"""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import pytest

from . import pango
from .rundir import Lock, RunDir
from .services import Services

BASE = Path(__file__).resolve().parent.parent
# PDFs in tests need the unpacked Pango from the very start of the process; only here has pytest
# not yet taken over the output.
pango.reexecute_with(BASE)
# Left for the parallel workers, which use what the first process started.
HELD = "TF_TEST_SERVICES"


class TestServices:
    """The run directory of this test run, and its servers once collection asks for them."""

    __test__ = False

    def __init__(self) -> None:
        chosen = os.environ.get("TF_RUN_DIR")
        self.lock = wait_for(Path(chosen)) if chosen else take_free_directory()
        os.environ[HELD] = os.environ["TF_RUN_DIR"]
        self.services: Services | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        if not config.option.collectonly:
            self.services = Services(BASE, durable=False)
            self.services.join()

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        if self.services:
            self.services.leave()
            remove_if_elsewhere(self.services.run)
        for name in (HELD, "TF_RUN_DIR"):
            os.environ.pop(name, None)


def remove_if_elsewhere(run: RunDir) -> None:
    """Where root's checkout is closed to PostgreSQL its data lies outside, and nobody tidies."""
    if not run.path.is_relative_to(BASE) and run.path.name == f"tf-{run.tag}":
        shutil.rmtree(run.path, ignore_errors=True)


def wait_for(directory: Path) -> Lock:
    """The chosen directory, after a run that is using it."""
    os.environ["TF_RUN_DIR"] = str(directory)
    lock = Lock(RunDir(BASE), "tests")
    if not lock.try_exclusive():
        print(f"Waiting for the test run that is using {directory} ...", flush=True)
        lock.exclusive()
    return lock


def take_free_directory() -> Lock:
    """The first directory under `.run-test` that no other run is using."""
    for number in itertools.count(1):
        os.environ["TF_RUN_DIR"] = str(BASE / ".run-test" / str(number))
        lock = Lock(RunDir(BASE), "tests")
        if lock.try_exclusive():
            return lock
        lock.close()
    raise AssertionError("count() does not end")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Before pytest-django reads the settings, which name the servers."""
    os.environ.setdefault("TF_ENV", "test")
    # Creates the test database; the tests' own fixtures then step down to lesser logins.
    os.environ.setdefault("TF_DB_ROLE", "owner")
    if os.environ.get("DATABASE_URL") or HELD in os.environ:
        return
    early_config.pluginmanager.register(TestServices(), "devstack-services")
