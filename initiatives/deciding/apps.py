from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecidingConfig(AppConfig):
    name = "initiatives.deciding"
    label = "deciding"
    verbose_name = _("Meedenken")

    def ready(self):
        import_module("initiatives.deciding.sections")
        import_module("initiatives.deciding.portable")
