"""A large authority made inside the database: by SQL, the same every time, once per size.

`python -m bench.data 5000` fills the database of that size.
"""

import sys
import time
from pathlib import Path

SQL = Path(__file__).parent / "sql"
CODE = "E06000031"
EVIDENCE = (
    "attendance",
    "exclusion",
    "placement",
    "offence",
    "asbincident",
    "benefit",
    "employment",
    "workprogrammestart",
    "housingevent",
)
DICE = """
create schema if not exists app_bench;
create or replace function app_bench.dice(number bigint, salt integer, sides integer)
returns integer language sql immutable parallel safe as
$$ select (((hashint8extended(number, salt) %% sides) + sides) %% sides)::integer $$;
"""


def fill(*, families: int) -> None:
    """Fill the database of this size, unless it is filled."""
    from families.models import Family

    if Family.objects.count() >= families:
        return
    started = time.perf_counter()
    print(f"Filling a database with {families:,} families (once) ...", flush=True)
    names = people(families)
    with superuser() as connection:
        # Rows are made right; checking millions of references would take longer than making them.
        connection.execute("set session_replication_role = replica")
        connection.execute("set work_mem = '512MB'; set maintenance_work_mem = '1GB'")
        _run(connection, DICE, names)
        for file in ("families.sql", "evidence.sql", "work.sql"):
            _run(connection, (SQL / file).read_text(), names | {"families": families})
        _past(connection)
        connection.execute("vacuum analyze")
    print(f"Filled in {time.perf_counter() - started:.0f} s: {rows():,} rows of evidence.")


def people(families: int) -> dict[str, int]:
    """The authority, its agencies, and the people who sign in; made by the product's own models."""
    from datetime import date

    from agencies.actions import load_reference_data
    from agencies.models import Agency, LocalAuthority, Membership, User, WorkerPost
    from families.models import FeedImport

    load_reference_data()
    authority = LocalAuthority.objects.get(gss_code=CODE)
    own = Agency.objects.get(own_authority=authority)
    other, _ = Agency.objects.get_or_create(
        slug="bench-police", defaults={"name": "Police", "kind": "police"}
    )
    feed = FeedImport.objects.create(
        authority=authority, agency=own, kind="cohort", file_name="bench.csv", status="done"
    )
    began = date(2012, 4, 1)

    def user(role: str, number: int) -> User:
        made = User.objects.create(email=f"{role}{number}@bench.example", name=f"{role} {number}")
        Membership.objects.create(
            user=made, authority=authority, agency=own, role=role, starts_on=began
        )
        return made

    manager = user("line_manager", 1)
    for role in ("coordinator", "finance"):
        user(role, 1)
    for number in range(max(1, families // 100)):
        WorkerPost.objects.create(
            authority=authority,
            agency=own,
            user=user("lead_worker", number),
            line_manager=manager,
            kind="connector",
            starts_on=began,
        )
    return {"authority": authority.pk, "agency": own.pk, "other": other.pk, "feed": feed.pk}


def rows() -> int:
    """How many rows of evidence there are."""
    from django.db import connection

    tables = " + ".join(f"(select count(*) from families_{name})" for name in EVIDENCE)
    with connection.cursor() as cursor:
        cursor.execute(f"select {tables}")
        return cursor.fetchone()[0]


def superuser():
    """A connection that may leave out reference checks; embedded servers only."""
    from bench.__main__ import BASE
    from devstack.postgres import Postgres
    from devstack.rundir import RunDir
    from devstack.urls import DATABASE

    return Postgres(RunDir(BASE)).connect(DATABASE)


def _run(connection, script: str, values: dict[str, int]) -> None:
    """The statements of a script, one by one: only then may they have parameters."""
    from psycopg import ClientCursor

    with ClientCursor(connection) as cursor:
        cursor.execute(script, values)


def _past(connection) -> None:
    """Identity columns go on after the numbers that were given."""
    for table in (
        "families_family",
        "families_person",
        "families_sourcerecord",
        "interventions_actionplan",
    ):
        connection.execute(
            f"select setval(pg_get_serial_sequence('{table}', 'id'), max(id)) from {table}"
        )


if __name__ == "__main__":
    from bench.__main__ import prepare, run_directory

    wanted = int(sys.argv[1])
    prepare(run_directory(wanted))
    fill(families=wanted)
