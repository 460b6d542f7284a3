"""A quarter of contacts, five people whom the supporter accompanies, and a file that ends."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from supporters.models import (
    Closing,
    ContactMoment,
    Contribution,
    DisclosureConsent,
    FollowUp,
    HelpSeeker,
    Match,
    Referral,
    ReferralIn,
    Referrer,
    SickEnvelope,
    SupportCase,
    TeamMember,
    Theme,
    Transition,
    UnmetNeed,
    Volunteer,
)
from supporters.models.needs import last_month, this_month
from supporters.models.people import months_later
from supporters.models.referrers import ReferrerUse, at_address, note_use
from supporters.models.retention import CASE_MONTHS, erase_what_is_due
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import User
from villagehub.demo.casework import reporting
from villagehub.demo.casework.story import (
    CHANNELS,
    CLOSED,
    MEMORY_AIDS,
    MOVED,
    MOVED_DAYS,
    OF_COLLEAGUE,
    PEOPLE,
    REFERRED,
    REFERRER,
    SECRET,
    THEMES,
    UNMET,
    VOLUNTEERS,
    PersonStory,
)
from villagehub.demo.people import seeding as people
from villages.models import Facility, Membership, Organisation

QUARTER_DAYS = 91
REFERRED_KEY = UUID(int=26)


def seed() -> None:
    supporter = people.persona("ondersteuner")
    colleague = people.persona("collega")
    organisation = Organisation.objects.get(memberships__user=supporter)
    with acting_as(supporter.pk, organisation.pk):
        _contacts(supporter, organisation)
        _unmet(organisation)
        accompanied = [_person(story, supporter, organisation) for story in PEOPLE]
        _referrals(accompanied)
        _matches(accompanied, _volunteers(organisation))
        _contributions(accompanied[0], organisation)
        asked = _ask(accompanied[2], colleague, "Op vrijdag ben ik er niet, en dan belt de opvang.")
        for story, days in CLOSED:
            _closed(_person(story, supporter, organisation), days)
        _moved(_person(MOVED, supporter, organisation))
        Transition.objects.filter(owner=supporter).delete()  # nothing to undo: it is long ago
    with acting_as(colleague.pk, organisation.pk):
        _say_yes(asked, colleague)
        theirs = [_person(story, colleague, organisation) for story in OF_COLLEAGUE]
        SickEnvelope.seal(supporter, colleague.memberships.get(organisation=organisation))
        _ask(theirs[0], supporter, "Ik zoek iemand die de weg weet bij het energieloket.")
    erase_what_is_due()
    _referred()
    reporting.seed()


def _referred() -> None:
    """By a practice, three days ago; nobody took it yet."""
    coordinator = people.persona("coordinator").memberships.get()
    practice = Referrer(name=REFERRER)
    with acting_as(coordinator.user_id, coordinator.organisation_id):
        practice.begin(coordinator, SECRET)
    referral = ReferralIn(
        call_name=REFERRED.call_name,
        surname=REFERRED.surname,
        phone=REFERRED.phone,
        reach_text=REFERRED.reach,
        what_matters=REFERRED.what_matters,
        reason_theme=Theme.objects.get(code=REFERRED.theme),
        village=practice.organisation.villages.get(slug="america"),
        referrer_role="praktijkondersteuner",
        feedback_scope=ReferralIn.Scope.STATUS_AND_ACTIVITY,
        received_on=timezone.localdate() - timedelta(days=3),
    )
    with at_address(SECRET):
        referral.receive(practice, REFERRED_KEY)
    note_use(SECRET, ReferrerUse.What.SENT)


def _ask(person: HelpSeeker, colleague: User, reason: str) -> TeamMember:
    workplace = person.owner.memberships.get(organisation=person.organisation)
    return TeamMember.ask(person, colleague, reason, workplace)


def _say_yes(asked: TeamMember, colleague: User) -> None:
    workplace = colleague.memberships.get(organisation=asked.organisation)
    TeamMember.objects.get(pk=asked.pk).accept(workplace)


def _contacts(supporter: User, organisation: Organisation) -> None:
    lot = random.Random(26)
    villages = list(organisation.villages.order_by("slug"))
    themes = {theme.code: theme for theme in Theme.objects.all()}
    rows = [
        ContactMoment(
            organisation=organisation,
            logged_by=supporter,
            village=lot.choices(villages, weights=[7, 1, 2])[0],
            theme=themes[code],
            channel=lot.choice(CHANNELS),
            duration_band=lot.choice(ContactMoment.Duration.values[:4]),
            occurred_at=_moment(lot),
        )
        for code, times in THEMES.items()
        for _number in range(times)
    ]
    noted = [
        ContactMoment(
            organisation=organisation,
            logged_by=supporter,
            village=villages[0],
            theme=themes[code],
            channel=channel,
            occurred_at=timezone.now() - timedelta(days=days),
            memory_aid=text,
        )
        for code, channel, days, text in MEMORY_AIDS
    ]
    ContactMoment.objects.bulk_create([*rows, *noted])


def _unmet(organisation: Organisation) -> None:
    """Spread over this month and the two before it, most of it in America."""
    lot = random.Random(68)
    villages = list(organisation.villages.order_by("slug"))
    months = [this_month(), last_month(), (last_month() - timedelta(days=1)).replace(day=1)]
    rows = [
        UnmetNeed(
            organisation=organisation,
            village=lot.choices(villages, weights=[7, 1, 2])[0],
            theme=Theme.objects.get(code=code),
            month=lot.choice(months),
            sentence=sentence,
        )
        for code, times, sentence in UNMET
        for _number in range(times)
    ]
    UnmetNeed.objects.bulk_create(rows)


def _volunteers(organisation: Organisation) -> list[Volunteer]:
    """The first was asked as often this month as he wants to be."""
    villages = {village.slug: village for village in organisation.villages.all()}
    today = timezone.localdate()
    rows = [
        Volunteer(
            organisation=organisation,
            call_name=story.call_name,
            surname=story.surname,
            phone=story.phone,
            village=villages.get(story.village),
            themes=story.themes,
            likes=story.likes,
            days=story.days,
            most_a_month=story.most_a_month,
            not_after_dark=story.not_after_dark,
            limits=story.limits,
            vog_seen_on=today - timedelta(days=200) if story.vog else None,
            vog_role=story.vog,
            information_given_on=today - timedelta(days=200),
            status=story.status,
        )
        for story in VOLUNTEERS
    ]
    rows[0].asked_on = [today] * (rows[0].most_a_month or 0)
    return Volunteer.objects.bulk_create(rows)


def _contributions(dora: HelpSeeker, organisation: Organisation) -> None:
    """Of somebody who is accompanied, and of somebody who is not."""
    by = dora.owner.memberships.get(organisation=organisation)
    soup = Contribution(person=dora, what="Een pan soep voor wie ziek is.")
    trailer = Contribution(
        name="Sjraar van het Verzinsel",
        phone="077-000 00 49",
        village=dora.village,
        what="Leent zijn aanhanger uit, en rijdt desnoods mee.",
        days=[5],
        limits="Niet in de bouwvak.",
        information_given_on=timezone.localdate() - timedelta(days=20),
    )
    for number, (gift, code) in enumerate([(soup, "gezelschap"), (trailer, "huis-en-klussen")]):
        gift.theme = Theme.objects.get(code=code)
        gift.begin(by, UUID(int=7900 + number))


def _matches(accompanied: list[HelpSeeker], volunteers: list[Volunteer]) -> None:
    """One that runs with a volunteer, a neighbour who was asked, and the village's own house."""
    dora, henk, wilma = accompanied[:3]
    by = dora.owner.memberships.get(organisation=dora.organisation)
    els = next(each for each in volunteers if each.call_name == "Els")
    walking = _match(dora, "gezelschap", "Op dinsdag een eindje wandelen.", volunteer=els)
    walking.propose(by, UUID(int=68))
    walking.move_to(Match.Status.AGREED, by)
    walking.move_to(Match.Status.RUNNING, by)
    bins = _match(henk, "huis-en-klussen", "De container aan de weg.", helper="buurman Sjraar")
    bins.propose(by, UUID(int=69))
    houses = Facility.objects.filter(village=wilma.village, kind=Facility.Kind.COMMUNITY_HOUSE)
    eating = _match(
        wilma, "gezelschap", "Op donderdag mee-eten.", facility=houses.order_by("name").first()
    )
    eating.propose(by, UUID(int=6900))
    eating.move_to(Match.Status.AGREED, by)


