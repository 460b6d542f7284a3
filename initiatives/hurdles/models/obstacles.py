"""What stands in the way of an initiative, and the first step to get past it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles import emails
from initiatives.hurdles.models.choices import ObstacleStatus
from initiatives.kinds import Side, step_name
from initiatives.models import Audience, Lesson, Part, PartQuerySet, Standing
from initiatives.models.parts import told
from initiatives.models.seeing import seen
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.accounts.models import User

FIRST_STEP_DAYS = 14
OPEN = [ObstacleStatus.OPEN, ObstacleStatus.HELPED]


def last_day_of_first_step() -> date:
    return timezone.localdate() + timedelta(days=FIRST_STEP_DAYS)


class ObstacleQuerySet(PartQuerySet["Obstacle"]):
    def visible_to(self, user: Any) -> ObstacleQuerySet:
        """In full for whom it is written. Who else sees the initiative sees the public text of an
        obstacle that has one, and nothing of the others: see `Obstacle.is_told_to`."""
        in_public = seen(user, "initiative__") & ~Q(public_text="")
        return self.filter(told(user) | in_public)

    def open(self) -> ObstacleQuerySet:
        return self.filter(status__in=OPEN)

    def over(self) -> ObstacleQuerySet:
        return self.exclude(status__in=OPEN)

    def waiting_for_first_step(self) -> ObstacleQuerySet:
        """Promised and not done, of initiatives that go on."""
        going_on = self.filter(initiative__outcome="", initiative__paused_until__isnull=True)
        return going_on.filter(status=ObstacleStatus.OPEN, step_done_on__isnull=True)

    def for_list(self, user: Any) -> ObstacleQuerySet:
        """With what it is tied to, as far as this person may see that. Three queries."""
        requests = RegulatoryRequest.objects.visible_to(user).for_list()
        return self.select_related("step_by", "solver").prefetch_related(
            models.Prefetch("request", queryset=requests),
            models.Prefetch("lesson", queryset=Lesson.objects.visible_to(user)),
        )


class Obstacle(Part):
    Side = Side
    Status = ObstacleStatus

    audience = models.CharField(
        _("wie leest de uitleg?"), max_length=7, choices=Audience, default=Audience.MEMBERS
    )
    side = models.CharField(_("waar komt het vandaan?"), max_length=23, choices=Side)
    # A step of the kind: see initiatives.kinds.
    at_step = models.CharField(_("bij welke stap?"), max_length=30, blank=True)
    title = models.CharField(_("wat zit er in de weg?"), max_length=120)
    description = models.TextField(_("uitleg"), max_length=2000, blank=True)
    public_text = models.CharField(_("wat iedereen mag lezen"), max_length=300, blank=True)
    solver_text = models.CharField(_("wie kan helpen?"), max_length=200, blank=True)
    solver = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    step_what = models.CharField(_("eerste stap"), max_length=200)
    step_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="first_steps"
    )
    step_due = models.DateField(_("uiterlijk"), default=last_day_of_first_step)
    step_done_on = models.DateField(null=True, editable=False)

    status = models.CharField(
        max_length=8, choices=ObstacleStatus, default=ObstacleStatus.OPEN, editable=False
    )
    status_note = models.CharField(max_length=500, blank=True, editable=False)
    status_at = models.DateTimeField(default=timezone.now, editable=False)
    request = models.ForeignKey(
        RegulatoryRequest, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    lesson = models.ForeignKey(
        Lesson, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    # For the person for whom it was loaded: see `is_told_to`.
    in_full = False

    objects = ObstacleQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "step_due", "id"], name="obstacles_by_first_step"),
            models.Index(fields=["initiative", "-status_at", "-id"], name="obstacles_that_moved"),
            models.Index(
                fields=["step_due"],
                condition=Q(status="open", step_done_on__isnull=True),
                name="first_steps_promised",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        place = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("hurdles:obstacle", args=place)

    def is_told_to(self, standing: Standing) -> bool:
        """Whether this person reads it in full: the rule of `visible_to`, for one row."""
        if standing.runs or self.audience == Audience.ALL:
            return True
        return self.audience == Audience.MEMBERS and standing.is_inside

    def may_be_edited_by(self, user: Any, standing: Standing) -> bool:
        """Who wrote it and still takes part, and who runs the initiative."""
        return standing.runs or (standing.is_inside and self.created_by_id == user.pk)

    def may_be_moved_by(self, user: Any, standing: Standing) -> bool:
        """And who promised the first step."""
        promised = standing.is_inside and self.step_by_id == user.pk
        return promised or self.may_be_edited_by(user, standing)

    @property
    def at_step_name(self) -> str:
        return step_name(self.initiative.kind, self.at_step) if self.at_step else ""

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def step_is_late(self) -> bool:
        if not self.is_open or self.step_done_on:
            return False
        return self.step_due < timezone.localdate()

    @property
    def tag_class(self) -> str:
        return {"open": "warn", "helped": "new"}.get(self.status, "")

    # What happens to it

    @transaction.atomic
    def put(self, by: User) -> None:
        """On the list, with a first step that somebody promises."""
        self.created_by = by
        self.save()
        emails.tell_first_step(self, by)

    def do_step(self) -> bool:
        """False when somebody said so before."""
        rows = Obstacle.objects.filter(pk=self.pk, step_done_on__isnull=True)
        return bool(rows.update(step_done_on=timezone.localdate(), updated_at=timezone.now()))

    @transaction.atomic
    def promise(self, what: str, person: User | None, due: date, by: User) -> None:
        """Another first step, also instead of one that was done."""
        if due > last_day_of_first_step():
            raise ValidationError(_("Kies een dag binnen 14 dagen. Klein en snel werkt het best."))
        self.step_what, self.step_by, self.step_due, self.step_done_on = what, person, due, None
        fields = ["step_what", "step_by", "step_due", "step_done_on", "updated_at"]
        self.save(update_fields=fields)
        emails.tell_first_step(self, by)

    def move_to(self, status: str, note: str, seen: str) -> None:
        """Compare and set: of two people at once the second is told."""
        now = timezone.now()
        found = Obstacle.objects.filter(pk=self.pk, status=seen)
        if not found.update(status=status, status_note=note, status_at=now, updated_at=now):
            raise ValidationError(_("Iemand anders was je net voor. Klopt je keuze nog?"))
        self.status, self.status_note, self.status_at = status, note, now

    @transaction.atomic
    def ask_for_room(self, by: User) -> RegulatoryRequest:
        """A draft with the text taken over into what only the municipality reads; pressed twice it
        is one. The title is for everybody to read, so that nothing private goes there."""
        locked = Obstacle.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if locked.request:
            return locked.request
        draft = RegulatoryRequest.objects.create(
            initiative=self.initiative,
            municipality=self.initiative.village.municipality,
            created_by=by,
            title=(str(_("Ruimte voor %s")) % self.initiative.title)[:120],
            **self._answers(),
        )
        Obstacle.objects.filter(pk=self.pk).update(request=draft)
        return draft

    def _answers(self) -> dict[str, str]:
        story = "\n\n".join(text for text in (self.title, self.description) if text)
        asked = {Side.FORMAL_RULE: "hindering_rule", Side.COMMUNITY_RISK: "risk"}
        return {asked.get(Side(self.side), "why"): story, "what": self.initiative.summary}

    @transaction.atomic
    def learn(self, by: User) -> Lesson:
        """A draft of a lesson; it is told to others only when somebody publishes it."""
        locked = Obstacle.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if locked.lesson:
            return locked.lesson
        lesson = Lesson.objects.create(
            initiative=self.initiative,
            title=self.title,
            what_worked=self.status_note if self.status == ObstacleStatus.SOLVED else "",
            by=by,
        )
        Obstacle.objects.filter(pk=self.pk).update(lesson=lesson)
        return lesson


ORDER_OPEN = ["step_due", "pk"]
ORDER_OVER = ["-status_at", "-pk"]
