from agencies.permissions import Permission
from core.commands import SpokenCommand, TerminalProgress
from core.formats import long_date
from payments.actions.claims import compute_now
from payments.management.asking import add_question, asked_by, authority_of, output_of
from payments.management.totals_table import totals_table
from payments.queries import runs
from payments.statements.lines import CanonicalLines


class Command(SpokenCommand):
    help = "Compute an authority's claim as of a day; the lines to a file, the totals here."

    def add_arguments(self, parser):
        add_question(parser)

    def handle(self, *args, **options):
        authority, path = authority_of(options), output_of(options)
        progress = TerminalProgress()
        with asked_by(
            options, "compute_claim", permission=Permission.CLAIM_COMPUTE, authority=authority
        ) as person:
            claim = compute_now(
                authority=authority,
                framework=options["framework"],
                as_of=options["as_of"],
                by=person,
                progress=progress,
            )
            with path.open("wb") as file:
                CanonicalLines(file).add(runs.lines_of(claim))
            totals = runs.totals_of(claim)
        progress.end()
        self.stdout.write(f"Claim {claim.ref} of {authority} as of {long_date(claim.as_of)}")
        self.stdout.write(f"Digest {claim.digest}\n\n")
        for line in totals_table(totals):
            self.stdout.write(line)
