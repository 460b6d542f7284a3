"""New events in a village's feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from villages.models import Event, Village
from villages.opendata.latest import Entry, entries

REMEMBERED = timedelta(days=180)


def new_events(village: Village, user: Any, most: int) -> Iterable[Entry]:
    """What comes back every week is told once, when it begins. One query."""
    since = timezone.now() - REMEMBERED
    rows = Event.objects.visible_to(user).filter(village=village, created_at__gte=since)
    first = rows.order_by("title", "created_at", "starts_at", "pk").distinct("title")
    shown = Event.objects.visible_to(user).filter(pk__in=first.values("pk"))
    for event in shown.select_related("facility").order_by("-created_at", "pk")[:most]:
        event.village = village
        day = formats.date_format(timezone.localtime(event.starts_at), "l j F Y")
        parts = [f"{day}, {event.time_text}", event.where]
        if event.cancelled_at:
            parts.insert(0, _("Gaat niet door"))
        yield Entry(
            event.pk,
            event.title,
            " · ".join(part for part in parts if part),
            event.get_absolute_url(),
            event.created_at,
            event.updated_at,
            _("agenda"),
        )


entries.plug(new_events)
