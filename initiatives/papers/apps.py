from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PapersConfig(AppConfig):
    name = "initiatives.papers"
    label = "papers"
    verbose_name = _("Berichten, bestanden en begroting")

    def ready(self):
        """Our tabs, blocks and lines register themselves, and need the models for it."""
        import_module("initiatives.papers.tabs")
        import_module("initiatives.papers.sections")
        import_module("initiatives.papers.told")
        import_module("initiatives.papers.found")
        import_module("initiatives.papers.open_data")
        import_module("initiatives.papers.tables")
        import_module("initiatives.papers.handed")
