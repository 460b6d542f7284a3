"""How a view says that it did not do what was asked."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url


def turned_away(response: HttpResponse) -> HttpResponse:
    """For whoever sends somebody elsewhere, to say first who they are or in which role: nothing
    was done, and the person comes back."""
    response.is_turning_away = True  # type: ignore[attr-defined]
    return response


def was_turned_away(response: HttpResponse) -> bool:
    """Also by Django's `login_required`, which sends to the same page for all."""
    if getattr(response, "is_turning_away", False):
        return True
    to = urlsplit(response.get("Location", "")).path
    return response.status_code == 302 and to == resolve_url(settings.LOGIN_URL)


def begun(response: HttpResponse) -> HttpResponse:
    """For a button of which what it sends goes along to where somebody says who they are: nothing
    was typed that has to be kept."""
    response.is_begun = True  # type: ignore[attr-defined]
    return response


def was_begun(response: HttpResponse) -> bool:
    return getattr(response, "is_begun", False)


def refused(request: HttpRequest) -> None:
    """For a button that says why not, and leads on."""
    request.was_refused = True  # type: ignore[attr-defined]


def was_refused(request: HttpRequest) -> bool:
    return getattr(request, "was_refused", False)
