from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SignalsConfig(AppConfig):
    name = "villages.signals"
    label = "signals"
    verbose_name = _("Signalen over voorzieningen")

    def ready(self):
        """Our blocks register themselves, and need the models for it."""
        import_module("villages.signals.sections")
