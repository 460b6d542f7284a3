from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HurdlesConfig(AppConfig):
    name = "initiatives.hurdles"
    label = "hurdles"
    verbose_name = _("Hobbels, risico's en ruggensteun")
