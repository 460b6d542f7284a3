"""Somebody cannot come after all: who steps in, and who can be asked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from initiatives.models import Audience, InitiativeMember
from initiatives.work import emails
from initiatives.work.models.asks import Ask
from initiatives.work.models.seen import Seen

# From here on nobody on the reserve list is expected to have kept the day free: they are asked.
RESERVE_IS_SURE = timedelta(hours=24)
ASKED_AT_ONCE = 30
ASKED_LATELY = timedelta(hours=24)


class SteppingIn:
    """Beside the model of a shift."""

    if TYPE_CHECKING:
        sign_ups: Any
        initiative_id: Any
        starts_at: Any
        ends_at: Any
        minimum: Any
        audience: Any
        skills: Any
        proofs: Any
        pk: Any
        is_open: Any
        is_soon: Any
        lock: Any
        places_left: Any

    def after_leaving(self, left: Any, seek: bool = False) -> list[Ask]:
        """A place came free; for whoever holds the lock. Who is on the reserve list moves up when
        the day is far enough off to have kept it free. Else, when too few are left or somebody
        wants it so, others are asked; and so close to the day the leads hear it at once."""
        if not self.is_open or left.waiting_since:
            return []
        if self.starts_at > timezone.now() + RESERVE_IS_SURE:
            self.move_up_reserves()
        is_short = self.sign_ups.placed().count() < self.minimum
        asks = self.ask_others(left) if is_short or (seek and self.places_left()) else []
        if is_short and self.is_soon:
            emails.warn_leads(self, left)
        return asks

    def move_up_reserves(self) -> None:
        """Free places go to whoever waits longest, and they are told at once."""
        for row in self.sign_ups.reserves().with_people()[: self.places_left()]:
            row.move_up()
            emails.tell_of_place(self, row)

    def ask_others(self, left: Any = None) -> list[Ask]:
        """Of who can step in, those with the fewest shifts this month; first come, first served.
        Who was asked just now is not asked again."""
        lately = Ask.objects.filter(shift=self.pk, created_at__gt=timezone.now() - ASKED_LATELY)
        rows = self.who_can().exclude(user__in=lately.values("user"))
        members = rows.select_related("user__recorded_by")[:ASKED_AT_ONCE]
        asks = Ask.objects.bulk_create(
            [Ask(shift_id=self.pk, user=member.user, instead_of=left) for member in members]
        )
        emails.tell_asked(asks, self)
        return asks

    @transaction.atomic
    def seek(self) -> list[Ask]:
        """At the press of whoever runs it; pressed twice at once, people are asked once."""
        shift = self.lock()
        return shift.ask_others() if shift.is_open and shift.places_left() else []

    def who_can(self) -> Any:
        """Members who may step in: they can do it, stand in nothing else at that hour, did not say
        no and did not leave it. The reserve list first, then who has the fewest shifts this month
        (`load`)."""
        on_it = self.sign_ups.model.objects.active().filter(user=OuterRef("user"))
        elsewhere = on_it.filter(
            shift__starts_at__lt=self.ends_at,
            shift__ends_at__gt=self.starts_at,
            shift__cancelled_at__isnull=True,
        ).exclude(shift=self)
        refused = Ask.objects.filter(shift=self.pk, declined_at__isnull=False)
        left = self.sign_ups.model.objects.filter(shift=self, ended_at__isnull=False)
        load = self.sign_ups.model.objects.in_month(self.starts_at).filter(
            user=OuterRef("user"), shift__initiative=self.initiative_id
        )
        counted = load.order_by().values("user").annotate(n=Count("pk")).values("n")
        return (
            self._fitting_members()
            .exclude(Exists(elsewhere))
            .exclude(user__in=refused.values("user"))
            .exclude(user__in=left.values("user"))
            .exclude(Exists(on_it.filter(shift=self, waiting_since__isnull=True)))
            .annotate(
                is_reserve=Exists(on_it.filter(shift=self)), load=Coalesce(Subquery(counted), 0)
            )
            .exclude(abilities__most_a_month__lte=F("load"))
            .order_by("-is_reserve", "load", "since", "pk")
        )

    def _fitting_members(self) -> Any:
        """Who told nothing about what they can do, may be asked for anything."""
        rows = InitiativeMember.objects.active().working().filter(user__is_active=True)
        rows = rows.filter(initiative=self.initiative_id)
        if self.audience == Audience.RUNNERS:
            rows = rows.running()
        if self.audience == Audience.MEMBERS:
            rows = rows.insiders()
        if self.skills:
            unknown = Q(abilities__isnull=True) | Q(abilities__skills=[])
            rows = rows.filter(unknown | Q(abilities__skills__overlap=self.skills))
        there = Seen.objects.valid_on(timezone.localdate(self.starts_at))
        for proof in self.proofs:
            rows = rows.filter(Exists(there.filter(member=OuterRef("pk"), what=proof)))
        return rows

    def suits(self, member: InitiativeMember, seen: set[str]) -> bool:
        """The same for one of them, with their `abilities` loaded, and what was seen of them."""
        if not set(self.proofs) <= seen:
            return False
        known = getattr(member, "abilities", None)
        able = known.skills if known else []
        return not self.skills or not able or bool(set(self.skills) & set(able))
