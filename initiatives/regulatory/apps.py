from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegulatoryConfig(AppConfig):
    name = "initiatives.regulatory"
    label = "regulatory"
    verbose_name = _("Regelruimte")

    def ready(self):
        """Our blocks register themselves, and need the models for it."""
        import_module("initiatives.regulatory.sections")
        import_module("initiatives.regulatory.search")
        import_module("initiatives.regulatory.open_data")
