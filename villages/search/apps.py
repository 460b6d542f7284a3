from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "villages.search"
    label = "search"
    verbose_name = _("Zoeken")

    def ready(self):
        import_module("villages.search.village_kinds")  # what villages itself has to be found
        upkeep = import_module("villages.search.upkeep")
        post_migrate.connect(upkeep.keep_words, sender=self)
