import importlib.util
import os
import subprocess
import sys

import pytest

from tests.devstack.conftest import ROOT


@pytest.fixture(scope="module")
def manage():
    spec = importlib.util.spec_from_file_location("manage", ROOT / "manage.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("command", "role"),
    [
        ("migrate", "owner"),
        ("makemigrations", "owner"),
        ("load_reference_data", "owner"),
        ("check", "owner"),
        ("check_row_security", "owner"),
        ("runserver", "web"),
        ("load_demo", "worker"),
        ("import_feed", "worker"),
        ("shell", "worker"),
    ],
)
def test_each_command_has_the_least_login_that_does(manage, command, role):
    assert manage.role_of(command) == role


LOGIN = """
from troubled_families.settings import DATABASES as all
print(all["default"]["USER"], all["default"]["OPTIONS"].get("assume_role"))
"""


@pytest.mark.parametrize(
    ("role", "own", "login"),
    [
        ("web", {}, "council tf_web"),
        ("worker", {}, "council tf_worker"),
        ("worker", {"DATABASE_WORKER_URL": "postgres://tf_worker:pw@there/tf"}, "tf_worker None"),
    ],
)
def test_a_database_of_ones_own_is_used_by_each_process_in_its_role(role, own, login):
    # A shell leaves its last command in `_`, which is nobody's database.
    given = {"DATABASE_URL": "postgres://council:pw@there/tf", "REDIS_URL": "redis://there/0"}
    given |= {"TF_DB_ROLE": role, "_": "/usr/bin/make", **own}

    done = subprocess.run(
        [sys.executable, "-c", LOGIN],
        cwd=ROOT,
        env=os.environ | given,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == login
