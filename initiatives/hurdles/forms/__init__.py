"""The forms of obstacles, risks and backing."""

from initiatives.hurdles.forms.backing import (
    AnswerForm,
    AskForm,
    OfferForm,
    ThanksForm,
    UsedForm,
)
from initiatives.hurdles.forms.obstacles import ObstacleForm, StatusForm, StepForm
from initiatives.hurdles.forms.risks import RiskForm, TakeOverForm, WizardRisksForm

__all__ = [
    "AnswerForm",
    "AskForm",
    "ObstacleForm",
    "OfferForm",
    "RiskForm",
    "StatusForm",
    "StepForm",
    "TakeOverForm",
    "ThanksForm",
    "UsedForm",
    "WizardRisksForm",
]