def _match(person: HelpSeeker, theme: str, what: str, **who: Any) -> Match:
    row = Theme.objects.get(code=theme)
    return Match(person=person, case=person.cases.get(), theme=row, what=what, **who)


def _moment(lot: random.Random) -> datetime:
    """A working day in the last quarter, between nine and five."""
    day = timezone.localtime() - timedelta(days=lot.randrange(1, QUARTER_DAYS))
    day -= timedelta(days=max(day.weekday() - 4, 0))
    return day.replace(hour=lot.randrange(9, 17), minute=lot.randrange(60), second=0)


def _person(story: PersonStory, supporter: User, organisation: Organisation) -> HelpSeeker:
    owned = {"owner": supporter, "organisation": organisation}
    america = organisation.villages.get(slug="america")
    person = HelpSeeker.objects.create(
        call_name=story.call_name,
        surname=story.surname,
        phone=story.phone,
        address=story.address,
        village=america,
        **owned,
    )
    case = SupportCase.objects.create(
        person=person,
        question_in_own_words=story.question,
        wants_to_contribute=story.contribution,
        information_given_on=timezone.localdate() - timedelta(days=30),
        opened_on=timezone.localdate() - timedelta(days=30),
        **owned,
    )
    ContactMoment.objects.create(
        organisation=organisation,
        logged_by=supporter,
        village=america,
        theme=Theme.objects.get(code=story.theme),
        channel=ContactMoment.Channel.PHONE,
        about=ContactMoment.About.KNOWN_PERSON,
        person=person,
        occurred_at=timezone.now() - timedelta(days=20),
    )
    HelpSeeker.objects.filter(pk=person.pk).update(created_at=timezone.now() - timedelta(days=30))
    kind, days, note = story.follow_up
    FollowUp.objects.create(
        person=person,
        case=case,
        kind=kind,
        due_on=timezone.localdate() + timedelta(days=days),
        note=note,
        **owned,
    )
    return person


