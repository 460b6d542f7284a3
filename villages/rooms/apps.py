from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RoomsConfig(AppConfig):
    name = "villages.rooms"
    label = "rooms"
    verbose_name = _("Zalen")

    def ready(self):
        import_module("villages.rooms.sections")  # registers our blocks on pages of villages
        import_module("villages.rooms.found")  # and what search finds
