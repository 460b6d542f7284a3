"""What an initiative learned, for the next village that begins the same."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from initiatives.models.seeing import seen
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.search.models import SearchEntry
from villages.search.question import SearchQuestion, readable, words_of


class LessonQuerySet(models.QuerySet["Lesson"]):
    def published(self) -> LessonQuerySet:
        return self.filter(published_at__isnull=False)

    def visible_to(self, user: Any) -> LessonQuerySet:
        """Published ones of what this person may see; drafts for whoever runs the initiative."""
        drafts = Q(initiative__in=parts_of(user).run)
        return self.filter(seen(user, "initiative__"), Q(published_at__isnull=False) | drafts)

    def seen_on(self, initiative: Initiative) -> LessonQuerySet:
        """Its own, and those it took along from the example of another village."""
        taken = Lesson.taken_by.through.objects.filter(initiative=initiative, lesson=OuterRef("pk"))
        return self.filter(Q(initiative=initiative) | Exists(taken))

    def search(self, text: str, user: Any) -> LessonQuerySet:
        """By the stems of words. One query beforehand."""
        question = SearchQuestion(user, readable(text)).asking(words_of(readable(text)))
        return self.filter(pk__in=SearchEntry.objects.things("lessen", question))

    def for_list(self) -> LessonQuerySet:
        return self.select_related("initiative__village")


class Lesson(Record):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="lessons")
    title = models.CharField(_("de les in één zin"), max_length=120)
    what_worked = models.TextField(_("wat werkte?"), max_length=1500, blank=True)
    what_did_not = models.TextField(_("wat werkte niet?"), max_length=1500, blank=True)
    advice = models.TextField(_("wat raad je een ander dorp aan?"), max_length=1500, blank=True)
    published_at = models.DateTimeField(null=True, editable=False)
    by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    # Initiatives that began after the example of this one.
    taken_by = models.ManyToManyField(Initiative, editable=False, related_name="taken_lessons")

    objects = LessonQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-created_at", "-id"], name="lessons_of_initiative"),
            models.Index(
                fields=["-published_at", "-id"],
                condition=Q(published_at__isnull=False),
                name="published_lessons",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        of = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("initiatives:lesson", args=of)

    def publish(self) -> bool:
        """Pressed twice it keeps the first moment."""
        drafts = Lesson.objects.filter(pk=self.pk, published_at__isnull=True)
        return bool(drafts.update(published_at=timezone.now()))

    def withdraw(self) -> None:
        Lesson.objects.filter(pk=self.pk).update(published_at=None)
