from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EncountersConfig(AppConfig):
    name = "initiatives.encounters"
    label = "encounters"
    verbose_name = _("Gesprekken")

    def ready(self):
        import_module("initiatives.encounters.sections")  # our tab, block, moments and sign-up page
        import_module("initiatives.encounters.leaving")  # what goes along with an initiative
