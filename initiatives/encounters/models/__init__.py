"""Meetings of people who must get to know each other: in small groups, with an independent chair,
rules that everybody accepts, questions beforehand, and what was agreed, without names."""

from initiatives.encounters.models.agreements import Agreement, AgreementVersion
from initiatives.encounters.models.chairs import Chair
from initiatives.encounters.models.meetings import Acceptance, AskedBy, Meeting
from initiatives.encounters.models.questions import Question, Topic
from initiatives.encounters.models.rules import Rules

__all__ = [
    "Acceptance",
    "Agreement",
    "AgreementVersion",
    "AskedBy",
    "Chair",
    "Meeting",
    "Question",
    "Rules",
    "Topic",
]
