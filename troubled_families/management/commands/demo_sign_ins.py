from django.core.management.base import BaseCommand

from core.system import system_work
from troubled_families.demo import cast
from troubled_families.demo.load import is_loaded


class Command(BaseCommand):
    help = "Print who can sign in to the demo, and what they come to do."

    def handle(self, *args, **options):
        with system_work("command demo_sign_ins"):
            if not is_loaded():
                self.stdout.write("The demo is not loaded.")
                return
        rows = [(one.role.label, one.email, one.comes_to) for one in cast.SIGN_INS]
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
        self.stdout.write(f"  Sign in with the password {cast.PASSWORD}\n\n")
        for role, email, comes_to in rows:
            self.stdout.write(f"  {role:<{widths[0]}}  {email:<{widths[1]}}  {comes_to}")
