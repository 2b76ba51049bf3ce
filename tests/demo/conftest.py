from datetime import date

import pytest
from django.db import transaction

from agencies.actions import load_reference_data
from tests import factories
from troubled_families.demo import invention
from troubled_families.demo.load import load

TODAY = date(2026, 11, 20)  # a Friday


@pytest.fixture(scope="session")
def homes():
    return invention.families()


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    """The demo as of TODAY, loaded once for this folder and then undone; answers what was said."""
    said = []
    with django_db_blocker.unblock(), transaction.atomic():
        with factories.system():
            load_reference_data()
            load(today=TODAY, say=said.append)
        yield said
        transaction.set_rollback(True)
