from initiatives.housing.models.figures import FigureRelease
from initiatives.housing.models.homes import (
    ASSOCIATION,
    DWELLING_FIELDS,
    HAND_OVER,
    ChecklistStep,
    Defect,
    Home,
)
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.programme import Programme, ProgrammeRow
from initiatives.housing.models.rounds import AllocationRound, Assignment, RoundEntry, RoundEvent
from initiatives.housing.models.rules import AllocationRules, Criterion
from initiatives.housing.models.told import Told
from initiatives.housing.models.wishes import WISH_FIELDS, HousingWish

__all__ = [
    "ASSOCIATION",
    "DWELLING_FIELDS",
    "HAND_OVER",
    "WISH_FIELDS",
    "AllocationRound",
    "AllocationRules",
    "Assignment",
    "ChecklistStep",
    "Criterion",
    "Defect",
    "FigureRelease",
    "Home",
    "HousingWish",
    "InterestEntry",
    "Programme",
    "ProgrammeRow",
    "RoundEntry",
    "RoundEvent",
    "Told",
]
