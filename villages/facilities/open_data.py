"""What became of facilities, in a village's feed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from villages.models import FacilityStatusChange, Village
from villages.opendata.latest import Entry, entries


def facility_changes(village: Village, user: Any, most: int) -> Iterable[Entry]:
    """One query."""
    rows = FacilityStatusChange.objects.visible_to(user).filter(facility__village=village)
    rows = rows.select_related("facility")
    for change in rows.order_by("-created_at", "pk")[:most]:
        change.facility.village = village
        yield Entry(
            change.pk,
            f"{change.facility.name}: {change.get_to_status_display()}",
            change.text,
            change.facility.get_absolute_url(),
            change.created_at,
            change.updated_at,
            _("voorzieningen"),
        )


entries.plug(facility_changes)
