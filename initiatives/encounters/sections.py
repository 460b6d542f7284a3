"""The tab, the block on an initiative's page, our part of its timeline, and where the agenda sends
people who want to come."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.encounters.models import Agreement, AgreementVersion, Chair, Meeting
from initiatives.models import Initiative, Kind
from initiatives.sections import Section, register_detail_section
from initiatives.tabs import Tab, register_tab
from initiatives.timeline import Moment, Place, older, register_moments
from villagehub.accounts.models import User
from villages.models import Event
from villages.models.owners import register_company, register_sign_up

SHOWN = 3


def is_encounter(initiative: Initiative) -> bool:
    return initiative.kind == Kind.ENCOUNTER


def next_meetings(request: HttpRequest, initiative: Initiative) -> Section | None:
    """What comes, and what was agreed last. Two queries, none for another kind."""
    if not is_encounter(initiative):
        return None
    rows = Meeting.objects.visible_to(request.user).filter(initiative=initiative)
    ahead = list(rows.ahead().for_list().order_by("event__starts_at", "pk")[:SHOWN])
    agreed = Agreement.objects.visible_to(request.user).filter(initiative=initiative)
    last = agreed.order_by("-held_on", "-pk").first()
    if not ahead and last is None and not initiative.standing.runs:
        return None
    for meeting in ahead:
        meeting.initiative = initiative
    context = {"meetings": ahead, "last": last, "initiative": initiative}
    return "encounters/_next.html", context


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


def sign_up_page(event: Event) -> str:
    rows = Meeting.objects.filter(event=event).select_related("initiative__village")
    meeting = rows.first()
    return meeting.get_absolute_url() if meeting else ""


def chairs_of(event: Event) -> QuerySet[User]:
    sitting = Chair.objects.sitting().filter(meeting__event=event)
    return User.objects.filter(pk__in=sitting.values("user"))


register_tab(25, Tab("encounters", gettext_lazy("Gesprekken"), "encounters:list", is_encounter))
register_detail_section(15, next_meetings)
register_moments(planned)
register_moments(agreed)
register_sign_up(sign_up_page)
register_company(chairs_of)
