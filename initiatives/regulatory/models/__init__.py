"""Requests for regulatory room: what is asked, the clock, the conversation and the decision."""

from initiatives.regulatory.advice.models import AdviceRequest
from initiatives.regulatory.asking.models import RuleQuestion
from initiatives.regulatory.asking.rules import RuleReference
from initiatives.regulatory.clock.outages import ChannelOutage, PortalPulse
from initiatives.regulatory.clock.remedies import PenaltyAmount
from initiatives.regulatory.clock.rows import ClockSuspension, Ground, TermExtension
from initiatives.regulatory.clock.rules import EquatedDay, TermRule
from initiatives.regulatory.conversation.contact import ApplicantContact
from initiatives.regulatory.conversation.messages import Reading
from initiatives.regulatory.conversation.models import InternalNote, RequestMessage
from initiatives.regulatory.conversation.retracting import Retraction
from initiatives.regulatory.decisions.conditions import DecisionCondition
from initiatives.regulatory.decisions.forwards import ForwardRecord
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.delivery.models import SecondRoute
from initiatives.regulatory.desk.models import DeskCard, SavedFilter, TextBlock
from initiatives.regulatory.experiments.concluding import Evaluation
from initiatives.regulatory.experiments.looking_back import LookBack, SideAnswers
from initiatives.regulatory.experiments.plans import ExperimentPlan, PlanChange
from initiatives.regulatory.experiments.stopping import EarlyStop
from initiatives.regulatory.filing.models import Filing
from initiatives.regulatory.intake.models import Intake
from initiatives.regulatory.mandates.models import Mandate
from initiatives.regulatory.models.choices import Outcome, ProcedureKind, Publicity, Status
from initiatives.regulatory.models.history import StatusChange
from initiatives.regulatory.models.numbering import ReferenceCounter, StaleRequest
from initiatives.regulatory.models.querysets import RegulatoryRequestQuerySet
from initiatives.regulatory.models.requests import RegulatoryRequest
from initiatives.regulatory.objections.models import Objection
from initiatives.regulatory.precedents.keys import SigningKey
from initiatives.regulatory.precedents.models import Precedent
from initiatives.regulatory.precedents.sources import PrecedentSource

__all__ = [
    "AdviceRequest",
    "ApplicantContact",
    "ChannelOutage",
    "ClockSuspension",
    "Decision",
    "DecisionCondition",
    "DeskCard",
    "EarlyStop",
    "EquatedDay",
    "Evaluation",
    "ExperimentPlan",
    "Filing",
    "ForwardRecord",
    "Ground",
    "Intake",
    "InternalNote",
    "LookBack",
    "Mandate",
    "Objection",
    "Outcome",
    "PenaltyAmount",
    "PlanChange",
    "PortalPulse",
    "Precedent",
    "PrecedentSource",
    "ProcedureKind",
    "Publicity",
    "Reading",
    "ReferenceCounter",
    "RegulatoryRequest",
    "RegulatoryRequestQuerySet",
    "RequestMessage",
    "Retraction",
    "RuleQuestion",
    "RuleReference",
    "SavedFilter",
    "SecondRoute",
    "SideAnswers",
    "SigningKey",
    "StaleRequest",
    "Status",
    "StatusChange",
    "TermExtension",
    "TermRule",
    "TextBlock",
]
