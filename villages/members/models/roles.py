"""What somebody can be in a village, an organisation or a municipality, and how that is known."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    RESIDENT = "resident", _("inwoner")
    EDITOR = "editor", _("dorpsredacteur")
    SUPPORTER = "supporter", _("dorpsondersteuner")
    COORDINATOR = "coordinator", _("coördinator")
    PRIVACY_CONTACT = "privacy_contact", _("privacycontact")
    OFFICER = "officer", _("behandelaar")
    DECISION_MAKER = "decision_maker", _("beslisser")
    ADVISER = "adviser", _("adviseur")
    COUNCIL_VIEWER = "council_viewer", _("raadslid")
    ADMIN = "admin", _("beheerder")


VILLAGE_ROLES = [Role.RESIDENT.value, Role.EDITOR.value]
ORGANISATION_ROLES = [
    Role.SUPPORTER.value,
    Role.COORDINATOR.value,
    Role.PRIVACY_CONTACT.value,
]
MUNICIPALITY_ROLES = [
    Role.OFFICER.value,
    Role.DECISION_MAKER.value,
    Role.ADVISER.value,
    Role.COUNCIL_VIEWER.value,
]
PLATFORM_ROLES = [Role.ADMIN.value]


class Confirmation(models.TextChoices):
    """How the village knows that a resident belongs to it."""

    EDITOR = "editor", _("door de dorpsredactie")
    CODE = "code", _("met een code uit het dorpsblad")
    VOUCHED = "vouched", _("doordat twee dorpsgenoten ervoor instaan")
    ON_BEHALF = "on_behalf", _("bij het inschrijven")
    ROLE = "role", _("door een taak in het dorp")
    EARLIER = "earlier", _("was al lid")
