"""The database logins and what each may become."""

import psycopg
import pytest

from devstack.postgres import Postgres
from devstack.roles import bootstrap, connect, setup_roles
from devstack.rundir import Lock, RunDir
from devstack.urls import DATABASE

pytestmark = pytest.mark.services

STATE = """
select rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolconfig
from pg_roles where rolname like 'tf\\_%' order by rolname
"""


@pytest.fixture
def postgres(checkout):
    """A server that nobody has prepared yet."""
    run = RunDir(checkout).prepare()
    Lock(run, "keeper").exclusive()
    postgres = Postgres(run, durable=False)
    postgres.start()
    yield postgres
    postgres.stop()


def as_login(postgres, user, password, database=DATABASE):
    return psycopg.connect(
        host=str(postgres.socket), user=user, password=password, dbname=database, autocommit=True
    )


def as_role(postgres, role):
    return as_login(postgres, f"tf_{role}", postgres.run.secrets()[role])


def state(postgres):
    with postgres.connect() as connection:
        return connection.execute(STATE).fetchall()


def test_bootstrap_can_be_repeated(postgres):
    bootstrap(postgres)
    once = state(postgres)
    bootstrap(postgres)

    assert state(postgres) == once
    assert [row[0] for row in once] == ["tf_dml", "tf_owner", "tf_system", "tf_web", "tf_worker"]
    assert not any(row[2] for row in once), "no superuser"
    assert [row[0] for row in once if row[5]] == ["tf_system"], "only it passes row security"
    assert [row[0] for row in once if row[3]] == ["tf_owner"], "only it creates databases"


def test_each_login_becomes_only_what_it_may(postgres):
    bootstrap(postgres)

    for role, allowed in {"owner": True, "worker": True, "web": False}.items():
        with as_role(postgres, role) as connection:
            if allowed:
                connection.execute("set role tf_system")
                continue
            for forbidden in ("tf_system", "tf_owner", "tf_worker"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(f"set role {forbidden}")


def test_the_system_role_is_never_inherited(postgres):
    bootstrap(postgres)
    with as_role(postgres, "owner") as connection:
        connection.execute("create table secret as select 1 as figure")
        connection.execute("alter table secret enable row level security")
        connection.execute("grant select on secret to tf_dml")

    with as_role(postgres, "worker") as connection:
        assert connection.execute("select count(*) from secret").fetchone() == (0,)
        connection.execute("set role tf_system")
        assert connection.execute("select count(*) from secret").fetchone() == (1,)


@pytest.mark.parametrize("role", ["web", "worker"])
def test_lesser_logins_cannot_change_the_schema(postgres, role):
    bootstrap(postgres)

    with as_role(postgres, role) as connection:
        for statement in ("create table mine ()", "create schema mine", "create database mine"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def make_login(postgres, rights):
    with postgres.connect() as connection:
        connection.execute(f"create role council login password 'p@ss/word' {rights}")
        connection.execute("create database theirs owner council")
    return f"postgres://council:p%40ss%2Fword@/{postgres.socket}/theirs"


@pytest.mark.parametrize("rights", ["createrole createdb bypassrls", "superuser"])
def test_a_login_that_may_create_roles_sets_them_up_and_steps_into_them(postgres, rights):
    url = make_login(postgres, rights)

    setup_roles(url)
    setup_roles(url)

    with connect(url) as connection:
        connection.execute("set role tf_owner")
        connection.execute("create table made_by_owner ()")
        connection.execute("reset role")
        for role in ("tf_web", "tf_worker"):
            connection.execute(f"set role {role}")
            assert connection.execute("select current_user").fetchone() == (role,)
            connection.execute("reset role")


def test_a_login_that_may_not_says_what_to_do(postgres):
    url = make_login(postgres, "nocreaterole")

    with pytest.raises(SystemExit) as refused:
        setup_roles(url)

    message = str(refused.value)
    assert "council may not create roles" in message
    assert "deploy/roles.sql" in message


def test_once_an_administrator_has_helped_the_login_needs_no_rights(postgres):
    url = make_login(postgres, "nocreaterole")
    with postgres.connect("theirs") as connection:
        from devstack.roles import SQL

        connection.execute(SQL.read_text())
        connection.execute(
            "grant tf_owner, tf_web, tf_worker to council with inherit false, set true"
        )

    setup_roles(url)


def test_a_database_that_is_not_there_is_said_in_one_sentence():
    with pytest.raises(SystemExit, match="The database of DATABASE_URL cannot be used"):
        setup_roles("postgres://nobody:nothing@/tmp/no-such-directory/theirs")
