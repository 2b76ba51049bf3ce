from agencies.permissions import Permission
from core.commands import SpokenCommand, TerminalProgress
from payments.actions.candidates import identify
from payments.management.asking import add_question, asked_by, authority_of, output_of


class Command(SpokenCommand):
    help = "Judge every family of an authority: who is eligible on a day, and why."

    def add_arguments(self, parser):
        add_question(parser)

    def handle(self, *args, **options):
        authority, path = authority_of(options), output_of(options)
        progress = TerminalProgress()
        with (
            asked_by(
                options,
                "identify_families",
                permission=Permission.FAMILY_IDENTIFY,
                authority=authority,
            ),
            path.open("wb") as file,
        ):
            found = identify(
                authority=authority,
                framework=options["framework"],
                as_of=options["as_of"],
                target=file,
                progress=progress,
            )
        progress.end()
        self.stdout.write(
            f"{authority}: {found.families:,} families, {found.eligible:,} eligible, "
            f"{found.mandatory:,} of them by every criterion."
        )
