"""Turns a line of the ledger, or a letter, into a mail with a way out that needs no account."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape

from villagehub.accounts.models import User
from villagehub.notifications.models import (
    Category,
    Letter,
    LetterKind,
    MessageKind,
    NoLetters,
    Notification,
)
from villagehub.notifications.models.ledger import LEGAL
from villagehub.notifications.models.letters import fingerprint, scope_of
from villagehub.notifications.templatetags.mail import mail_html, paragraph
from villagehub.notifications.why import WHY
from villagehub.notifications.wire import Wired
from villagehub.web.addresses import absolute

Kind = MessageKind | LetterKind
SALT = "villagehub.notifications.unsubscribe"
SALT_OF_LETTERS = "villagehub.notifications.no_letters"
# Where in the words around a text that of one mail comes: letters that Unicode gives to nobody.
SUBJECT, BODY, WAY_OUT = "\ufdd0", "\ufdd1", "\ufdd2"
PLACES = re.compile(f"([{SUBJECT}{BODY}{WAY_OUT}])")


def unsubscribe_token(user: User, category: str) -> str:
    return signing.dumps([str(user.pk), category], salt=SALT, compress=True)


def read_token(token: str) -> tuple[User, Category]:
    """Raises BadSignature, ValueError or User.DoesNotExist for anything we did not make."""
    user_id, category = signing.loads(token, salt=SALT)
    return User.objects.get(pk=user_id), Category(category)


class Paper:
    """On which the mails of one batch are written. A paragraph that comes in many of them, as those
    of a village's digest do, is rendered once, and forgotten with the batch."""

    def __init__(self) -> None:
        self._paragraph = cache(paragraph)

    def mail_of_notification(self, row: Notification) -> Wired:
        """Of what always comes a mail program offers no way out."""
        if not row.can_be_muted:
            return self._mail(row, MessageKind(row.kind), row.recipient.email or "", "")
        token = unsubscribe_token(row.recipient, row.category)
        unsubscribe = absolute(reverse("notifications:unsubscribe", args=[token]))
        return self._mail(row, MessageKind(row.kind), row.recipient.email or "", unsubscribe)

    def mail_of_letter(self, letter: Letter) -> Wired | None:
        """None for an address that wants none. What somebody asked for to get into their own
        account has no way out."""
        kind, way_out = LetterKind(letter.kind), ""
        if kind != LetterKind.ACCOUNT:
            if not letter.is_wanted():
                return None
            way_out = absolute(way_out_of_letters(letter.kind, letter.about, letter.email))
        return self._mail(letter, kind, letter.email, way_out)

    def _mail(
        self, row: Notification | Letter, kind: Kind, address: str, unsubscribe: str
    ) -> Wired:
        """In two versions, and with the headers for one click (RFC 8058)."""
        headers = {"Message-ID": row.message_id, "Auto-Submitted": "auto-generated"}
        if unsubscribe:
            headers["List-Unsubscribe"] = f"<{unsubscribe}>"
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        html_body = mail_html(row.body, self._paragraph)
        html = {SUBJECT: escape(row.subject), BODY: html_body, WAY_OUT: escape(unsubscribe)}
        text = {BODY: row.body, WAY_OUT: unsubscribe}
        return Wired(
            subject=row.subject,
            body=_written("txt", kind, text),
            html=_written("html", kind, html),
            to=address,
            headers=headers,
        )


def _written(version: str, kind: Kind, words: Mapping[str, str]) -> str:
    pieces = _around(version, kind, bool(words[WAY_OUT]))
    return "".join(words.get(piece, piece) for piece in pieces)


@cache
def _around(version: str, kind: Kind, has_way_out: bool) -> list[str]:
    """The template, cut where the words of one mail come in."""
    places = {"subject": SUBJECT, "body": BODY, "unsubscribe_url": WAY_OUT if has_way_out else ""}
    said = {"why": WHY[kind], "is_legal": kind in LEGAL}
    words = render_to_string(f"emails/notification.{version}", {**places, **said})
    return PLACES.split(words)


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
