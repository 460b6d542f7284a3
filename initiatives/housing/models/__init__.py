from initiatives.housing.models.changing import add_row, remove_row
from initiatives.housing.models.decisions import (
    ListDecision,
    decide_apart,
    decide_double,
    put_right,
    question_of,
    undecided_doubles,
)
from initiatives.housing.models.figures import FigureRelease
from initiatives.housing.models.giving import give_keys
from initiatives.housing.models.homes import (
    ASSOCIATION,
    DWELLING_FIELDS,
    HAND_OVER,
    ChecklistStep,
    Defect,
    Home,
)
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.objections import DrawObjection
from initiatives.housing.models.places import Assignment, RoundEntry
from initiatives.housing.models.programme import Programme, ProgrammeRow
from initiatives.housing.models.public_numbers import PublicNumber
from initiatives.housing.models.round_events import RoundEvent
from initiatives.housing.models.rounds import AllocationRound
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
    "DrawObjection",
    "FigureRelease",
    "Home",
    "HousingWish",
    "InterestEntry",
    "ListDecision",
    "Programme",
    "ProgrammeRow",
    "PublicNumber",
    "RoundEntry",
    "RoundEvent",
    "Told",
    "add_row",
    "decide_apart",
    "decide_double",
    "give_keys",
    "put_right",
    "question_of",
    "remove_row",
    "undecided_doubles",
]
