"""What somebody hears of a message: its first words, and the way to the rest."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import first_words, just_now, key_of, tell


def tell_applicants_of_message(message: Any, people: list[User]) -> None:
    request = message.request
    subject = _("Een bericht van de gemeente over: %(title)s") % {"title": request.title}
    url = f"{reverse('regulatory:detail', args=[request.reference])}#gesprek"
    _tell(people, message, MessageKind.REQUEST_MESSAGE, subject, url)


def tell_desk_of_message(message: Any, people: list[User]) -> None:
    request = message.request
    subject = _("Een bericht van de indiener van: %(title)s") % {"title": request.title}
    url = f"{reverse('regulatory:desk', args=[request.reference])}#gesprek"
    _tell(people, message, MessageKind.REQUEST_ANSWER, subject, url)


def tell_retracted(question: Any, people: list[User]) -> None:
    request = question.request
    subject = _("Deze vraag hoef je niet te beantwoorden: %(title)s") % {"title": request.title}
    tell(
        people,
        kind=MessageKind.REQUEST_QUESTION,
        about=key_of(request, "request"),
        period=f"r:{question.pk.hex[:20]}",
        subject=subject,
        template="request_retracted",
        url=request,
        request=request,
    )


def tell_another_is_called(request: Any, before: User, by: User) -> None:
    """Whose number gave way to that of a colleague; neither number is said."""
    tell(
        before,
        kind=MessageKind.REQUEST_MESSAGE,
        about=key_of(request, "request"),
        period=just_now("called"),
        subject=_("De gemeente belt nu een ander over: %(title)s") % {"title": request.title},
        template="request_called",
        url=request,
        request=request,
        by=by,
    )


def _tell(people: list[User], message: Any, kind: MessageKind, subject: str, url: str) -> None:
    """What one wrote to another is read from no call list."""
    tell(
        people,
        kind=kind,
        about=key_of(message.request, "request"),
        period=f"m:{message.pk.hex[:20]}",
        subject=subject,
        template="request_message",
        url=url,
        request=message.request,
        in_mail={"words": first_words(message.body)},
    )
