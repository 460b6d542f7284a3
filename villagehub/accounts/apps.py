from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _

from villagehub import registry
from villagehub.accounts.checks import portal_has_few_rights


class AccountsConfig(AppConfig):
    name = "villagehub.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        registry.discover("leaving", "along", "own_settings", "reaching", "undelivered")
        register(portal_has_few_rights, Tags.security, deploy=True)
