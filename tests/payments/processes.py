"""Processes of our own beside a test: the same services, the test's database."""

import os

import django.conf
from django.db import connection


def environment() -> dict[str, str]:
    """What another process needs to work on the database of this test as the worker."""
    settings = connection.settings_dict
    password = f":{settings['PASSWORD']}" if settings["PASSWORD"] else ""
    port = f":{settings['PORT']}" if settings["PORT"] else ""
    # A socket's directory goes into the path: see devstack/urls.py.
    host = f"/{settings['HOST']}" if settings["HOST"].startswith("/") else settings["HOST"] + port
    return {
        **os.environ,
        "TF_DB_ROLE": "worker",
        "DATABASE_URL": f"postgres://{settings['USER']}{password}@{host}{port}/{settings['NAME']}",
        "REDIS_URL": django.conf.settings.BROKER_URL,
        "SECRET_KEY": "test",
    }
