"""Messages about who takes part, who leads and who does what.

The models call these, so that people hear it whatever road led there; hence no model is imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import To, just_now, tell
from villages.models import Membership


def tell_leads_who_joined(member: Any, by: User) -> None:
    """Whoever leads it hears of it once; not whoever did it themselves."""
    initiative = member.initiative
    asks, is_in = _("%(name)s vraagt om je ja: %(title)s"), _("%(name)s doet mee met %(title)s")
    subject = asks if member.asks_for else is_in
    leads = initiative.members.active().leads()
    tell(
        leads.exclude(user__in=[by, member.user]).people(),
        kind=MessageKind.INITIATIVE_JOINED,
        about=initiative,
        period=f"{member.since:%Y%m%d}:{member.user_id.hex[:16]}{member.asks_for[:3]}",
        subject=subject % {"name": member.user, "title": initiative},
        template="initiative_joined",
        url=initiative,
        initiative=initiative,
        member=member,
    )


def tell_leads_who_left(member: Any, left: list[Any], by: User | None) -> None:
    """With what lies open again; not whoever took them out, who saw it on that page."""
    initiative = member.initiative
    leads = initiative.members.active().leads().present()
    subject = _("%(name)s doet niet meer mee met %(title)s")
    subject = subject % {"name": member.user, "title": initiative}
    people = leads.exclude(user=by).people() if by else leads.people()
    context = {"member": member, "left": left}
    period = f"left:{member.pk.hex[:20]}"
    _tell(people, initiative, period, subject, "initiative_left", **context)


# Who hears of it, under which subject and in which words, when an offer is so answered.
OFFERS = {
    "": ("to", _lazy("Wil jij trekker worden van %(title)s?"), "initiative_lead_asked"),
    "yes": ("by", _lazy("%(name)s zegt ja en is nu trekker van %(title)s"), "initiative_lead_yes"),
    "no": ("by", _lazy("%(name)s wordt liever geen trekker van %(title)s"), "initiative_lead_no"),
    "taken_back": (
        "to",
        _lazy("Je hoeft niet meer te antwoorden: %(title)s"),
        "initiative_lead_back",
    ),
}


def tell_of_offer(offer: Any) -> None:
    """Who is asked to lead, and whoever asked."""
    who, subject, template = OFFERS[offer.answer]
    initiative = offer.initiative
    period = f"offer:{offer.pk.hex[:14]}:{offer.answer[:6]}"
    words = {"name": offer.to, "title": initiative}
    _tell([getattr(offer, who)], initiative, period, subject % words, template, offer=offer)


def _tell(
    people: Iterable[User],
    initiative: Any,
    period: str,
    subject: str,
    template: str,
    **context: Any,
) -> None:
    """What is about the people of an initiative; with the way to their page, unless to another."""
    address = [initiative.village.slug, initiative.slug]
    tell(
        people,
        kind=MessageKind.INITIATIVE_PEOPLE,
        about=initiative,
        period=period,
        subject=subject,
        template=template,
        initiative=initiative,
        **{"url": reverse("initiatives:people", args=address), **context},
    )


def _post_page(post: Any) -> str:
    initiative = post.initiative
    return reverse("initiatives:post", args=[initiative.village.slug, initiative.slug, post.pk])


def tell_acting_lead(member: Any) -> None:
    initiative = member.initiative
    subject = _("Jij bent nu waarnemend trekker van %(title)s") % {"title": initiative}
    _tell([member.user], initiative, just_now("acting"), subject, "initiative_acting_lead")


def tell_that_lead_is_sought(initiative: Any) -> None:
    """Who takes part and, unless it is private, who edits the village's page."""
    people = initiative.members.active().people()
    if initiative.visibility != "private":
        editors = Membership.objects.editors_of(initiative.village_id).people()
        known = {person.pk for person in people}
        people += [person for person in editors if person.pk not in known]
    subject = _("%(title)s zoekt een trekker") % {"title": initiative}
    _tell(people, initiative, just_now("seeks"), subject, "initiative_seeks_lead")


def tell_that_lead_is_found(member: Any) -> None:
    initiative, subject = member.initiative, _("%(name)s trekt nu %(title)s")
    subject = subject % {"name": member.user, "title": initiative}
    people = initiative.members.active().exclude(user=member.user).people()
    _tell(people, initiative, just_now("found"), subject, "initiative_lead_found", member=member)


def ask_leads(call: Any, leads: Iterable[User]) -> None:
    initiative = call.initiative
    subject = _("Trek jij %(title)s nog?") % {"title": initiative}
    _tell(leads, initiative, just_now("call"), subject, "initiative_lead_call", call=call)


def tell_of_role(member: Any, role: Any, by: User) -> None:
    """Not whoever did it themselves."""
    if member.user_id == by.pk:
        return
    initiative = member.initiative
    subject = _("%(title)s: jij bent nu %(role)s") % {"title": initiative, "role": role.label}
    if role in ("member", "helper", "observer"):
        subject = _("%(title)s: je rol is veranderd") % {"title": initiative}
    context = {"role": role.label, "by": by}
    _tell([member.user], initiative, just_now("role"), subject, "initiative_role", **context)


def tell_that_you_are_out(member: Any, reason: str) -> None:
    initiative = member.initiative
    subject = _("Je doet niet meer mee met %(title)s") % {"title": initiative}
    context = {"reason": reason, "url": initiative.village}
    _tell([member.user], initiative, just_now("out"), subject, "initiative_out", **context)


def tell_that_term_ends(holder: Any) -> None:
    """To the leads, half a year and two months before and when it is over: each once."""
    post = holder.post
    subject = _("%(title)s: wie wordt de volgende %(post)s?")
    subject = subject % {"title": post.initiative, "post": post}
    context = {"holder": holder, "post": post, "url": _post_page(post)}
    period = f"{holder.pk.hex[:12]}:{holder.reminder}"
    people = post.initiative.members.active().leads().present().people()
    _tell(people, post.initiative, period, subject, "initiative_post_ends", **context)


def tell_of_interest(interest: Any, post: Any) -> None:
    subject = _("%(name)s wil wel %(post)s worden") % {"name": interest.user, "post": post}
    context = {"interest": interest, "post": post, "url": _post_page(post)}
    people = post.initiative.members.active().leads().present().people()
    _tell(people, post.initiative, just_now("want"), subject, "initiative_interest", **context)


def tell_new_holder(holder: Any, by: User) -> None:
    if holder.user_id == by.pk:
        return
    post = holder.post
    subject = _("%(title)s: jij bent nu %(post)s") % {"title": post.initiative, "post": post}
    context = {"holder": holder, "post": post, "by": by, "url": _post_page(post)}
    period = f"post:{holder.pk.hex[:20]}"
    _tell([holder.user], post.initiative, period, subject, "initiative_new_holder", **context)


def tell_thanks(thanks: list[Any]) -> None:
    """Each in a mail of their own, in a few queries for all."""
    tell(
        [
            To(
                row.helper,
                about=row.initiative,
                period=f"thanks:{row.pk.hex[:20]}",
                thanks=row,
                initiative=row.initiative,
            )
            for row in thanks
        ],
        kind=MessageKind.INITIATIVE_PEOPLE,
        subject=_("Een bedankje voor jou"),
        template="initiative_thanks",
        url=reverse("initiatives:my_thanks"),
    )
