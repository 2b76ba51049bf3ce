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
    page
    for page, (method, _, expected) in matrix.PAGES.items()
    if method == "get" and "." in expected
]


def reader(page) -> str:
    expected = matrix.PAGES[page][2].replace(" ", "")
    return PEOPLE[expected.index(".")]


def count(client, world, page) -> int:
    client.force_login(world.cast.people[reader(page)])
    url = reverse(page, kwargs=world.arguments(matrix.PAGES[page][1]))
    client.get(url)  # the second time nothing is made for the first time
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    statements = [query["sql"] for query in asked.captured_queries]
    return len([sql for sql in statements if not sql.startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("page", READABLE)
def test_a_page_stays_within_its_budget_and_does_not_grow(client, cast, page):
    world = matrix.make(cast)
    small = count(client, world, page)
    matrix.grow(world)
    large = count(client, world, page)
    assert large == small
    assert large <= MORE.get(page, (BUDGET, ""))[0]


def test_every_exception_still_needs_to_be_one():
    assert set(MORE) <= set(READABLE)
    assert factories.LONG_AGO
