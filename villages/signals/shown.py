"""What pages show of how facilities fare."""

from villagehub.web.shown import Shown, shown
from villages.signals.models import CoreKind, EarlyWarning, FacilitySignal, WarningStep

shown.plug(Shown(CoreKind))
shown.plug(Shown(EarlyWarning, "village"))
shown.plug(Shown(FacilitySignal, "village"))
shown.plug(Shown(WarningStep, "warning__village"))
