"""Places, people in them, figures about them, and what happens there."""

from villages.agenda.models.attendances import Attendance
from villages.agenda.models.calendars import CalendarAddress
from villages.agenda.models.calendars import new_key as new_calendar_key
from villages.agenda.models.events import Event
from villages.agenda.models.guests import GuestSignUp
from villages.agenda.models.helping import Helper, HelperRole
from villages.agenda.models.series import Repeat, Series
from villages.facilities.hours import validate_hours
from villages.facilities.models.facilities import Answer, Confidence, Facility
from villages.facilities.models.history import FacilityCheck, FacilityReport, FacilityStatusChange
from villages.facilities.models.imports import FacilityImport
from villages.figures.models.figures import (
    COUNTRY_CODE,
    ImportedFile,
    Indicator,
    IndicatorValue,
    Source,
    StatArea,
)
from villages.figures.models.likeness import VillageFeatures
from villages.members.models.cards import SupportCard
from villages.members.models.confirmation import MembershipCode, Vouch
from villages.members.models.confirmation import new_code as new_membership_code
from villages.members.models.invitations import RoleInvitation
from villages.members.models.organisations import Organisation
from villages.members.models.people import Membership
from villages.members.models.roles import Confirmation
from villages.places.models import (
    FoldText,
    Merger,
    Municipality,
    PlaceName,
    Province,
    Village,
    VillageProfile,
)

__all__ = [
    "COUNTRY_CODE",
    "Answer",
    "Attendance",
    "CalendarAddress",
    "Confidence",
    "Confirmation",
    "Event",
    "Facility",
    "FacilityCheck",
    "FacilityImport",
    "FacilityReport",
    "FacilityStatusChange",
    "FoldText",
    "GuestSignUp",
    "Helper",
    "HelperRole",
    "ImportedFile",
    "Indicator",
    "IndicatorValue",
    "Membership",
    "MembershipCode",
    "Merger",
    "Municipality",
    "Organisation",
    "PlaceName",
    "Province",
    "Repeat",
    "RoleInvitation",
    "Series",
    "Source",
    "StatArea",
    "SupportCard",
    "Village",
    "VillageFeatures",
    "VillageProfile",
    "Vouch",
    "new_calendar_key",
    "new_membership_code",
    "validate_hours",
]
