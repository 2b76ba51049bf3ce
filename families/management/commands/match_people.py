from django.core.management.base import CommandError
from django.utils import timezone

from agencies.models import LocalAuthority
from agencies.queries import authority_for_code
from core.commands import BAD_ARGUMENT, SpokenCommand, TerminalProgress
from core.system import system_work
from families.actions.matching import match_people


class Command(SpokenCommand):
    help = "Join records that are surely one person, propose the doubtful, find households."

    def add_arguments(self, parser):
        parser.add_argument("--authority", required=True, help="GSS code, for example E06000031")

    def handle(self, *args, **options):
        try:
            authority = authority_for_code(options["authority"])
        except ValueError as problem:
            raise CommandError(str(problem), returncode=BAD_ARGUMENT) from problem
        except LocalAuthority.DoesNotExist as problem:
            raise CommandError(str(problem)) from problem
        progress = TerminalProgress()
        try:
            with system_work("command match_people"):
                report = match_people(
                    authority=authority, on=timezone.localdate(), progress=progress
                )
        finally:
            progress.end()
        for line in _lines(report, authority):
            self.stdout.write(line)


def _lines(report, authority) -> list[str]:
    joined = f"{_many(report.joined, 'person', 'people')} joined to a record of the same person"
    pairs = f"{_many(report.to_decide, 'pair', 'pairs')} to decide ({report.new_to_decide} new)"
    lines = [f"{authority}: {joined}; {pairs}."]
    if report.members:
        found = f"{_many(len(report.families), 'family', 'families')} found by address"
        span = f" ({report.families[0]} to {report.families[-1]})" if report.families else ""
        placed = _many(report.members, "person", "people")
        lines.append(f"{found}{span}; {placed} placed.")
    else:
        lines.append("No new family found by address.")
    return lines


def _many(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"
