from django.apps import AppConfig
from django.db import models
from django.utils.translation import gettext_lazy as _

from villagehub.dutch_order import DutchOrder


class PlatformConfig(AppConfig):
    """No models of its own: the commands about the whole."""

    name = "villagehub"
    verbose_name = _("Platform")

    def ready(self) -> None:
        models.CharField.register_lookup(DutchOrder)
