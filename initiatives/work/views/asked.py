"""The page behind the link in the mail: yes or no, in one press, without signing in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from initiatives.work.models import Ask
from villages.agenda.busy import at_that_time, key_of


@csrf_exempt  # the signed token from the mail is the proof, with or without a session
@never_cache
def asked(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because scanners follow links; POST does it."""
    ask = _ask(token)
    context: dict[str, Any] = {"ask": ask, "about": ask.about, "initiative": ask.initiative}
    if request.method == "POST" and _is_meant(ask, request):
        context |= _answered(ask, request.POST.get("antwoord", ""))
    else:
        context |= _state(ask)
    response = render(request, "work/asked.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _is_meant(ask: Ask, request: HttpRequest) -> bool:
    """A no always; a yes, when what they do at that time already was in sight."""
    if request.POST.get("antwoord") == "nee":
        return True
    found = _busy(ask)
    return not found or request.POST.get("toch") == key_of(found)


def _busy(ask: Ask) -> list[Any]:
    return at_that_time(ask.user, ask.user, [ask.shift]) if ask.shift else []


def _answered(ask: Ask, answer: str) -> dict[str, str]:
    if answer == "nee":
        ask.decline()
        return {"outcome": "no"}
    try:
        ask.accept()
        return {"outcome": "yes"}
    except ValidationError as error:
        return {"outcome": "late", "told": error.messages[0]}


def _state(ask: Ask) -> dict[str, Any]:
    """Who no longer takes part sees nothing of it but that."""
    try:
        ask.check_still_asked()
    except ValidationError as error:
        return {"outcome": "late", "told": error.messages[0]}
    found = _busy(ask)
    return {"found": found, "key": key_of(found)}


def _ask(token: str) -> Ask:
    try:
        return Ask.objects.with_token(token)
    except (Ask.DoesNotExist, ValidationError) as error:
        raise Http404 from error
