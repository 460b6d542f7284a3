"""What colleagues at the desk hear of each other's work."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, key_of, tell


def tell_deputy(card: Any) -> None:
    """Again when the days change."""
    name = card.workplace.user
    subject = _("Je neemt waar voor %(name)s") % {"name": name}
    tell(
        card.deputy,
        kind=MessageKind.REQUEST_ANSWER,
        about=key_of(card, "desk"),
        period=f"away:{card.away_from:%y%m%d}-{card.away_until:%y%m%d}",
        subject=subject,
        template="desk_deputy",
        url=reverse("regulatory:inbox"),
        name=name,
        first=date_format(card.away_from, "j F"),
        last=date_format(card.away_until, "j F"),
    )


def tell_handed_over(request: Any, officer: User, by: User) -> None:
    """Who finds a request on their name without having taken it."""
    subject = _("Op jouw naam gezet: %(title)s") % {"title": request.title}
    tell_at_desk([officer], request, just_now("handed"), subject, "request_handed", by=by)


def tell_handed_away(request: Any, before: User, by: User) -> None:
    """Who had it on their name until now."""
    subject = _("Niet meer op jouw naam: %(title)s") % {"title": request.title}
    tell_at_desk([before], request, just_now("away"), subject, "request_handed_away", by=by)


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


def tell_unassigned(request: Any, people: list[User]) -> None:
    subject = _("Nog niemand behandelt: %(title)s") % {"title": request.title}
    period = f"unassigned:{request.received_on:%Y-%m-%d}"
    _remind(people, request, period, subject, "request_unassigned")


def tell_without_kind(request: Any, people: list[User]) -> None:
    subject = _("Kies nog de soort van: %(title)s") % {"title": request.title}
    period = f"kind:{request.received_on:%Y-%m-%d}"
    _remind(people, request, period, subject, "request_without_kind")


def tell_lead_of_term(request: Any, people: list[User]) -> None:
    subject = _("Binnen een week klaar, nog geen voorstel: %(title)s") % {"title": request.title}
    _remind(people, request, f"lead:{request.due_on:%Y-%m-%d}", subject, "request_lead")


def _remind(people: list[User], request: Any, period: str, subject: str, template: str) -> None:
    tell_at_desk(people, request, period, subject, template, kind=MessageKind.REQUEST_DUE)


def tell_late_list(municipality: int, people: list[User], late: list[Any], today: date) -> None:
    subject = ngettext("%d verzoek is te laat", "%d verzoeken zijn te laat", len(late)) % len(late)
    tell(
        people,
        kind=MessageKind.REQUEST_DUE,
        about=f"desk:{municipality}",
        period=f"late:{today:%Y-%m-%d}",
        subject=subject,
        template="desk_late",
        url=f"{reverse('regulatory:inbox')}?lijst=laat",
        late=late,
    )


def tell_monday(workplace: Any, lines: list[str], period: str) -> None:
    tell(
        workplace.user,
        kind=MessageKind.REQUEST_DUE,
        about=key_of(workplace, "desk"),
        period=period,
        subject=_("Maandagbrief: wat er bij jou ligt"),
        template="desk_monday",
        url=reverse("regulatory:inbox"),
        lines=lines,
    )
