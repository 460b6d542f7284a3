"""What is asked of a person again and again while one page is made, and asked once.

    reach = known(user, _read)          # `_read(user)` asks the database

Only for a page that changes nothing (RememberingMiddleware): whoever acts, and whoever asks outside
a request, reads what the database says at that moment. A task that writes to many people may
`remember` each of them for as long as it takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

Answer = TypeVar("Answer")
SAFE = ("GET", "HEAD")


def remember(user: Any) -> Any:
    """From here on, what is known of this object is asked once."""
    user.known = {}
    return user


def known(user: Any, ask: Callable[[Any], Answer]) -> Answer:
    answers = getattr(user, "known", None)
    if answers is None:
        return ask(user)
    if ask not in answers:
        answers[ask] = ask(user)
    return answers[ask]


class RememberingMiddleware:
    """In the place of who is signed in, the same person who is remembered; still asked for by
    nobody who does not need them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        if request.method in SAFE:
            request.user = SimpleLazyObject(lambda: _remembered(request))
        return self.get_response(request)


def _remembered(request: Any) -> Any:
    if not hasattr(request, "_cached_user"):
        request._cached_user = get_user(request)
    return remember(request._cached_user)
