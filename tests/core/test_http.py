"""A view that only reads cannot write: the database refuses."""

import pytest
from django.test import RequestFactory

from core.http import WroteDuringRead, methods
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
