"""The arguments that the commands of this room share."""

from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from agencies.models import LocalAuthority, User
from agencies.permissions import may
from agencies.queries import authority_for_code
from core import context
from core.commands import BAD_ARGUMENT, iso_date
from core.system import system_work
from payments.frameworks import CATALOGUE


def add_question(parser) -> None:
    """--authority --framework --as-of --output --by"""
    parser.add_argument("--authority", required=True, help="GSS code, for example E06000031")
    parser.add_argument("--framework", required=True, choices=list(CATALOGUE))
    parser.add_argument("--as-of", required=True, type=iso_date, metavar="YYYY-MM-DD")
    add_output(parser)


def add_output(parser) -> None:
    parser.add_argument("--output", required=True, type=Path, metavar="FILE")
    parser.add_argument("--by", metavar="EMAIL", help="the person in whose name this is done")


def authority_of(options) -> LocalAuthority:
    try:
        return authority_for_code(options["authority"])
    except ValueError as problem:
        raise CommandError(str(problem), returncode=BAD_ARGUMENT) from problem
    except LocalAuthority.DoesNotExist as problem:
        raise CommandError(str(problem)) from problem


def output_of(options) -> Path:
    """Where to write; said before the work begins if there is no such folder."""
    path = options["output"]
    if not path.parent.is_dir() or path.is_dir():
        raise CommandError(f"{path} cannot be written: no such folder.", returncode=BAD_ARGUMENT)
    return path


@contextmanager
def asked_by(options, command: str, *, permission, authority):
    """One transaction of the system, in the person's name if one was given."""
    with system_work(f"command {command}"):
        user = _person(options["by"])
    if user is None:
        with system_work(f"command {command}"):
            yield None
        return
    if not may(user, permission, authority_id=authority.pk, on=timezone.localdate()):
        raise CommandError(f"{user.email} may not do this for {authority}.")
    with context.acting_as(user.pk, path=command), system_work(f"command {command}"):
        yield user


def _person(email: str | None) -> User | None:
    if not email:
        return None
    found = User.objects.filter(email__iexact=email, is_active=True).first()
    if found is None:
        raise CommandError(f"Nobody signs in as {email}.")
    return found
