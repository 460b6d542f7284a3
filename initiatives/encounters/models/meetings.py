"""A conversation in small groups. Day, place and places are an event of the village's agenda; who
comes and how many is for whoever runs it and for the chair."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.encounters.models.chairs import Chair
from initiatives.encounters.models.rules import Rules
from initiatives.models import Initiative
from initiatives.models.seeing import seen
from initiatives.people.models.reach import parts_of
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.agenda.models.events import seen as in_sight
from villages.models import Attendance, Event

SMALLEST, LARGEST = 3, 12
MOST_GROUPS = 6


class AskedBy(models.TextChoices):
    EVERYBODY = "everybody", _("iedereen die dit gesprek ziet")
    COMING = "coming", _("alleen wie zich aanmeldde")


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, user: Any) -> MeetingQuerySet:
        """As far as the agenda shows it; and who runs, chairs, comes to it or asked something."""
        rows = self.filter(seen(user, "initiative__"))
        in_agenda = in_sight(user, "event__")
        if not user.is_authenticated:
            return rows.filter(in_agenda)
        runs = Q(initiative__in=parts_of(user).run)
        chairs = Exists(Chair.objects.sitting().filter(user=user.pk, meeting=OuterRef("pk")))
        asked = Q(pk__in=self._asked_by(user))
        return rows.filter(in_agenda | runs | chairs | asked)

    def _asked_by(self, user: Any) -> models.QuerySet:
        """To which somebody sent a question that can still be withdrawn."""
        sent = {"questions__user__in": acted_for(user), "questions__withdrawn_at__isnull": True}
        return self.model.objects.filter(**sent).values("pk")

    def ahead(self) -> MeetingQuerySet:
        return self.filter(event__in=Event.objects.upcoming().values("pk"))

    def behind(self) -> MeetingQuerySet:
        return self.filter(event__in=Event.objects.past().values("pk"))

    def for_list(self) -> MeetingQuerySet:
        """With how many come and how many chairs said yes, for the pages that may know."""
        coming = Attendance.objects.coming().filter(event=OuterRef("event")).order_by()
        counted = coming.values("event").annotate(n=Count("pk")).values("n")
        chairs = Chair.objects.sitting().filter(meeting=OuterRef("pk")).order_by()
        sitting = chairs.values("meeting").annotate(n=Count("pk")).values("n")
        return self.select_related("event__facility", "agreement").annotate(
            coming=Coalesce(Subquery(counted), 0), chair_count=Coalesce(Subquery(sitting), 0)
        )


class Meeting(Record):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="meetings")
    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="meeting")
    parties = models.CharField(_("wie praten er met elkaar?"), max_length=200)
    group_size = models.PositiveSmallIntegerField(
        _("mensen per groep"),
        default=8,
        validators=[MinValueValidator(SMALLEST), MaxValueValidator(LARGEST)],
    )
    groups = models.PositiveSmallIntegerField(
        _("aantal groepen"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_GROUPS)],
    )
    asked_by = models.CharField(
        _("wie mag vooraf een vraag sturen?"),
        max_length=9,
        choices=AskedBy,
        default=AskedBy.EVERYBODY,
    )
    contact_text = models.CharField(
        _("bij wie kun je terecht als het niet goed gaat?"), max_length=120, blank=True
    )
    contact_phone = models.CharField(_("telefoon"), max_length=20, blank=True)

    # Of the person for whom it was loaded (see views.loading).
    is_chaired = False

    objects = MeetingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(group_size__gte=SMALLEST, group_size__lte=LARGEST)
                & Q(groups__gte=1, groups__lte=MOST_GROUPS),
                name="people_meet_in_small_groups",
            )
        ]

    def __str__(self) -> str:
        return str(self.event)

    def get_absolute_url(self) -> str:
        initiative = self.initiative
        address = [initiative.village.slug, initiative.slug, self.pk]
        return reverse("encounters:meeting", args=address)

    @property
    def places(self) -> int:
        return self.group_size * self.groups

    @property
    def is_full(self) -> bool:
        """Needs `for_list`, as what follows."""
        return self.coming >= (self.event.capacity or self.places)  # type: ignore[attr-defined]

    @property
    def chairs_missing(self) -> int:
        return max(self.groups - self.chair_count, 0)  # type: ignore[attr-defined]

    @property
    def is_open(self) -> bool:
        """Whether people can sign up: each group has a chair."""
        return self.event.is_open and not self.chairs_missing

    @property
    def is_kept(self) -> bool:
        """For whoever runs it, and for its chair."""
        return self.initiative.standing.runs or self.is_chaired

    @transaction.atomic
    def sign_up(self, user: User, recorder: User | None, rules: Rules) -> Attendance:
        """Comes, or waits for a place, and accepts the rules: in one step. What the person read
        must be what holds."""
        event = self.event.lock()
        current = Rules.current(self.initiative)
        if current is None or current.pk != rules.pk:
            raise ValidationError(_("De regels zijn net aangepast. Lees ze nog even."))
        if self.chairs.sitting().count() < self.groups:
            raise ValidationError(_("Er is nog geen voorzitter. Aanmelden kan nog niet."))
        if self.chairs.sitting().filter(user=user).exists():
            raise ValidationError(_("Wie voorzit, doet zelf niet mee aan het gesprek."))
        attendance = event.attend(user, recorder)
        Acceptance.objects.update_or_create(attendance=attendance, defaults={"rules": current})
        return attendance

    @transaction.atomic
    def resize(self) -> None:
        """More places go to whoever waits."""
        event = self.event.lock()
        if self.places < event.attendances.coming().count():
            raise ValidationError(_("Er komen al meer mensen dan dit."))
        Event.objects.filter(pk=event.pk).update(capacity=self.places)
        self.save(update_fields=["group_size", "groups", "updated_at"])
        event.promote_waiting()


class Acceptance(Record):
    """Which version of the rules somebody who comes said yes to."""

    attendance = models.OneToOneField(
        Attendance, on_delete=models.CASCADE, related_name="accepted_rules"
    )
    rules = models.ForeignKey(Rules, on_delete=models.PROTECT, related_name="acceptances")

    def __str__(self) -> str:
        return f"{self.attendance_id}"
