from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "villages.moderation"
    label = "moderation"
    verbose_name = _("Moderatie")

    def ready(self):
        import_module("villages.moderation.sections")  # registers our block on Mijn dorp
