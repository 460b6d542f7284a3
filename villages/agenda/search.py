"""The agenda can be found."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.models import Event
from villages.search.kinds import SearchKind, kinds


def upcoming() -> Q:
    now = timezone.now()
    return Q(starts_at__gte=now, cancelled_at__isnull=True)


kinds.plug(
    SearchKind(
        "agenda",
        _("Agenda"),
        model=Event,
        text=("description", "place_text", "organiser_text"),
        at="starts_at",
        soonest=True,
        current=upcoming,
        over=lambda: Q(cancelled_at__isnull=False),
        over_text=_("Gaat niet door"),
        url=lambda line: reverse("villages:event", args=[line.village_slug, line.key]),
    ),
    20,
)
