"""The words of deciding together."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionKind(models.TextChoices):
    OPTIONS = "options", _("keuze")
    DATES = "dates", _("datum prikken")
    CONSENT = "consent", _("voorstel")


class Electorate(models.TextChoices):
    """Who may answer. Whom somebody invites by mail may too, whatever is chosen here."""

    BOARD = "board", _("het bestuur: trekkers en bestuursleden")
    MEMBERS = "members", _("de leden: trekkers, bestuur en wie meedoet")
    HELPERS = "helpers", _("iedereen die meewerkt, ook wie af en toe helpt")
    VILLAGE = "village", _("het dorp: wie bevestigd lid is")
    INVITED = "invited", _("alleen wie ik per mail uitnodig")
    # Of questions from before there was a roll: nobody can be put on a list of everybody.
    ALL = "all", _("iedereen met een account")

    @classmethod
    def offered(cls) -> list[tuple[str, Any]]:
        return [(value, label) for value, label in cls.choices if value != cls.ALL]


class Degree(models.TextChoices):
    YES = "yes", _("kan")
    MAYBE = "maybe", _("als het moet")
    NO = "no", _("kan niet")


class Stance(models.TextChoices):
    CONSENT = "consent", _("akkoord")
    CONCERN = "concern", _("akkoord, met een zorg")
    OBJECTION = "objection", _("bezwaar")
    NONE = "none", _("geen mening")


class Ending(models.TextChoices):
    """How an objection ends: three ways, and nothing else."""

    STANDS = "stands", _("staat")
    ANSWERED = "answered", _("beantwoord")
    SOLVED = "solved", _("opgelost, zegt wie het maakte")


class Objecting:
    """What can be an objection. One rule says how it ended, for each row that shows or counts it;
    `BallotQuerySet.open_objections` asks the same of the database."""

    stance: str
    reply: str
    is_solved: bool

    @property
    def is_objection(self) -> bool:
        return self.stance == Stance.OBJECTION

    @property
    def ending(self) -> Ending:
        if self.is_solved:
            return Ending.SOLVED
        return Ending.ANSWERED if self.reply else Ending.STANDS

    @property
    def ending_text(self) -> str:
        return str(self.ending.label)

    @property
    def stands(self) -> bool:
        return self.is_objection and self.ending == Ending.STANDS


class QuestionState(models.TextChoices):
    """Follows from the dates of a question and is kept nowhere."""

    DRAFT = "draft", _("in de maak")
    OPEN = "open", _("open")
    CLOSED = "closed", _("gesloten")
    WITHDRAWN = "withdrawn", _("ingetrokken")


class What(models.TextChoices):
    OPENED = "opened", _("opengezet")
    CLARIFIED = "clarified", _("aangevuld")
    EXTENDED = "extended", _("langer open")
    CLOSED = "closed", _("eerder gesloten")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    VERSION = "version", _("voorstel veranderd")
    REPLIED = "replied", _("bezwaar beantwoord")
    PAPER = "paper", _("van papier ingevoerd")
    PAPER_REMOVED = "paper_removed", _("van papier weggehaald")
    DECIDED = "decided", _("besloten")
