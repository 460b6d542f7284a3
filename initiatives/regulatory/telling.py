"""Who hears of a request, and at which page they find it.

The modules of mails call these; requests are known here by what they pass only.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.urls import reverse

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import key_of, tell
from villages.models import Membership

DESK = (Membership.Role.OFFICER, Membership.Role.DECISION_MAKER)


def officers_of(request: Any) -> list[User]:
    return staff_of(request, Membership.Role.OFFICER)


def staff_of(request: Any, role: str) -> list[User]:
    held = Membership.objects.active().filter(role=role, municipality=request.municipality_id)
    return held.people()


def works_at(request: Any, user: User) -> bool:
    """On requests, for the municipality that has this one."""
    held = Membership.objects.active().filter(municipality=request.municipality_id)
    return held.of(user).filter(role__in=DESK).exists()


def desk_of(request: Any, barred: Collection[Any] = ()) -> list[User]:
    """Who could handle it: officers, and where nobody of them may the decision makers. Never who
    takes part in the initiative (Awb 2:4), nor who is `barred`."""
    able = request.able().exclude(user__in=barred)
    for role in DESK:
        if found := able.filter(role=role).people():
            free: list[User] = found
            return free
    return []


def handlers_of(request: Any) -> list[User]:
    """The officer, or who stands in; as long as there is none, or when that one works here no
    more or takes part since, all who could."""
    handlers: list[User] = request.handlers()
    return handlers or desk_of(request)


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
