"""That an initiative arrived from elsewhere, in its timeline."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.models import Initiative, TimelineMoment
from initiatives.moving.models import Arrival
from initiatives.sockets.timeline import Line, Source, moments


def _arrived(row: TimelineMoment, initiative: Initiative) -> Line:
    return Line(_("Ingevoerd uit een ander VillageHub"), row.words["came_from"])


moments.plug(Source("arrival", Arrival, _arrived, words={"came_from": "thing.came_from"}))
