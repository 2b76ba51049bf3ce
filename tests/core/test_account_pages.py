"""allauth's pages in our look: each renders under strict templates and says one thing."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from agencies.choices import Role
from tests import factories

OPEN = [
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "account_inactive",
    "account_signup",
]
SIGNED_IN = [
    "account_logout",
    "account_change_password",
    "account_reauthenticate",
    "account_email",
    "mfa_index",
]
PASSWORD = "three random words"


@pytest.fixture
def person(db):
    person = factories.user(Role.LEAD_WORKER, name="Worker")
    person.set_password(PASSWORD)
    with factories.system():
        person.save()
        EmailAddress.objects.get_or_create(
            user=person, email=person.email, defaults={"primary": True, "verified": True}
        )
    return person


def heading_of(response) -> str:
    assert response.status_code == 200
    html = response.content.decode()
    assert html.count("<h1") == 1
    assert "govuk-template" in html
    assert "<style" not in html
    return re.search(r"<h1[^>]*>([^<]*)", html).group(1)


def sign_in(client, person):
    return client.post(
        reverse("account_login"), {"login": person.email, "password": PASSWORD}, follow=False
    )


@pytest.mark.parametrize("name", OPEN)
def test_pages_before_signing_in(client, db, name):
    assert heading_of(client.get(reverse(name)))


def test_a_reset_link_that_no_longer_works_is_explained(client, db):
    page = client.get(reverse("account_reset_password_from_key", args=["1", "abc-def"]))

    assert heading_of(page) == "This link no longer works"


def test_a_wrong_password_is_told_in_the_error_summary(client, person):
    page = client.post(reverse("account_login"), {"login": person.email, "password": "wrong"})

    assert heading_of(page) == "Sign in"
    assert "There is a problem" in page.content.decode()
    assert "<title>Error: Sign in" in page.content.decode()


@pytest.mark.parametrize("name", SIGNED_IN)
def test_pages_of_a_signed_in_person(client, person, name):
    sign_in(client, person)

    assert heading_of(client.get(reverse(name)))


def test_second_factor_from_setting_up_to_signing_in_with_a_recovery_code(client, person):
    sign_in(client, person)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert heading_of(page) == "Set up an authenticator app"

    form = page.context_data["form"]
    done = client.post(reverse("mfa_activate_totp"), {"code": code_for(form.secret)})
    assert done.status_code == 302, done.content.decode()
    codes = client.get(reverse("mfa_view_recovery_codes"))
    assert heading_of(codes) == "Your recovery codes"
    for name in (
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_reauthenticate",
    ):
        assert heading_of(client.get(reverse(name)))
    code = re.findall(r'app-key">([0-9a-zA-Z-]+)<', codes.content.decode())[0]

    client.post(reverse("account_logout"))
    asked = client.get(sign_in(client, person).url)
    assert heading_of(asked) == "Enter your code"
    assert client.post(asked.request["PATH_INFO"], {"code": code}).status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)


def code_for(secret) -> str:
    from allauth.mfa.totp.internal import auth

    return auth.format_hotp_value(
        auth.hotp_value(secret, next(auth.yield_hotp_counters_from_time()))
    )
