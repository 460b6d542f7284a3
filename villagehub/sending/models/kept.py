"""What somebody typed and could not send, for an hour."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from django.db import models
from django.utils import timezone

from villagehub.encryption import EncryptedTextField
from villagehub.sending.keys import is_key_of, new_key
from villagehub.tables.pieces import in_pieces

KEPT_FOR = timedelta(hours=1)
MOST_FORMS = 5  # of one browser
LONGEST = 300_000


class Typed(NamedTuple):
    """`owner` is a key that opens for one person alone; without one it is not known whose it is."""

    page: str
    action: str
    owner: str
    fields: dict[str, list[str]]

    def may_be_seen_by(self, user: Any) -> bool:
        return not self.owner or is_key_of(user, self.owner)


class KeptTextQuerySet(models.QuerySet["KeptText"]):
    def of(self, browser: str) -> KeptTextQuerySet:
        start = timezone.now() - KEPT_FOR
        return self.filter(browser=fingerprint(browser), at__gt=start).order_by("-at")

    def keep(self, browser: str, typed: Typed) -> bool:
        """One text a form, the last. False when it is too long to be kept."""
        text = json.dumps(typed)
        if len(text) > LONGEST:
            return False
        self.update_or_create(
            browser=fingerprint(browser),
            action=fingerprint(typed.action),
            defaults={"text": text, "at": timezone.now()},
        )
        newest = list(self.of(browser).values_list("pk", flat=True)[:MOST_FORMS])
        self.of(browser).exclude(pk__in=newest).delete()
        return True

    def seen_by(self, user: Any, browser: str) -> Iterator[Typed]:
        """What is nobody's yet is from now on theirs who sees it signed in."""
        for row in self.of(browser):
            typed = row.typed
            if not typed.may_be_seen_by(user):
                continue
            if user.is_authenticated and not typed.owner:
                typed = typed._replace(owner=new_key(user))
                self.filter(pk=row.pk).update(text=json.dumps(typed))
            yield typed

    def sent(self, browser: str, action: str) -> None:
        if browser:
            self.of(browser).filter(action=fingerprint(action)).delete()

    def forget_old(self) -> int:
        old = self.filter(at__lt=timezone.now() - KEPT_FOR)
        return sum(piece.delete()[0] for piece in in_pieces(old))


class KeptText(models.Model):
    """Also casework, so the application encrypts it all: also who it is of, and from which page."""

    browser = models.CharField(max_length=64)
    action = models.CharField(max_length=64)
    text = EncryptedTextField()
    at = models.DateTimeField(db_index=True)

    objects = KeptTextQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["browser", "action"], name="one_text_a_form")
        ]

    def __str__(self) -> str:
        return self.browser[:8]

    @property
    def typed(self) -> Typed:
        return Typed(*json.loads(self.text))


def fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()
