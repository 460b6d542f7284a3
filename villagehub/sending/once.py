"""A form is carried out once, however often its button is pressed.

Every form carries a key (`{% csrf_token %}` writes it), so no view can forget this. The press and
what it causes are one transaction: either both are kept, or neither. The second press, at the same
instant or a day later, leads to where the first one led. A form that comes back with an error was
not carried out: its key stays good.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import decorator_from_middleware
from django.utils.translation import gettext as _

from villagehub.sending.keeping import keep, page_of_form
from villagehub.sending.keys import FIELD, is_key_of
from villagehub.sending.models import Press
from villagehub.sending.turning_away import turned_away, was_refused, was_turned_away

View = Callable[..., HttpResponse]


class OnceMiddleware:
    """Comes last, so that it is asked when nothing refuses the request any more."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        if request.method != "POST" or _looks_after_itself(view):
            return None
        if not is_key_of(request.user, request.POST.get(FIELD, "")):
            return None
        try:
            return _carried_out_once(request, lambda: view(request, *args, **kwargs))
        except ReauthenticationRequired:
            return who_are_you_again(request)


only_once = decorator_from_middleware(OnceMiddleware)


def who_are_you_again(request: HttpRequest) -> HttpResponse:
    """Django asks no middleware what to do with an exception from here, so allauth does not hear
    of it. Nor do we keep the request in the session, as allauth would: what was typed is kept
    encrypted, and stands in the form again."""
    methods = get_adapter().get_reauthentication_methods(request.user)
    if not methods:
        raise PermissionDenied
    query = urlencode({REDIRECT_FIELD_NAME: page_of_form(request)})
    return turned_away(redirect(f"{methods[0]['url']}?{query}"))


def _looks_after_itself(view: View) -> bool:
    """Signing in is no row that could be there twice, and a press that got lost with its cookie
    must be able to sign in again. What is exempt from the check of the form is so for reading the
    form itself: there `only_once` stands at the view."""
    return view.__module__.startswith("allauth.") or getattr(view, "csrf_exempt", False)


def _carried_out_once(request: HttpRequest, carry_out: Callable[[], HttpResponse]) -> HttpResponse:
    with transaction.atomic():
        if not Press.objects.begin(request):
            return _where_the_first_led(request)
        response = carry_out()
        if _is_done(request, response):
            Press.objects.of(request).update(led_to=response["Location"])
        else:
            Press.objects.of(request).delete()
        return response


def _is_done(request: HttpRequest, response: HttpResponse) -> bool:
    """A page is the form again, or an answer that may be asked for twice."""
    if response.status_code not in {302, 303}:
        return False
    return not was_turned_away(response) and not was_refused(request)


def _where_the_first_led(request: HttpRequest) -> HttpResponse:
    """Of a double click the first press says what was done; a message here would undo that one.
    Other words are not lost: they stand in the form again, which may be sent once more."""
    press = Press.objects.of(request).get()
    if not press.sent_the_same(request) and (page := keep(request)):
        messages.info(request, _("Dit formulier had je al verstuurd, met iets anders erin."))
        return turned_away(redirect(page))
    if not press.is_just_done():
        messages.info(request, _("Dit had je al verstuurd. We doen het maar één keer."))
    return redirect(press.led_to)
