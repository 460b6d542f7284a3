"""The words of obstacles, risks and backing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Where an obstacle comes from, as the founders say it (domain.md section 4.3). Reports are cut
    along these."""

    FORMAL_RULE = "formal_rule", _("Kan niet, mag niet: een regel")
    PROFESSIONAL_RESISTANCE = "professional_resistance", _("“Dit is ons werk”: een instantie")
    COMMUNITY_RISK = "community_risk", _("“Wat als het misgaat?”")
    COMMUNITY_FEAR = "community_fear", _("“Mogen wij dit wel?”")
    MONEY = "money", _("Geld")
    PEOPLE = "people", _("Mensen")
    SPACE = "space", _("Een plek")
    KNOWLEDGE = "knowledge", _("Kennis")
    CONFLICT = "conflict", _("Onenigheid")


class ObstacleStatus(models.TextChoices):
    OPEN = "open", _("zit in de weg")
    HELPED = "helped", _("er komt beweging in")
    SOLVED = "solved", _("opgelost")
    ACCEPTED = "accepted", _("we leven ermee")


class RiskCategory(models.TextChoices):
    SAFETY = "safety", _("veiligheid")
    LIABILITY = "liability", _("aansprakelijkheid")
    MONEY = "money", _("geld")
    PEOPLE = "people", _("mensen")
    DATA = "data", _("gegevens")
    RULES = "rules", _("regels en instanties")
    COMMUNITY = "community", _("samenleven")
    BUILDING = "building", _("bouwen")


class RiskStatus(models.TextChoices):
    OPEN = "open", _("let op")
    MANAGED = "managed", _("onder controle")
    HAPPENED = "happened", _("het is gebeurd")
    CLOSED = "closed", _("speelt niet meer")


class BackingKind(models.TextChoices):
    NAMED_CONTACT = "named_contact", _("een vaste contactpersoon")
    INSURANCE = "insurance", _("een verzekering")
    MONEY = "money", _("een klein budget")
    EXPERTISE = "expertise", _("kennis")
    SPACE = "space", _("een plek")
    PERMISSION_TO_FAIL = "permission_to_fail", _("het mag mislukken")
    OTHER = "other", _("iets anders")


class OfferStatus(models.TextChoices):
    OFFERED = "offered", _("aangeboden")
    ACCEPTED = "accepted", _("aangenomen")
    DECLINED = "declined", _("niet aangenomen")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    USED = "used", _("gebruikt")
