"""The letter that asks somebody to take on a role. Whether they have an account, nobody knows."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from villagehub.notifications.models import Letter, LetterKind
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


def forget(invitation: Any) -> None:
    """It is answered, or taken back."""
    Letter.objects.forget_about([about(invitation)])
