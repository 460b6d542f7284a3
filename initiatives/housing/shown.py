"""What pages show of building homes together. The list itself is on no public page."""

from initiatives.housing.models import (
    AllocationRound,
    AllocationRules,
    ChecklistStep,
    Defect,
    FigureRelease,
    Home,
    Programme,
    ProgrammeRow,
    RoundEvent,
)
from villagehub.web.shown import Shown, shown

for of_initiative in (
    *(Programme, Home, ChecklistStep, FigureRelease, AllocationRules, AllocationRound),
):
    shown.plug(Shown(of_initiative, "initiative__village"))
shown.plug(Shown(ProgrammeRow, "programme__initiative__village"))
shown.plug(Shown(RoundEvent, "round__initiative__village"))
shown.plug(Shown(Defect, "home__initiative__village"))
