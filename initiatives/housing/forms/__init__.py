from initiatives.housing.forms.allocation import (
    AssignForm,
    ChecklistForm,
    DefectForm,
    DrawForm,
    KeysForm,
    ProgrammeAudienceForm,
    ProgrammeRowForm,
    ReasonForm,
    RoundForm,
    RulesForm,
    TurnForm,
)
from initiatives.housing.forms.interest import InterestForm, OnBehalfForm, WishForm

__all__ = [
    "AssignForm",
    "ChecklistForm",
    "DefectForm",
    "DrawForm",
    "InterestForm",
    "KeysForm",
    "OnBehalfForm",
    "ProgrammeAudienceForm",
    "ProgrammeRowForm",
    "ReasonForm",
    "RoundForm",
    "RulesForm",
    "TurnForm",
    "WishForm",
]
