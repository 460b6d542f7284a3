"""What colleagues at the desk hear of each other's work."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, key_of, tell


def tell_deputy(card: Any) -> None:
    """Again when the days change."""
    name = card.workplace.user
    subject = _("Je neemt waar voor %(name)s") % {"name": name}
    days = {
        "first": date_format(card.away_from, "j F"),
        "last": date_format(card.away_until, "j F"),
    }
    tell(
        card.deputy,
        kind=MessageKind.REQUEST_ANSWER,
        about=key_of(card, "desk"),
        period=f"away:{card.away_from:%y%m%d}-{card.away_until:%y%m%d}",
        subject=subject,
        template="desk_deputy",
        url=reverse("regulatory:inbox"),
        name=name,
        **days,
    )


def tell_handed_over(request: Any, officer: User, by: User) -> None:
    """Who finds a request on their name without having taken it."""
    subject = _("Op jouw naam gezet: %(title)s") % {"title": request.title}
    tell_at_desk([officer], request, just_now("handed"), subject, "request_handed", by=by)


def tell_taken_back(request: Any, people: list[User]) -> None:
    subject = _("Voorstel teruggenomen: %(title)s") % {"title": request.title}
    tell_at_desk(people, request, f"taken_back:{request.version}", subject, "request_taken_back")


def tell_at_desk(
    people: list[User], request: Any, period: str, subject: str, template: str, **context: Any
) -> None:
    tell(
        people,
        kind=context.pop("kind", MessageKind.REQUEST_ANSWER),
        about=key_of(request, "request"),
        period=period,
        subject=subject,
        template=template,
        url=reverse("regulatory:desk", args=[request.reference]),
        request=request,
        **context,
    )
