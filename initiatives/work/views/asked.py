"""The page behind the link in the mail: yes or no, in one press, without signing in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from initiatives.work.models import Ask


@csrf_exempt  # the signed token from the mail is the proof, with or without a session
@never_cache
def asked(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because scanners follow links; POST does it."""
    ask = _ask(token)
    context: dict[str, Any] = {"ask": ask, "about": ask.about, "initiative": ask.initiative}
    if request.method == "POST":
        context |= _answered(ask, request.POST.get("antwoord", ""))
    else:
        context |= _state(ask)
    response = render(request, "work/asked.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response


def _answered(ask: Ask, answer: str) -> dict[str, str]:
    if answer == "nee":
        ask.decline()
        return {"outcome": "no"}
    try:
        ask.accept()
        return {"outcome": "yes"}
    except ValidationError as error:
        return {"outcome": "late", "told": error.messages[0]}


def _state(ask: Ask) -> dict[str, str]:
    """Who no longer takes part sees nothing of it but that."""
    try:
        ask.check_still_asked()
    except ValidationError as error:
        return {"outcome": "late", "told": error.messages[0]}
    return {}


def _ask(token: str) -> Ask:
    try:
        return Ask.objects.with_token(token)
    except (Ask.DoesNotExist, ValidationError) as error:
        raise Http404 from error
