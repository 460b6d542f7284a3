"""Initiatives can be found."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Visibility
from initiatives.people.asking import asked_by_who_takes_part
from villages.search.kinds import For, SearchKind, kinds
from villages.search.pages import PortalPage, pages

PUBLIC = Q(visibility=Visibility.PUBLIC)


def _initiatives(user: Any, keys: list[str]) -> dict[str, Initiative]:
    found: list[Initiative] = _with_keys(user, tuple(map(UUID, keys)))
    return {str(initiative.pk): initiative for initiative in found}


@asked_by_who_takes_part
def _with_keys(user: Any, keys: tuple[UUID, ...]) -> QuerySet[Initiative]:
    return Initiative.objects.visible_to(user).for_cards().filter(pk__in=list(keys))


kinds.plug(
    SearchKind(
        "initiatieven",
        _("Initiatieven"),
        model=Initiative,
        audience=(
            For("public", when=PUBLIC),
            For("village", of="village_id", when=Q(visibility=Visibility.VILLAGE)),
            For("initiative", of="pk", when=~PUBLIC),
        ),
        text=("summary", "what_we_need"),
        labels=("kind",),
        current=Q(outcome=""),
        part_field="slug",
        url=lambda line: reverse("initiatives:detail", args=[line.village_slug, line.part]),
        button="initiatives/_found_initiative.html",
        things=_initiatives,
    ),
    30,
)
pages.plug(
    PortalPage(_("Initiatieven in het land"), _("voorbeelden ideeën"), "initiatives:country"), 50
)
