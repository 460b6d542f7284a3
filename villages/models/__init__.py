"""Places, people in them, figures about them, and what happens there."""

from villages.models.agenda import Attendance, Event
from villages.models.confirmation import MembershipCode, Vouch
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
from villages.models.likeness import VillageFeatures
from villages.models.people import Confirmation, Membership, Organisation
from villages.models.places import Municipality, PlaceName, Province, Village, VillageProfile

__all__ = [
    "COUNTRY_CODE",
    "Answer",
    "Attendance",
    "Confidence",
    "Confirmation",
    "Event",
    "Facility",
    "FacilityCheck",
    "FacilityReport",
    "FacilityStatusChange",
    "ImportedFile",
    "Indicator",
    "IndicatorValue",
    "Membership",
    "MembershipCode",
    "Municipality",
    "Organisation",
    "PlaceName",
    "Province",
    "Source",
    "StatArea",
    "Village",
    "VillageFeatures",
    "VillageProfile",
    "Vouch",
]
