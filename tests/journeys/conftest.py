"""Whole stories in a real browser: no script error, no CSP breach, no accessibility fault."""

import os
from pathlib import Path

import pytest
from celery.contrib.testing.worker import start_worker
from django.urls import reverse

from devstack import browser as chromium
from tests import cast as people
from tests import factories
from troubled_families.celery import app

# Playwright's own loop runs in this thread; Django then takes every call for an async one.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | chromium.launch_options()


@pytest.fixture
def cast(transactional_db):
    """The cast, really committed: the server answers from another thread."""
    return people.make()


@pytest.fixture
def worker(transactional_db):
    """A real Celery worker on the real broker, in a thread of this process."""
    app.control.purge()
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=30):
        yield


class Visitor:
    """Somebody at a browser window, who notices every fault of the page."""

    def __init__(self, context, live_server, scripts=True):
        self.context, self.server, self.scripts = context, live_server, scripts
        self.page = context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", self._heard)

    def _heard(self, message):
        expected = "Failed to load resource" in message.text  # a 409 or 404 we asked for
        if message.type == "error" and not expected:
            self.faults.append(f"console: {message.text}")

    def sign_in(self, user, password=factories.PASSWORD):
        self.page.goto(self.server.url + "/")
        self.page.get_by_label("Email", exact=False).first.fill(user.email)
        self.page.locator("input[type=password]").fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        return self

    def go(self, name, **kwargs):
        self.page.goto(self.server.url + reverse(name, kwargs=kwargs))
        return self

    def faultless(self):
        """axe at WCAG 2.2 AA, and nothing said in the console."""
        if not self.scripts:  # nothing can be asked of a page without scripts
            return self
        self.page.evaluate(AXE.read_text())
        found = self.page.evaluate(
            "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
            " 'wcag22aa']})"
        )
        problems = [
            f"{fault['id']}: {node['html'][:160]}"
            for fault in found["violations"]
            for node in fault["nodes"]
        ]
        assert (problems, self.faults) == ([], [])
        return self


@pytest.fixture
def visit(browser, live_server):
    """`visit()` opens a window of its own; `visit(phone=True, scripts=False)` another kind."""
    opened = []

    def open_window(*, phone=False, scripts=True):
        context = browser.new_context(
            viewport=PHONE if phone else DESKTOP, java_script_enabled=scripts, locale="en-GB"
        )
        context.set_default_timeout(10_000)
        opened.append(context)
        return Visitor(context, live_server, scripts)

    yield open_window
    for context in opened:
        context.close()


@pytest.fixture(params=["desktop", "phone", "desktop without scripts", "phone without scripts"])
def visitor(request, visit):
    """One window of each kind that every story must work in."""
    return visit(phone="phone" in request.param, scripts="without" not in request.param)
