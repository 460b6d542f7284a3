from importlib import import_module

from django.apps import AppConfig

from villagehub.registry import discover


class WebConfig(AppConfig):
    name = "villagehub.web"

    def ready(self):
        import_module("villagehub.web.missing")
        import_module("villagehub.web.shown")
        discover("shown")
        import_module("villagehub.web.followers")
