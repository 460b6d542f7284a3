from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovingConfig(AppConfig):
    name = "initiatives.moving"
    label = "moving"
    verbose_name = _("Meenemen en overdragen")

    def ready(self):
        """Our tab, our moment and our own block register themselves."""
        import_module("initiatives.moving.sections")
