"""Questions in the timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from initiatives.deciding.models import Question, QuestionEvent, What
from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older

TOLD = [What.OPENED, What.VERSION, What.WITHDRAWN, What.DECIDED]


def questions_told(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    seen = Question.objects.visible_to(user).filter(initiative=initiative).values("pk")
    rows = QuestionEvent.objects.filter(question__in=seen, what__in=TOLD)
    rows = rows.select_related("question")
    return [_moment(row, initiative) for row in older(rows, "at", before)]


WORDS = {
    What.OPENED: gettext_lazy("Gevraagd: %(title)s"),
    What.VERSION: gettext_lazy("Voorstel veranderd: %(title)s"),
    What.WITHDRAWN: gettext_lazy("Vraag ingetrokken: %(title)s"),
    What.DECIDED: gettext_lazy("Besloten: %(title)s"),
}


def _moment(row: QuestionEvent, initiative: Initiative) -> Moment:
    row.question.initiative = initiative
    note = row.question.outcome if row.what == What.DECIDED else row.note
    text = str(WORDS[What(row.what)]) % {"title": row.question}
    return Moment(row.at, row.pk, text, note, row.question.get_absolute_url())


moments.plug(questions_told)
