"""Facilities can be found."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.models import Facility
from villages.search.kinds import For, SearchKind, kinds

AT_RISK = Q(status=Facility.Status.AT_RISK)

kinds.plug(
    SearchKind(
        "voorzieningen",
        _("Voorzieningen"),
        model=Facility,
        audience=(For("public", when=~AT_RISK), For("village", of="village_id", when=AT_RISK)),
        title="name",
        text=("description", "address"),
        labels=("kind",),
        current=~Q(status__in=Facility.GONE),
        over=Q(status__in=Facility.GONE) & ~Q(status=Facility.Status.UNKNOWN),
        over_text=_("Is er niet meer"),
        url=lambda line: reverse("villages:facility", args=[line.village_slug, line.key]),
    ),
    20,
)
