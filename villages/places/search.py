"""Places are found by their names."""

from __future__ import annotations

from typing import Any

from django.db.models import Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.models import Village
from villages.search.kinds import LONG_AGO, VILLAGES, For, SearchKind, kinds


class VillageSearch(SearchKind):
    """A village is found by all its names, as a whole (SearchQuestion.named_villages), and by what
    its page says of it."""

    def moment(self) -> Any:
        return Value(LONG_AGO)

    def weight(self) -> Any:
        """The larger first."""
        return Coalesce("population", 0)


kinds.plug(
    VillageSearch(
        VILLAGES,
        _("Dorpen"),
        model=Village,
        audience=(For("public"),),
        title="name",
        text=("introduction",),
        village="",
        part_field="slug",
        url=lambda line: reverse("villages:detail", args=[line.part]),
    ),
    10,
)
