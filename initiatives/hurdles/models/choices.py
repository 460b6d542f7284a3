"""The words of obstacles, risks and backing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ObstacleStatus(models.TextChoices):
    OPEN = "open", _("zit in de weg")
    HELPED = "helped", _("er komt beweging in")
    SOLVED = "solved", _("opgelost")
    ACCEPTED = "accepted", _("we leven ermee")


class RiskStatus(models.TextChoices):
    OPEN = "open", _("let op")
    MANAGED = "managed", _("onder controle")
    HAPPENED = "happened", _("het is gebeurd")
    CLOSED = "closed", _("speelt niet meer")


LIKELIHOODS = {
    1: _("bijna nooit"),
    2: _("kan een keer gebeuren"),
    3: _("best mogelijk"),
    4: _("waarschijnlijk"),
    5: _("bijna zeker"),
}
IMPACTS = {
    1: _("je merkt het nauwelijks"),
    2: _("vervelend"),
    3: _("het kost flink tijd of geld"),
    4: _("ernstig"),
    5: _("dan stopt het, of iemand lijdt eronder"),
}


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
