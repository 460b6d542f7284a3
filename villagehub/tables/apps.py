from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from villagehub.registry import discover


class TablesConfig(AppConfig):
    name = "villagehub.tables"
    verbose_name = _("Tabellen")

    def ready(self):
        self.triggers = import_module("villagehub.tables.triggers")
        discover("followers")
        post_migrate.connect(self.triggers.follow, sender=self)

    def is_behind(self):
        """Whether `migrate` has something to do for a follower, though no migration is new."""
        return bool(self.triggers.behind() or self.triggers.gone())
