"""Putting a question, answering it, and what its askers do with it."""

from initiatives.deciding.forms.answering import LinkAnswerForm, OwnAnswerForm, PaperForm
from initiatives.deciding.forms.opening import OpenForm
from initiatives.deciding.forms.putting import FORMS, QuestionForm
from initiatives.deciding.forms.running import (
    ClarifyForm,
    ExtendForm,
    InviteForm,
    OutcomeForm,
    ProposalForm,
    ReasonForm,
    ReplyForm,
    SheetsForm,
    SolvedForm,
)

__all__ = [
    "FORMS",
    "ClarifyForm",
    "ExtendForm",
    "InviteForm",
    "LinkAnswerForm",
    "OpenForm",
    "OutcomeForm",
    "OwnAnswerForm",
    "PaperForm",
    "ProposalForm",
    "QuestionForm",
    "ReasonForm",
    "ReplyForm",
    "SheetsForm",
    "SolvedForm",
]
