"""The poster of an event."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.posters.poster import Poster
from villagehub.posters.views import poster_file, poster_page
from villages.agenda.models.events import Event
from villages.agenda.views.events import visible_event
from villages.members.access import village_for_page


@require_safe
def poster(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    return poster_page(request, _poster(request, slug, pk), "agenda")


@require_safe
def poster_as(request: HttpRequest, slug: str, pk: UUID, name: str) -> HttpResponse:
    return poster_file(request, _poster(request, slug, pk), name)


def _poster(request: HttpRequest, slug: str, pk: UUID) -> Poster:
    event = visible_event(request, slug, pk)
    event.village = village_for_page(request.user, slug)
    return poster_of(event)


def poster_of(event: Event) -> Poster:
    return Poster(
        village=event.village,
        path=event.get_absolute_url(),
        above=_("Gaat niet door") if event.cancelled_at else _("Kom je ook?"),
        title=event.title,
        facts=(event.when_text, event.where),
        text=event.description,
    )
