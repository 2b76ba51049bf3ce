"""A view that only reads cannot write: the database refuses."""

import pytest
from django.test import RequestFactory

from core.http import WroteDuringRead, client_ip, methods
from core.models import Draft


@methods(read=["GET"], write=["POST"])
def writes_always(request):
    Draft.objects.create(user_id=1, key="/x/")


def test_get_cannot_write(db):
    with pytest.raises(WroteDuringRead):
        writes_always(RequestFactory().get("/"))


def test_other_methods_are_refused(db):
    assert writes_always(RequestFactory().put("/")).status_code == 405


def test_a_view_says_what_it_does():
    assert (writes_always.reads, writes_always.writes) == (("GET",), ("POST",))


@pytest.mark.parametrize(
    ("proxies", "forwarded", "seen"),
    [
        (0, "6.6.6.6", "10.0.0.9"),
        (1, "6.6.6.6, 81.2.3.4", "81.2.3.4"),
        (2, "6.6.6.6, 81.2.3.4, 10.0.0.1", "81.2.3.4"),
        (1, "", "10.0.0.9"),
    ],
)
def test_a_visitor_cannot_choose_their_own_address(settings, proxies, forwarded, seen):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.9")
    if forwarded:
        request.META["HTTP_X_FORWARDED_FOR"] = forwarded
    assert client_ip(request) == seen
