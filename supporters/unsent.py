"""What was logged without a signal waits on a phone, and comes later (docs/decisions/0057)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.crypto import salted_hmac

REFUSED = 422
LEFT_ALONE = 401


def asks_for_data(request: HttpRequest) -> bool:
    """A phone that sends what waited there, and no browser that shows a page."""
    return request.headers.get("Accept") == "application/json"


def owner_of(request: Any) -> str:
    """Tells on a phone whose the contact is, so that it is never sent as a colleague's; it says
    nothing about who that is."""
    whose = f"{request.user.pk}:{request.workplace.organisation_id}"
    return salted_hmac("supporters.unsent", whose).hexdigest()[:16]


def refused(form: Any) -> JsonResponse:
    """With the sentences that stand beside the fields elsewhere."""
    sentences = [str(sentence) for errors in form.errors.values() for sentence in errors]
    return JsonResponse({"errors": sentences}, status=REFUSED)


def accepted(led_to: str = "") -> JsonResponse:
    """Not before it is in the database. `led_to`: where it can be taken back. Where that
    is the answer to the form itself, the form is sent once more, and counts nothing again."""
    return JsonResponse({"led_to": led_to})
