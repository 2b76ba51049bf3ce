"""`make check`: every check that needs no running product, all of them even when one fails."""

from __future__ import annotations

import os
import re
import secrets
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
    "SECRET_KEY": secrets.token_urlsafe(64),
}
AUDIT = ["-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner=off", "-r"]
AUDITED = "requirements/dev.txt"


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


def main() -> int:
    services = None
    if not os.environ.get("DATABASE_URL"):
        services = Services(BASE)
        services.join()
    failed = [check.name for check in CHECKS if not passes(check)]
    failed += [check.name for check in vulnerabilities() if not passes(check)]
    if services:
        services.leave()
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed")
    return 1 if failed else 0


def passes(check: Check) -> bool:
    """Run a check and say how it went; what it found only when it failed."""
    began = time.monotonic()
    done = check.run()
    took = f"{time.monotonic() - began:6.1f} s"
    print(f"  {check.name:<44} {took}{'  FAILED' if done.returncode else ''}", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return not done.returncode


def vulnerabilities() -> list[Check]:
    """Ask about one package first: the service may be out of reach, or know nothing here."""
    first = re.match(r"\S+ \\\n(?:\s+--hash=\S+(?: \\)?\n)+", (BASE / AUDITED).read_text())
    probe = BASE / ".cache/audit.txt"
    probe.parent.mkdir(exist_ok=True)
    probe.write_text(first.group() if first else "")
    asked = Check("", [*AUDIT, str(probe)]).run().stdout
    answered = re.search("No known vulnerabilities found|Found .* known", asked)
    if first and answered and "could not be audited" not in asked:
        return [Check("Known vulnerabilities", [*AUDIT, AUDITED])]
    print("  Known vulnerabilities: not checked, their register cannot be reached from here")
    return []


if __name__ == "__main__":
    sys.exit(main())
