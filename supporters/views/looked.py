"""Who looked, when and in which role: for the person it is about, and for the privacy contact."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from supporters.access import WorkplaceRequest, casework, privacy_watch, record
from supporters.hanging import keys_about
from supporters.logbook import done_by, lines, months, what_was_done
from supporters.models import BrokenGlass
from supporters.views.contacts import month_of
from supporters.views.people import load_file
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, ChainCheck
from villagehub.processings import labels
from villagehub.web.paging import page_of

Action = AuditEvent.Action
ROWS = 100
OPENINGS = 20


def in_words(
    events: list[AuditEvent],
    alike: Callable[[AuditEvent], tuple[Any, ...]],
    helpers: dict[str, str] | None = None,
) -> list[dict[str, Any]]:
    """With the names of who did it, in one query. Who left keeps a row without a name. `helpers`:
    of a colleague on the team, by the key of their row, who it is. `alike`: what of two events that
    follow each other makes them one row, with how often."""
    names = _names({event.actor_id for event in events if event.actor_id})
    called = {model.lower(): label for model, label in labels().items()}
    return [
        {
            "at": event.at,
            "who": done_by(event.actor_id, event.workplace, names),
            "workplace": event.workplace,
            "what": what_was_done(event),
            "whom": (helpers or {}).get(event.object_id, ""),
            "about": called.get(event.object_type, event.object_type),
            "times": 1 + len(others),
        }
        for _key, (event, *others) in groupby(events, key=alike)
    ]


def _the_same_deed(event: AuditEvent) -> tuple[Any, ...]:
    """About whom it was is not told, so the same deed ten times is one line that says ten."""
    day = timezone.localdate(event.at)
    return day, event.actor_id, event.workplace, event.action, event.object_type


def _the_same_list(event: AuditEvent) -> tuple[Any, ...]:
    """Standing in a list again on the same day. Each other look is a line of its own."""
    return _the_same_deed(event) if event.action == Action.LISTED else (event.pk,)


def _names(keys: set[UUID]) -> dict[str, str]:
    found = User.objects.filter(pk__in=keys).values_list("pk", "display_name")
    return {str(key): name for key, name in found}


@casework
def who_looked(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """To show to the person, or to print for them. That it was shown is written down as well."""
    person = load_file(request, pk)
    events = AuditEvent.objects.of_chain(person.organisation_id).about(keys_about(person))
    page = page_of(request, events, ["-id"], ROWS)
    record(request, Action.EXPORT, person)
    team = person.team.values_list("pk", "colleague__display_name")
    helpers = {str(key): name for key, name in team}
    context = {
        "person": person,
        "rows": in_words(page.rows, _the_same_list, helpers),
        "more_url": page.more_url,
    }
    openings = BrokenGlass.objects.visible_to(request.user).filter(person=person).for_list()
    context["openings"] = list(openings[:OPENINGS])
    return render(request, "supporters/who_looked.html", context)


@privacy_watch
def log(request: WorkplaceRequest) -> HttpResponse:
    """What was done in the organisation: never a name or a word of who is helped (P14)."""
    events = AuditEvent.objects.of_chain(request.workplace.organisation_id)
    page = page_of(request, events, ["-id"], ROWS)
    record(request, Action.READ, AuditEvent(id=""))
    rows = in_words(page.rows, _the_same_deed)
    checked = ChainCheck.objects.latest_of(request.workplace.organisation_id)
    context = {
        "rows": rows,
        "more_url": page.more_url,
        "months": months(events),
        "checked": checked,
    }
    return render(request, "supporters/log.html", context)


@privacy_watch
def log_file(request: WorkplaceRequest) -> HttpResponse:
    """One month, for whoever keeps such records elsewhere too."""
    month = month_of(request.GET.get("maand", "")) or timezone.localdate()
    events = AuditEvent.objects.of_chain(request.workplace.organisation_id)
    record(request, Action.EXPORT, AuditEvent(id=""))
    chosen = events.filter(at__year=month.year, at__month=month.month)
    response = HttpResponse(lines(chosen), content_type="application/x-ndjson")
    response["Content-Disposition"] = f'attachment; filename="logboek-{month:%Y-%m}.jsonl"'
    return response
