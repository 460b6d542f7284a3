"""What supporters fill in: no citizen service number anywhere, no medical words unnoticed."""

from supporters.forms.contacts import ContactCorrectionForm, ContactForm
from supporters.forms.contributions import ContributionForm
from supporters.forms.envelopes import OpenEnvelopeForm, SealEnvelopeForm
from supporters.forms.follow_ups import FollowUpForm, FollowUpResultForm
from supporters.forms.glass import BreakGlassForm
from supporters.forms.handing_over import HandOverForm
from supporters.forms.needs import UnmetNeedForm
from supporters.forms.people import (
    CaseForm,
    CloseCaseForm,
    MergeForm,
    NewPersonForm,
    PersonForm,
    ReopenCaseForm,
)
from supporters.forms.referring import (
    AcceptForm,
    FeedbackForm,
    GiveBackForm,
    ReferenceForm,
    ReferInForm,
    ReferrerForm,
    ScopeForm,
)
from supporters.forms.reports import ReportForm, WithdrawReportForm
from supporters.forms.sharing import ReferralForm
from supporters.forms.stories import StoryForm
from supporters.forms.team import AskColleagueForm
from supporters.forms.volunteers import MatchForm, VolunteerForm

__all__ = [
    "AcceptForm",
    "AskColleagueForm",
    "BreakGlassForm",
    "CaseForm",
    "CloseCaseForm",
    "ContactCorrectionForm",
    "ContactForm",
    "ContributionForm",
    "FeedbackForm",
    "FollowUpForm",
    "FollowUpResultForm",
    "GiveBackForm",
    "HandOverForm",
    "MatchForm",
    "MergeForm",
    "NewPersonForm",
    "OpenEnvelopeForm",
    "PersonForm",
    "ReferInForm",
    "ReferenceForm",
    "ReferralForm",
    "ReferrerForm",
    "ReopenCaseForm",
    "ReportForm",
    "ScopeForm",
    "SealEnvelopeForm",
    "StoryForm",
    "UnmetNeedForm",
    "VolunteerForm",
    "WithdrawReportForm",
]
