"""Tasks: what has to be done once, by whom, and before when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, F, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Part, PartQuerySet
from initiatives.models.parts import told
from initiatives.work import emails
from initiatives.work.models.places import (
    OF_WHAT,
    Place,
    PlaceQuerySet,
    Staffed,
    staffed_checks,
    take_part,
)
from initiatives.work.models.skills import skills_field, skills_text
from villagehub.accounts.models import User

SOMEDAY = date(9999, 12, 31)  # the place in the row of what has no date
PRESSED_TWICE = timedelta(minutes=1)


class TaskQuerySet(PartQuerySet["Task"]):
    def visible_to(self, user: Any) -> TaskQuerySet:
        """And those that one does, for whomever they are now: to see and to give back."""
        return self.filter(told(user) | _done_by(user))

    def to_do(self) -> TaskQuerySet:
        return self.exclude(state=Task.State.DONE)

    def taken_by(self, user: Any) -> TaskQuerySet:
        return self.filter(_done_by(user))

    def asking(self, skill: str) -> TaskQuerySet:
        return self.filter(skills__contains=[skill])

    def for_rows(self) -> TaskQuerySet:
        """For lists that show no more of a task than until when and of what. One query."""
        return self.select_related("initiative__village").only("title", "due_on", "state", *OF_WHAT)

    def for_list(self) -> TaskQuerySet:
        """With the initiative's address and who does it. Two queries."""
        people = Taker.objects.active().with_people().order_by("created_at", "pk")
        return self.select_related("initiative__village", "done_by").prefetch_related(
            Prefetch("takers", people, to_attr="people")
        )


class Task(Part, Staffed):
    class State(models.TextChoices):
        OPEN = "open", _("open")
        TAKEN = "taken", _("opgepakt")
        DONE = "done", _("klaar")

    title = models.CharField(_("wat moet er gebeuren?"), max_length=120)
    text = models.TextField(_("toelichting"), max_length=2000, blank=True)
    skills = skills_field(_("wat moet je ervoor kunnen?"))
    due_on = models.DateField(_("voor welke dag?"), null=True, blank=True)
    due_order = models.GeneratedField(
        expression=Coalesce(F("due_on"), Value(SOMEDAY)),
        output_field=models.DateField(),
        db_persist=True,
    )
    # Of the kind's own steps, by its code; the labels are with the kinds.
    step = models.CharField(_("bij welke stap?"), max_length=40, blank=True)
    state = models.CharField(max_length=5, choices=State, default=State.OPEN, editable=False)
    done_at = models.DateTimeField(null=True, editable=False)
    done_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    created_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = TaskQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["initiative", "state", "due_order", "id"], name="work_tasks_by_date"
            ),
            models.Index(fields=["initiative", "-done_at", "-id"], name="work_tasks_done"),
            models.Index(
                fields=["due_on"], condition=~Q(state="done"), name="work_tasks_coming_due"
            ),
        ]
        constraints = [
            *staffed_checks("a_task"),
            models.CheckConstraint(
                condition=Q(state="done", done_at__isnull=False)
                | (~Q(state="done") & Q(done_at__isnull=True)),
                name="a_task_that_is_done_has_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        address = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("work:task", args=address)

    @classmethod
    @transaction.atomic
    def add(cls, initiative: Initiative, by: User, **fields: Any) -> Task:
        """Pressed twice, it is one: an initiative gets its tasks one at a time."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        just_now = timezone.now() - PRESSED_TWICE
        same = {"title": fields["title"], "due_on": fields.get("due_on")}
        earlier = initiative.tasks.filter(created_by=by, created_at__gt=just_now, **same).first()
        return earlier or cls.objects.create(initiative=initiative, created_by=by, **fields)

    @property
    def skills_text(self) -> str:
        return skills_text(self.skills)

    @property
    def is_done(self) -> bool:
        return self.state == self.State.DONE

    @property
    def is_late(self) -> bool:
        return not self.is_done and bool(self.due_on) and self.due_order < timezone.localdate()

    @property
    def still_needed(self) -> int:
        """Needs `people` of `for_list`."""
        return 0 if self.is_done else max(self.minimum - len(self.people), 0)  # type: ignore[attr-defined]

    @property
    def has_room(self) -> bool:
        """Needs `people` of `for_list`."""
        return not self.is_done and len(self.people) < self.maximum  # type: ignore[attr-defined]

    def is_changed_by(self, user: Any) -> bool:
        """Who runs the initiative; who wrote it down and still takes part. Needs the standing."""
        standing = self.initiative.standing
        return standing.runs or (standing.works and self.created_by_id == user.pk)

    def lock(self) -> Task:
        return Task.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def check_open(self) -> None:
        if self.is_done:
            raise ValidationError(_("Deze taak is al klaar."))

    @transaction.atomic
    def take(self, user: User, recorded_by: User | None = None) -> Taker:
        """Once; the row is locked while people are counted, so the last place goes to one."""
        task = self.lock()
        if current := task.takers.active().of(user).first():
            return current
        task.check_open()
        if task.takers.active().count() >= task.maximum:
            raise ValidationError(_("Hier zijn al genoeg mensen voor. Fijn dat je wilde helpen."))
        take_part(task.initiative, user, recorded_by)
        taker = task.takers.create(user=user, recorded_by=recorded_by)
        task.settle()
        return taker

    @transaction.atomic
    def put(self, user: User, by: User) -> Taker:
        """Who runs it says who does it: that person hears so, and can give it back."""
        taker = self.take(user, user.recorded_by)
        if user.pk != by.pk:
            emails.tell_put(taker, self, by)
        return taker

    @transaction.atomic
    def change(self, fields: list[str]) -> None:
        """Only what stands on the page: who takes it meanwhile keeps it."""
        self.lock()
        people = self.takers.active().count()
        if people > self.maximum:
            text = _("Er doen al %(n)d mensen mee.")
            raise ValidationError({"maximum": text % {"n": people}})
        self.save(update_fields=[*fields, "updated_at"])
        self.settle()

    def settle(self) -> None:
        """What its state is, now that people came or went. For whoever holds the lock."""
        enough = When(minimum__lte=self.takers.active().count(), then=Value(self.State.TAKEN))
        rows = Task.objects.to_do().filter(pk=self.pk)
        rows.update(state=Case(enough, default=Value(self.State.OPEN)))

    def finish(self, by: User) -> bool:
        """False when it was done already: of two people at once, one finished it."""
        now = timezone.now()
        rows = Task.objects.to_do().filter(pk=self.pk)
        return bool(rows.update(state=self.State.DONE, done_by=by, done_at=now, updated_at=now))

    @transaction.atomic
    def reopen(self) -> bool:
        task = self.lock()
        if not task.is_done:
            return False
        row = {"state": self.State.OPEN, "done_by": None, "done_at": None}
        Task.objects.filter(pk=self.pk).update(**row, updated_at=timezone.now())
        task.settle()
        return True


def _done_by(user: Any) -> Q:
    return Q(pk__in=Taker.objects.active().acted_for_by(user).values("task"))


class TakerQuerySet(PlaceQuerySet["Taker"]):
    @transaction.atomic
    def end(self, reason: str = "") -> int:
        """They do it no longer, and their tasks look for somebody again."""
        touched = Task.objects.filter(pk__in=self.active().values("task"))
        tasks = list(touched.select_for_update(of=("self",)).order_by("pk"))
        ended = self.active().update(ended_at=timezone.now(), end_reason=reason)
        for task in tasks:
            task.settle()
        return ended


class Taker(Place):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="taken_tasks")
    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="takers")

    objects = TakerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["task", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_takes_a_task_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.task_id}"
