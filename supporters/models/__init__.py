"""Confidential casework. Every table that says something of somebody is fenced by the database."""

from supporters.models.base import Casework
from supporters.models.calendars import WorkCalendar
from supporters.models.contacts import ContactMoment, Theme
from supporters.models.follow_ups import FollowUp
from supporters.models.people import CaseCounter, HelpSeeker, SupportCase
from supporters.models.sharing import DisclosureConsent, Referral

__all__ = [
    "CaseCounter",
    "Casework",
    "ContactMoment",
    "DisclosureConsent",
    "FollowUp",
    "HelpSeeker",
    "Referral",
    "SupportCase",
    "Theme",
    "WorkCalendar",
]
