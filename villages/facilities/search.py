"""Facilities can be found."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.models import Facility
from villages.search.kinds import SearchKind, kinds

kinds.plug(
    SearchKind(
        "voorzieningen",
        _("Voorzieningen"),
        model=Facility,
        title="name",
        text=("description", "address"),
        labels=("kind",),
        at="created_at",
        current=lambda: ~Q(status__in=Facility.GONE),
        over=lambda: Q(status__in=Facility.GONE) & ~Q(status=Facility.Status.UNKNOWN),
        over_text=_("Is er niet meer"),
        url=lambda line: reverse("villages:facility", args=[line.village_slug, line.key]),
    ),
    50,
)
