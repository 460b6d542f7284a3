"""The words of deciding together."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionKind(models.TextChoices):
    OPTIONS = "options", _("keuze")
    DATES = "dates", _("datum prikken")
    CONSENT = "consent", _("voorstel")


class Electorate(models.TextChoices):
    """Who may answer. Whom somebody invites by mail may too, whatever is chosen here."""

    MEMBERS = "members", _("wie meedoet")
    VILLAGE = "village", _("het dorp: wie bevestigd lid is")
    ALL = "all", _("iedereen die het initiatief ziet en een account heeft")
    INVITED = "invited", _("alleen wie ik per mail uitnodig")


class Degree(models.TextChoices):
    YES = "yes", _("kan")
    MAYBE = "maybe", _("als het moet")
    NO = "no", _("kan niet")


class Stance(models.TextChoices):
    CONSENT = "consent", _("akkoord")
    CONCERN = "concern", _("akkoord, met een zorg")
    OBJECTION = "objection", _("bezwaar")
    NONE = "none", _("geen mening")


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