def _close(case: SupportCase, reason: str) -> None:
    closing = Closing(case.person, reason, _at_work(case), case)
    closing.carry_out({end.key: end.suggested for end in closing.loose_ends})


def _moved(person: HelpSeeker) -> None:
    """To another place, a while ago: found in one list only, and what was open is settled."""
    case = person.cases.get()
    _close(case, SupportCase.CloseReason.MOVED)
    gone_on = timezone.localdate() - timedelta(days=MOVED_DAYS)
    SupportCase.objects.filter(pk=case.pk).update(
        closed_on=gone_on, retention_until=months_later(gone_on, CASE_MONTHS)
    )
    HelpSeeker.objects.filter(pk=person.pk).update(gone_on=gone_on)
    FollowUp.objects.filter(person=person).update(due_on=gone_on, done_on=gone_on)


def _closed(person: HelpSeeker, days_left: int) -> None:
    """Two years ago; kept for so many days more."""
    case = person.cases.get()
    _close(case, SupportCase.CloseReason.HELPED)
    last = timezone.localdate() + timedelta(days=days_left)
    closed_on = months_later(last, -CASE_MONTHS)
    SupportCase.objects.filter(pk=case.pk).update(
        opened_on=closed_on - timedelta(days=90),
        information_given_on=closed_on - timedelta(days=90),
        closed_on=closed_on,
        retention_until=last,
    )
    HelpSeeker.objects.filter(pk=person.pk).update(
        created_at=timezone.now() - (timezone.localdate() - closed_on) - timedelta(days=90)
    )


def _referrals(accompanied: list[HelpSeeker]) -> None:
    """One that was sent four weeks ago without an answer, one that is going on, and a report to
    the municipality of today."""
    dora, henk, wilma = accompanied[:3]
    waiting = _referral(dora, "activity", "gezelschap", "de kookploeg van Samen eten")
    Referral.objects.filter(pk=waiting.pk).update(sent_on=timezone.localdate() - timedelta(days=26))
    _referral(henk, "wmo_report", "zorg-en-wmo", "Wmo-loket van de gemeente")
    started = _referral(wilma, "care_organisation", "mantelzorg", "dagopvang in Horst")
    by = _at_work(started)
    started.move_to(Referral.Status.ACCEPTED, by)
    started.move_to(Referral.Status.STARTED, by)


def _referral(person: HelpSeeker, kind: str, theme: str, receiver: str) -> Referral:
    owned = {"owner": person.owner, "organisation": person.organisation, "person": person}
    given_on = timezone.localdate() - timedelta(days=27)
    consent = DisclosureConsent.objects.create(
        recipient_name=receiver,
        purpose="kennismaken en afspreken",
        scope=["name", "phone", "theme"],
        given_on=given_on,
        given_how=DisclosureConsent.GivenHow.SPOKEN,
        **owned,
    )
    referral = Referral.objects.create(
        kind=kind,
        receiver_role=receiver,
        reason_theme=Theme.objects.get(code=theme),
        case=person.cases.get(),
        **owned,
    )
    referral.give_consent(consent)
    referral.move_to(Referral.Status.SENT, _at_work(referral))
    return referral


def _at_work(row: Referral | SupportCase) -> Membership:
    return row.owner.memberships.get(organisation=row.organisation)
