from django.core.management.base import CommandError

from agencies.permissions import Permission
from core.commands import SpokenCommand, TerminalProgress
from core.system import system_work
from payments.actions.exports import CONTENT_TYPES, export
from payments.management.asking import add_output, asked_by, output_of
from payments.queries import runs


class Command(SpokenCommand):
    help = "Write a claim's statement to a file; the export is recorded."

    def add_arguments(self, parser):
        parser.add_argument("claim_ref", metavar="CLAIM_REF")
        parser.add_argument("--format", required=True, choices=list(CONTENT_TYPES))
        add_output(parser)

    def handle(self, *args, **options):
        path = output_of(options)
        with system_work("command export_claim"):
            claim = runs.claim_called(options["claim_ref"])
        if claim is None:
            raise CommandError(f"There is no claim with the reference {options['claim_ref']}.")
        progress = TerminalProgress()
        progress(stage="Writing the statement")
        with (
            asked_by(
                options,
                "export_claim",
                permission=Permission.CLAIM_EXPORT,
                authority=claim.authority,
            ),
            path.open("wb") as file,
        ):
            exported = export(claim=claim, kind=options["format"], target=file)
        self.stdout.write(f"{path}: {exported.rows:,} lines, digest {claim.digest}")
