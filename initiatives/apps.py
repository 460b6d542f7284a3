from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from villagehub import registry


class InitiativesConfig(AppConfig):
    name = "initiatives"
    verbose_name = _("Initiatieven")

    def ready(self):
        registry.discover(
            "tabs",
            "timeline",
            "wizard",
            "copying",
            "hand_over",
            "looking_back",
            "portable",
            "moved",
            "gates",
            "hearing",
            "adopting",
            "elsewhere",
        )
