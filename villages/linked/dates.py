"""What other sites announce stands in the agenda by its date, with where it comes from."""

from __future__ import annotations

from typing import Any

from villages.agenda.dates import Dated, dates
from villages.linked.models import LinkedItem, LinkedItemQuerySet
from villages.models import Village


def of_other_sites(user: Any, village: Village) -> LinkedItemQuerySet:
    rows = LinkedItem.objects.visible_to(user).of_village(village)
    return rows.filter(starts_at__isnull=False).for_list()


dates.plug(Dated(of_other_sites, "linked/_event.html"))
