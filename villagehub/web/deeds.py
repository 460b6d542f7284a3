"""Buttons that do one thing at one press: "Ik kom", "Ik help", "Ik wil dit wel".

    @deed(to_help, "role")               # what for, and the fields that its button sends
    def help_with(request, slug, pk):
        ...
        return back(request, event)

Whoever is signed in presses, and is back where the button stood. A visitor is asked first who they
are, and what was begun is carried out then (`villagehub.accounts.intentions`). Nothing happens at a
GET of such an address: it shows the button, to press after all.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from villagehub.sending.keys import CSRF, FIELD
from villagehub.sending.turning_away import begun, was_refused
from villagehub.web.addresses import own_page

BACK = "terug"
LONGEST = 1000  # of what goes along in an address


class Purpose(NamedTuple):
    """ "je aan te melden voor Samen eten", behind "Log in om"; and what its button says."""

    to: str
    label: str = ""


Tell = Callable[..., Purpose]
View = Callable[..., HttpResponse]


def deed(tell: Tell, *fields: str) -> Callable[[View], View]:
    """`tell(user, **kwargs)` says what it is for; raises Http404 for what this person may not
    see."""

    def decorate(view: View) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _say_who_you_are(request, fields)
            if request.method == "POST":
                return _for_script(request, view(request, *args, **kwargs))
            return _ask(request, tell(request.user, **kwargs), fields)

        wrapped.tell = tell  # type: ignore[attr-defined]
        wrapped.is_deed = True  # type: ignore[attr-defined]
        return wrapped

    return decorate


def for_sign_in(tell: Tell) -> Callable[[View], View]:
    """For a page that asks to sign in first, which then says what for."""

    def decorate(view: View) -> View:
        view.tell = tell  # type: ignore[attr-defined]
        return view

    return decorate


def back(request: HttpRequest, otherwise: Any) -> HttpResponse:
    """To where the button was pressed. Who was refused begins at the top, where it says why."""
    page = own_page(request, request.POST.get(BACK, ""))
    if not page:
        return redirect(otherwise)
    return redirect(page.partition("#")[0] if was_refused(request) else page)


def match_of(address: str) -> ResolverMatch | None:
    try:
        return resolve(unquote(urlsplit(address).path))
    except (Resolver404, ValueError):
        return None


def purpose_of(address: str, user: Any) -> Purpose | None:
    """What the page or the deed at this address is for; nothing where it does not say, or this
    person may not know."""
    match = match_of(address)
    tell = getattr(match.func, "tell", None) if match else None
    if match is None or tell is None:
        return None
    try:
        return tell(user, **match.kwargs)
    except (Http404, ValidationError):
        return None


def is_deed(address: str) -> bool:
    match = match_of(address)
    return match is not None and getattr(match.func, "is_deed", False)


def _say_who_you_are(request: HttpRequest, fields: tuple[str, ...]) -> HttpResponse:
    """The address of the deed goes along, with what its button sends. What somebody typed beside
    it stands in no address: that is kept, as any text is."""
    sent = request.POST if request.method == "POST" else request.GET
    carried = {name: sent[name] for name in (*fields, BACK) if sent.get(name)}
    address = f"{request.path}?{urlencode(carried)}" if carried else request.path
    address = address if len(address) <= LONGEST else request.path
    answer = redirect_to_login(address)
    if _is_by_script(request):
        return _lead(resolve_url(settings.LOGIN_URL) + f"?{urlencode({'next': address})}")
    typed = {name for name in request.POST if request.POST[name]} - {*carried, CSRF, FIELD, BACK}
    return answer if typed else begun(answer)


def _ask(request: HttpRequest, purpose: Purpose, fields: tuple[str, ...]) -> HttpResponse:
    came_from = own_page(request, request.GET.get(BACK, ""))
    sent = {name: request.GET[name] for name in (*fields, BACK) if request.GET.get(name)}
    context = {"purpose": purpose, "sent": sent, "came_from": came_from or "/"}
    return render(request, "deeds/ask.html", context)


def _is_by_script(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers


def _for_script(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """htmx takes what changed from the page where the button stood. A reason why not, and a page
    that asks something first, are shown whole."""
    if not _is_by_script(request):
        return response
    if "Location" in response:
        is_back = response["Location"] == request.POST.get(BACK)
        return response if is_back else _lead(response["Location"])
    for name in ("HX-Retarget", "HX-Reselect"):
        response[name] = "#inhoud"
    return response


def _lead(address: str) -> HttpResponse:
    return HttpResponse(status=204, headers={"HX-Redirect": address})


def pressed(request: HttpRequest, address: str) -> HttpResponse:
    """The deed at this address, as if its button were pressed by whoever is signed in now: by the
    same view, so by the same form and rule. Raises Http404 as that does."""
    match = match_of(address)
    if match is None:
        raise Http404
    return match.func(_pressing(request, address, match), *match.args, **match.kwargs)


def _pressing(request: HttpRequest, address: str, match: ResolverMatch) -> HttpRequest:
    press = type(request).__new__(type(request))
    press.__dict__.update(request.__dict__)
    to = urlsplit(address)
    press.path = press.path_info = unquote(to.path)
    press.META = {**request.META, "QUERY_STRING": ""}
    press.method, press.resolver_match = "POST", match
    press.POST, press.GET = QueryDict(to.query), QueryDict()
    return press
