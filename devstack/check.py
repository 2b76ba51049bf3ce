"""`make check`: every check that needs no running product, all of them even when one fails."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field

from .services import Services
from .setup import BASE

PRODUCTION = {
    "TF_ENV": "production",
    "ALLOWED_HOSTS": "families.example",
    "BEHIND_PROXY": "1",
}
UNREACHABLE = ("ConnectionError", "ServiceError", "Max retries exceeded", "HTTPError", "Timeout")


@dataclass(frozen=True)
class Check:
    """A command that must succeed."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)

    def run(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *self.command],
            cwd=BASE,
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )


CHECKS = [
    Check("Python style", ["-m", "ruff", "check", "."]),
    Check("Python layout", ["-m", "ruff", "format", "--check", "."]),
    Check(
        "Walls between rooms", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]
    ),
    Check("Types", ["-m", "mypy"]),
    Check("Templates", ["-m", "djlint", "templates", "--lint", "--quiet"]),
    Check("Migrations are complete", ["manage.py", "makemigrations", "--check", "--dry-run"]),
    Check(
        "Ready for production",
        ["manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        PRODUCTION,
    ),
]
VULNERABILITIES = Check(
    "Known vulnerabilities",
    [
        "-m",
        "pip_audit",
        "--require-hashes",
        "--disable-pip",
        "--progress-spinner",
        "off",
        "--timeout",
        "10",
        "-r",
        "requirements/dev.txt",
    ],
)


def main() -> int:
    services = None
    if not os.environ.get("DATABASE_URL"):
        services = Services(BASE)
        services.join()
    failed = [check.name for check in CHECKS if not passes(check)]
    if not passes(VULNERABILITIES, tolerate=UNREACHABLE):
        failed.append(VULNERABILITIES.name)
    if services:
        services.leave()
    print(f"\n{len(CHECKS) + 1 - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def passes(check: Check, tolerate: tuple[str, ...] = ()) -> bool:
    """Run a check and say how it went; what it found only when it failed."""
    began = time.monotonic()
    done = check.run()
    took = f"{time.monotonic() - began:6.1f} s"
    if done.returncode and any(sign in done.stdout for sign in tolerate):
        print(f"  {check.name:<44} {took}  not checked: its service cannot be reached", flush=True)
        return True
    print(f"  {check.name:<44} {took}{'  FAILED' if done.returncode else ''}", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main())
