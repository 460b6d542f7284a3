"""Signing in at another organisation: allauth's two views, which may not break on what it says."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps

from allauth.socialaccount.providers.openid_connect import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

log = logging.getLogger(__name__)
View = Callable[[HttpRequest, str], HttpResponse]


def answers_for_itself(view: View) -> View:
    """A provider that is away, or says what no provider says, is a page of ours and no error."""

    @wraps(view)
    def wrapped(request: HttpRequest, provider_id: str) -> HttpResponse:
        try:
            return view(request, provider_id)
        except (RequestException, LookupError, ValueError) as error:
            log.warning("provider %s does not work: %s", provider_id, type(error).__name__)
            return render(request, "socialaccount/authentication_error.html", status=503)

    return wrapped


login = answers_for_itself(views.login)
callback = answers_for_itself(views.callback)
