from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from agencies.models import Agency, LocalAuthority
from agencies.permissions import Permission, may
from agencies.queries import agency_for_slug, authority_for_code
from core import context
from core.commands import BAD_ARGUMENT, SpokenCommand, TerminalProgress
from core.jobs import JobProblem
from core.system import system_work
from families.actions.imports import import_file
from families.choices import FeedKind, ImportStatus
from families.queries.imports import UnknownMapping, importer_by_email


class Command(SpokenCommand):
    help = "Import one file of a partner's feed; the same as the import page."

    def add_arguments(self, parser):
        parser.add_argument("--authority", required=True, help="GSS code, for example E06000031")
        parser.add_argument("--agency", default="", help="slug; left out: the authority's own")
        parser.add_argument(
            "--kind",
            required=True,
            choices=FeedKind.values,
            metavar="KIND",
            help=", ".join(FeedKind.values),
        )
        parser.add_argument("--mapping", default="", help="name of a saved column mapping")
        parser.add_argument("--by", default="", help="e-mail address of the person it is done for")
        parser.add_argument(
            "--confirm",
            action="store_true",
            help="import although more than half of what was sent last changes",
        )
        parser.add_argument("file", type=Path, metavar="FILE", help="CSV, XLSX or ODS")

    def handle(self, *args, **options):
        try:
            authority = authority_for_code(options["authority"])
            agency = agency_for_slug(options["agency"], authority=authority)
        except ValueError as problem:
            raise CommandError(str(problem), returncode=BAD_ARGUMENT) from problem
        except (LocalAuthority.DoesNotExist, Agency.DoesNotExist) as problem:
            raise JobProblem(str(problem)) from problem
        by = _person(options["by"], authority)
        progress = TerminalProgress()
        try:
            with (
                options["file"].open("rb") as source,
                context.acting_as(by.pk if by else None, path="import_feed"),
                system_work("command import_feed"),
            ):
                done = import_file(
                    authority=authority,
                    agency=agency,
                    kind=options["kind"],
                    mapping_name=options["mapping"],
                    name=options["file"].name,
                    source=source,
                    today=timezone.localdate(),
                    confirmed=options["confirm"],
                    by=by,
                    progress=progress,
                )
        except UnknownMapping as problem:
            raise JobProblem(str(problem)) from problem
        finally:
            progress.end()
        self._tell(done)

    def _tell(self, done):
        if done.status == ImportStatus.REFUSED:
            raise JobProblem(done.problem)
        if done.status == ImportStatus.CONFIRM:
            sentence = done.problem.rstrip(".")
            raise JobProblem(f"{sentence}; if that is right, run this again with --confirm.")
        said = (
            f"{done.rows_new:,} new, {done.rows_changed:,} changed, {done.rows_refused:,} refused"
        )
        self.stdout.write(said)


def _person(email: str, authority):
    if not email:
        return None
    today = timezone.localdate()
    found = importer_by_email(email)
    if found is None or not may(found, Permission.FEED_IMPORT, authority_id=authority.pk, on=today):
        raise JobProblem(f"{email} may not import files for {authority}.")
    return found
