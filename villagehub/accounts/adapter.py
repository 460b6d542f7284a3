"""Where allauth asks the portal."""

import time
from datetime import datetime, timedelta
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.emailkit import valid_email_or_none
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from villagehub.accounts.intentions import finished
from villagehub.accounts.models import NAME_LENGTH, UNDO_WITHIN, AddressChange, User
from villagehub.accounts.requests import LAST_USED
from villagehub.audit.models import AuditEvent, record
from villagehub.notifications.models import Letter, LetterKind
from villagehub.notifications.telling import just_now
from villagehub.web.addresses import absolute

BY_MAIL = "reauthenticate_by_code"


class AccountAdapter(DefaultAccountAdapter):
    def populate_username(self, request, user):
        """People have no user name."""

    def is_safe_url(self, url):
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """By letter: no page waits for a mail server, or is an error when it is away. Of mails
        about one thing only the newest is still of use."""
        context = {"request": self.request, "email": email, "site_url": absolute(), **context}
        mail = self.render_mail(template_prefix, email, context)
        about = f"account:{template_prefix.rpartition('/')[2]}"
        Letter.objects.forget_waiting(about, email)
        Letter.objects.write(
            kind=LetterKind.ACCOUNT,
            email=email,
            about=about,
            period=just_now(),
            subject=str(mail.subject),
            body=str(mail.body),
            until=_of_use_until(context),
        )

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """To the old address of somebody who changed it, with the way back."""
        if template_prefix == "account/email/email_changed" and context:
            old, new = context["from_email"], context["to_email"]
            change = AddressChange.objects.create(user=user, old=old, new=new)
            undo_url = absolute(reverse("accounts:undo_address", args=[change.token]))
            context = {**context, "undo_url": undo_url, "undo_days": UNDO_WITHIN.days}
        super().send_notification_mail(template_prefix, user, context, email)

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
        """Whoever is in, by whichever door and after the second key, goes on with what they
        began."""
        record(AuditEvent.Action.SIGN_IN, user, user.pk)
        request.session[LAST_USED] = int(time.time())
        response = super().post_login(request, user, **kwargs)
        return finished(request, response.get("Location", "")) or response


def _of_use_until(context: dict[str, Any]) -> datetime | None:
    """A code and a link live as long as they can be used, and no longer."""
    if "code" in context:
        return timezone.now() + timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
    if "password_reset_url" in context:
        return timezone.now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    return None


class MFAAdapter(DefaultMFAAdapter):
    def get_public_key_credential_rp_entity(self):
        entity = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "VillageHub"}


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Only the providers of OIDC_PROVIDERS, whom the operator trusts: an address that they verified
    opens the account that has it here."""

    def populate_user(
        self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]
    ) -> User:
        """A person has one name here; allauth would fill in a first and a last one."""
        user = sociallogin.user
        in_two = [data.get("first_name"), data.get("last_name")]
        name = data.get("name") or " ".join(str(part) for part in in_two if part)
        user.name = " ".join(str(name).replace("\x00", "").split())[:NAME_LENGTH]
        user.email = valid_email_or_none(data.get("email"))
        for address in sociallogin.email_addresses:
            address.verified = str(address.verified).lower() == "true"  # and not "false"
        return user

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Who comes without a name is asked for it first."""
        return bool(sociallogin.user.name)

    def get_signup_form_initial_data(self, sociallogin: SocialLogin) -> dict[str, Any]:
        initial = super().get_signup_form_initial_data(sociallogin)
        return {**initial, "name": sociallogin.user.name}

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[Any]:
        """No provider's name holds a null byte, and PostgreSQL refuses to look for one."""
        if "\x00" in f"{provider}{client_id}":
            return []
        return super().list_apps(request, provider=provider, client_id=client_id)
