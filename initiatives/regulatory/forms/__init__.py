"""What applicants and the municipality fill in."""

from initiatives.regulatory.forms.actions import ActionForm
from initiatives.regulatory.forms.applicant import AnswerForm, DraftForm, WithdrawForm
from initiatives.regulatory.forms.decision import ConfirmForm, DecisionForm, GiveBackForm
from initiatives.regulatory.forms.filters import RegisterFilterForm
from initiatives.regulatory.forms.officer import (
    AssignForm,
    ExtensionForm,
    KindForm,
    NoteForm,
    QuestionForm,
)

__all__ = [
    "ActionForm",
    "AnswerForm",
    "AssignForm",
    "ConfirmForm",
    "DecisionForm",
    "DraftForm",
    "ExtensionForm",
    "GiveBackForm",
    "KindForm",
    "NoteForm",
    "QuestionForm",
    "RegisterFilterForm",
    "WithdrawForm",
]
