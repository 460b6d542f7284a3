"""Places, people in them, figures about them, and what happens there."""

from villages.hours import validate_hours
from villages.models.agenda import Attendance, Event
from villages.models.calendars import CalendarAddress
from villages.models.calendars import new_key as new_calendar_key
from villages.models.confirmation import MembershipCode, Vouch
from villages.models.confirmation import new_code as new_membership_code
from villages.models.facilities import Answer, Confidence, Facility
from villages.models.facility_history import (
    FacilityCheck,
    FacilityReport,
    FacilityStatusChange,
)
from villages.models.figures import (
    COUNTRY_CODE,
    ImportedFile,
    Indicator,
    IndicatorValue,
    Source,
    StatArea,
)
from villages.models.guests import GuestSignUp
from villages.models.helping import Helper, HelperRole
from villages.models.likeness import VillageFeatures
from villages.models.people import Confirmation, Membership, Organisation
from villages.models.places import (
    FoldText,
    Municipality,
    PlaceName,
    Province,
    Village,
    VillageProfile,
)
from villages.models.series import Repeat, Series

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
    "Municipality",
    "Organisation",
    "PlaceName",
    "Province",
    "Repeat",
    "Series",
    "Source",
    "StatArea",
    "Village",
    "VillageFeatures",
    "VillageProfile",
    "Vouch",
    "new_calendar_key",
    "new_membership_code",
    "validate_hours",
]
