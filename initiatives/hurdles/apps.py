from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HurdlesConfig(AppConfig):
    name = "initiatives.hurdles"
    label = "hurdles"
    verbose_name = _("Hobbels, risico's en ruggensteun")

    def ready(self):
        """What registers itself with `initiatives`, and needs the models for it."""
        names = (
            "tab",
            "sections",
            "gate",
            "moments",
            "portable",
            "weekly",
            "copier",
            "beginning",
            "handed_over",
        )
        for name in names:
            import_module(f"initiatives.hurdles.{name}")
