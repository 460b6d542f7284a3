from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _

from supporters.checks import casework_keys_are_usable


class SupportersConfig(AppConfig):
    name = "supporters"
    verbose_name = _("Ondersteuning")

    def ready(self) -> None:
        register(casework_keys_are_usable)
