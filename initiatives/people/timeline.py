"""Who joined, in the timeline."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember, TimelineMoment
from initiatives.models.told import Told
from initiatives.sockets.timeline import Line, Source, moments


def _joined(row: TimelineMoment, initiative: Initiative) -> Line:
    member = InitiativeMember(user=row.person, recorded_by=row.recorder)
    return Line(_("%(name)s kwam erbij") % {"name": row.person}, str(member.on_behalf_text))


moments.plug(
    Source(
        "member",
        InitiativeMember,
        _joined,
        audience=f"'{Told.JOINED}'",
        person="thing.user_id",
        recorder="thing.recorded_by_id",
    )
)
