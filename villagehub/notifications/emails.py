"""Turns a line of the ledger, or a letter, into a mail with a way out that needs no account."""

from __future__ import annotations

from django.core import signing
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from villagehub.accounts.models import User
from villagehub.notifications.models import Category, Letter, LetterKind, NoLetters, Notification
from villagehub.notifications.models.letters import fingerprint, scope_of
from villagehub.web.addresses import absolute

SALT = "villagehub.notifications.unsubscribe"
SALT_OF_LETTERS = "villagehub.notifications.no_letters"


def unsubscribe_token(user: User, category: str) -> str:
    return signing.dumps([str(user.pk), category], salt=SALT, compress=True)


def read_token(token: str) -> tuple[User, Category]:
    """Raises BadSignature, ValueError or User.DoesNotExist for anything we did not make."""
    user_id, category = signing.loads(token, salt=SALT)
    return User.objects.get(pk=user_id), Category(category)


def mail_of_notification(row: Notification) -> EmailMessage:
    unsubscribe = absolute(
        reverse("notifications:unsubscribe", args=[unsubscribe_token(row.recipient, row.category)])
    )
    return _mail(row, row.recipient.email or "", unsubscribe)


def mail_of_letter(letter: Letter) -> EmailMessage | None:
    """None for an address that wants none. What somebody asked for to get into their own account
    has no way out."""
    if letter.kind == LetterKind.ACCOUNT:
        return _mail(letter, letter.email, "")
    if not letter.is_wanted():
        return None
    way_out = absolute(way_out_of_letters(letter.kind, letter.about, letter.email))
    return _mail(letter, letter.email, way_out)


def _mail(row: Notification | Letter, address: str, unsubscribe: str) -> EmailMessage:
    """In two versions, and with the headers for one click (RFC 8058)."""
    context = {"row": row, "unsubscribe_url": unsubscribe, "why": row.get_kind_display()}
    headers = {"Message-ID": row.message_id, "Auto-Submitted": "auto-generated"}
    if unsubscribe:
        headers["List-Unsubscribe"] = f"<{unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail = EmailMultiAlternatives(
        subject=row.subject,
        body=render_to_string("emails/notification.txt", context),
        to=[address],
        headers=headers,
    )
    mail.attach_alternative(render_to_string("emails/notification.html", context), "text/html")
    return mail


def way_out_of_letters(kind: str, about: str, email: str) -> str:
    """The address of the page. It names nobody, and works when the letter is long forgotten."""
    scope = scope_of(kind, about)
    said = [str(kind), scope, fingerprint(scope, email)]
    token = signing.dumps(said, salt=SALT_OF_LETTERS, compress=True)
    return reverse("notifications:no_letters", args=[token])


def read_way_out_of_letters(token: str) -> tuple[LetterKind, NoLetters]:
    """What would be refused, not yet stored. Raises as `read_token` does."""
    kind, scope, mark = signing.loads(token, salt=SALT_OF_LETTERS)
    return LetterKind(kind), NoLetters(scope=scope, fingerprint=mark)
