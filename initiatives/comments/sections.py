"""The way to the comments, from an initiative's page."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from initiatives.comments.models import Comment, has_comments
from initiatives.models import Initiative
from initiatives.models.told import Told
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Place, Way, initiative_page
from villagehub.web.paths import path_to
from villages.moderation.models import ModerationState


def comments_of(request: HttpRequest, initiative: Initiative) -> Way | None:
    """Also when there is none yet: somebody writes the first."""
    if not has_comments(initiative):
        return None
    note = _("Schrijf de eerste")
    for newest in initiative.things["comment"][:1]:
        day = date_format(localdate(newest.created_at), "j F")
        note = _("de nieuwste van %(day)s") % {"day": day}
    number = initiative.things.number["comment"]
    return Way(_("Reacties"), path_to("comments:list", *initiative.address), number, note)


initiative_page.plug(Box(comments_of, Place.WAYS), 100)
things.plug(
    Thing(
        "comment",
        Comment,
        ("created_at",),
        rank="-extract(epoch FROM thing.created_at)",
        audience=f"'{Told.ALL}'",
        where=f"thing.deleted_at IS NULL AND thing.state = '{ModerationState.VISIBLE}'",
    )
)
