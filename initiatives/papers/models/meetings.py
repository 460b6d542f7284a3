"""What belongs to a meeting: its agenda beforehand, and what was said and agreed afterwards.

The meeting itself stands in the agenda of the village (villages.models.Event). Title and time are
kept here too, so that they go along when the initiative moves to another portal.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative
from initiatives.models.parts import Part, PartQuerySet
from initiatives.papers.models.editions import Edited
from initiatives.people.models.reach import parts_of
from initiatives.work.models import Task
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.agenda.models.events import seen as in_sight
from villages.models import Event

MOST_AGREEMENTS = 60
LONGEST_TITLE = 120
PAST = ["-starts_at", "-pk"]
# The number or the dash of a list, and no number of the point itself.
LISTED = re.compile(r"^(\d{1,2}[.)](?=\s|$)|[-*•–](?=\s|$))\s*")


class MeetingPaperQuerySet(PartQuerySet["MeetingPaper"]):
    def visible_to(self, user: Any) -> MeetingPaperQuerySet:
        """No more than the agenda shows: an event of the village stays in the village, and with
        those who take part."""
        rows = super().visible_to(user)
        inside = Q(initiative__in=parts_of(user).inside)
        return rows.filter(Q(event__isnull=True) | in_sight(user, "event__") | inside)

    def past(self) -> MeetingPaperQuerySet:
        """Begun."""
        return self.filter(starts_at__lte=timezone.now())

    def for_list(self) -> MeetingPaperQuerySet:
        return self.select_related("initiative__village", "event__facility", "event__village")


class MeetingPaper(Edited, Part):
    event = models.OneToOneField(
        Event, on_delete=models.SET_NULL, null=True, editable=False, related_name="meeting_paper"
    )
    title = models.CharField(max_length=120, editable=False)
    starts_at = models.DateTimeField(editable=False)
    agenda = models.TextField(
        _("waar hebben jullie het over?"),
        max_length=3000,
        blank=True,
        help_text=_("Elk punt op een eigen regel."),
    )
    minutes = models.TextField(_("verslag"), max_length=12000, blank=True)
    minutes_at = models.DateTimeField(null=True, editable=False)
    # Names as people write them: not everybody who was there has an account. Only whoever takes
    # part reads them; others read how many.
    present = models.CharField(
        _("wie waren erbij?"),
        max_length=1000,
        blank=True,
        help_text=_("Namen, met een komma ertussen. Alleen wie meedoet leest ze."),
    )
    adopted_on = models.DateField(null=True, editable=False)
    adopted_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )

    objects = MeetingPaperQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-starts_at", "-id"], name="meetings_newest"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return self.url_of("meeting")

    def url_of(self, name: str, *more: Any) -> str:
        village = self.initiative.village.slug
        return reverse(f"papers:{name}", args=[village, self.initiative.slug, self.pk, *more])

    @classmethod
    def of_event(cls, initiative: Initiative, event: Event, by: User) -> MeetingPaper:
        """The same one for whoever asks; by itself for whoever takes part only."""
        words = {"title": event.title, "starts_at": event.starts_at, "by": by}
        fields = {**words, "initiative": initiative, "audience": Audience.MEMBERS}
        return cls.objects.get_or_create(event=event, defaults=fields)[0]

    def take_over_event(self) -> list[str]:
        """The agenda of the village decides what it is called and when; returns what is to be
        saved."""
        if not self.event:
            return []
        self.title, self.starts_at = self.event.title, self.event.starts_at
        return ["title", "starts_at"]

    @property
    def shown_title(self) -> str:
        return self.event.title if self.event else self.title

    @property
    def at(self) -> datetime:
        return self.event.starts_at if self.event else self.starts_at

    @property
    def has_begun(self) -> bool:
        return self.at <= timezone.now()

    @property
    def points(self) -> list[str]:
        """The agenda, without the numbers and dashes of a list that people type themselves: "1.",
        "2)" and "-" are, and "2027: begroting" and "10.000 euro" are what it is about."""
        lines = (LISTED.sub("", line.strip()) for line in self.agenda.split("\n"))
        return [line for line in lines if line]

    @property
    def present_count(self) -> int:
        return len([name for name in re.split("[,;\n]", self.present) if name.strip()])

    # Adopting the minutes

    @transaction.atomic
    def adopt(self, by: User, on: date) -> bool:
        """From now on the minutes stay as they are. False when that was so already."""
        if not self.minutes:
            raise ValidationError(_("Er is nog geen verslag om vast te stellen."))
        rows = MeetingPaper.objects.filter(pk=self.pk, adopted_on__isnull=True)
        return bool(rows.update(adopted_on=on, adopted_by=by, updated_at=timezone.now()))

    def reopen_minutes(self) -> bool:
        """They were not right after all, and are adopted anew."""
        rows = MeetingPaper.objects.filter(pk=self.pk, adopted_on__isnull=False)
        return bool(rows.update(adopted_on=None, adopted_by=None, updated_at=timezone.now()))

    def save_from(self, edition: int, names: list[str]) -> None:
        """Who was writing while the minutes were adopted is told, and writes over nothing."""
        there = MeetingPaper.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if there.adopted_on and {"minutes", "present"} & set(names):
            raise ValidationError(_("Het verslag is net vastgesteld."), code="changed_meanwhile")
        super().save_from(edition, names)

    def is_kept_by(self, user: Any, initiative: Initiative) -> bool:
        """Who began it and still takes part, and who runs the initiative. Needs `standing`."""
        own = self.by_id is not None and self.by_id == user.pk
        return initiative.standing.runs or (own and initiative.standing.is_inside)


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def visible_to(self, user: Any) -> AgreementQuerySet:
        return self.filter(meeting__in=MeetingPaper.objects.visible_to(user))

    def in_order(self) -> AgreementQuerySet:
        return self.select_related("task").order_by("created_at", "pk")


class Agreement(Record):
    """What somebody will do, and by when. `who` is written as people say it: not everybody who
    promises something has an account."""

    meeting = models.ForeignKey(MeetingPaper, on_delete=models.CASCADE, related_name="agreements")
    what = models.CharField(_("wat spraken jullie af?"), max_length=200)
    who = models.CharField(_("wie doet het?"), max_length=80, blank=True)
    due_on = models.DateField(_("wanneer is het klaar?"), null=True, blank=True)
    done_at = models.DateTimeField(null=True, editable=False)
    # Where it goes on: there somebody does it, and is reminded. It is done when the task is.
    task = models.ForeignKey(
        Task, on_delete=models.SET_NULL, null=True, editable=False, related_name="agreements"
    )

    objects = AgreementQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["meeting", "created_at", "id"], name="agreements_of_meeting")
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def sentence(self) -> str:
        """ "Sloten nakijken (Hans, 3 maart 2027)"."""
        day = date_format(self.due_on, "j F Y") if self.due_on else ""
        by = ", ".join(part for part in (self.who, day) if part)
        return f"• {self.what} ({by})" if by else f"• {self.what}"

    @property
    def is_done(self) -> bool:
        return self.task.is_done if self.task else self.done_at is not None

    @transaction.atomic
    def become_task(self, by: User, user: User | None, due_on: date) -> Task:
        """Once. Who is named does it from now on, hears so, and can give it back; on the day
        before they are reminded."""
        row = Agreement.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if row.task:
            return row.task
        words = _("Afgesproken bij “%(title)s”.")
        task = Task.objects.create(
            initiative=self.meeting.initiative,
            created_by=by,
            title=self.what[:LONGEST_TITLE],
            text=words % {"title": self.meeting.shown_title},
            due_on=due_on,
            audience=self.meeting.audience,
        )
        if user:
            task.put(user, by)
        rows = Agreement.objects.filter(pk=self.pk)
        rows.update(task=task, due_on=due_on, updated_at=timezone.now())
        return task

    def tick(self, is_done: bool, by: User) -> None:
        """Pressed twice it stays as it is."""
        if self.task:
            if is_done:
                self.task.finish(by)
            else:
                self.task.reopen()
            return
        done = timezone.now() if is_done else None
        rows = Agreement.objects.filter(pk=self.pk, done_at__isnull=is_done)
        rows.update(done_at=done)
