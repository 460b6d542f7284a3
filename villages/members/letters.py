"""Letters about roles: to somebody of whom nobody knows whether they have an account, and one that
nobody can switch off."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.notifications.models import Letter, LetterKind
from villagehub.notifications.telling import just_now
from villagehub.web.addresses import absolute


def about(invitation: Any) -> str:
    return f"role:{invitation.pk}"


def invite(invitation: Any) -> None:
    role = {"role": invitation.get_role_display(), "scope": invitation.scope}
    Letter.objects.write(
        kind=LetterKind.ROLE,
        email=invitation.email,
        about=about(invitation),
        period="asked",
        subject=_("Wil jij %(role)s worden? (%(scope)s)") % role,
        body=render_to_string(
            "emails/role_invitation.txt", {**role, "url": absolute(invitation)}
        ).strip(),
    )


def tell_that_key_is_reset(person: Any) -> None:
    """By letter, and not through the ledger: nobody can switch this off."""
    Letter.objects.write(
        kind=LetterKind.ACCOUNT,
        email=person.email,
        about="account:key_reset",
        period=just_now(),
        subject=_("Je tweede sleutel is gewist"),
        body=render_to_string(
            "emails/key_reset.txt", {"url": absolute(reverse("account_login"))}
        ).strip(),
    )


def forget(invitation: Any) -> None:
    """It is answered, or taken back."""
    Letter.objects.forget_about([about(invitation)])
