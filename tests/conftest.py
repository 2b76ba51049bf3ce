"""What every test stands on: a database made by its owner, used by the lesser worker login."""

import hashlib
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections

from tests import cast as people

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def django_db_modify_db_settings_tox_suffix():
    """Name the test database by the migrations, so that a reused one is never a stale one."""
    files = sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/sql/*.sql")])
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:10]
    settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = f"test_tf_{digest}"
    connection.settings_dict["TEST"]["NAME"] = f"test_tf_{digest}"


def pytest_collection_modifyitems(items):
    """Tests with a database may use both of its aliases: jobs tell their progress on a second."""
    for item in items:
        names = set(item.fixturenames)
        if names & {"db", "transactional_db"} and not item.get_closest_marker("django_db"):
            both = pytest.mark.django_db(
                transaction="transactional_db" in names, databases=["default", "progress"]
            )
            item.add_marker(both)


def become(role: str) -> None:
    """Connect as another login; live servers' threads share these settings."""
    for name in connections:
        one = connections[name]
        one.close()
        if "assume_role" in one.settings_dict["OPTIONS"]:
            one.settings_dict["OPTIONS"]["assume_role"] = f"tf_{role}"
        else:
            from devstack.rundir import RunDir

            password = RunDir(ROOT).secrets()[role]
            one.settings_dict.update(USER=f"tf_{role}", PASSWORD=password)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The owner made the database; tests run below it, under row-level security."""
    with django_db_blocker.unblock():
        with connection.cursor() as cursor:
            # Tests with real commits empty all tables afterwards, and Django refills permissions.
            cursor.execute("grant truncate on all tables in schema public to tf_worker")
            cursor.execute(
                "grant insert, select on auth_permission, django_content_type to tf_worker"
            )
        become("worker")
    yield
    with django_db_blocker.unblock():
        become("owner")


@pytest.fixture(autouse=True)
def empty_cache():
    yield
    cache.clear()


@pytest.fixture
def cast(db):
    """The people of every access test: see tests/cast.py."""
    return people.make()
