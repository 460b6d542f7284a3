"""Initiatives, who takes part in them, and what happened to them."""

from initiatives.lessons.models import Lesson, LessonQuerySet
from initiatives.models.boxes import BoxRow
from initiatives.models.events import InitiativeEvent
from initiatives.models.initiatives import Initiative, InitiativeQuerySet
from initiatives.models.log import LifeEvent, StageChange
from initiatives.models.moments import TimelineMoment
from initiatives.models.parts import Audience, Part, PartQuerySet
from initiatives.models.stages import InitiativeKind, Outcome, Stage, Visibility
from initiatives.models.standing import Standing
from initiatives.people.models.leading import LeadCall
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.offers import LeadOffer
from initiatives.people.models.posts import BoardPost, PostHolder, PostInterest
from initiatives.people.models.questions import JoinAnswer, JoinQuestion
from initiatives.people.models.thanks import Thanks

__all__ = [
    "Audience",
    "BoardPost",
    "BoxRow",
    "Initiative",
    "InitiativeEvent",
    "InitiativeKind",
    "InitiativeMember",
    "InitiativeQuerySet",
    "JoinAnswer",
    "JoinQuestion",
    "LeadCall",
    "LeadOffer",
    "Lesson",
    "LessonQuerySet",
    "LifeEvent",
    "Outcome",
    "Part",
    "PartQuerySet",
    "PostHolder",
    "PostInterest",
    "Stage",
    "StageChange",
    "Standing",
    "Thanks",
    "TimelineMoment",
    "Visibility",
]
