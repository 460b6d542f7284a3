"""The messages of conversations. None quotes a question, or says who comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.encounters.models import AgreementVersion, Chair, Meeting, Rules
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Attendance

if TYPE_CHECKING:
    from initiatives.models import Initiative


def tell_that_chair_answered(chair: Chair, what: str) -> None:
    """`what` is "accepted", "declined" or "stopped"."""
    subjects = {
        "accepted": _("Er is een voorzitter: %(title)s"),
        "declined": _("De gevraagde voorzitter kan niet: %(title)s"),
        "stopped": _("De voorzitter is gestopt: %(title)s"),
    }
    meeting = chair.meeting
    _tell(
        _leads(meeting.initiative),
        Kind.INITIATIVE_PEOPLE,
        f"chair:{chair.pk}",
        what,
        subjects[what] % {"title": meeting.event.title},
        "encounter_chair_answered",
        meeting.get_absolute_url(),
        meeting=meeting,
        what=what,
    )


def tell_chair_that_it_is_off(chair: Chair) -> None:
    """Who only was asked, and who said nothing yet, has no account that we know."""
    if chair.user:
        title = chair.meeting.event.title
        _tell(
            [chair.user],
            Kind.INITIATIVE_PEOPLE,
            f"chair:{chair.pk}",
            "removed",
            _("Je leidt dit gesprek niet meer: %(title)s") % {"title": title},
            "encounter_chair_off",
            chair.meeting.get_absolute_url(),
            meeting=chair.meeting,
        )


def tell_of_question(meeting: Meeting, but: User) -> None:
    """Once a day, however many come."""
    leads = [lead for lead in _leads(meeting.initiative) if lead.pk != but.pk]
    initiative = meeting.initiative
    page = reverse(
        "encounters:questions", args=[initiative.village.slug, initiative.slug, meeting.pk]
    )
    _tell(
        leads,
        Kind.INITIATIVE_UPDATE,
        f"questions:{meeting.pk}",
        f"{timezone.localdate()}",
        _("Iemand stuurde vooraf een vraag: %(title)s") % {"title": meeting.event.title},
        "encounter_question",
        page,
        meeting=meeting,
    )


def tell_of_rules(rules: Rules) -> None:
    """Everybody who said yes to other words, and still comes."""
    rows = Attendance.objects.active().exclude(accepted_rules__rules=rules)
    rows = rows.filter(event__meeting__initiative=rules.initiative_id)
    ahead = Meeting.objects.filter(initiative=rules.initiative_id).ahead()
    rows = rows.filter(event__meeting__in=ahead.values("pk")).select_related("user")
    initiative = rules.initiative
    page = reverse("encounters:rules", args=[initiative.village.slug, initiative.slug])
    _tell(
        {row.user for row in rows},
        Kind.INITIATIVE_UPDATE,
        f"rules:{rules.pk}",
        "changed",
        _("De gespreksregels zijn aangepast: %(title)s") % {"title": initiative},
        "encounter_rules",
        page,
        initiative=initiative,
    )


def tell_of_agreement(version: AgreementVersion, meeting: Meeting) -> None:
    rows = Attendance.objects.coming().filter(event=meeting.event).select_related("user")
    _tell(
        [row.user for row in rows if row.user_id != version.by_id],
        Kind.INITIATIVE_UPDATE,
        f"agreement:{version.agreement_id}",
        f"{version.number}",
        _("Wat er is afgesproken: %(title)s") % {"title": meeting.event.title},
        "encounter_agreement",
        meeting.get_absolute_url(),
        meeting=meeting,
        version=version,
    )


def _leads(initiative: Initiative) -> list[User]:
    rows = initiative.members.active().leads().select_related("user")
    return [row.user for row in rows]


def _tell(
    people: Iterable[User],
    kind: Kind,
    about: str,
    period: str,
    subject: str,
    template: str,
    page: str,
    **context: Any,
) -> None:
    context["url"] = settings.SITE_URL + page
    body = render_to_string(f"emails/{template}.txt", context).strip()
    rows = [
        Notification(
            recipient=person, kind=kind, about=about, period=period, subject=subject, body=body
        )
        for person in people
    ]
    if rows:
        Notification.objects.record_all(rows)
