"""Where people sign up for a conversation, and who chairs it."""

from __future__ import annotations

from django.db.models import QuerySet

from initiatives.encounters.models import Chair, Meeting
from villagehub.accounts.models import User
from villages.agenda.owners import company, sign_up_pages
from villages.models import Event


def sign_up_page(event: Event) -> str:
    rows = Meeting.objects.filter(event=event).select_related("initiative__village")
    meeting = rows.first()
    return meeting.get_absolute_url() if meeting else ""


def chairs_of(event: Event) -> QuerySet[User]:
    sitting = Chair.objects.sitting().filter(meeting__event=event)
    return User.objects.filter(pk__in=sitting.values("user"))


sign_up_pages.plug(sign_up_page)
company.plug(chairs_of)
