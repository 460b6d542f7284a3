"""What happened to an initiative: one list of all that its parts tell, kept by the database.

A row follows from a row of a part (`source` says which, `key` is its key), as initiatives.followers
declares. Nobody writes here. People are named by their row, so that a new name is told at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from initiatives.models.initiatives import Initiative
from initiatives.models.stages import Visibility
from initiatives.people.models.reach import parts_of
from initiatives.sockets.timeline import Source, Told, moments
from villagehub.accounts.models import User
from villages.members.models.reach import reach_of
from villages.models import Village


class TimelineQuerySet(models.QuerySet["TimelineMoment"]):
    def visible_to(self, user: Any, sources: Iterable[Source] = moments) -> TimelineQuerySet:
        """Of what somebody sees itself, what is told to them. Plain conditions; and for whoever
        sees a thing by another road (who does the task, who was asked by mail) what its source
        knows of that."""
        if not user.is_authenticated:
            return self.filter(initiative__visibility=Visibility.PUBLIC, audience=Told.ALL)
        parts = parts_of(user)
        villages = reach_of(user).confirmed_villages
        seen = (
            Q(initiative__visibility=Visibility.PUBLIC)
            | Q(initiative__visibility=Visibility.VILLAGE, initiative__village__in=villages)
            | Q(initiative__in=parts.seen)
        )
        inside = [Told.JOINED, Told.MEMBERS, Told.VILLAGE]
        told = (
            Q(audience=Told.ALL)
            | Q(audience__in=[Told.VILLAGE, Told.AGENDA], village__in=villages)
            | Q(audience=Told.JOINED, initiative__in=parts.joined)
            | Q(audience__in=inside, initiative__in=parts.inside)
            | Q(initiative__in=parts.run)
        )
        for source in sources:
            if source.also:
                told |= Q(source=source.name, key__in=source.also(user))
        return self.filter(seen & told)

    def newest_first(self) -> TimelineQuerySet:
        return self.order_by(*NEWEST)


NEWEST = ["-at", "-key"]


class TimelineMoment(models.Model):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="moments")
    source = models.CharField(max_length=20)
    key = models.UUIDField()
    at = models.DateTimeField()
    audience = models.CharField(max_length=7)  # one of Told
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
