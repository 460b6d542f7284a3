"""The way to the posts, from an initiative's page."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from initiatives.papers.models import Update
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.web.paths import path_to


def updates_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    newest = initiative.things["update"]
    if not newest:
        return None
    number, url = initiative.things.number["update"], path_to("papers:updates", *initiative.address)
    return Way(_("Berichten"), url, number, newest[0].title)


initiative_page.plug(Box(updates_of, Place.WAYS), 40)
things.plug(
    Thing(
        "update",
        Update,
        ("title",),
        rank="-extract(epoch FROM thing.published_at)",
        where="thing.withdrawn_at IS NULL",
    )
)
