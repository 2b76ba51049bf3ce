import importlib.util

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
