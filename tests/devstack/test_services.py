"""Real servers, really killed."""

import signal
import subprocess
import sys

import psycopg
import pytest
import redis

from devstack.services import Services
from devstack.urls import database_url, redis_urls
from tests.devstack.conftest import ROOT, gone, processes_of, within

pytestmark = pytest.mark.services

HOLD = "import sys, time; from pathlib import Path; from devstack.services import Services;"
HOLD += "Services(Path(sys.argv[1]), durable=False).join(); print('joined', flush=True);"
HOLD += "time.sleep(600)"


def connect(base, role="owner"):
    login, _, place = database_url(base, role).removeprefix("postgres://").partition("@/")
    user, _, password = login.partition(":")
    folder, _, name = place.rpartition("/")
    return psycopg.connect(host=folder, user=user, password=password, dbname=name, autocommit=True)


def start_holder(base):
    """Another process that uses the services, to be killed by force."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(base)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline().strip() == "joined"
    return holder


def server(base, name):
    return next(one for one in processes_of(base) if name in one.cmdline()[0])


def keeper(base):
    return next(one for one in processes_of(base) if "devstack.services" in one.cmdline())


@pytest.fixture
def services(checkout):
    services = Services(checkout, durable=False)
    services.join()
    yield services
    services.leave()


def test_services_answer_and_stop_with_the_last_user(checkout):
    first, second = Services(checkout, durable=False), Services(checkout, durable=False)
    first.join()
    second.join()
    started = processes_of(checkout)

    with connect(checkout) as connection:
        assert connection.execute("select lower('ÀŁ')").fetchone() == ("àł",)
    assert redis.from_url(redis_urls(checkout)["cache"]).ping()

    first.leave()
    with connect(checkout, "web") as connection:
        assert connection.execute("select current_user").fetchone() == ("tf_web",)

    second.leave()
    assert gone(started, timeout=0.5)
    assert processes_of(checkout) == []


def test_two_checkouts_run_side_by_side(services, checkout, make_checkout):
    other = make_checkout()
    beside = Services(other, durable=False)
    beside.join()
    with connect(checkout) as connection:
        connection.execute("create table only_here ()")

    with connect(other) as connection:
        assert connection.execute("select to_regclass('only_here')").fetchone() == (None,)
    beside.leave()
    with connect(checkout) as connection:
        assert connection.execute("select to_regclass('only_here')").fetchone() == ("only_here",)


def test_no_port_is_open_and_no_password_is_in_the_process_list(services, checkout):
    secrets = services.run.secrets().values()

    for process in processes_of(checkout):
        assert not [one for one in process.net_connections("inet") if one.status == "LISTEN"]
        assert not [word for word in process.cmdline() for secret in secrets if secret in word]


def test_a_killed_user_is_counted_out(checkout):
    holder = start_holder(checkout)
    started = processes_of(checkout)
    holder.kill()
    holder.wait()

    assert gone([one for one in started if one.pid != holder.pid])


def test_data_survives_a_stop(checkout):
    services = Services(checkout)
    services.join()
    with connect(checkout) as connection:
        connection.execute("create table kept as select 42 as answer")
    services.leave()

    services.join()
    with connect(checkout) as connection:
        assert connection.execute("select answer from kept").fetchone() == (42,)
    services.leave()


def test_everything_killed_at_once_comes_back_with_what_was_committed(checkout):
    holder = start_holder(checkout)
    with connect(checkout) as connection:
        connection.execute("create table kept as select 42 as answer")
    killed = [*processes_of(checkout)]
    for process in killed:
        process.kill()
    holder.wait()
    assert gone(killed)

    services = Services(checkout, durable=False)
    services.join()
    with connect(checkout) as connection:
        assert connection.execute("select answer from kept").fetchone() == (42,)
    services.leave()


def test_a_killed_keeper_takes_its_servers_along_and_is_replaced(services, checkout):
    servers = [server(checkout, "postgres"), server(checkout, "valkey")]
    keeper(checkout).kill()
    assert gone(servers)

    services.ensure()

    with connect(checkout) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


@pytest.mark.parametrize("name", ["postgres", "valkey"])
def test_a_crashed_server_is_started_again(services, checkout, name):
    crashed = server(checkout, name)
    crashed.send_signal(signal.SIGKILL)
    assert gone([crashed])

    assert within(30, lambda: both_answer(checkout))


def both_answer(base):
    try:
        with connect(base):
            return redis.from_url(redis_urls(base)["cache"]).ping()
    except (psycopg.OperationalError, redis.ConnectionError):
        return False


def test_a_dead_servers_pid_that_looks_alive_is_no_obstacle(checkout):
    services = Services(checkout, durable=False)
    services.join()
    services.leave()
    # What a killed server leaves, with the number of a process that lives.
    file = services.run.path / "pgdata/postmaster.pid"
    place, socket = services.run.path / "pgdata", services.run.sockets / "pg"
    file.write_text(f"1\n{place}\n1700000000\n5432\n{socket}\n\n  999999   1234\nready\n")

    services.join()

    with connect(checkout) as connection:
        assert connection.execute("select 1").fetchone() == (1,)
    services.leave()


def test_data_of_another_version_is_refused_in_one_sentence(checkout):
    services = Services(checkout, durable=False)
    data = services.run.path / "pgdata"
    data.mkdir()
    (data / "PG_VERSION").write_text("12\n")

    with pytest.raises(SystemExit, match="written by PostgreSQL 12, but here is PostgreSQL"):
        services.join()
