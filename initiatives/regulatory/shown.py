"""What pages show of requests for room in the rules."""

from initiatives.regulatory.intake.models import Intake
from initiatives.regulatory.models import (
    ChannelOutage,
    ClockSuspension,
    Decision,
    DecisionCondition,
    EarlyStop,
    EquatedDay,
    Evaluation,
    ExperimentPlan,
    Filing,
    ForwardRecord,
    LookBack,
    Objection,
    PenaltyAmount,
    PlanChange,
    Precedent,
    PrecedentSource,
    RegulatoryRequest,
    RuleQuestion,
    RuleReference,
    SideAnswers,
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
    Filing,
    Intake,
):
    shown.plug(Shown(of_request, "request__initiative__village"))
shown.plug(Shown(DecisionCondition, "decision__request__initiative__village"))
for of_decision in (ExperimentPlan, LookBack, EarlyStop, Evaluation):
    shown.plug(Shown(of_decision, "decision__request__initiative__village"))
shown.plug(Shown(PlanChange, "plan__decision__request__initiative__village"))
shown.plug(Shown(SideAnswers, "look_back__decision__request__initiative__village"))
for of_no_village in (TermRule, EquatedDay, PenaltyAmount, RuleReference, ChannelOutage):
    shown.plug(Shown(of_no_village))
# That another portal was asked again changes nothing by itself.
ASKING = ("tried_at", "due_at", "failures", "status", "detail", "refused", "issued_at")
shown.plug(Shown(PrecedentSource, but=(*ASKING, "succeeded_at", "offered_key", "updated_at")))
shown.plug(Shown(Precedent, but=("words",)))
