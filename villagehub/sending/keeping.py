"""What was typed is not lost when it could not be sent: the session had ended, the page had stood
open too long, nobody had touched casework for half an hour.

The text is kept on the server for an hour, and the browser holds the key to it in a signed cookie.
Back at the form it stands in it again, for the person whose form it was and nobody else. It is put
into the page on its way out, so that no view can forget it, and nothing is sent by itself.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode, urlsplit

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from villagehub.sending.filling import fill_in
from villagehub.sending.keys import CSRF, FIELD, is_key_of, new_key
from villagehub.sending.models import KeptText
from villagehub.sending.models.kept import KEPT_FOR, Typed
from villagehub.sending.turning_away import was_begun, was_refused, was_turned_away

COOKIE = "getypt"
SALT = "villagehub.sending.keeping"
# Of what lets somebody in nothing is kept, nor of a page where somebody signs in.
SECRET = re.compile(r"passw|wachtwoord|code|token|secret|otp|pin\b", re.IGNORECASE)


class KeepingMiddleware:
    """Inside everything that says who somebody is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST":
            return response if was_begun(response) else self._after_sending(request, response)
        if request.method == "GET" and _may_be_a_form(response) and (browser := _browser(request)):
            _put_back(request, response, browser)
        return response

    def _after_sending(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if not _kept_just_now(request):
            if was_turned_away(response) and (page := keep(request)):
                _lead_back_to(page, response)
                messages.info(request, _("Wat je typte is er nog: straks staat het er weer in."))
            elif response.status_code in {302, 303} and not was_refused(request):
                KeptText.objects.sent(_browser(request), request.path)
        if _kept_just_now(request):
            _set_cookie(response, _kept_just_now(request))
        return response


def _kept_just_now(request: HttpRequest) -> str:
    return getattr(request, "typed_in", "")


def keep(request: HttpRequest) -> str:
    """The page to go back to; none when there is nothing to keep."""
    fields = {
        name: values
        for name, values in request.POST.lists()
        if name not in {CSRF, FIELD} and not SECRET.search(name)
    }
    owner = _owner(request)
    if not any(map(any, fields.values())) or (_is_signing_in(request) and not owner):
        return ""
    if not ratelimit.consume(request, action="kept_text"):
        return ""
    page = page_of_form(request)
    browser = _browser(request) or secrets.token_urlsafe(32)
    typed = Typed(page, request.path, owner, fields)
    if not KeptText.objects.keep(browser, typed):
        return ""
    request.typed_in = browser  # type: ignore[attr-defined]
    return page


def _is_signing_in(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.func.__module__.startswith("allauth.")


def _owner(request: HttpRequest) -> str:
    """Who was signed in when the form was shown. Whoever had no account then may have one now."""
    if request.user.is_authenticated:
        return new_key(request.user)
    key = request.POST.get(FIELD, "")
    return "" if is_key_of(AnonymousUser(), key) else key


def page_of_form(request: HttpRequest) -> str:
    """Where the form stands may be another page than where it is sent to."""
    came_from = request.headers.get("Referer", "")
    if came_from and url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        page = urlsplit(came_from)._replace(scheme="", netloc="", fragment="").geturl()
        if url_has_allowed_host_and_scheme(page, None):
            return page
    return request.get_full_path()


def _lead_back_to(page: str, response: HttpResponse) -> None:
    if "Location" not in response:
        return
    to = urlsplit(response["Location"])
    query = dict(parse_qsl(to.query)) | {"next": page}
    response["Location"] = to._replace(query=urlencode(query)).geturl()


def _browser(request: HttpRequest) -> str:
    age = int(KEPT_FOR.total_seconds())
    found: str | None = request.get_signed_cookie(COOKIE, None, salt=SALT, max_age=age)
    return found or ""


def _set_cookie(response: HttpResponse, browser: str) -> None:
    response.set_signed_cookie(
        COOKIE,
        browser,
        salt=SALT,
        max_age=KEPT_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _may_be_a_form(response: HttpResponse) -> bool:
    html = response.get("Content-Type", "").startswith("text/html")
    return response.status_code == 200 and html and not response.streaming


def _put_back(request: HttpRequest, response: HttpResponse, browser: str) -> None:
    for typed in KeptText.objects.seen_by(request.user, browser):
        if request.path not in {typed.action, urlsplit(typed.page).path}:
            continue
        html = response.content.decode()
        response.content = fill_in(html, request.path, typed.action, typed.fields).encode()
        del response["ETag"]
        add_never_cache_headers(response)
