"""What an initiative learned, for the next village that begins the same."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from villagehub.accounts.models import User
from villagehub.base import Record


class LessonQuerySet(models.QuerySet["Lesson"]):
    def published(self) -> LessonQuerySet:
        return self.filter(published_at__isnull=False)

    def visible_to(self, user: Any) -> LessonQuerySet:
        """Published ones of what this person may see; drafts for who runs the initiative."""
        seen = self.filter(initiative__in=Initiative.objects.visible_to(user))
        drafts = Q(initiative__in=Initiative.objects.run_by(user))
        return seen.filter(Q(published_at__isnull=False) | drafts)

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
