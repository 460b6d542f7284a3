"""Taking back a question that was just sent: a slip of the pen need not stop a clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.regulatory.conversation import emails
from initiatives.regulatory.conversation.models import RequestMessage
from initiatives.regulatory.models.choices import Status
from villagehub.accounts.models import User
from villagehub.base import Record

RETRACTABLE = timedelta(hours=1)


class Retraction(Record):
    """Beside the question, since what was said in a conversation is never changed."""

    question = models.OneToOneField(
        RequestMessage, on_delete=models.PROTECT, related_name="retraction"
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.question_id)


def may_be_retracted(question: RequestMessage, at: datetime | None = None) -> bool:
    """For an hour and on the day itself: the clock then never stood still. The answer is no as soon
    as somebody answered."""
    now = at or timezone.now()
    if not question.is_question or hasattr(question, "retraction"):
        return False
    same_day = timezone.localdate(question.at) == timezone.localdate(now)
    return same_day and now - question.at <= RETRACTABLE


@transaction.atomic
def retract(question: RequestMessage, by: User, at: datetime | None = None) -> None:
    """It stays in the conversation, as taken back; the applicant hears so."""
    at, request = at or timezone.now(), question.request
    request.refuse_unless_handled_by(by)
    if not may_be_retracted(question, at):
        raise ValidationError(_("Deze vraag kun je niet meer intrekken. Stuur een bericht."))
    if RequestMessage.objects.filter(answers=question).exists():
        raise ValidationError(_("De indiener heeft al geantwoord. Intrekken heeft geen zin meer."))
    still = request.suspensions.open().filter(question=question)
    if request.status == Status.QUESTION_OPEN and still.exists():
        request.move_to(Status.IN_REVIEW, by, at=at, note_public=_("Vraag ingetrokken"))
        request.end_standing_still(timezone.localdate(at))
        request.write_due()
    else:
        request.touch(by)
    Retraction.objects.create(question=question, by=by, at=at)
    emails.tell_retracted(question, request.applicants())
