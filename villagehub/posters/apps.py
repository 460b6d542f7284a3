from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from villagehub import registry


class PostersConfig(AppConfig):
    name = "villagehub.posters"
    label = "posters"
    verbose_name = _("Posters")

    def ready(self):
        registry.discover("posted")
