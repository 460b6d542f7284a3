from initiatives.deciding.models.ballots import Answer, Ballot, Mark
from initiatives.deciding.models.choices import (
    Degree,
    Electorate,
    Ending,
    QuestionKind,
    QuestionState,
    Stance,
    What,
)
from initiatives.deciding.models.history import Proposal, QuestionEvent
from initiatives.deciding.models.invitations import Invitation, about_question
from initiatives.deciding.models.options import Choice, moment_text
from initiatives.deciding.models.questions import Question, end_of
from initiatives.deciding.models.released import Count, Word
from initiatives.deciding.models.roll import Voter
from initiatives.deciding.models.sheets import Sheet
from initiatives.deciding.models.terms import Majority, OnTie, Quorum, Tally, Verdict

__all__ = [
    "Answer",
    "Ballot",
    "Choice",
    "Count",
    "Degree",
    "Electorate",
    "Ending",
    "Invitation",
    "Majority",
    "Mark",
    "OnTie",
    "Proposal",
    "Question",
    "QuestionEvent",
    "QuestionKind",
    "QuestionState",
    "Quorum",
    "Sheet",
    "Stance",
    "Tally",
    "Verdict",
    "Voter",
    "What",
    "Word",
    "about_question",
    "end_of",
    "moment_text",
]
