"""What the asker and the municipality hear of a question. The model calls these, so it is known
here by what it passes only."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, tell
from villagehub.web.paths import path_to
from villages.models import Membership


def tell_asked(question: Any) -> None:
    subject = _("Je vraag is aangekomen: %(text)s") % {"text": question.text}
    _tell_asker(question, "received", subject, "rule_question_received")
    officers = Membership.objects.active().filter(
        role=Membership.Role.OFFICER, municipality=question.municipality_id
    )
    tell(
        officers.people(),
        kind=MessageKind.REQUEST_DUE,
        about=question,
        period="new",
        subject=_("Nieuwe vraag: %(text)s") % {"text": question.text},
        template="rule_question_new",
        url=path_to("regulatory:asked_desk", question.pk),
        question=question,
    )


def tell_answered(question: Any, *, again: bool) -> None:
    subject = _("Antwoord op je vraag: %(text)s") % {"text": question.text}
    period = just_now("answer") if again else "answer"
    _tell_asker(question, period, subject, "rule_question_answered", again=again)


def tell_forwarded(question: Any) -> None:
    subject = _("Je vraag is doorgestuurd: %(text)s") % {"text": question.text}
    _tell_asker(question, "forwarded", subject, "rule_question_forwarded")


def _tell_asker(question: Any, period: str, subject: str, template: str, **context: Any) -> None:
    tell(
        question.asked_by,
        kind=MessageKind.REQUEST_ASKED,
        about=question,
        period=period,
        subject=subject,
        template=template,
        url=question,
        question=question,
        **context,
    )
