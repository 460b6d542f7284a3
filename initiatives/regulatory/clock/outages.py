"""When the channel could not be reached. Whoever was late by it is not held to that, unless the
portal works again and they still wait (Awb 2:21 lid 3; to be checked with counsel)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import Unreachable, next_working_day
from initiatives.regulatory.clock.rules import EquatedDay
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.models import Municipality

# The portal notes each minute that it lives. A restart takes less than this.
LONGEST_SILENCE = timedelta(minutes=15)
LONGEST_OUTAGE = timedelta(days=31)


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


class ChannelOutageQuerySet(models.QuerySet["ChannelOutage"]):
    def holding(self) -> ChannelOutageQuerySet:
        return self.filter(taken_back_at=None)

    def of(self, municipality: int | None) -> ChannelOutageQuerySet:
        """Of this municipality's channel, and of the whole portal."""
        return self.holding().filter(Q(municipality=municipality) | Q(municipality=None))

    def on_days(self, days: set[date]) -> ChannelOutageQuerySet:
        touched = Q(pk__in=[])
        for day in days:
            touched |= Q(since__lt=_start_of(day + timedelta(days=1)), until__gt=_start_of(day))
        return self.filter(touched)


class ChannelOutage(Record):
    """Noted by the portal itself when nobody recorded it, or by whoever leads at the municipality.
    A mistake is taken back; the row stays."""

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, related_name="outages"
    )
    since = models.DateTimeField(_("onbereikbaar vanaf"))
    until = models.DateTimeField(_("tot"))
    what = models.CharField(_("wat was er aan de hand?"), max_length=200, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    objects = ChannelOutageQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="an_outage_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(municipality=None) | Q(recorded_by__isnull=False),
                name="an_outage_of_one_municipality_was_recorded_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since:%Y-%m-%d %H:%M} – {self.until:%Y-%m-%d %H:%M}"

    @property
    def event(self) -> Unreachable:
        since, until = timezone.localtime(self.since), timezone.localtime(self.until)
        return Unreachable(
            *(at.replace(tzinfo=None, second=0, microsecond=0) for at in (since, until))
        )

    @classmethod
    @transaction.atomic
    def enter(
        cls, municipality: Municipality, by: User, since: datetime, until: datetime, what: str
    ) -> ChannelOutage:
        """Once, also when the button is pressed twice."""
        given = {"municipality": municipality, "since": since, "until": until}
        outage, is_new = cls.objects.holding().get_or_create(
            **given, defaults={"what": what, "recorded_by": by}
        )
        if is_new:
            record(AuditEvent.Action.CREATE, outage, by.pk, workplace="decision_maker")
            outage.show()
        return outage

    def show(self) -> None:
        """In the sums of requests that run and of which a term ended in it, and in the day until
        which somebody may answer."""
        first, last = (timezone.localdate(at) for at in (self.since, self.until))
        ended = Q(due_on__range=(first, last)) | Q(suspensions__deadline_on__range=(first, last))
        for place in self._places():
            for case in place.requests.running().filter(ended).distinct():
                case.write_due()

    def _places(self) -> list[Any]:
        """Where somebody asked anything; of the whole portal all of them."""
        if self.municipality is not None:
            return [self.municipality]
        asked = Municipality.objects.filter(requests__isnull=False)
        return list(asked.only("pk").distinct())

    @transaction.atomic
    def take_back(self, by: User) -> None:
        changed = ChannelOutage.objects.holding().filter(pk=self.pk)
        if changed.update(taken_back_at=timezone.now()):
            record(AuditEvent.Action.DELETE, self, by.pk, workplace="decision_maker")
            self.show()


def answer_until(municipality: int, deadline: date) -> date:
    """The deadline itself; when the channel was down on it, the first working day after."""
    down = ChannelOutage.objects.of(municipality).on_days({deadline}).order_by("-until").first()
    if down is None:
        return deadline
    after = timezone.localdate(down.until) + timedelta(days=1)
    return next_working_day(after, EquatedDay.objects.days())


class PortalPulse(models.Model):
    """One row: when the portal last noted that it lives."""

    last_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.last_at:%Y-%m-%d %H:%M}"

    @classmethod
    @transaction.atomic
    def beat(cls, now: datetime | None = None) -> ChannelOutage | None:
        """Each minute. After a silence the portal was down as far as it knows, and it says so."""
        now = now or timezone.now()
        pulse, is_new = cls.objects.select_for_update().get_or_create(
            pk=1, defaults={"last_at": now}
        )
        since, pulse.last_at = pulse.last_at, max(now, pulse.last_at)
        pulse.save(update_fields=["last_at"])
        if is_new or now - since <= LONGEST_SILENCE:
            return None
        outage = ChannelOutage.objects.create(since=since, until=now)
        outage.show()
        return outage
