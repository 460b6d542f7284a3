"""Where allauth asks the portal."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record

BY_MAIL = "reauthenticate_by_code"


class AccountAdapter(DefaultAccountAdapter):
    def populate_username(self, request, user):
        """People have no user name."""

    def is_safe_url(self, url):
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """A code by mail is for who has no other key: a mailbox that is open on the same device
        would else open what a second factor locks."""
        methods = super().get_reauthentication_methods(user)
        return [each for each in methods if each["id"] != BY_MAIL] or methods

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not of who signed in just now: a code in the mail, and at once another one, is a fault
        to whoever gets them."""
        records = get_authentication_records(self.request, self.request.user)
        newest = max((each["at"] for each in records), default=0)
        if time.time() - newest < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Whoever is in, by whichever door and after the second key."""
        record(AuditEvent.Action.SIGN_IN, user, user.pk)
        return super().post_login(request, user, **kwargs)


class MFAAdapter(DefaultMFAAdapter):
    def get_public_key_credential_rp_entity(self):
        entity = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "VillageHub"}


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[Any]:
        """No provider's name holds a null byte, and PostgreSQL refuses to look for one."""
        if "\x00" in f"{provider}{client_id}":
            return []
        return super().list_apps(request, provider=provider, client_id=client_id)
