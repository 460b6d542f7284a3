"""The messages of conversations. None quotes a question, or says who comes.

The models call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import key_of, tell
from villages.models import Attendance


def tell_that_chair_answered(chair: Any, what: str) -> None:
    """`what` is "accepted", "declined" or "stopped"."""
    subjects = {
        "accepted": _("Er is een voorzitter: %(title)s"),
        "declined": _("De gevraagde voorzitter kan niet: %(title)s"),
        "stopped": _("De voorzitter is gestopt: %(title)s"),
    }
    meeting = chair.meeting
    tell(
        meeting.initiative.members.active().leads().people(),
        kind=MessageKind.INITIATIVE_PEOPLE,
        about=chair,
        period=what,
        subject=subjects[what] % {"title": meeting.event.title},
        template="encounter_chair_answered",
        url=meeting,
        meeting=meeting,
        what=what,
    )


def tell_chair_that_it_is_off(chair: Any) -> None:
    """Who only was asked, and who said nothing yet, has no account that we know."""
    meeting = chair.meeting
    tell(
        [chair.user] if chair.user else [],
        kind=MessageKind.INITIATIVE_PEOPLE,
        about=chair,
        period="removed",
        subject=_("Je leidt dit gesprek niet meer: %(title)s") % {"title": meeting.event.title},
        template="encounter_chair_off",
        url=meeting,
        meeting=meeting,
    )


def tell_of_question(meeting: Any, but: User) -> None:
    """Once a day, however many come."""
    initiative = meeting.initiative
    subject = _("Iemand stuurde vooraf een vraag: %(title)s")
    address = [initiative.village.slug, initiative.slug, meeting.pk]
    tell(
        initiative.members.active().leads().exclude(user=but).people(),
        kind=MessageKind.INITIATIVE_UPDATE,
        about=key_of(meeting, "questions"),
        period=f"{timezone.localdate()}",
        subject=subject % {"title": meeting.event.title},
        template="encounter_question",
        url=reverse("encounters:questions", args=address),
        meeting=meeting,
    )


def tell_of_rules(rules: Any) -> None:
    """Everybody who said yes to other words, and still comes."""
    initiative = rules.initiative
    ahead = initiative.meetings.ahead().values("pk")
    rows = Attendance.objects.active().filter(event__meeting__in=ahead)
    rows = rows.exclude(accepted_rules__rules=rules.pk).select_related("user")
    tell(
        {row.user for row in rows},
        kind=MessageKind.INITIATIVE_UPDATE,
        about=rules,
        period="changed",
        subject=_("De gespreksregels zijn aangepast: %(title)s") % {"title": initiative},
        template="encounter_rules",
        url=reverse("encounters:rules", args=[initiative.village.slug, initiative.slug]),
        initiative=initiative,
    )


def tell_of_agreement(version: Any, meeting: Any) -> None:
    rows = Attendance.objects.coming().filter(event=meeting.event).select_related("user")
    tell(
        [row.user for row in rows if row.user_id != version.by_id],
        kind=MessageKind.INITIATIVE_UPDATE,
        about=f"agreement:{version.agreement_id}",
        period=f"{version.number}",
        subject=_("Wat er is afgesproken: %(title)s") % {"title": meeting.event.title},
        template="encounter_agreement",
        url=meeting,
        meeting=meeting,
        version=version,
    )
