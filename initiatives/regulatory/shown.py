"""What pages show of requests for room in the rules."""

from initiatives.regulatory.models import (
    ChannelOutage,
    ClockSuspension,
    Decision,
    DecisionCondition,
    EquatedDay,
    ForwardRecord,
    Objection,
    RegulatoryRequest,
    RuleQuestion,
    RuleReference,
    StatusChange,
    TermExtension,
    TermRule,
)
from villagehub.web.shown import Shown, shown

shown.plug(Shown(RegulatoryRequest, "initiative__village"))
shown.plug(Shown(RuleQuestion, "village"))
for of_request in (
    StatusChange,
    Decision,
    ClockSuspension,
    TermExtension,
    ForwardRecord,
    Objection,
):
    shown.plug(Shown(of_request, "request__initiative__village"))
shown.plug(Shown(DecisionCondition, "decision__request__initiative__village"))
for of_no_village in (TermRule, EquatedDay, RuleReference, ChannelOutage):
    shown.plug(Shown(of_no_village))
