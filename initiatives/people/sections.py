"""Posts that seek somebody, on the page of an initiative and under what a village needs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from initiatives.models import BoardPost, Initiative, PostHolder
from initiatives.models.told import Told
from initiatives.people.models.posts import SOON
from initiatives.sockets.boxes import Thing, things
from initiatives.sockets.sections import Box, Place, initiative_page
from villages.sections import Section

POSTS_ASKED = 2
HOLD_IT = "FROM {holders} WHERE post_id = thing.id AND ended_on IS NULL AND NOT is_deputy"
# BoardPostQuerySet.seeking: by hand, when nobody holds it, and from half a year before a term ends.
SEEKING = """
thing.ended_at IS NULL AND (thing.sought = '{on}' OR thing.sought = '{auto}' AND (
  NOT EXISTS (SELECT {hold_it}) OR (SELECT min(until) {hold_it}) IS NOT NULL))"""
SINCE = """
CASE thing.sought WHEN '{auto}' THEN
  ((SELECT min(until) {hold_it}) - {days})::timestamp AT TIME ZONE '{zone}' END"""


def sought_of_initiative(request: HttpRequest, initiative: Initiative) -> Section | None:
    """No query."""
    if initiative.outcome:
        return None
    posts = initiative.things["post"][:POSTS_ASKED]
    return ("initiatives/_sought_rows.html", {"posts": posts}) if posts else None


def need_of(post: BoardPost) -> str:
    """ "een penningmeester"; of what a group named itself, that name."""
    text = _("iemand voor: %(post)s") if post.name else _("een %(post)s")
    return text % {"post": post}


initiative_page.plug(Box(sought_of_initiative, Place.NEEDED), 3)
_words = {
    "hold_it": HOLD_IT.format(holders=PostHolder._meta.db_table),
    "on": BoardPost.Sought.ON,
    "auto": BoardPost.Sought.AUTO,
    "days": SOON.days,
    "zone": settings.TIME_ZONE,
}
things.plug(
    Thing(
        "post",
        BoardPost,
        ("kind", "name", "about"),
        rank="extract(epoch FROM thing.created_at)",
        audience=f"'{Told.ALL}'",
        since=SINCE.format(**_words),
        where=SEEKING.format(**_words),
        pointing={PostHolder: "post_id"},
        need=need_of,
    ),
    20,
)
