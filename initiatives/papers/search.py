"""Posts of initiatives can be found."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.papers.models import Update
from villages.search.kinds import SearchKind, kinds
from villages.search.question import SearchQuestion


class UpdateKind(SearchKind):
    """What was withdrawn is not there, also not for whoever wrote it."""

    def within(self, rows: Any, question: SearchQuestion) -> Any:
        return super().within(rows.listed(), question)


kinds.plug(
    UpdateKind(
        "berichten",
        _("Berichten van initiatieven"),
        model=Update,
        text=("text", "picture_text"),
        village="initiative__village",
        at="published_at",
        key_field="initiative__slug",
        url=lambda line: reverse("papers:update", args=[line.village_slug, line.part, line.key]),
    ),
    65,
)
