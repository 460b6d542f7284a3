"""What waits for the editors of a village, put together from all that people can post."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from villages.models import Village
from villages.moderation.models import (
    Act,
    Moderated,
    ModerationState,
    Report,
    model_of,
    moderated_models,
)

SHOWN = 30


@dataclass
class Reported:
    row: Moderated
    reports: list[Report]


@dataclass
class Queue:
    held: list[Moderated]
    reported: list[Reported]
    appeals: list[Moderated]

    @property
    def first_posts(self) -> list[Moderated]:
        return [row for row in self.held if not row.always_waits]

    @property
    def proposed(self) -> list[Moderated]:
        return [row for row in self.held if row.always_waits]

    @property
    def number(self) -> int:
        return len(self.held) + len(self.reported) + len(self.appeals)


def queue_of(village: Village) -> Queue:
    """The oldest of each; what comes after shows when these are done. A query for each kind of
    post, one for the reports, and one more for each kind that was reported."""
    waiting = [row for model in moderated_models() for row in _waiting(model, village)]
    held = [row for row in waiting if row.state == ModerationState.HELD]
    appeals = [row for row in waiting if row.state != ModerationState.HELD]
    return Queue(_oldest_of(held), _reported(village), _oldest_of(appeals))


def _waiting(model: Any, village: Village) -> Iterable[Any]:
    rows = model.objects.filter(village=village)
    appeals = rows.with_open_appeal().in_queue()[:SHOWN]
    return rows.held().in_queue()[:SHOWN].union(appeals, all=True)


def number_waiting(village: Village) -> int:
    """How many of these there are, in one query."""
    models = [model.objects.filter(village=village) for model in moderated_models()]
    posts = [kind for rows in models for kind in (rows.held(), rows.with_open_appeal())]
    waiting = [rows.in_queue().order_by().values("pk") for rows in posts]
    reports = Report.objects.waiting().filter(_about_what_stands(village), village=village)
    return reports.order_by().values("about_id").distinct().union(*waiting, all=True).count()


def open_appeals() -> list[Moderated]:
    """Of all villages. A query for each kind of post."""
    found = [model.objects.with_open_appeal().in_queue()[:SHOWN] for model in moderated_models()]
    return _oldest_of(row for rows in found for row in rows)


def _oldest_of(rows: Iterable[Any]) -> list[Moderated]:
    return sorted(rows, key=lambda row: row.created_at)[:SHOWN]


def _reported(village: Village) -> list[Reported]:
    waiting = Report.objects.waiting().filter(_about_what_stands(village), village=village)
    reports = list(waiting.select_related("reporter").order_by("created_at", "pk")[:SHOWN])
    rows = rows_about((report.about_key, report.about_id) for report in reports)
    grouped: dict[UUID, Reported] = {}
    for report in reports:
        row = rows.get(report.about_id)
        if row is not None:
            grouped.setdefault(row.pk, Reported(row, [])).reports.append(report)
    return list(grouped.values())


def _about_what_stands(village: Village) -> Q:
    """Reports about what was withdrawn must not take the place of those that can be handled."""
    conditions = Q(pk__in=[])
    for model in moderated_models():
        there = model.objects.filter(village=village).in_queue().values("pk")
        conditions |= Q(about_key=model.moderation_key, about_id__in=there)
    return conditions


def rows_about(keys: Iterable[tuple[str, UUID]]) -> dict[UUID, Moderated]:
    """The posts that reports or the log name; what was erased is not among them."""
    wanted: dict[str, set[UUID]] = {}
    for key, pk in keys:
        wanted.setdefault(key, set()).add(pk)
    found: dict[UUID, Moderated] = {}
    for key, pks in wanted.items():
        model = model_of(key)
        if model is not None:
            found |= {row.pk: row for row in model.objects.filter(pk__in=pks).in_queue()}
    return found


def with_rows(acts: list[Act]) -> list[tuple[Act, Moderated | None]]:
    rows = rows_about((act.about_key, act.about_id) for act in acts)
    return [(act, rows.get(act.about_id)) for act in acts]
