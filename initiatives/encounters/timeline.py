"""Conversations and what was agreed in them, in the timeline."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.encounters.models import Agreement, AgreementVersion, Meeting
from initiatives.encounters.tabs import is_encounter
from initiatives.models import Initiative
from initiatives.sockets.timeline import Moment, Place, moments, older


def planned(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not is_encounter(initiative):
        return []
    rows = Meeting.objects.visible_to(user).filter(initiative=initiative).select_related("event")
    return [_of_meeting(row, initiative) for row in older(rows, "created_at", before)]


def _of_meeting(meeting: Meeting, initiative: Initiative) -> Moment:
    meeting.initiative = initiative
    day = date_format(timezone.localdate(meeting.event.starts_at), "j F")
    text = _("Gesprek gepland op %(day)s") % {"day": day}
    return Moment(
        meeting.created_at, meeting.pk, text, meeting.event.title, meeting.get_absolute_url()
    )


def agreed(initiative: Initiative, user: Any, before: Place | None) -> list[Moment]:
    if not is_encounter(initiative):
        return []
    seen = Agreement.objects.visible_to(user).filter(initiative=initiative)
    rows = AgreementVersion.objects.filter(agreement__in=seen).select_related("agreement")
    return [
        Moment(
            row.created_at,
            row.pk,
            _("Afspraken verbeterd") if row.number > 1 else _("Afspraken opgeschreven"),
            row.note or row.agreement.title,
        )
        for row in older(rows, "created_at", before)
    ]


moments.plug(planned)
moments.plug(agreed)
