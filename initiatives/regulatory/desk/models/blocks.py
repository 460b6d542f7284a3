"""Texts that officers of one municipality write again and again."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.desk.models.cards import DESK_ROLES
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Municipality


class TextBlockQuerySet(models.QuerySet["TextBlock"]):
    def visible_to(self, user: Any) -> TextBlockQuerySet:
        here = reach_of(user).municipalities_as(*DESK_ROLES)
        return self.filter(municipality__in=here)

    def for_list(self) -> TextBlockQuerySet:
        return self.order_by("title__dutch", "pk")


class TextBlock(Record):
    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="text_blocks", editable=False
    )
    title = models.CharField(_("waarvoor is deze tekst?"), max_length=80)
    body = models.TextField(_("de tekst"), max_length=3000)

    objects = TextBlockQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "title"],
                name="a_text_has_a_title_of_its_own",
                violation_error_message=_("Er is al een tekst met deze titel."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def mark(self) -> str:
        """Which words these are; other ones have another."""
        return self.updated_at.isoformat()

    @transaction.atomic
    def keep(self, seen: str) -> None:
        """Over the words with the mark `seen`. Of two who wrote at once the second hears so; the
        same words once more are no others."""
        if not self._state.adding:
            now = TextBlock.objects.select_for_update().filter(pk=self.pk).first()
            if now is None:
                raise ValidationError(_("Een collega haalde deze tekst net weg."))
            if now.mark != seen and (now.title, now.body) != (self.title, self.body):
                raise StaleText(now)
        self.validate_constraints()
        self.save()


class StaleText(ValidationError):
    def __init__(self, now: TextBlock) -> None:
        super().__init__(
            _(
                "Een collega heeft deze tekst net gewijzigd. Kijk hieronder hoe hij er nu staat. "
                "Wat je typte staat er nog; bewaar je het, dan komt het ervoor in de plaats."
            )
        )
        self.now = now
