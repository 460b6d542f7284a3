from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinkedConfig(AppConfig):
    name = "villages.linked"
    label = "linked"
    verbose_name = _("Gekoppelde sites")
