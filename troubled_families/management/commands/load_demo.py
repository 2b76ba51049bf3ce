from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from agencies.models import LocalAuthority
from core.commands import SpokenCommand
from core.system import system_work
from troubled_families.demo.load import NotLoaded, is_loaded, load


class Command(SpokenCommand):
    help = "Load the demo: Peterborough's Connecting Families, with invented people."

    def add_arguments(self, parser):
        parser.add_argument("name", nargs="?", default="peterborough", choices=["peterborough"])

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("The demo has a known password and is not loaded in production.")
        say = self.stdout.write if options["verbosity"] > 1 else lambda text: None
        with system_work("command load_demo"):
            if is_loaded():
                say("The demo is there already.")
                return
            try:
                load(today=timezone.localdate(), say=say)
            except LocalAuthority.DoesNotExist as missing:
                raise CommandError("Load the reference data first: make setup.") from missing
            except NotLoaded as problem:
                raise CommandError(str(problem)) from problem
        if options["verbosity"]:
            self.stdout.write("Demo: 160 families of Peterborough's Connecting Families, invented.")
