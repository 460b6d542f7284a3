"""One function for each message. It adds to the ledger, in the transaction that causes it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember, StageChange
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification

LOOK_BACK = "look_back"


def tell_leads_who_joined(member: InitiativeMember) -> None:
    """Whoever leads it hears of it once; not who did it themselves."""
    initiative = member.initiative
    body = _text("initiative_joined", member=member, initiative=initiative)
    leads = initiative.members.active().leads().exclude(user=member.recorded_by or member.user)
    for lead in leads.exclude(user=member.user).select_related("user"):
        Notification.objects.record(
            recipient=lead.user,
            kind=Kind.INITIATIVE_JOINED,
            about=f"initiative:{initiative.pk}",
            period=f"{member.since:%Y%m%d}:{member.user_id.hex[:20]}",
            subject=_("%(name)s doet mee met %(title)s")
            % {"name": member.user, "title": initiative},
            body=body,
        )


def tell_members_of_stage(change: StageChange) -> None:
    """Everybody who takes part, in a fixed number of queries."""
    initiative = change.initiative
    subject = _("%(title)s: nu bij de stap “%(step)s”") % {
        "title": initiative,
        "step": change.to_name,
    }
    body = _text("initiative_stage", change=change, initiative=initiative)
    others = initiative.members.active().exclude(user=change.by).select_related("user")
    Notification.objects.record_all(
        [
            Notification(
                recipient=member.user,
                kind=Kind.INITIATIVE_CHANGED,
                about=f"initiative:{initiative.pk}",
                period=f"stage:{change.pk.hex[:20]}",
                subject=subject,
                body=body,
            )
            for member in others
        ]
    )


def tell_new_lead(member: InitiativeMember, by) -> None:
    initiative = member.initiative
    Notification.objects.record(
        recipient=member.user,
        kind=Kind.INITIATIVE_CHANGED,
        about=f"initiative:{initiative.pk}",
        period=f"lead:{member.pk.hex[:20]}",
        subject=_("Jij bent nu trekker van %(title)s") % {"title": initiative},
        body=_text("initiative_new_lead", member=member, initiative=initiative, by=by),
    )


def tell_of_look_back(people: list[User], year: int) -> None:
    """A few queries for all. Who has no e-mail gets it on paper from who registered them."""
    Notification.objects.record_all(
        [
            Notification(
                recipient=person,
                kind=Kind.INITIATIVE_PEOPLE,
                about=LOOK_BACK,
                period=str(year),
                subject=_("Jouw terugblik op %(year)s") % {"year": year},
                body=_look_back_text(person, year),
            )
            for person in people
        ]
    )


def _look_back_text(person: User, year: int) -> str:
    path = reverse("initiatives:look_back", args=[year])
    if not person.email:
        path = reverse("initiatives:look_back_for", args=[year, person.pk])
    context = {"person": person, "year": year, "url": absolute(path)}
    context["on_behalf"] = not person.email
    return render_to_string("emails/initiative_look_back.txt", context).strip()


@transaction.atomic
def warn_leads_of_sleep(initiative: Initiative, now: datetime) -> None:
    """Two weeks beforehand; not when something happened meanwhile."""
    quiet = Initiative.objects.growing_quiet(now).filter(pk=initiative.pk)
    if quiet.update(quiet_told_at=now):
        initiative.quiet_told_at = now
        subject = _("%(title)s: nog bezig?") % {"title": initiative}
        _tell_leads(initiative, subject, "initiative_quiet", f"quiet:{now:%Y%m%d}")


def tell_leads_of_sleep(initiative: Initiative) -> bool:
    subject = _("%(title)s slaapt nu") % {"title": initiative}
    return _tell_leads(
        initiative, subject, "initiative_asleep", f"asleep:{initiative.asleep_at:%Y%m%d}"
    )


def _tell_leads(initiative: Initiative, subject: str, template: str, period: str) -> bool:
    leads = initiative.members.active().leads().select_related("user")
    body = _text(template, initiative=initiative)
    Notification.objects.record_all(
        [
            Notification(
                recipient=lead.user,
                kind=Kind.INITIATIVE_CHANGED,
                about=f"initiative:{initiative.pk}",
                period=period,
                subject=subject,
                body=body,
            )
            for lead in leads
        ]
    )
    return True


def absolute(path: str) -> str:
    return settings.SITE_URL + path


def _text(name: str, *, initiative: Initiative, **context) -> str:
    context |= {"initiative": initiative, "url": absolute(initiative.get_absolute_url())}
    return render_to_string(f"emails/{name}.txt", context).strip()
