from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from villagehub import registry


class VillagesConfig(AppConfig):
    name = "villages"
    verbose_name = _("Dorpen")

    def ready(self):
        registry.discover(
            "sections",
            "readers",
            "weekly",
            "navigation",
            "owners",
            "busy",
            "calendars",
            "dates",
            "changes",
            "mergers",
            "open_data",
            "search",
            "audiences",
            "for_you",
            "desk",
            "shared",
            "fuikmeter",
        )
