"""One function for each message. It adds to the ledger, in the transaction that causes it.

No subject says what stands in the way or may go wrong: the page behind the link does, for whom it
is written. The models call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import just_now, key_of, tell

_tell_of_hurdle = partial(tell, kind=MessageKind.INITIATIVE_OBSTACLE)
_tell_of_backing = partial(tell, kind=MessageKind.INITIATIVE_BACKING)

# Obstacles


def tell_first_step(obstacle: Any, by: User) -> None:
    """Who is to do it, unless they promised it themselves."""
    person = obstacle.step_by
    if person and person.pk != by.pk:
        subject = _("Een eerste stap voor jou: %s") % obstacle.initiative
        _tell_of_obstacle([person], obstacle, "promised", subject, "hurdle_step", by=by)


def remind_of_first_step(obstacle: Any) -> None:
    """Once before its date and once after."""
    late = obstacle.step_is_late
    said = _("Is het gelukt? %s") if late else _("Over een paar dagen: %s")
    milestone = "after" if late else "before"
    people = [obstacle.step_by] if obstacle.step_by else _leads_of(obstacle)
    subject = said % obstacle.initiative
    _tell_of_obstacle(people, obstacle, milestone, subject, "hurdle_step_due")


def tell_leads_that_nothing_happens(obstacle: Any) -> None:
    subject = _("Een hobbel ligt stil: %s") % obstacle.initiative
    _tell_of_obstacle(_leads_of(obstacle), obstacle, "still", subject, "hurdle_still")


def _tell_of_obstacle(
    people: Iterable[User],
    obstacle: Any,
    milestone: str,
    subject: str,
    template: str,
    **context: Any,
) -> None:
    _tell_of_hurdle(
        people,
        about=obstacle,
        period=f"{obstacle.step_due:%Y%m%d}:{milestone}",
        subject=subject,
        template=template,
        url=obstacle,
        obstacle=obstacle,
        **context,
    )


# Risks


def tell_owner(risk: Any, owner: User, by: User) -> None:
    """Who is to watch it, unless they took it themselves. Once for each time it changes hands."""
    if owner.pk == by.pk:
        return
    _tell_of_hurdle(
        owner,
        about=risk,
        period=f"owner:{risk.version}",
        subject=_("Jij let op een risico: %s") % risk.initiative,
        template="risk_owner",
        url=risk,
        risk=risk,
        by=by,
    )


def remind_of_review(risk: Any) -> None:
    """Who watches it; as long as nobody does, the leads."""
    _tell_of_hurdle(
        [risk.owner] if risk.owner else _leads_of(risk),
        about=risk,
        period=f"review:{risk.review_on:%Y%m%d}",
        subject=_("Kijk weer even: %s") % risk.initiative,
        template="risk_review",
        url=risk,
        risk=risk,
    )


def tell_that_risks_are_shared(share: Any) -> None:
    """Who handles or decides requests at the municipality."""
    _tell_of_hurdle(
        share.readers(),
        about=key_of(share, "risks"),
        period="shared",
        subject=_("%s laat zien wat er mis kan gaan") % share.initiative,
        template="risks_shared",
        url=reverse("hurdles:shared", args=[share.pk]),
        share=share,
    )


# Backing


def tell_of_ask(ask: Any) -> None:
    """The municipality, and the coordinators of organisations in the village. Editors of villages
    around find it in their list."""
    _tell_of_backing(
        ask.first_asked(),
        about=_about(ask),
        period="asked",
        subject=str(ask),
        template="backing_asked",
        url=ask,
        ask=ask,
    )


def remind_of_ask(ask: Any) -> None:
    """Two weeks without a reaction: those who were asked, and who asked."""
    subject = _("Wacht al %(days)d dagen: %(ask)s") % {"days": ask.days_waiting, "ask": ask}
    _tell_of_backing(
        ask.first_asked(),
        about=_about(ask),
        period="waits",
        subject=subject,
        template="backing_waits",
        url=ask,
        ask=ask,
    )
    _tell_contact(ask, "waits", subject, "backing_waits", is_ours=True)


def tell_that_ask_is_taken(ask: Any) -> None:
    subject = _("%(name)s pakt jullie vraag op") % {"name": ask.taken_by}
    _tell_contact(ask, "taken", subject, "backing_taken")


def tell_that_ask_is_open_again(ask: Any) -> None:
    """The ask still says who had taken it."""
    subject = _("%(name)s kan jullie vraag niet meer oppakken") % {"name": ask.taken_by}
    _tell_contact(ask, just_now("open"), subject, "backing_open_again")


def _tell_contact(ask: Any, period: str, subject: str, template: str, **context: Any) -> None:
    """Who asked, with the way to what they asked."""
    initiative = ask.initiative
    _tell_of_backing(
        [ask.contact] if ask.contact else [],
        about=_about(ask),
        period=period,
        subject=subject,
        template=template,
        url=reverse("hurdles:backing", args=[initiative.village.slug, initiative.slug]),
        ask=ask,
        **context,
    )


def tell_of_offer(offer: Any) -> None:
    _tell_of_backing(
        offer.initiative.members.active().running().people(),
        about=_about(offer),
        period="offered",
        subject=_("Ruggensteun voor %s") % offer.initiative,
        template="backing_offered",
        url=offer,
        offer=offer,
    )


def tell_answer(offer: Any) -> None:
    subject = _("Antwoord op je aanbod: %s") % offer.initiative
    _tell_offerer(offer, "answer", subject, "backing_answer")


def tell_thanks(offer: Any) -> None:
    subject = _("Een bedankje van %s") % offer.initiative
    _tell_offerer(offer, "thanks", subject, "backing_thanks")


def _tell_offerer(offer: Any, period: str, subject: str, template: str) -> None:
    _tell_of_backing(
        [offer.by] if offer.by else [],
        about=_about(offer),
        period=period,
        subject=subject,
        template=template,
        url=reverse("hurdles:own_offer", args=[offer.pk]),
        offer=offer,
    )


def _about(ask_or_offer: Any) -> str:
    return key_of(ask_or_offer, "backing")


def _leads_of(row: Any) -> list[User]:
    return row.initiative.members.active().leads().people()
