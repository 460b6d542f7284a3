from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommentsConfig(AppConfig):
    name = "initiatives.comments"
    label = "comments"
    verbose_name = _("Reacties")

    def ready(self):
        import_module("initiatives.comments.sections")  # our block on an initiative's page
        import_module("initiatives.comments.leaving")  # what goes along with an initiative
