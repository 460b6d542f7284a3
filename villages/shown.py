"""What pages show of places, people and the agenda."""

from villagehub.accounts.models import User
from villagehub.web.shown import Shown, shown
from villages.models import (
    Attendance,
    Event,
    Facility,
    FacilityCheck,
    FacilityStatusChange,
    GuestSignUp,
    Helper,
    HelperRole,
    ImportedFile,
    Indicator,
    IndicatorValue,
    Membership,
    Merger,
    Municipality,
    Organisation,
    PlaceName,
    Province,
    Series,
    Source,
    StatArea,
    SupportCard,
    Village,
    VillageFeatures,
    VillageProfile,
)

# Names stand beside what is of somebody; signing in changes none.
shown.plug(Shown(User, but=("last_login", "password"), only_beside=True))
for of_no_village in (
    *(Province, Municipality, Merger, Village, VillageProfile, VillageFeatures, PlaceName),
    *(Organisation, Organisation.villages.through),
    *(SupportCard, SupportCard.villages.through),
    *(Source, ImportedFile, StatArea, Indicator, IndicatorValue),
):
    shown.plug(Shown(of_no_village))

shown.plug(Shown(Membership, "village"))
shown.plug(Shown(Event, "village"))
shown.plug(Shown(Series, "village"))
shown.plug(Shown(Attendance, "event__village"))
shown.plug(Shown(GuestSignUp, "event__village"))
shown.plug(Shown(HelperRole, "event__village"))
shown.plug(Shown(Helper, "role__event__village"))
# What came in its place may be in another village, and each page names the other.
shown.plug(
    Shown(
        Facility,
        "village",
        also=(
            "replaced_by__village",
            "replaces__village",
            "named_by_changes__facility__village",
        ),
    )
)
shown.plug(Shown(FacilityStatusChange, "facility__village", also=("replaced_by__village",)))
shown.plug(Shown(FacilityCheck, "facility__village"))
