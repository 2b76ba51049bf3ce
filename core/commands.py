"""What every command shares: exit codes, one sentence for a problem, progress on a terminal."""

import argparse
import sys
import time
from datetime import date

import structlog
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from core.jobs import JobProblem

BAD_ARGUMENT = 2
QUIET_SECONDS = 2

log = structlog.get_logger()


class SpokenCommand(BaseCommand):
    """Exits 0 on success, 2 on bad arguments, 1 with one sentence on anything else."""

    def execute(self, *args, **options):
        try:
            return self._spoken(*args, **options)
        except CommandError as problem:
            if not self._called_from_command_line or options.get("traceback"):
                raise
            self.stderr.write(str(problem))
            raise SystemExit(problem.returncode) from problem

    def _spoken(self, *args, **options):
        try:
            return super().execute(*args, **options)
        except JobProblem as problem:
            raise CommandError(str(problem)) from problem
        except OSError as problem:
            name = problem.filename or "a file"
            raise CommandError(f"{name}: {problem.strerror or problem}.") from problem
        except OperationalError as problem:
            raise CommandError("The database did not answer. Nothing was changed.") from problem
        except CommandError:
            raise
        except Exception as problem:
            if options.get("traceback"):
                raise
            log.exception("command failed")
            raise CommandError(
                "Something went wrong on our side; nothing was changed. --traceback tells more."
            ) from problem


def iso_date(text: str) -> date:
    """A day given as an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"“{text}” is not a day written like 2014-01-31."
        raise argparse.ArgumentTypeError(said) from None


class TerminalProgress:
    """The `progress` of an action, shown on one line once it takes longer than two seconds."""

    def __init__(self, stream=sys.stderr) -> None:
        self.stream = stream
        self.began = time.monotonic()
        self.stage = ""
        self.width = 0

    def __call__(self, done: int = 0, total: int = 0, stage: str = "") -> None:
        self.stage = stage or self.stage
        if time.monotonic() - self.began < QUIET_SECONDS or not self.stream.isatty():
            return
        counted = f": {done:,} of {total:,}" if total else ""
        line = f"{self.stage}{counted}"
        self.stream.write(f"\r{line.ljust(self.width)}")
        self.stream.flush()
        self.width = len(line)

    def end(self) -> None:
        """Clear the line for what comes next."""
        if self.width:
            self.stream.write(f"\r{' ' * self.width}\r")
            self.stream.flush()
            self.width = 0
