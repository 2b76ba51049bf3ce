"""Every page asks PostgreSQL a fixed number of questions, however much there is to show.

Each page that somebody may read is counted in a small world and again in a larger one. The budget
holds everything: session, person, transaction, the audit line of a read.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import factories, matrix
from tests.test_permission_matrix import PEOPLE

BUDGET = 14
# Pages that need more say why.
MORE: dict[str, tuple[int, str]] = {}

READABLE = [
    url_name
    for url_name, (method, _, expected) in matrix.PAGES.items()
    if method == "get" and "." in expected
]


def reader(url_name) -> str:
    expected = matrix.PAGES[url_name][2].replace(" ", "")
    return PEOPLE[expected.index(".")]


def count(client, world, url_name) -> int:
    client.force_login(world.cast.people[reader(url_name)])
    url = reverse(url_name, kwargs=world.arguments(matrix.PAGES[url_name][1]))
    client.get(url)  # the second time nothing is made for the first time
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    statements = [query["sql"] for query in asked.captured_queries]
    return len([sql for sql in statements if not sql.startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("url_name", READABLE)
def test_a_page_stays_within_its_budget_and_does_not_grow(client, cast, url_name):
    world = matrix.make(cast)
    small = count(client, world, url_name)
    matrix.grow(world)
    large = count(client, world, url_name)
    assert large == small
    assert large <= MORE.get(url_name, (BUDGET, ""))[0]


def test_every_exception_still_needs_to_be_one():
    assert set(MORE) <= set(READABLE)
    assert factories.LONG_AGO
