from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpenDataConfig(AppConfig):
    name = "villages.opendata"
    label = "opendata"
    verbose_name = _("Open data")

    def ready(self):
        """What a village tells in its feed registers itself, and needs the models for it."""
        import_module("villages.opendata.entries")
