"""What pages show of obstacles, risks and backing."""

from initiatives.hurdles.models import (
    BackingAsk,
    BackingOffer,
    Obstacle,
    Risk,
    RiskChange,
    RiskShare,
)
from villagehub.web.shown import Shown, shown

for of_initiative in (Obstacle, Risk, RiskShare, BackingAsk, BackingOffer):
    shown.plug(Shown(of_initiative, "initiative__village"))
shown.plug(Shown(RiskChange, "risk__initiative__village"))
