from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinkedConfig(AppConfig):
    name = "villages.linked"
    label = "linked"
    verbose_name = _("Gekoppelde sites")

    def ready(self):
        """Our blocks register themselves, and need the models for it."""
        import_module("villages.linked.sections")
        import_module("villages.linked.found")
