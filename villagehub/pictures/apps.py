from importlib import import_module

from django.apps import AppConfig

from villagehub.registry import discover


class PicturesConfig(AppConfig):
    name = "villagehub.pictures"
    label = "pictures"

    def ready(self):
        import_module("villagehub.pictures.photos")
        discover("photos")
