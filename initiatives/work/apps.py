from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkConfig(AppConfig):
    name = "initiatives.work"
    label = "work"
    verbose_name = _("Taken en diensten")

    def ready(self):
        import_module("initiatives.work.sections")  # our tab and our blocks
        import_module("initiatives.work.told")  # timeline, digest, calendars, what leaves with it
        import_module("initiatives.work.beginning")  # a step of the wizard
        import_module("initiatives.work.copier")  # what comes along with an example
        import_module("initiatives.work.looking")  # the look back on a year
        import_module("initiatives.work.handed_over")  # the page for who takes over
