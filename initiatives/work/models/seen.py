"""Papers that somebody who runs it has seen: a licence, a certificate of conduct. What it was, who
saw it and on which day is kept, and no copy and no number of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.models import InitiativeMember
from villagehub.accounts.models import User
from villagehub.base import Record


class Proof(models.TextChoices):
    LICENCE = "licence", _("rijbewijs")
    CONDUCT = "conduct", _("VOG")
    FIRST_AID = "first_aid", _("EHBO of BHV")
    HYGIENE = "hygiene", _("sociale hygiëne")
    MEDICAL = "medical", _("medische keuring")


def proofs_field(label: Any) -> ArrayField:
    return ArrayField(
        models.CharField(max_length=10, choices=Proof), default=list, blank=True, verbose_name=label
    )


def proofs_text(proofs: Any) -> str:
    return ", ".join(str(label) for value, label in Proof.choices if value in proofs)


class SeenQuerySet(models.QuerySet["Seen"]):
    def valid_on(self, day: date) -> SeenQuerySet:
        """Of who still takes part."""
        rows = self.filter(member__until__isnull=True)
        return rows.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day))

    def end(self) -> int:
        """Erased: who takes part no more, has shown nothing here."""
        return self.delete()[0]


class Seen(Record):
    member = models.ForeignKey(InitiativeMember, on_delete=models.CASCADE, related_name="seen")
    what = models.CharField(_("wat heb je gezien?"), max_length=10, choices=Proof)
    seen_on = models.DateField(_("wanneer heb je het gezien?"))
    valid_until = models.DateField(_("tot wanneer is het geldig?"), null=True, blank=True)
    seen_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = SeenQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "seen"
        constraints = [
            models.UniqueConstraint(fields=["member", "what"], name="a_paper_is_seen_once")
        ]

    def __str__(self) -> str:
        return str(self.get_what_display())

    @property
    def user_id(self) -> Any:
        """Whose it is, for the page that says what ends."""
        return self.member.user_id

    @property
    def user(self) -> User:
        return self.member.user

    @property
    def seen_text(self) -> str:
        """ "gezien op 3 maart 2027 door Gé, geldig tot en met 1 mei 2030"."""
        words = {"day": date_format(self.seen_on, "j F Y"), "name": self.seen_by or "?"}
        text = gettext("gezien op %(day)s door %(name)s") % words
        if self.valid_until:
            until = date_format(self.valid_until, "j F Y")
            text += ", " + gettext("geldig tot en met %(day)s") % {"day": until}
        return text
