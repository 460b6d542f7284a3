"""Who wants to belong to a village, on the desk of its editors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villages.desk import Found, Matter, Shown, desk, waits
from villages.members.models.people import Membership
from villages.places.models import Village


def waiting(village: Village) -> Iterable[QuerySet[Any]]:
    rows = Membership.objects.residents_of(village).waiting().awake()
    return [waits(rows, "members", moment="asked_at")]


def shown(village: Village, rows: list[Found]) -> dict[UUID, Shown]:
    members = Membership.objects.residents_of(village).select_related("user", "recorded_by")
    url = reverse("villages:members", args=[village.slug])
    return {
        member.pk: Shown(member.user.name or str(member.user), url, member.on_behalf_text)
        for member in members.filter(pk__in=[row.thing for row in rows])
    }


desk.plug(Matter("members", _("Wil bij het dorp horen"), waiting, shown), 10)
