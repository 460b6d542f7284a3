"""Mail to supporters. No casework in it: only that there is something on the list (P15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.telling import To, just_now, tell
from villages.models import Membership

ABOUT = "followups"
ERASING = "erasing"
ATTACHED = "attached"


def record_follow_up_reminder(supporter: User, day: date) -> bool:
    """One per supporter and day, however many follow-ups there are."""
    told = tell(
        supporter,
        kind=MessageKind.FOLLOW_UP,
        about=ABOUT,
        period=day.isoformat(),
        subject=_("Er staat vandaag iets op je lijst"),
        template="follow_up_due",
        url=reverse("supporters:today"),
        name=supporter.first_name,
    )
    return told > 0


def tell_of_erasing(supporter: User, days: Iterable[date]) -> None:
    """Once for each day on which something goes, a month before: what, is seen after signing in."""
    for day in days:
        tell(
            supporter,
            kind=MessageKind.FOLLOW_UP,
            about=ERASING,
            period=day.isoformat(),
            subject=_("Over een maand wordt er iets gewist"),
            template="erased_soon",
            url=reverse("supporters:people"),
            name=supporter.first_name,
            day=day,
        )


def tell_coordinators_of_erasing(organisation_id: Any, day: date) -> None:
    """Once for each day: nobody else is here any more to hear it."""
    tell(
        _who_work_as(Membership.Role.COORDINATOR, organisation_id),
        kind=MessageKind.FOLLOW_UP,
        about=f"{ERASING}:{organisation_id}",
        period=day.isoformat(),
        subject=_("Over een maand wordt er iets gewist van wie hier niet meer werkt"),
        template="erased_soon_left",
        url=reverse("supporters:hand_over_left"),
        day=day,
    )


def tell_of_requests(person: User, requests: Iterable[Any], page: str) -> None:
    """A week before the last day, and once it is late; what it is, is seen after signing in."""
    for each in requests:
        tell(
            person,
            kind=MessageKind.FOLLOW_UP,
            about=each,
            period="late" if each.is_late else f"soon:{each.due_on.isoformat()}",
            subject=_("Een verzoek over gegevens wacht op antwoord"),
            template="request_due",
            url=reverse(page),
            name=person.first_name,
            request=each,
        )


def tell_coordinators_who_stopped(membership: Membership, coordinators: Iterable[User]) -> None:
    """Once, and without a word about anybody they helped."""
    subject = _("%(name)s is geen dorpsondersteuner meer") % {"name": membership.user}
    tell(
        coordinators,
        kind=MessageKind.FOLLOW_UP,
        about=membership,
        period="stopped",
        subject=subject,
        template="supporter_stopped",
        url=reverse("supporters:hand_over_left"),
        membership=membership,
    )


def tell_of_broken_record(watching: Iterable[User], day: date) -> None:
    """To who watches over it, once a day for as long as it is so."""
    tell(
        watching,
        kind=MessageKind.FOLLOW_UP,
        about="record",
        period=f"broken:{day.isoformat()}",
        subject=_("Het logboek klopt niet meer"),
        template="record_broken",
        url=reverse("supporters:log"),
    )


def tell_of_team(member: models.Model, to: User, by: User, what: str) -> None:
    """Each step once, by the name of the colleague and nobody else's."""
    subjects = {
        "asked": _("%(name)s vraagt of je meehelpt"),
        "accepted": _("%(name)s helpt met je mee"),
        "refused": _("%(name)s: meehelpen gaat niet door"),
        "ended": _("%(name)s: samen helpen is gestopt"),
    }
    tell(
        to,
        kind=MessageKind.FOLLOW_UP,
        about=member,
        period=what,
        subject=subjects[what] % {"name": by},
        template="support_team",
        url=reverse("supporters:today"),
        what=what,
        colleague=by,
    )


def tell_of_new_referral(organisation_id: Any, key: str) -> None:
    """Once for each, to the supporters; without any, to who has to find one."""
    subject = _("Er is een nieuwe verwijzing")
    page = reverse("supporters:today")
    people = _who_work_as(Membership.Role.SUPPORTER, organisation_id)
    if not people:
        people = _who_work_as(Membership.Role.COORDINATOR, organisation_id)
        page = reverse("supporters:referrers")
    _tell_of_referral(people, key, "new", subject, page)


