"""What was reported about facilities, on the desk of the village's editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.desk import Found, Matter, Shown, desk, waits
from villages.facilities.models.history import FacilityReport
from villages.places.models import Village


def waiting(village: Village) -> Iterable[QuerySet[Any]]:
    rows = FacilityReport.objects.waiting().filter(facility__village=village)
    return [waits(rows, "facilities")]


def shown(village: Village, rows: list[Found]) -> dict[UUID, Shown]:
    reports = FacilityReport.objects.waiting().select_related("facility", "user")
    url = reverse("villages:facility_reports", args=[village.slug])
    return {
        report.pk: Shown(str(report.facility), url, f"{report.get_about_display()} · {report.user}")
        for report in reports.filter(pk__in=[row.thing for row in rows])
    }


desk.plug(Matter("facilities", _("Meldt iets over een voorziening"), waiting, shown), 40)
