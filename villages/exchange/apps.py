from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "villages.exchange"
    label = "exchange"
    verbose_name = _("Vraag en aanbod")

    def ready(self):
        import_module("villages.exchange.sections")  # our blocks, and lines of the digest
        import_module("villages.exchange.found")  # what can be found of it
