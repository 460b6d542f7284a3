"""That an initiative arrived from elsewhere, in its timeline."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.models import Initiative, TimelineMoment
from initiatives.moving.models import Arrival, Onward
from initiatives.sockets.timeline import Line, Source, moments
from villagehub.web.paths import path_to


def _arrived(row: TimelineMoment, initiative: Initiative) -> Line:
    url = path_to("moving:past", *initiative.address)
    return Line(_("Ingevoerd uit een ander VillageHub"), row.words["came_from"], url)


def _onward(row: TimelineMoment, initiative: Initiative) -> Line:
    address = row.words["address"]
    return Line(_("Gaat verder op een andere site"), address, address)


moments.plug(Source("arrival", Arrival, _arrived, words={"came_from": "thing.came_from"}))
moments.plug(Source("onward", Onward, _onward, at="thing.at", words={"address": "thing.address"}))
