from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "initiatives"
    verbose_name = _("Initiatieven")

    def ready(self):
        import_module("initiatives.tabs")
        import_module("initiatives.timeline")
        import_module("initiatives.portable")
        import_module("initiatives.portable_people")
        import_module("initiatives.setup_forms")  # our steps of the wizard
        import_module("initiatives.sections")  # registers our blocks on pages of villages
        import_module("initiatives.my_year")  # our chapters of the look back
        import_module("initiatives.agenda")  # our events, and who organises them
        import_module("initiatives.digest")  # and our lines in the weekly digest
        import_module("initiatives.search")  # what can be found of us
        import_module("initiatives.open_data")  # our part of the village's feed and the sitemap
