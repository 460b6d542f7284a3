"""What is asked of a person again and again while one page is made, and asked once.

    reach = known(user, _read)          # `_read(user)` asks the database

Within one request, and no longer than until it changes something: at any statement that is more
than reading everything is forgotten, so that whoever acts is asked anew. Whoever asks outside a
request reads what the database says at that moment; a task that writes to many people may
`remember` each of them for as long as it takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import connection
from django.http import HttpRequest, HttpResponse

Answer = TypeVar("Answer")
READING = ("SELECT", "(SELECT", "SAVEPOINT", "RELEASE")


def remember(user: Any) -> Any:
    """From here on, what is known of this object is asked once."""
    user.known = {}
    return user


def known(user: Any, ask: Callable[[Any], Answer]) -> Answer:
    """What was learned inside a transaction counts no longer once that is over: it may have been
    rolled back."""
    answers = getattr(user, "known", None)
    if answers is None:
        return ask(user)
    if ask in answers and answers[ask][0] <= _depth():
        kept: Answer = answers[ask][1]
        return kept
    answer = ask(user)
    learned(user, ask, answer)
    return answer


def learned(user: Any, ask: Callable[[Any], Answer], answer: Answer) -> None:
    """What would be asked is known by another way."""
    user.known[ask] = _depth(), answer


def _depth() -> int:
    """In how many transactions, one inside the other."""
    return len(connection.savepoint_ids) + connection.in_atomic_block


class RememberingMiddleware:
    """Whoever is signed in is remembered from where they were loaded (`behalf.Backend`) until the
    first statement that does more than reading."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        with connection.execute_wrapper(_Forgetting(request)):
            return self.get_response(request)


class _Forgetting:
    """Sees each statement of one request. Django keeps whom it loaded for it as `_cached_user`."""

    def __init__(self, request: Any):
        self.request = request

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        try:
            return execute(sql, params, many, context)
        finally:
            if not _only_reads(sql) and hasattr(self.request, "_cached_user"):
                remember(self.request._cached_user)


def _only_reads(sql: Any) -> bool:
    """And locks nothing: who waited for a row looks again. A savepoint by itself changes nothing,
    and going back to one does."""
    return isinstance(sql, str) and sql.lstrip().startswith(READING) and "UPDATE" not in sql
