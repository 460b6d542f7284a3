"""What the municipality can prove of its messages to applicants (Awb section 2.3 as changed by the
Wmebv, to be checked with counsel): when each was made, when the mail server took it, that it did
not arrive, which other way it went, and when its receiver looked since.

The ledger of messages knows all but the last two. What was said stays in the conversation and in
the decision; the ledger forgets its text after ninety days.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation.messages import Reading
from initiatives.regulatory.delivery import emails
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.models.ledger import NotificationQuerySet
from villagehub.notifications.telling import key_of

WORD = "request"  # by which the ledger names a request
TO_APPLICANTS = [  # and to nobody at a desk, so that these need not be known from the others
    MessageKind.REQUEST_RECEIPT,
    MessageKind.REQUEST_QUESTION,
    MessageKind.REQUEST_MESSAGE,
    MessageKind.REQUEST_DECISION,
]
IN_CONVERSATION = [MessageKind.REQUEST_QUESTION, MessageKind.REQUEST_MESSAGE]


class SecondRoute(Record):
    """What became of a message that did not arrive by mail. It knows by itself what the message was
    and for whom, since the ledger belongs to its receiver."""

    class Way(models.TextChoices):
        LETTER = "letter", _("Met een brief")
        PHONE = "phone", _("Aan de telefoon")
        IN_PERSON = "in_person", _("Persoonlijk gegeven of verteld")

    notification = models.OneToOneField(
        Notification, on_delete=models.SET_NULL, null=True, related_name="second_route"
    )
    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.PROTECT, related_name="second_routes"
    )
    recipient = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30)
    subject = models.CharField(max_length=200)
    told_at = models.DateTimeField()
    way = models.CharField(_("hoe?"), max_length=10, choices=Way)
    on_day = models.DateField(_("op welke dag?"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.get_way_display()}, {self.on_day:%Y-%m-%d}"

    @classmethod
    @transaction.atomic
    def take(
        cls, request: RegulatoryRequest, message: Notification, by: User, way: str, on_day: date
    ) -> SecondRoute:
        """Once for each message: of two who press at the same time the first stays."""
        request.refuse_interest_of(by)
        if not message.may_go_otherwise:
            raise ValidationError(_("Dit bericht is gewoon aangekomen of nog onderweg."))
        fields = {"request": request, "way": way, "on_day": on_day, "by": by}
        fields |= {"recipient": message.recipient, "kind": message.kind}
        fields |= {"subject": message.subject, "told_at": message.created_at}
        row, is_new = cls.objects.get_or_create(notification=message, defaults=fields)
        if is_new:
            message.take_off_calls()
            record(AuditEvent.Action.CREATE, row, by.pk, workplace="officer")
        return row


class Line(NamedTuple):
    """A message to one person, and when that person looked at the request since it was made."""

    message: Notification
    route: SecondRoute | None
    seen: datetime | None


class Told(NamedTuple):
    """The same message to each of them."""

    message: Notification
    lines: list[Line]


def messages_to_applicants(request: RegulatoryRequest) -> NotificationQuerySet:
    """To whoever spoke for the initiative then, also when they do so no more; the newest first."""
    rows = Notification.objects.filter(kind__in=TO_APPLICANTS, about=key_of(request, WORD))
    return rows.order_by("-created_at", "-pk")


def told_to_applicants(request: RegulatoryRequest, most: int) -> list[Told]:
    """Two queries."""
    rows = messages_to_applicants(request).select_related("recipient", "second_route__by")
    readings = {row.user_id: row for row in Reading.objects.filter(request=request)}
    told: dict[tuple[str, str], Told] = {}
    for row in rows[:most]:
        same = told.setdefault((row.kind, row.period), Told(row, []))
        same.lines.append(_line(row, readings))
    return list(told.values())


def _line(message: Notification, readings: dict[UUID, Reading]) -> Line:
    reading = readings.get(message.recipient_id)
    talk = message.kind in IN_CONVERSATION
    seen = reading.since(message.created_at, in_conversation=talk) if reading else None
    return Line(message, getattr(message, "second_route", None), seen)


def routes_alone(request: RegulatoryRequest) -> models.QuerySet[SecondRoute]:
    """Of messages that their receiver took along; the newest first."""
    rows = SecondRoute.objects.filter(request=request, notification=None)
    return rows.select_related("recipient", "by").order_by("-told_at", "-pk")


def did_not_arrive() -> Exists:
    """For `annotate` on requests: a message did not reach somebody whom another way reaches, and
    took none yet."""
    about = Concat(Value(f"{WORD}:"), Cast(OuterRef("pk"), CharField()))
    lost = Notification.objects.given_up().filter(
        about=about,
        kind__in=TO_APPLICANTS,
        second_route=None,
        recipient__is_active=True,
    )
    return Exists(lost)


def tell_not_arrived(message: Notification) -> None:
    """To whoever handles the request, of what was for who asked."""
    word, _colon, key = message.about.partition(":")
    if word != WORD or message.kind not in TO_APPLICANTS:
        return
    request: Any = RegulatoryRequest.objects.filter(pk=UUID(key)).first()
    if request:
        emails.tell_not_arrived(request, message)
