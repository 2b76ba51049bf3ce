"""The database roles: made by the SQL of deploy/roles.sql, here and in production alike."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from .postgres import Postgres
from .rundir import ROLES
from .urls import DATABASE

SQL = Path(__file__).resolve().parent.parent / "deploy/roles.sql"

READY = """
select count(*) = 3 and bool_and(pg_has_role(current_user, oid, 'SET'))
from pg_roles where rolname in ('tf_owner', 'tf_web', 'tf_worker')
"""
MAY_CREATE = """
select rolsuper or (rolcreaterole and rolcreatedb and rolbypassrls)
from pg_roles where rolname = current_user
"""


def bootstrap(postgres: Postgres) -> None:
    """Make the database and the roles of an embedded server, with this directory's passwords."""
    with postgres.connect() as connection:
        found = connection.execute("select from pg_database where datname = %s", [DATABASE])
        if not found.rowcount:
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(DATABASE)))
    passwords = postgres.run.secrets()
    with postgres.connect(DATABASE) as connection:
        connection.execute(SQL.read_text())
        for role in ROLES:
            _set_password(connection, f"tf_{role}", passwords[role])


def _set_password(connection: psycopg.Connection, role: str, password: str) -> None:
    # Hashed here, so that no server log ever shows it.
    hashed = connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL("alter role {} password {}").format(sql.Identifier(role), sql.Literal(hashed))
    )


def setup_roles(url: str) -> None:
    """Make the roles on a server of yours and let the login of this URL step into them."""
    with connect(url) as connection:
        if _one(connection, READY):
            return
        login = connection.info.user
        if not _one(connection, MAY_CREATE):
            raise SystemExit(
                f"The database login {login} may not create roles (it needs CREATEROLE, CREATEDB"
                " and BYPASSRLS): let an administrator run deploy/roles.sql and then"
                f' grant tf_owner, tf_web, tf_worker to "{login}" with inherit false, set true.'
            )
        connection.execute(SQL.read_text())
        connection.execute(
            sql.SQL("grant tf_owner, tf_web, tf_worker to {} with inherit false, set true").format(
                sql.Identifier(login)
            )
        )


def connect(url: str) -> psycopg.Connection:
    """Read a URL as the settings do: a socket's directory may stand before the database name."""
    parts = urlsplit(url)
    folder, _, database = parts.path.rpartition("/")
    given = {
        "host": unquote(parts.hostname or "") or folder,
        "port": str(parts.port or ""),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "dbname": unquote(database),
        **dict(parse_qsl(parts.query)),
    }
    known = make_conninfo(**{name: value for name, value in given.items() if value})
    try:
        return psycopg.connect(known, autocommit=True)
    except psycopg.OperationalError as failed:
        raise SystemExit(f"The database of DATABASE_URL cannot be used: {failed}") from None


def setup_roles_from_environment() -> None:
    """What `make setup` does before migrating when DATABASE_URL is set."""
    setup_roles(os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"])


def _one(connection: psycopg.Connection, query: str) -> bool:
    row = connection.execute(query).fetchone()
    return bool(row and row[0])
