from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlatformConfig(AppConfig):
    """No models of its own: the commands about the whole."""

    name = "villagehub"
    verbose_name = _("Platform")
