"""Who hears of a request, and at which page they find it.

The modules of mails call these; requests are known here by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import key_of, tell
from villages.models import Membership


def officers_of(request: Any) -> list[User]:
    return staff_of(request, Membership.Role.OFFICER)


def staff_of(request: Any, role: str) -> list[User]:
    held = Membership.objects.active().filter(role=role, municipality=request.municipality_id)
    return held.people()


def handlers_of(request: Any) -> list[User]:
    """The officer, or who stands in; as long as there is none, or when that one works here no
    more, all officers of the municipality."""
    handlers: list[User] = request.handlers()
    return handlers or officers_of(request)


def tell_applicants(
    request: Any, kind: MessageKind, period: str, *words: str, **context: Any
) -> None:
    tell_about(request.applicants(), request, kind, period, *words, url=request, **context)


def tell_desk(
    people: list[User], request: Any, kind: MessageKind, period: str, *words: str, **context: Any
) -> None:
    """Of the municipality, with the way to its own page of the request."""
    desk = reverse("regulatory:desk", args=[request.reference])
    tell_about(people, request, kind, period, *words, url=desk, **context)


def tell_about(
    people: list[User],
    request: Any,
    kind: MessageKind,
    period: str,
    subject: str,
    template: str,
    **context: Any,
) -> None:
    tell(
        people,
        kind=kind,
        about=key_of(request, "request"),
        period=period,
        subject=subject,
        template=template,
        request=request,
        **context,
    )
