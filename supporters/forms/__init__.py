"""What supporters fill in: no citizen service number anywhere, no medical words unnoticed."""

from supporters.forms.contacts import ContactCorrectionForm, ContactForm
from supporters.forms.follow_ups import FollowUpForm, FollowUpResultForm
from supporters.forms.people import (
    CaseForm,
    CloseCaseForm,
    MergeForm,
    NewPersonForm,
    PersonForm,
    ReopenCaseForm,
)
from supporters.forms.sharing import ReferralForm
from supporters.forms.team import AskColleagueForm

__all__ = [
    "AskColleagueForm",
    "CaseForm",
    "CloseCaseForm",
    "ContactCorrectionForm",
    "ContactForm",
    "FollowUpForm",
    "FollowUpResultForm",
    "MergeForm",
    "NewPersonForm",
    "PersonForm",
    "ReferralForm",
    "ReopenCaseForm",
]
