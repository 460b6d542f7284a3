from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from villagehub import registry


class MyDataConfig(AppConfig):
    name = "villagehub.mydata"
    label = "mydata"
    verbose_name = _("Mijn gegevens")

    def ready(self) -> None:
        registry.discover("closing", "own_data")
