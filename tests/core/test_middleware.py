"""What surrounds every request."""

import pytest
from django.urls import reverse

from core.models import Draft
from tests import factories


def test_pages_are_never_kept_by_the_browser(client, cast):
    client.force_login(cast.worker)
    response = client.get(reverse("families:family-detail", kwargs={"ref": cast.family.ref}))
    assert response["Cache-Control"] == "no-store"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]


def test_signing_out_clears_what_the_browser_holds(client, cast):
    client.force_login(cast.worker)
    response = client.post(reverse("account_logout"))
    assert response["Clear-Site-Data"] == '"cache", "storage"'


def test_half_an_hour_without_a_click_signs_out_and_says_that_words_were_kept(
    client, cast, settings
):
    client.force_login(cast.worker)
    client.get(reverse("page-help"))
    session = client.session
    session["last_seen"] -= settings.SESSION_IDLE_SECONDS + 1
    session.save()
    response = client.get(reverse("interventions:caseload-list"), follow=True)
    assert response.redirect_chain[-1][0] == "/accounts/login/?next=%2Fcaseload%2F"
    assert b"What you typed was kept" in response.content


def test_a_form_sent_after_that_half_hour_is_kept_as_a_draft(client, cast, settings):
    client.force_login(cast.worker)
    client.get(reverse("page-help"))
    session = client.session
    session["last_seen"] -= settings.SESSION_IDLE_SECONDS + 1
    session.save()
    key = f"/families/{cast.family.ref}/notes/add/"
    client.post(key, {"draft_key": key, "text": "An hour of typing"})
    with factories.system():
        assert Draft.objects.get(user=cast.worker, key=key).fields == {
            "text": ["An hour of typing"]
        }


def test_outside_demo_and_tests_nobody_works_without_a_second_factor(client, cast, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(cast.worker)
    response = client.get(reverse("interventions:caseload-list"))
    assert response["Location"] == reverse("mfa_activate_totp")


def test_a_closed_account_is_out_at_once(client, cast):
    client.force_login(cast.worker)
    with factories.system():
        cast.worker.is_active = False
        cast.worker.save()
    response = client.get(reverse("interventions:caseload-list"))
    assert response.status_code == 302


@pytest.mark.parametrize("path", ["/nowhere/", "/families/zzzzzzzzzzzz/"])
def test_what_is_not_there_says_so_plainly(client, cast, path):
    client.force_login(cast.worker)
    response = client.get(path)
    assert response.status_code == 404
    assert b"Page not found" in response.content


def test_typed_words_are_kept_and_dropped(client, cast):
    client.force_login(cast.worker)
    key = f"/families/{cast.family.ref}/notes/add/"
    kept = client.post(
        reverse("core:draft-keep"), {"draft_key": key, "text": "She said", "members": ["1", "2"]}
    )
    assert kept.status_code == 204
    with factories.system():
        draft = Draft.objects.get()
    assert (draft.user, draft.key) == (cast.worker, key)
    assert draft.fields == {"text": ["She said"], "members": ["1", "2"]}
    client.post(reverse("core:draft-drop"), {"draft_key": key})
    with factories.system():
        assert not Draft.objects.exists()


def test_dropping_a_draft_never_leads_to_another_site(client, cast):
    client.force_login(cast.worker)
    response = client.post(reverse("core:draft-drop"), {"draft_key": "//evil.example/"})
    assert response["Location"] == "/"
