from agencies import actions
from core.commands import SpokenCommand


class Command(SpokenCommand):
    help = "Load the English upper-tier authorities, their areas and the preset school terms."

    def handle(self, *args, **options):
        counts = actions.load_reference_data()
        if options["verbosity"]:
            found = ", ".join(f"{number:,} {what}" for what, number in counts.items())
            self.stdout.write(f"Reference data: {found}.")
