"""Who may not go on before saying who they are, or in which role, is sent elsewhere first."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import resolve_url


def turned_away(response: HttpResponse) -> HttpResponse:
    """For the one who sends: nothing was done, and the person comes back."""
    response.is_turning_away = True  # type: ignore[attr-defined]
    return response


def was_turned_away(response: HttpResponse) -> bool:
    """Also by Django's `login_required`, which sends to the same page for all."""
    if getattr(response, "is_turning_away", False):
        return True
    to = urlsplit(response.get("Location", "")).path
    return response.status_code == 302 and to == resolve_url(settings.LOGIN_URL)
