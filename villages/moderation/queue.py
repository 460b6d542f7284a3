"""What waits for the editors of a village, put together from all that people can post."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Min, Q, QuerySet

from villages.desk import Found, Shown, waits
from villages.models import Village
from villages.moderation.models import Act, Moderated, Report, model_of, moderated_models

SHOWN = 30


def held(village: Village) -> Iterable[QuerySet[Any]]:
    """First posts: of what always waits its own app makes a matter of its own."""
    return [
        waits(model.objects.held().filter(village=village).in_queue(), "held", kind=key)
        for key, model in _kinds()
        if not model.always_waits
    ]


def appeals(village: Village) -> Iterable[QuerySet[Any]]:
    return [
        waits(
            model.objects.with_open_appeal().filter(village=village).in_queue(),
            "appeal",
            kind=key,
            moment="appealed_at",
        )
        for key, model in _kinds()
    ]


def reported(village: Village) -> Iterable[QuerySet[Any]]:
    """One line for each post, by its first report."""
    reports = Report.objects.waiting().filter(_about_what_stands(village), village=village)
    posts = reports.order_by().values("about_key", "about_id").annotate(first=Min("created_at"))
    return [waits(posts, "reported", kind=F("about_key"), moment="first", thing="about_id")]


def shown(village: Village, rows: list[Found]) -> dict[UUID, Shown]:
    """With what the first report says is the matter. One query for each kind of post, and one."""
    found = rows_about((each.kind, each.thing) for each in rows)
    says: dict[UUID, str] = {}
    if any(row.matter == "reported" for row in rows):
        reports = Report.objects.waiting().filter(about_id__in=found)
        for report in reports.order_by("-created_at", "-pk").only("about_id", "kind"):
            says[report.about_id] = report.get_kind_display()
    return {
        pk: Shown(str(row), row.case_url, " · ".join(filter(None, [_who(row), says.get(pk)])))
        for pk, row in found.items()
    }


def _who(row: Moderated) -> str:
    return f"{row.user} ({row.on_behalf_text})" if row.recorded_by else str(row.user)


def _kinds() -> list[tuple[str, Any]]:
    return [(model.moderation_key, model) for model in moderated_models()]


def open_appeals(village: Village | None = None) -> list[Moderated]:
    here = {} if village is None else {"village": village}
    return _oldest(model.objects.with_open_appeal().filter(**here) for model in moderated_models())


def _oldest(querysets: Iterable[Any]) -> list[Moderated]:
    rows = [row for rows in querysets for row in rows.in_queue()[:SHOWN]]
    return sorted(rows, key=lambda row: row.created_at)[:SHOWN]


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
