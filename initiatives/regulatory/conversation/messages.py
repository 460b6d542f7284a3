"""Messages both ways that ask nothing of the clock, and what of them somebody has not read yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.regulatory.conversation import emails
from initiatives.regulatory.conversation.models import RequestMessage
from initiatives.regulatory.models.choices import Status
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record

Side = RequestMessage.Side


@transaction.atomic
def say(
    request: RegulatoryRequest, side: str, by: User, body: str, at: datetime | None = None
) -> RequestMessage:
    """No question, no other status, no other version: whoever has the page open is not disturbed.
    May be done as long as somebody may still have something to say, so after the decision too."""
    if request.status in (Status.DRAFT, Status.WITHDRAWN):
        raise ValidationError(_("Dit verzoek is ingetrokken. Een bericht sturen kan niet meer."))
    if side == Side.MUNICIPALITY:
        request.refuse_interest_of(by)
    message = RequestMessage.objects.create(
        request=request, from_side=side, by=by, body=body, at=at or timezone.now()
    )
    if side == Side.MUNICIPALITY:
        emails.tell_applicants_of_message(message, request.applicants())
    else:
        emails.tell_desk_of_message(message, request.handlers() or request.officers())
    return message


class Reading(Record):
    """When somebody last looked at a request, and until when they read its conversation. Kept with
    the request: who told something may have to prove that it was read."""

    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.CASCADE, related_name="readings"
    )
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "user"], name="somebody_reads_on_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.looked_at}"

    @classmethod
    def note(cls, request: RegulatoryRequest, user: User) -> None:
        """Looking is reading: of a page with the conversation."""
        now = timezone.now()
        cls._keep(request, user, looked_at=now, read_at=now)

    @classmethod
    def note_look(cls, request: RegulatoryRequest, user: User) -> None:
        """At a page of the request on which its conversation is not."""
        cls._keep(request, user, looked_at=timezone.now())

    @classmethod
    def _keep(cls, request: RegulatoryRequest, user: User, **moments: datetime) -> None:
        """Also when two pages open at once."""
        Reading.objects.bulk_create(
            [Reading(request=request, user=user, **moments)],
            update_conflicts=True,
            update_fields=list(moments),
            unique_fields=["request", "user"],
        )

    def since(self, moment: datetime, *, in_conversation: bool) -> datetime | None:
        """When they looked, if that was not before this moment."""
        at = self.read_at if in_conversation else self.looked_at
        return at if at is not None and at >= moment else None


def unread_from(side: str, user: Any) -> Any:
    """For `annotate(unread=…)` on requests: how many messages of that side came since this person
    looked. Within the query of the list."""
    seen = Reading.objects.filter(
        request=OuterRef("request"), user=user.pk, read_at__gte=OuterRef("at")
    )
    messages = RequestMessage.objects.filter(request=OuterRef("pk"), from_side=side)
    new = messages.filter(~Exists(seen)).order_by().values("request")
    return Coalesce(Subquery(new.annotate(n=Count("pk")).values("n")), 0)
