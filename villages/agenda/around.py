"""What is to do around a place, for whoever looks for one: in its municipality, and where nothing
is, in its province."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from villages.agenda.weeks import once, same_again
from villages.models import Event, Municipality

SHOWN, READ = 5, 20


class Around(NamedTuple):
    """`place` is where, after "Te doen in"."""

    place: str
    events: list[Event]

    def others(self, events: list[Event]) -> list[Event]:
        """Which of these it does not show already."""
        shown = {same_again(event) for event in self.events}
        return [event for event in events if same_again(event) not in shown]


def around(user: Any, municipality: Municipality) -> Around | None:
    """Needs its province. One query, and another where the municipality has nothing."""
    rows = Event.objects.visible_to(user).upcoming().begun_lately().taking_place().for_rows()
    near = _("de gemeente %(name)s") % {"name": municipality.name}
    here = {near: {"village__municipality": municipality.pk}}
    wider = {
        municipality.province.name: {"village__municipality__province": municipality.province_id}
    }
    for place, where in (here | wider).items():
        if found := list(rows.filter(**where)[:READ]):
            return Around(place, once(found)[:SHOWN])
    return None
