"""Which votes and proposals wait for somebody's answer, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import Question, QuestionKind
from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources


def _path(found: Found) -> str:
    return path_to("deciding:question", found.village, found.place, found.thing)


def questions(user: User, since: datetime) -> QuerySet[Any]:
    """On the last day on which it can be answered."""
    rows = Question.objects.put_to(user).filter(closes_at__gte=since)
    return asked_of(
        rows,
        "question",
        moment=F("closes_at") - timedelta(seconds=1),
        until="closes_at",
        words="title",
        about="initiative__title",
        state=F("kind"),
        village="initiative__village__slug",
        place="initiative__slug",
    )


_says = {
    QuestionKind.OPTIONS: _("Stem voor deze dag"),
    QuestionKind.DATES: _("Zeg voor deze dag wanneer je kunt"),
    QuestionKind.CONSENT: _("Zeg voor deze dag wat je van het voorstel vindt"),
}
sources.plug(Source("question", questions, _says, _path, _("Antwoord"), waits=True), 22)
