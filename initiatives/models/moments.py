"""What happened to an initiative: one list of all that its parts tell, kept by the database.

A row follows from a row of a part (`source` says which, `key` is its key), as initiatives.followers
declares. Nobody writes here. People are named by their row, so that a new name is told at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from initiatives.models.initiatives import Initiative
from initiatives.models.told import told_in, told_to
from initiatives.sockets.timeline import Source, moments
from villagehub.accounts.models import User
from villages.models import Village


class TimelineQuerySet(models.QuerySet["TimelineMoment"]):
    def visible_to(self, user: Any, sources: Iterable[Source] = moments) -> TimelineQuerySet:
        """Of what somebody sees itself, what is told to them."""
        return self.filter(told_to(user, sources, with_village=True))

    def visible_in(
        self, initiative: Initiative, user: Any, sources: Iterable[Source] = moments
    ) -> TimelineQuerySet:
        """The same of one initiative, which this person sees."""
        told = told_in(initiative, user, sources, with_village=True)
        return self.filter(told, initiative=initiative)


class TimelineMoment(models.Model):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="moments")
    source = models.CharField(max_length=20)
    key = models.UUIDField()
    at = models.DateTimeField()
    audience = models.CharField(max_length=7)  # Told
    village = models.ForeignKey(Village, on_delete=models.CASCADE, null=True, related_name="+")
    person = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    recorder = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    # What the line is made of; each source knows its own.
    words = models.JSONField()

    objects = TimelineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="a_moment_is_told_once")
        ]
        indexes = [
            models.Index(fields=["initiative", "-at", "-key"], name="moments_of_initiative"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"
