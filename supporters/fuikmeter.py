"""What supporters fill in, and how often in a year: an estimate for a full week."""

from django.utils.translation import gettext_lazy as _

from supporters.forms import (
    CaseForm,
    CloseCaseForm,
    ContactForm,
    ContributionForm,
    FollowUpForm,
    FollowUpResultForm,
    MatchForm,
    NewPersonForm,
    ReferralForm,
    ReportForm,
    StoryForm,
    UnmetNeedForm,
    VolunteerForm,
)
from supporters.forms.drop_in import DropInForm
from villages.fuikmeter import COORDINATOR, SUPPORTER, Asked, asked

for _position, (_key, _label, _form, _times) in enumerate(
    [
        ("contact", _("een contact vastleggen"), ContactForm, 1000),
        ("drop_in", _("een inloopuur tellen"), DropInForm, 90),
        ("person", _("iemand in een dossier zetten"), NewPersonForm, 40),
        ("case", _("begeleiding beginnen"), CaseForm, 40),
        ("case_close", _("begeleiding afsluiten"), CloseCaseForm, 40),
        ("referral", _("doorverwijzen, met toestemming"), ReferralForm, 30),
        ("follow_up", _("iets beloven"), FollowUpForm, 200),
        ("follow_up_result", _("zeggen hoe het ging"), FollowUpResultForm, 200),
        ("match", _("twee mensen bij elkaar brengen"), MatchForm, 40),
        ("contribution", _("opschrijven wat iemand wil geven"), ContributionForm, 20),
        ("unmet", _("opschrijven wat er niet was"), UnmetNeedForm, 30),
        ("volunteer", _("een vrijwilliger inschrijven"), VolunteerForm, 15),
    ]
):
    asked.plug(Asked(_key, _label, _form, _times, SUPPORTER), 10 + _position)

for _position, (_key, _label, _form, _times, _who) in enumerate(
    [
        ("story", _("een verhaal bij een rapport, als iemand dat wil"), StoryForm, 6, SUPPORTER),
        ("report", _("een rapport maken"), ReportForm, 4, COORDINATOR),
    ]
):
    asked.plug(Asked(_key, _label, _form, _times, _who, is_report=True), 30 + _position)
