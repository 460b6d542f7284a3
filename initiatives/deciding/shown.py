"""What pages show of questions and of how people answered."""

from initiatives.deciding.models import (
    Ballot,
    Choice,
    Count,
    Invitation,
    Mark,
    Proposal,
    Question,
    QuestionEvent,
    Sheet,
    Voter,
    Word,
)
from villagehub.web.shown import Shown, shown

shown.plug(Shown(Question, "initiative__village"))
for of_question in (
    *(Choice, Count, Word, Proposal, QuestionEvent, Ballot, Sheet, Invitation, Voter),
):
    shown.plug(Shown(of_question, "question__initiative__village"))
shown.plug(Shown(Mark, "ballot__question__initiative__village"))
