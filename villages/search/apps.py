from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "villages.search"
    label = "search"
    verbose_name = _("Zoeken")

    def ready(self):
        self.upkeep = import_module("villages.search.upkeep")
        post_migrate.connect(self.upkeep.keep_words, sender=self)

    def is_behind(self):
        """Whether `migrate` has something to do for a kind, though no migration is new."""
        return bool(self.upkeep.behind())