def remind_of_referral(supporter: User, key: str, stage: str) -> bool:
    """Once for each stage that a referral waits in."""
    subject = _("Een verwijzing wacht op je")
    return _tell_of_referral([supporter], key, stage, subject, reverse("supporters:today")) > 0


def tell_coordinators_of_late_referral(organisation_id: Any, key: str) -> None:
    subject = _("Een verwijzing wacht langer dan veertien dagen")
    people = _who_work_as(Membership.Role.COORDINATOR, organisation_id)
    _tell_of_referral(people, key, "late", subject, reverse("supporters:referrers"))


def _who_work_as(role: str, organisation_id: Any) -> list[User]:
    held = Membership.objects.active().filter(role=role, organisation=organisation_id)
    return held.filter(user__is_active=True).people()


def _tell_of_referral(people: list[User], key: str, stage: str, subject: str, page: str) -> int:
    return tell(
        people,
        kind=MessageKind.FOLLOW_UP,
        about=f"referral:{key}",
        period=stage,
        subject=subject,
        template="referral_waits",
        url=page,
        what=subject,
    )


def tell_of_hand_over(
    row: models.Model, giver: User, people: Iterable[User | To], step: str
) -> None:
    """How many files, and of whom to whom; never a word about who is helped."""
    subjects = {
        "proposed": _("Dossiers van %(name)s, voor jou?"),
        "accepted": _("De dossiers van %(name)s zijn overgedragen"),
        "ended": _("De overdracht van %(name)s gaat niet door"),
        "undone": _("De overdracht van %(name)s is teruggedraaid"),
    }
    tell(
        people,
        kind=MessageKind.FOLLOW_UP,
        about=row,
        period=step,
        subject=subjects[step] % {"name": giver},
        template="support_hand_over",
        url=reverse("supporters:hand_over", args=[row.pk]),
        row=row,
        step=step,
    )


def tell_of_envelope(
    row: models.Model, owner: User, people: Iterable[User | To], step: str
) -> None:
    """That it opened or closed; what is in it is read after signing in."""
    subjects = {
        "opened": _("De envelop van %(name)s is open"),
        "closed": _("De envelop van %(name)s is weer dicht"),
    }
    tell(
        people,
        kind=MessageKind.FOLLOW_UP,
        about=row,
        period=step,
        subject=subjects[step] % {"name": owner},
        template="support_envelope",
        url=reverse("supporters:envelopes"),
        row=row,
        step=step,
    )


def tell_that_envelope_ended(
    row: models.Model, owner_id: Any, colleague_id: Any, *, was_open: bool
) -> None:
    """By itself, in the night: after its fourteen days open, or sealed and never opened."""
    people = {each.pk: each for each in User.objects.filter(pk__in=[owner_id, colleague_id])}
    owner = people.get(owner_id)
    if owner is None:
        return
    if was_open:
        tell_of_envelope(row, owner, people.values(), "closed")
        return
    tell(
        owner,
        kind=MessageKind.FOLLOW_UP,
        about=row,
        period="lapsed",
        subject=_("Je envelop is verlopen"),
        template="support_envelope",
        url=reverse("supporters:envelopes"),
        row=row,
        step="lapsed",
    )


def tell_of_broken_glass(
    row: models.Model, coordinator: User, of_file: Iterable[User], watching: Iterable[User]
) -> None:
    """At once, and without a word about whose file it is or why."""
    who_has_it = list(of_file)
    pages = {each: reverse("supporters:log") for each in watching}
    pages |= {each: reverse("supporters:glass_openings") for each in who_has_it}
    tell(
        [To(each, url=page, is_mine=each in who_has_it) for each, page in pages.items()],
        kind=MessageKind.FOLLOW_UP,
        about=row,
        period="opened",
        subject=_("%(name)s opende een dossier") % {"name": coordinator},
        template="support_glass",
        coordinator=coordinator,
    )


def tell_of_report(report: models.Model, readers: Iterable[User], step: str) -> None:
    """To who reads it for the municipality: that it is there, or no longer."""
    subjects = {
        "released": _("Nieuw rapport van de dorpsondersteuning: %(what)s"),
        "withdrawn": _("Ingetrokken: rapport van de dorpsondersteuning, %(what)s"),
    }
    tell(
        readers,
        kind=MessageKind.REPORT_RELEASED,
        about=report,
        period=step,
        subject=subjects[step] % {"what": report},
        template="support_report",
        url=reverse("supporters:municipal_reports"),
        report=report,
        step=step,
    )


