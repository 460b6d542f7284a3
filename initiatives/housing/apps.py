from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HousingConfig(AppConfig):
    name = "initiatives.housing"
    label = "housing"
    verbose_name = _("Samen bouwen")

    def ready(self):
        import_module("initiatives.housing.sections")  # our tab, our block and our moments
        import_module("initiatives.housing.gate")
        import_module("initiatives.housing.portable")  # what leaves with an initiative
