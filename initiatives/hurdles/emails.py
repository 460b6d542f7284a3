"""One function for each message. It adds to the ledger, in the transaction that causes it.

No subject says what stands in the way or may go wrong: the page behind the link does, for whom it
is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.hurdles.models import BackingAsk, BackingOffer, Obstacle, Risk, RiskShare
from initiatives.hurdles.models.backing import BACKING_ROLES, MUNICIPAL
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership

# Obstacles


def tell_first_step(obstacle: Obstacle, by: User) -> None:
    """Who is to do it, unless they promised it themselves."""
    person = obstacle.step_by
    if person and person.pk != by.pk:
        subject = _("Een eerste stap voor jou: %s") % obstacle.initiative
        _tell_of_obstacle([person], obstacle, "promised", subject, "hurdle_step", by=by)


def remind_of_first_step(obstacle: Obstacle) -> None:
    """Once before its date and once after."""
    late = obstacle.step_is_late
    said = _("Is het gelukt? %s") if late else _("Over een paar dagen: %s")
    milestone = "after" if late else "before"
    people = [obstacle.step_by] if obstacle.step_by else leads_of(obstacle.initiative)
    subject = said % obstacle.initiative
    _tell_of_obstacle(people, obstacle, milestone, subject, "hurdle_step_due")


def tell_leads_that_nothing_happens(obstacle: Obstacle) -> None:
    subject = _("Een hobbel ligt stil: %s") % obstacle.initiative
    people = leads_of(obstacle.initiative)
    _tell_of_obstacle(people, obstacle, "still", subject, "hurdle_still")


def _tell_of_obstacle(
    people: Iterable[User],
    obstacle: Obstacle,
    milestone: str,
    subject: str,
    text: str,
    **context: Any,
) -> None:
    body = _text(text, obstacle.get_absolute_url(), obstacle=obstacle, **context)
    about = f"obstacle:{obstacle.pk}"
    period = f"{obstacle.step_due:%Y%m%d}:{milestone}"
    _tell(people, Kind.INITIATIVE_OBSTACLE, about, period, subject, body)


# Risks


def tell_owner(risk: Risk, owner: User, by: User) -> None:
    """Who is to watch it, unless they took it themselves. Once for each time it changes hands."""
    subject = _("Jij let op een risico: %s") % risk.initiative
    body = _text("risk_owner", risk.get_absolute_url(), risk=risk, by=by)
    about, period = f"risk:{risk.pk}", f"owner:{risk.version}"
    _tell([owner], Kind.INITIATIVE_OBSTACLE, about, period, subject, body)


def remind_of_review(risk: Risk) -> None:
    """Who watches it; as long as nobody does, the leads."""
    people = [risk.owner] if risk.owner else leads_of(risk.initiative)
    subject = _("Kijk weer even: %s") % risk.initiative
    body = _text("risk_review", risk.get_absolute_url(), risk=risk)
    period = f"review:{risk.review_on:%Y%m%d}"
    _tell(people, Kind.INITIATIVE_OBSTACLE, f"risk:{risk.pk}", period, subject, body)


def tell_that_risks_are_shared(share: RiskShare) -> None:
    """Who handles or decides requests at the municipality."""
    subject = _("%s laat zien wat er mis kan gaan") % share.initiative
    body = _text("risks_shared", reverse("hurdles:shared", args=[share.pk]), share=share)
    people = _staff_of(share.initiative)
    _tell(people, Kind.INITIATIVE_OBSTACLE, f"risks:{share.pk}", "shared", subject, body)


# Backing


def tell_of_ask(ask: BackingAsk) -> None:
    """The municipality, and the coordinators of organisations in the village. Editors of villages
    around find it in their list."""
    body = _text("backing_asked", ask.get_absolute_url(), ask=ask)
    _tell(_first_asked(ask), Kind.INITIATIVE_BACKING, _about(ask), "asked", str(ask), body)


def remind_of_ask(ask: BackingAsk) -> None:
    """Two weeks without a reaction: those who were asked, and who asked."""
    subject = _("Wacht al %(days)d dagen: %(ask)s") % {"days": ask.days_waiting, "ask": ask}
    body = _text("backing_waits", ask.get_absolute_url(), ask=ask)
    _tell(_first_asked(ask), Kind.INITIATIVE_BACKING, _about(ask), "waits", subject, body)
    if ask.contact:
        body = _text("backing_waits", _page_of(ask.initiative), ask=ask, is_ours=True)
        _tell([ask.contact], Kind.INITIATIVE_BACKING, _about(ask), "waits", subject, body)


def tell_that_ask_is_taken(ask: BackingAsk) -> None:
    if ask.contact:
        subject = _("%(name)s pakt jullie vraag op") % {"name": ask.taken_by}
        body = _text("backing_taken", _page_of(ask.initiative), ask=ask)
        _tell([ask.contact], Kind.INITIATIVE_BACKING, _about(ask), "taken", subject, body)


def tell_of_offer(offer: BackingOffer) -> None:
    subject = _("Ruggensteun voor %s") % offer.initiative
    body = _text("backing_offered", offer.get_absolute_url(), offer=offer)
    people = _runners_of(offer.initiative)
    _tell(people, Kind.INITIATIVE_BACKING, _about(offer), "offered", subject, body)


def tell_answer(offer: BackingOffer) -> None:
    subject = _("Antwoord op je aanbod: %s") % offer.initiative
    _tell_offerer(offer, "answer", subject, "backing_answer")


def tell_thanks(offer: BackingOffer) -> None:
    subject = _("Een bedankje van %s") % offer.initiative
    _tell_offerer(offer, "thanks", subject, "backing_thanks")


def _tell_offerer(offer: BackingOffer, period: str, subject: str, text: str) -> None:
    if offer.by:
        body = _text(text, reverse("hurdles:own_offer", args=[offer.pk]), offer=offer)
        _tell([offer.by], Kind.INITIATIVE_BACKING, _about(offer), period, subject, body)


# Who, and how


def leads_of(initiative: Initiative) -> list[User]:
    rows = initiative.members.active().leads().select_related("user")
    return [member.user for member in rows]


def _runners_of(initiative: Initiative) -> list[User]:
    rows = initiative.members.active().running().select_related("user")
    return [member.user for member in rows]


def _staff_of(initiative: Initiative) -> list[User]:
    municipality = initiative.village.municipality_id
    held = Membership.objects.active().filter(role__in=MUNICIPAL, municipality=municipality)
    return _people(held)


def _first_asked(ask: BackingAsk) -> list[User]:
    village = ask.initiative.village
    held = Membership.objects.active().filter(role__in=BACKING_ROLES)
    officers = held.filter(role=Membership.Role.OFFICER, municipality=village.municipality_id)
    coordinators = held.filter(
        role=Membership.Role.COORDINATOR, organisation__in=village.organisations.all()
    )
    return _people(officers | coordinators)


def _people(held: Any) -> list[User]:
    return list(User.objects.filter(pk__in=held.values("user")))


def _about(row: BackingAsk | BackingOffer) -> str:
    return f"backing:{row.pk}"


def _page_of(initiative: Initiative) -> str:
    return reverse("hurdles:backing", args=[initiative.village.slug, initiative.slug])


def _tell(
    people: Iterable[User], kind: Kind, about: str, period: str, subject: str, body: str
) -> None:
    """Everybody in a fixed number of queries."""
    rows = [
        Notification(
            recipient=person, kind=kind, about=about, period=period, subject=subject, body=body
        )
        for person in people
    ]
    if rows:
        Notification.objects.record_all(rows)


def _text(name: str, path: str, **context: Any) -> str:
    url = settings.SITE_URL + path
    return render_to_string(f"emails/{name}.txt", {**context, "url": url}).strip()
