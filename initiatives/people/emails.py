"""Messages about who leads and who does what, each a line in the ledger.

The models call these, so that people hear it whatever road led there; hence no model is imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership

if TYPE_CHECKING:
    from initiatives.models import (
        BoardPost,
        Initiative,
        InitiativeMember,
        PostHolder,
        PostInterest,
        Thanks,
    )
    from initiatives.people.models.leading import LeadCall


def people_page(initiative: Initiative) -> str:
    address = [initiative.village.slug, initiative.slug]
    return settings.SITE_URL + reverse("initiatives:people", args=address)


def tell(
    people: Iterable[User],
    initiative: Initiative,
    period: str,
    subject: str,
    template: str,
    **context: Any,
) -> None:
    """The same to all, in a few queries. `period` names what happened."""
    context = {"initiative": initiative, "url": people_page(initiative), **context}
    body = render_to_string(f"emails/{template}.txt", context).strip()
    Notification.objects.record_all(
        [
            Notification(
                recipient=person,
                kind=Kind.INITIATIVE_PEOPLE,
                about=f"initiative:{initiative.pk}",
                period=period,
                subject=subject,
                body=body,
            )
            for person in people
        ]
    )


def post_page(post: BoardPost) -> str:
    initiative = post.initiative
    address = [initiative.village.slug, initiative.slug, post.pk]
    return settings.SITE_URL + reverse("initiatives:post", args=address)


def _just_now(what: str) -> str:
    return f"{what}:{timezone.now():%Y%m%d%H%M%S%f}"


def _members(initiative: Initiative, but: User | None = None) -> list[User]:
    rows = initiative.members.active().select_related("user")
    return [row.user for row in (rows.exclude(user=but) if but else rows)]


def tell_acting_lead(member: InitiativeMember) -> None:
    initiative = member.initiative
    subject = _("Jij bent nu waarnemend trekker van %(title)s") % {"title": initiative}
    period = _just_now("acting")
    tell([member.user], initiative, period, subject, "initiative_acting_lead", member=member)


def tell_that_lead_is_sought(initiative: Initiative) -> None:
    """Who takes part and, unless it is private, who edits the village's page."""
    people = _members(initiative)
    if initiative.visibility != "private":
        editors = Membership.objects.active().filter(village=initiative.village_id, role="editor")
        known = {person.pk for person in people}
        people += [row.user for row in editors.select_related("user") if row.user_id not in known]
    subject = _("%(title)s zoekt een trekker") % {"title": initiative}
    tell(people, initiative, _just_now("seeks"), subject, "initiative_seeks_lead")


def tell_that_lead_is_found(member: InitiativeMember) -> None:
    initiative, subject = member.initiative, _("%(name)s trekt nu %(title)s")
    subject = subject % {"name": member.user, "title": initiative}
    people = _members(initiative, but=member.user)
    tell(people, initiative, _just_now("found"), subject, "initiative_lead_found", member=member)


def ask_leads(call: LeadCall, leads: Iterable[InitiativeMember]) -> None:
    initiative = call.initiative
    subject = _("Trek jij %(title)s nog?") % {"title": initiative}
    people = [row.user for row in leads]
    tell(people, initiative, _just_now("call"), subject, "initiative_lead_call", call=call)


def tell_of_role(member: InitiativeMember, role: Any, by: User) -> None:
    """Not who did it themselves."""
    if member.user_id == by.pk:
        return
    initiative = member.initiative
    subject = _("%(title)s: jij bent nu %(role)s") % {"title": initiative, "role": role.label}
    if role in ("member", "helper", "observer"):
        subject = _("%(title)s: je rol is veranderd") % {"title": initiative}
    context = {"role": role.label, "by": by}
    tell([member.user], initiative, _just_now("role"), subject, "initiative_role", **context)


def tell_that_you_are_out(member: InitiativeMember, reason: str) -> None:
    initiative = member.initiative
    subject = _("Je doet niet meer mee met %(title)s") % {"title": initiative}
    url = settings.SITE_URL + initiative.village.get_absolute_url()
    context = {"reason": reason, "url": url}
    tell([member.user], initiative, _just_now("out"), subject, "initiative_out", **context)


def _lead_users(initiative: Initiative) -> list[User]:
    rows = initiative.members.active().leads().present().select_related("user")
    return [row.user for row in rows]


def tell_that_term_ends(holder: PostHolder) -> None:
    """To the leads, half a year and two months before and when it is over: each once."""
    post = holder.post
    subject = _("%(title)s: wie wordt de volgende %(post)s?")
    subject = subject % {"title": post.initiative, "post": post}
    context = {"holder": holder, "post": post, "url": post_page(post)}
    period = f"{holder.pk.hex[:12]}:{holder.reminder}"
    people = _lead_users(post.initiative)
    tell(people, post.initiative, period, subject, "initiative_post_ends", **context)


def tell_of_interest(interest: PostInterest, post: BoardPost) -> None:
    subject = _("%(name)s wil wel %(post)s worden") % {"name": interest.user, "post": post}
    context = {"interest": interest, "post": post, "url": post_page(post)}
    people = _lead_users(post.initiative)
    tell(people, post.initiative, _just_now("want"), subject, "initiative_interest", **context)


def tell_new_holder(holder: PostHolder, by: User) -> None:
    if holder.user_id == by.pk:
        return
    post = holder.post
    subject = _("%(title)s: jij bent nu %(post)s") % {"title": post.initiative, "post": post}
    context = {"holder": holder, "post": post, "by": by, "url": post_page(post)}
    period = f"post:{holder.pk.hex[:20]}"
    tell([holder.user], post.initiative, period, subject, "initiative_new_holder", **context)


def tell_thanks(thanks: list[Thanks]) -> None:
    """Each in a mail of their own, in a few queries for all."""
    url = settings.SITE_URL + reverse("initiatives:my_thanks")
    Notification.objects.record_all(
        [
            Notification(
                recipient=row.helper,
                kind=Kind.INITIATIVE_PEOPLE,
                about=f"initiative:{row.initiative_id}",
                period=f"thanks:{row.pk.hex[:20]}",
                subject=_("Een bedankje voor jou"),
                body=render_to_string(
                    "emails/initiative_thanks.txt",
                    {"thanks": row, "initiative": row.initiative, "url": url},
                ).strip(),
            )
            for row in thanks
        ]
    )
