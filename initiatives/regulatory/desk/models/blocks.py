"""Texts that officers of one municipality write again and again."""

from __future__ import annotations

from typing import Any

from django.db import models
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
