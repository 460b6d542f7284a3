"""What somebody began as a visitor is carried out when they are signed in, and not shown again.

Who presses "Ik kom" is led to signing in, with the address of that deed as `next`, and the page
says what for. Sending one of its forms makes that the intention, in the session of this browser: by
a POST that the check of the form let through, so no link from elsewhere can make one. It is carried
out once, at the moment that somebody is in, within an hour, by the deed's own view.

Whoever comes to be signed in without an intention finds the button, to press after all.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from villagehub.web.addresses import own_page
from villagehub.web.deeds import BACK, is_deed, pressed, purpose_of

SESSION_KEY = "intention"
SECONDS = 60 * 60
# Signing in and signing up, by whichever door; each page of these says what for.
DOORS = {
    "account_login",
    "account_request_login_code",
    "account_signup",
    "mfa_login_webauthn",
    "openid_connect_login",
}


class IntentionMiddleware:
    """Behind the check of forms, so that it sees none that came from elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_args: Any) -> None:
        if request.method == "POST" and request.resolver_match.view_name in DOORS:  # type: ignore[union-attr]
            _intend(request)


def _intend(request: HttpRequest) -> None:
    """What the page named, and the newest only. Another `next`, or none, is another intention."""
    wish = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    address = own_page(request, wish)
    if address and is_deed(address) and purpose_of(address, request.user):
        request.session[SESSION_KEY] = {"address": address, "at": int(time.time())}
    else:
        request.session.pop(SESSION_KEY, None)


def finished(request: HttpRequest, address: str) -> HttpResponse | None:
    """What was begun, carried out: where it leads. Nothing when this was not begun here. What
    cannot be any more is a sentence, on the page where it was begun."""
    intention = request.session.pop(SESSION_KEY, None)
    if not intention or intention["address"] != address:
        return None
    if time.time() - intention["at"] > SECONDS:
        return None
    try:
        with transaction.atomic():
            return pressed(request, address)
    except (Http404, PermissionDenied):
        messages.error(request, _("Je bent ingelogd, maar dit kan niet meer."))
        return redirect(_began_on(request, address))


def _began_on(request: HttpRequest, address: str) -> str:
    query = QueryDict(address.partition("?")[2])
    return own_page(request, query.get(BACK, "")).partition("#")[0] or "/"
