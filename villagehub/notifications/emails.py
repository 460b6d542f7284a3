"""Turns a line of the ledger into a mail, with a way out that works without signing in."""

from __future__ import annotations

from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, Notification
from villagehub.web.addresses import absolute

SALT = "villagehub.notifications.unsubscribe"


def unsubscribe_token(user: User, category: str) -> str:
    return signing.dumps([str(user.pk), category], salt=SALT, compress=True)


def read_token(token: str) -> tuple[User, Category]:
    """Raises BadSignature, ValueError or User.DoesNotExist for anything we did not make."""
    user_id, category = signing.loads(token, salt=SALT)
    return User.objects.get(pk=user_id), Category(category)


def send_notification(row: Notification) -> None:
    unsubscribe = absolute(
        reverse("notifications:unsubscribe", args=[unsubscribe_token(row.recipient, row.category)])
    )
    context = {
        "row": row,
        "unsubscribe_url": unsubscribe,
        "site_url": absolute(),
        "why": row.get_kind_display(),
    }
    mail = EmailMultiAlternatives(
        subject=row.subject,
        body=render_to_string("emails/notification.txt", context),
        to=[row.recipient.email or ""],
        headers={
            "Message-ID": row.message_id,
            "List-Unsubscribe": f"<{unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(render_to_string("emails/notification.html", context), "text/html")
    mail.send()
