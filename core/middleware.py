"""What surrounds every request: who acts, how long a session lives, and plain refusals."""

import time
import uuid
from urllib.parse import urlencode

import structlog
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse

from core import context, drafts
from core.states import InvalidTransition
from core.versions import Conflict

_OPEN_WITHOUT_SECOND_FACTOR = ("/accounts/", "/static/", "/livez", "/readyz")


def acting_person(get_response):
    """Everything inside happens in the signed-in person's name, for PostgreSQL too."""

    def middleware(request):
        request_id = str(uuid.uuid4())
        structlog.contextvars.bind_contextvars(request_id=request_id)
        user_id = request.user.pk if request.user.is_authenticated else None
        try:
            with context.acting_as(user_id, path=request.path, request_id=request_id):
                return get_response(request)
        finally:
            structlog.contextvars.clear_contextvars()

    return middleware


def private_pages(get_response):
    """Nothing about a family stays in a shared computer's cache."""

    def middleware(request):
        response = get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            response.setdefault("Cache-Control", "no-store")
        if request.path == reverse("account_logout") and request.method == "POST":
            response["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return middleware


def session_limits(get_response):
    """Half an hour without a click ends the session; typed words wait as drafts."""

    def middleware(request):
        if request.user.is_authenticated:
            now = int(time.time())
            last = request.session.get("last_seen", now)
            if now - last > settings.SESSION_IDLE_SECONDS:
                _keep_typed_words(request)
                logout(request)
                messages.info(
                    request,
                    "You were signed out after half an hour without activity. "
                    "What you typed was kept: sign in to go on.",
                )
                query = urlencode({"next": request.get_full_path()})
                return redirect(f"{reverse('account_login')}?{query}")
            if now - last > 60 or "last_seen" not in request.session:
                request.session["last_seen"] = now
        return get_response(request)

    return middleware


def _keep_typed_words(request) -> None:
    """A form sent too late is kept as a draft: without scripts nothing saved it on the way."""
    key = request.POST.get("draft_key", "")[:200] if request.method == "POST" else ""
    if key:
        with context.acting_as(request.user.pk, path=request.path), transaction.atomic():
            drafts.keep(user=request.user, key=key, fields=drafts.typed(request.POST))


def second_factor(get_response):
    """Outside demo and tests nobody works without a second factor."""

    def middleware(request):
        if (
            settings.SECOND_FACTOR_REQUIRED
            and request.user.is_authenticated
            and not request.path.startswith(_OPEN_WITHOUT_SECOND_FACTOR)
            and not request.user.authenticator_set.exists()
        ):
            messages.info(request, "Set up a second factor before you go on.")
            return redirect("mfa_activate_totp")
        return get_response(request)

    return middleware


class plain_refusals:  # noqa: N801 - named as the functions beside it
    """Somebody was faster, or the state does not allow it: said on a page, nothing lost."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, InvalidTransition):
            return render(request, "409.html", {"sentence": str(exception)}, status=409)
        if isinstance(exception, Conflict):
            return render(request, "409.html", {"sentence": str(exception)}, status=409)
        return None
