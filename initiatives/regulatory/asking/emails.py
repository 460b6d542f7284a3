"""What the asker and the municipality hear of a question. The model calls these, so it is known
here by what it passes only."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.regulatory.telling import officers_of, staff_of
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, tell
from villagehub.web.paths import path_to
from villages.models import Membership

DAYS_BEFORE = 3


def tell_asked(question: Any) -> None:
    subject = _("Je vraag is aangekomen: %(text)s") % {"text": question.text}
    _tell_asker(question, "received", subject, "rule_question_received")
    _tell_officers(
        officers_of(question), question, "new", _("Nieuwe vraag: %(text)s"), "rule_question_new"
    )


def remind(question: Any, *, is_late: bool) -> None:
    """Each once for each day that was promised. Nobody answers their own; where no other officer
    works any more the decision makers hear that somebody waits."""
    if is_late:
        step, subject = "late", _("Vraag te laat: %(text)s")
    else:
        step, subject = "soon", _("Vraag, bijna te laat: %(text)s")
    deciding = Membership.Role.DECISION_MAKER
    others = _others(question, officers_of(question))
    others = others or _others(question, staff_of(question, deciding))
    period = f"due:{question.due_on:%Y%m%d}:{step}"
    _tell_officers(others, question, period, subject, "rule_question_due")


def _others(question: Any, people: list[User]) -> list[User]:
    return [each for each in people if each.pk != question.asked_by_id]


def _tell_officers(
    officers: list[User], question: Any, period: str, subject: str, template: str
) -> None:
    tell(
        officers,
        kind=MessageKind.REQUEST_DUE,
        about=question,
        period=period,
        subject=subject % {"text": question.text},
        template=template,
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
