"""Signing in, being refused in words, signing out."""

import pytest

pytestmark = pytest.mark.journey


def test_a_connector_signs_in_and_out(visitor, cast):
    visitor.sign_in(cast.worker)
    page = visitor.page
    assert page.get_by_role("heading", level=1).first.is_visible()
    assert page.get_by_text("Oak").first.is_visible()
    visitor.go("account_logout")
    page.locator("main").get_by_role("button", name="Sign out").click()
    visitor.go("interventions:caseload-list")
    assert "/accounts/login/" in page.url


def test_a_wrong_password_is_said_plainly_and_without_telling_who_exists(visit, cast):
    known, unknown = visit(), visit()
    known.sign_in(cast.worker, "not the password")
    told = known.page.locator(".govuk-error-summary").inner_text()
    cast.worker.email = "nobody@example.org"
    unknown.sign_in(cast.worker, "not the password")
    assert unknown.page.locator(".govuk-error-summary").inner_text() == told
    known.faultless()
