"""Conversations and what was agreed in them, in the timeline."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.encounters.models import Agreement, AgreementVersion, Meeting
from initiatives.encounters.tabs import is_encounter
from initiatives.models import Initiative, TimelineMoment
from initiatives.models.told import Told
from initiatives.sockets.timeline import Line, Source, moments
from villages.models import Event

# As far as the agenda shows it; what was agreed elsewhere has no meeting here.
AUDIENCE = (
    f"CASE WHEN event.visibility <> '{Event.Visibility.PUBLIC}' THEN '{Told.AGENDA}' "
    f"ELSE '{Told.ALL}' END"
)


def _planned(row: TimelineMoment, initiative: Initiative) -> Line:
    starts_at = parse_datetime(row.words["starts_at"])
    day = date_format(timezone.localdate(starts_at), "j F")
    url = reverse("encounters:meeting", args=[*initiative.address, row.key])
    return Line(_("Gesprek gepland op %(day)s") % {"day": day}, row.words["title"], url)


def _agreed(row: TimelineMoment, initiative: Initiative) -> Line:
    is_corrected = row.words["number"] > 1
    text = _("Afspraken verbeterd") if is_corrected else _("Afspraken opgeschreven")
    return Line(text, row.words["note"] or row.words["title"])


def _own_meetings(user: Any) -> QuerySet:
    return Meeting.objects.visible_to(user).values("pk")


def _own_agreements(user: Any) -> QuerySet:
    seen = Agreement.objects.visible_to(user)
    return AgreementVersion.objects.filter(agreement__in=seen).values("pk")


moments.plug(
    Source(
        "meeting",
        Meeting,
        _planned,
        audience=AUDIENCE,
        village="event.village_id",
        words={"starts_at": "event.starts_at", "title": "event.title"},
        beside={"event": (Event, "thing.event_id")},
        shown=is_encounter,
        also=_own_meetings,
    )
)
moments.plug(
    Source(
        "agreement",
        AgreementVersion,
        _agreed,
        initiative="agreement.initiative_id",
        audience=AUDIENCE,
        village="event.village_id",
        words={"number": "thing.number", "note": "thing.note", "title": "agreement.title"},
        beside={
            "agreement": (Agreement, "thing.agreement_id"),
            "meeting": (Meeting, "agreement.meeting_id"),
            "event": (Event, "meeting.event_id"),
        },
        shown=is_encounter,
        also=_own_agreements,
    )
)
