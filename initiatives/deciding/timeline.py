"""Questions in the timeline."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy

from initiatives.deciding.models import Question, QuestionEvent, What
from initiatives.deciding.models.asked import put_to_more
from initiatives.models import Initiative, TimelineMoment
from initiatives.models.told import Told
from initiatives.sockets.timeline import Line, Source, moments
from villagehub.tables.kept import quoted

WORDS = {
    What.OPENED: gettext_lazy("Gevraagd: %(title)s"),
    What.VERSION: gettext_lazy("Voorstel veranderd: %(title)s"),
    What.WITHDRAWN: gettext_lazy("Vraag ingetrokken: %(title)s"),
    What.DECIDED: gettext_lazy("Besloten: %(title)s"),
}


def _line(row: TimelineMoment, initiative: Initiative) -> Line:
    what = What(row.words["what"])
    url = reverse("deciding:question", args=[*initiative.address, row.words["question"]])
    note = row.words["note"]
    if what == What.DECIDED:  # and what the votes said
        note = f"{row.words['outcome']} {note}".strip()
    return Line(str(WORDS[what]) % row.words, note, url)


def _of_the_asked(user: Any) -> QuerySet:
    """What is told to fewer than may answer it: to who was invited, to helpers."""
    rows = QuestionEvent.objects.filter(question__opened_at__isnull=False)
    return rows.filter(put_to_more(user, "question__")).values("pk")


moments.plug(
    Source(
        "question",
        QuestionEvent,
        _line,
        at="thing.at",
        initiative="question.initiative_id",
        audience=(
            f"CASE WHEN question.opened_at IS NULL THEN '{Told.RUNNERS}' ELSE question.audience END"
        ),
        words={
            "what": "thing.what",
            "note": "thing.note",
            "question": "question.id",
            "title": "question.title",
            "outcome": "question.outcome",
        },
        where=f"thing.what IN ({quoted(WORDS)})",
        beside={"question": (Question, "thing.question_id")},
        also=_of_the_asked,
    )
)
