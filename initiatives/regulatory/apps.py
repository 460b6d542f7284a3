from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from villagehub import registry


class RegulatoryConfig(AppConfig):
    name = "initiatives.regulatory"
    label = "regulatory"
    verbose_name = _("Regelruimte")

    def ready(self):
        registry.discover("beside", "grounds", "prefill", "rrr")
