"""Confidential casework. Every table that says something of somebody is fenced by the database."""

from supporters.models.attached import AttachedCount
from supporters.models.base import Casework
from supporters.models.calendars import WorkCalendar
from supporters.models.closing import Closing, come_back, open_again
from supporters.models.contacts import ContactMoment, Theme
from supporters.models.contributions import Contribution
from supporters.models.envelopes import SealedCall, SickEnvelope
from supporters.models.follow_ups import FollowUp
from supporters.models.glass import BrokenGlass
from supporters.models.handing_over import HandOver
from supporters.models.matches import Match
from supporters.models.merging import Merging
from supporters.models.needs import UnmetNeed
from supporters.models.outcomes import Outcome
from supporters.models.people import CaseCounter, HelpSeeker, SupportCase
from supporters.models.referrers import Referrer, ReferrerUse
from supporters.models.referring import ReferralIn
from supporters.models.reports import PeriodCount, Report
from supporters.models.requests import DataSubjectRequest, LeftOut, Omission
from supporters.models.retention import ErasureCertificate, RetentionPolicy
from supporters.models.sharing import DisclosureConsent, Referral
from supporters.models.stories import Story
from supporters.models.team import TeamMember
from supporters.models.transitions import Transition
from supporters.models.volunteers import Volunteer

__all__ = [
    "AttachedCount",
    "BrokenGlass",
    "CaseCounter",
    "Casework",
    "Closing",
    "ContactMoment",
    "Contribution",
    "DataSubjectRequest",
    "DisclosureConsent",
    "ErasureCertificate",
    "FollowUp",
    "HandOver",
    "HelpSeeker",
    "LeftOut",
    "Match",
    "Merging",
    "Omission",
    "Outcome",
    "PeriodCount",
    "Referral",
    "ReferralIn",
    "Referrer",
    "ReferrerUse",
    "Report",
    "RetentionPolicy",
    "SealedCall",
    "SickEnvelope",
    "Story",
    "SupportCase",
    "TeamMember",
    "Theme",
    "Transition",
    "UnmetNeed",
    "Volunteer",
    "WorkCalendar",
    "come_back",
    "open_again",
]
