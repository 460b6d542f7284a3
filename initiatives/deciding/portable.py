"""What goes along when an initiative leaves: questions that are over, what was decided, and the
numbers and words as they were released. No ballot, secret or open, and no address."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import Ballot, Choice, Count, Question, QuestionState, Word
from initiatives.models import Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables


def _settled(rows: QuerySet) -> QuerySet:
    return rows.filter(settled_at__isnull=False)


def _is_over(question: Question) -> None:
    """What is open here was not opened here."""
    moments = (question.opened_at, question.closes_at, question.settled_at)
    if not all(moments) or question.state != QuestionState.CLOSED:
        raise ValidationError(_("Deze vraag is nog niet afgerond."))
    if question.asked_count is not None and question.asked_count < question.answer_count:
        raise ValidationError(_("Er zijn meer antwoorden dan mensen die mochten antwoorden."))


def _of_settled(rows: QuerySet) -> QuerySet:
    return rows.filter(question__settled_at__isnull=False)


OF_QUESTION = {"question": "meedenkvragen"}


tables.plug(
    Table(
        "meedenkvragen",
        Question,
        (
            *("kind", "title", "text", "electorate", "audience", "per_household", "is_secret"),
            *("several", "other_allowed", "quorum", "majority", "on_tie", "version"),
            *("opened_at", "closes_at", "announced_closes_at", "outcome", "decided_at"),
            *("settled_at", "answer_count", "paper_count", "asked_count"),
        ),
        people=("created_by",),
        only=_settled,
        clean=_is_over,
    ),
    30,
)
tables.plug(
    Table(
        "keuzes",
        Choice,
        ("text", "starts_at", "position"),
        parents=OF_QUESTION,
        path="question__initiative",
        only=_of_settled,
    ),
    31,
)
tables.plug(
    Table(
        "uitslagen",
        Count,
        ("label", "position", "yes", "maybe", "no"),
        parents={**OF_QUESTION, "choice": "keuzes"},
        path="question__initiative",
        only=_of_settled,
    ),
    32,
)
tables.plug(
    Table(
        "zorgen-en-bezwaren",
        Word,
        ("version", "stance", "words", "reply", "is_taken_back"),
        parents=OF_QUESTION,
        path="question__initiative",
        only=_of_settled,
    ),
    33,
)


def not_settled(initiative: Initiative) -> int:
    return Question.objects.filter(initiative=initiative, settled_at__isnull=True).count()


def ballots(initiative: Initiative) -> int:
    return Ballot.objects.filter(question__initiative=initiative).count()


stays.plug(
    Stay(
        "open-vragen",
        _("Vragen die nog niet zijn afgerond"),
        _("rond zo'n vraag af voor je vertrekt, dan gaat de uitslag mee"),
        not_settled,
    ),
    35,
)
stays.plug(
    Stay(
        "stemmen",
        _("Wie wat antwoordde of stemde"),
        _("dat blijft van wie stemde; de uitslag gaat mee"),
        ballots,
    ),
    36,
)
