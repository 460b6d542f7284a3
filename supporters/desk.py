"""What lies on the desk of a supporter beside the day itself, in one query, however much it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Func, IntegerField, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject

from supporters.models import ContactMoment, HandOver, ReferralIn, SickEnvelope, TeamMember
from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villages.members.asking import asked_by
from villages.models import Membership, Village


@dataclass(frozen=True)
class Desk:
    villages: list[dict[str, str]]
    asked: list[TeamMember]
    referred: list[ReferralIn]  # whom nobody took yet
    hand_overs: list[dict[str, Any]]
    envelopes: list[dict[str, Any]]  # of colleagues, open now
    contacts_today: int  # that were logged
    calls_by_hand: int  # to people without e-mail


def desk_of(user: User, organisation: UUID | None) -> Desk:
    for row in _beside(user, organisation):
        asked = TeamMember.beside(row["asked"])
        referred = [ReferralIn.told(each) for each in row["referred"]]
        return Desk(
            villages=row["villages"],
            asked=asked,
            referred=referred,
            hand_overs=row["hand_overs"],
            envelopes=row["envelopes"],
            contacts_today=row["contacts"],
            calls_by_hand=row["calls"],
        )
    return Desk([], [], [], [], [], 0, 0)


@asked_by
def _beside(user: Any, organisation: UUID | None) -> QuerySet[Any]:
    here = Membership.objects.filter(
        user=user.pk, organisation=organisation, role=Membership.Role.SUPPORTER
    )
    villages = Village.objects.visible_to(user).filter(organisations=organisation)
    offered = HandOver.objects.visible_to(user).proposed().filter(receiver=user.pk)
    told = JSONObject(
        pk="pk",
        name="giver__display_name",
        number=Func("people", function="cardinality", output_field=IntegerField()),
    )
    opened = SickEnvelope.objects.read_by(user).order_by("created_at", "id")
    return here.order_by("pk").values(
        villages=ArraySubquery(villages.values(json=JSONObject(name="name", slug="slug"))),
        asked=TeamMember.objects.visible_to(user).asked_of(user).beside(),
        referred=ReferralIn.objects.visible_to(user).received().untried().beside(),
        hand_overs=ArraySubquery(offered.order_by("created_at", "id").values(json=told)),
        envelopes=ArraySubquery(
            opened.values(json=JSONObject(pk="pk", owner="owner__display_name"))
        ),
        contacts=_number_of(ContactMoment.objects.visible_to(user).owned_by(user).today()),
        calls=_number_of(Notification.objects.calls_for(user)),
    )[:1]


def _number_of(rows: QuerySet[Any]) -> Coalesce:
    together = rows.order_by().values(together=Value(1)).annotate(number=Count("pk"))
    return Coalesce(Subquery(together.values("number")), 0)