def tell_of_report_at_work(report: Any, step: str, by: User) -> None:
    """Who else works here hears that one waits for a second pair of eyes; who coordinates, that
    somebody looked: who made it may have left."""
    if step == "built":
        subject = _("Kijk jij een rapport na? %(what)s")
        roles = [Membership.Role.SUPPORTER, Membership.Role.COORDINATOR]
    else:
        subject, roles = _("Nagekeken: %(what)s"), [Membership.Role.COORDINATOR]
    working = (_who_work_as(role, report.organisation_id) for role in roles)
    people = {person.pk: person for each in working for person in each}
    people.pop(by.pk, None)
    tell(
        people.values(),
        kind=MessageKind.FOLLOW_UP,
        about=report,
        period=f"{step}:{timezone.now():%Y%m%d%H%M%S}",
        subject=subject % {"what": report},
        template="support_report_at_work",
        url=reverse("supporters:report_at_work", args=[report.pk]),
        report=report,
        step=step,
        colleague=by,
    )


def who_still_supports(person: User, organisation_id: Any) -> list[User]:
    """This supporter, or who works there now."""
    working = _who_work_as(Membership.Role.SUPPORTER, organisation_id)
    return [person] if person in working else working


def tell_of_attached(count: Any, applicants: Iterable[User], by: User) -> None:
    """Who speaks for the initiative hears that something stands with it, and that they may take it
    off. The number itself stays on the page: there it goes when its report goes."""
    subject = _("%(title)s: er staat een getal bij uit het dorp") % {"title": count.initiative}
    tell(
        [each for each in applicants if each.pk != by.pk],
        kind=MessageKind.INITIATIVE_CHANGED,
        about=count,
        period="attached",
        subject=subject,
        template="support_attached",
        url=count.about,
        count=count,
        step="attached",
    )


def tell_taken_off(
    count: Any, people: Iterable[User], by: User, *, supporters: bool = False
) -> None:
    """The other side."""
    subject = _("%(title)s: een getal is weggehaald") % {"title": count.about}
    tell(
        [each for each in people if each.pk != by.pk],
        kind=MessageKind.FOLLOW_UP if supporters else MessageKind.INITIATIVE_CHANGED,
        about=f"{ATTACHED}:{count.report_id}:{count.theme_key}",
        period=just_now("off"),
        subject=subject,
        template="support_attached",
        url=count.about,
        count=count,
        step="taken_off",
        colleague=by,
    )


def tell_how_it_fares(about: Any, supporters: Iterable[User], state: str) -> None:
    """Who set a number beside it: a new stage, its end, its answer."""
    tell(
        supporters,
        kind=MessageKind.FOLLOW_UP,
        about=about,
        period=just_now(ATTACHED),
        subject=_("%(title)s: %(state)s") % {"title": about, "state": state},
        template="support_fares",
        url=reverse("supporters:attached"),
        thing=about,
        state=state,
    )


def tell_numbers_are_off(report: Any, counts: Iterable[Any], step: str) -> None:
    """Its numbers stand nowhere any more; of a correction, the new ones may be set."""
    subjects = {
        "replaced": _("Een rapport is verbeterd: %(what)s"),
        "withdrawn": _("Een rapport is ingetrokken: %(what)s"),
    }
    people = {each.pk: each for count in counts for each in count.supporters}
    tell(
        people.values(),
        kind=MessageKind.FOLLOW_UP,
        about=report,
        period=f"{ATTACHED}:{step}",
        subject=subjects[step] % {"what": report},
        template="support_numbers_off",
        url=reverse("supporters:attached"),
        step=step,
    )


def tell_applicants_numbers_are_off(
    report: models.Model, about: Any, applicants: Iterable[User], step: str
) -> None:
    """Who speaks for what they stood beside; not which numbers those were."""
    tell(
        applicants,
        kind=MessageKind.INITIATIVE_CHANGED,
        about=f"{ATTACHED}:{report.pk}:{about.pk}",
        period=step,
        subject=_("%(title)s: een getal uit het dorp is vervallen") % {"title": about},
        template="support_attached",
        url=about,
        step=step,
    )


def last_reminded_on(supporter: User) -> date | None:
    reminders = Notification.objects.filter(
        recipient=supporter, kind=MessageKind.FOLLOW_UP, about=ABOUT
    )
    period = reminders.order_by("-period").values_list("period", flat=True).first()
    return date.fromisoformat(period) if period else None
