"""An answer can be taken back as long as the question is open, also by who sees it no longer."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from initiatives.deciding.models import Ballot, Question
from initiatives.deciding.models.ballots import BallotQuerySet
from initiatives.models import Initiative
from initiatives.sockets.leaving import own_parts
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User


def open_answers(initiative: Initiative, people: Iterable[User]) -> BallotQuerySet:
    asked = Question.objects.open().filter(initiative=initiative)
    rows = Ballot.objects.filter(question__in=asked, user__in=people).select_related("question")
    return rows.order_by("created_at", "pk")


own_parts.plug(Ends(_("Antwoord"), open_answers, line=lambda row: row.question.title), 30)
