from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "villages.news"
    label = "news"
    verbose_name = _("Nieuws")

    def ready(self):
        import_module("villages.news.sections")  # registers our blocks, lines and moderation
        import_module("villages.news.found")  # and what search finds
        import_module("villages.news.open_data")  # and what feeds tell of us
