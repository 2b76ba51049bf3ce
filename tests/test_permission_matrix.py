"""Every page against every person. A page missing from this table fails the last test.

Letters: `.` 200 (or a file), `>` redirect, `x` 403 may look elsewhere but not here,
`-` 404 must not know it exists. All pages are about the Oak family, which `worker` leads.
"""

import pytest
from django.urls import URLPattern, get_resolver, reverse

from tests import matrix

LETTERS = {200: ".", 204: ".", 302: ">", 403: "x", 404: "-"}
PEOPLE = [
    "worker",
    "other_worker",
    "manager",
    "other_manager",
    "coordinator",
    "analyst",
    "finance",
    "auditor",
    "director",
    "partner",
    "lapsed",
    "left",
    "nobody",
    "far_worker",
    "far_coordinator",
    "far_finance",
]
OPEN = {"health-live", "health-ready", "page-help", "page-accessibility", "page-privacy"}


@pytest.fixture
def world(cast):
    return matrix.make(cast)


@pytest.mark.parametrize("url_name", matrix.PAGES)
def test_who_sees_what(client, world, url_name):
    method, kwargs, expected = matrix.PAGES[url_name]
    url = reverse(url_name, kwargs=world.arguments(kwargs))
    seen = ""
    for person in PEOPLE:
        client.force_login(world.cast.people[person])
        response = getattr(client, method)(url)
        seen += LETTERS.get(response.status_code, str(response.status_code))
    assert seen == expected.replace(" ", "")


@pytest.mark.parametrize("url_name", [page for page in matrix.PAGES if page not in OPEN])
def test_nobody_without_signing_in(client, world, url_name):
    method, kwargs, _ = matrix.PAGES[url_name]
    response = getattr(client, method)(reverse(url_name, kwargs=world.arguments(kwargs)))
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("url_name", [p for p, row in matrix.PAGES.items() if "-" in row[2]])
def test_not_yours_looks_exactly_like_not_there(client, world, url_name):
    """Same status, same body, whether the record is another's or does not exist."""
    method, kwargs, _ = matrix.PAGES[url_name]
    if not kwargs:
        return
    client.force_login(world.cast.far_coordinator)
    theirs = getattr(client, method)(reverse(url_name, kwargs=world.arguments(kwargs)))
    missing = getattr(client, method)(reverse(url_name, kwargs=world.missing(kwargs)))
    assert (theirs.status_code, strip(theirs)) == (missing.status_code, strip(missing))


def strip(response):
    """The body without the one token that differs on every page."""
    return b"".join(line for line in response.content.splitlines() if b"csrf" not in line.lower())


def test_the_table_names_the_whole_cast(cast):
    assert set(PEOPLE) == set(cast.people)


def names(patterns, prefix=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            module = pattern.callback.__module__
            if module.startswith(matrix.ROOMS):
                yield f"{prefix}{pattern.name}"
        else:
            space = f"{pattern.app_name}:" if pattern.app_name else ""
            yield from names(pattern.url_patterns, prefix + space)


def test_every_page_is_in_the_table():
    assert set(names(get_resolver().url_patterns)) == set(matrix.PAGES)
