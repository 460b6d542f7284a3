"""Who wants to take part in what somebody leads, and being asked to lead, on Mijn dorp."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.offers import LeadOffer
from villagehub.accounts.models import User
from villagehub.web.paths import path_to
from villages.for_you import Found, Source, asked_of, sources


def _path(found: Found) -> str:
    return path_to("initiatives:people", found.village, found.place)


def asking(user: User, since: datetime) -> QuerySet[Any]:
    led = InitiativeMember.objects.active().leads().of(user).values("initiative")
    return asked_of(
        InitiativeMember.objects.active().filter(initiative__in=led).exclude(asks_for=""),
        "joins",
        moment="updated_at",
        words="user__display_name",
        about="initiative__title",
        village="initiative__village__slug",
        place="initiative__slug",
    )


def offered(user: User, since: datetime) -> QuerySet[Any]:
    return asked_of(
        LeadOffer.objects.open().of(user).filter(initiative__outcome=""),
        "lead_offer",
        moment="created_at",
        words="initiative__title",
        about="initiative__title",
        village="initiative__village__slug",
        place="initiative__slug",
    )


sources.plug(Source("joins", asking, _("Wil meedoen"), _path, _("Antwoord"), waits=True), 23)
sources.plug(
    Source("lead_offer", offered, _("Wil jij trekker worden?"), _path, _("Antwoord"), waits=True),
    24,
)
