"""Casework for tests. Make it inside `acting_as(owner.pk, organisation.pk)`: the database asks."""

import uuid
from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from supporters.models import (
    BrokenGlass,
    Closing,
    ContactMoment,
    Contribution,
    DataSubjectRequest,
    DisclosureConsent,
    FollowUp,
    HandOver,
    HelpSeeker,
    Match,
    Omission,
    Referral,
    ReferralIn,
    Referrer,
    SickEnvelope,
    SupportCase,
    TeamMember,
    Theme,
    UnmetNeed,
    Volunteer,
)
from supporters.models.referrers import at_address
from supporters.models.requests import place_of
from tests.factories import MembershipFactory, Role
from villagehub.accounts.acting import acting_as


def theme(code="vervoer"):
    return Theme.objects.get(code=code)


class ContactMomentFactory(DjangoModelFactory):
    class Meta:
        model = ContactMoment

    theme = factory.LazyFunction(theme)
    channel = ContactMoment.Channel.STREET
    village = factory.LazyAttribute(lambda contact: contact.organisation.villages.first())


class HelpSeekerFactory(DjangoModelFactory):
    class Meta:
        model = HelpSeeker

    call_name = "Truus"
    surname = factory.Sequence(lambda n: f"van Verzonnen{n}")
    phone = "06-00 00 00 11"
    address = "Dorpsstraat 1"


class PersonRowFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    owner = factory.SelfAttribute("person.owner")
    organisation = factory.SelfAttribute("person.organisation")


class VolunteerFactory(DjangoModelFactory):
    class Meta:
        model = Volunteer

    call_name = "Joop"
    surname = "Rijdtgraag"
    phone = "06-00 00 00 55"
    themes = factory.LazyFunction(lambda: ["vervoer"])
    village = factory.LazyAttribute(lambda row: row.organisation.villages.first())
    information_given_on = factory.LazyFunction(timezone.localdate)
    status = Volunteer.Status.ACTIVE


class ContributionFactory(DjangoModelFactory):
    """Of somebody without a file, unless there is a person."""

    class Meta:
        model = Contribution

    class Params:
        of_somebody_else = factory.LazyAttribute(lambda row: row.person is None)

    person = None
    name = factory.LazyAttribute(lambda row: "Sjraar" if row.of_somebody_else else "")
    phone = factory.LazyAttribute(lambda row: "06-00 00 00 66" if row.of_somebody_else else "")
    organisation = factory.LazyAttribute(lambda row: row.person.organisation)
    theme = factory.LazyFunction(theme)
    what = "Leent de aanhanger uit"
    village = factory.LazyAttribute(
        lambda row: row.organisation.villages.first() if row.of_somebody_else else None
    )
    information_given_on = factory.LazyAttribute(
        lambda row: timezone.localdate() if row.of_somebody_else else None
    )


def match_of(person, volunteer=None, **values):
    """Asked today: this volunteer, or a neighbour."""
    helper = "" if volunteer else "buurvrouw Riet"
    values = {"helper": helper, "theme": theme(), "what": "Naar de markt"} | values
    match = Match(person=person, volunteer=volunteer, **values)
    match.propose(at_work_as(person), uuid.uuid4())
    return match


class UnmetNeedFactory(DjangoModelFactory):
    class Meta:
        model = UnmetNeed

    theme = factory.LazyFunction(theme)
    village = factory.LazyAttribute(lambda need: need.organisation.villages.first())
    sentence = "Niemand rijdt ’s avonds naar Venray."


class SupportCaseFactory(PersonRowFactory):
    class Meta:
        model = SupportCase

    question_in_own_words = "Ik kom niet meer bij de winkel."
    information_given_on = factory.LazyFunction(timezone.localdate)


class DisclosureConsentFactory(PersonRowFactory):
    class Meta:
        model = DisclosureConsent

    recipient_name = "Vervoersdienst"
    purpose = "zodat zij kunnen bellen"
    scope = factory.LazyFunction(lambda: ["name", "phone", "theme", "words"])
    given_how = DisclosureConsent.GivenHow.SPOKEN


class ReferralFactory(PersonRowFactory):
    class Meta:
        model = Referral

    kind = Referral.Kind.VOLUNTEER_HELP
    receiver_role = "coördinator van de vervoersdienst"
    reason_theme = factory.LazyFunction(theme)
    what_matters = "Zelf kunnen kiezen wanneer."


class FollowUpFactory(PersonRowFactory):
    class Meta:
        model = FollowUp

    due_on = factory.LazyFunction(timezone.localdate)


def in_team_of(person, colleague, says_yes=True):
    """A colleague on this file. Runs as the owner of the file; the yes is said as the colleague."""
    member = TeamMember.ask(person, colleague, "Twee weten meer.", at_work_as(person))
    if says_yes:
        workplace = colleague.memberships.get(organisation=person.organisation_id)
        with acting_as(colleague.pk, person.organisation_id):
            TeamMember.objects.get(pk=member.pk).accept(workplace)
        member.accepted_at = timezone.now()
    return member


def request_of(person, kind="access", days_ago=0):
    received_on = timezone.localdate() - timedelta(days=days_ago)
    return DataSubjectRequest.objects.receive(
        person, at_work_as(person), kind=kind, received_on=received_on
    )


def omission_of(person, words="Ik kom niet meer bij de winkel."):
    """Of the question of their file, at a request to see it."""
    return Omission.objects.create(
        person=person,
        asked=request_of(person),
        owner=person.owner,
        organisation=person.organisation,
        place=place_of(person.cases.get(), "question_in_own_words"),
        passage=words,
    )


class ReferralInFactory(DjangoModelFactory):
    """Built, not saved: it is received at the address of its referrer. See `refer`."""

    class Meta:
        model = ReferralIn

    call_name = "Piet"
    surname = "Verwezen"
    phone = "06-00 00 00 77"
    reach_text = "na tien uur"
    what_matters = "Weer eens onder de mensen."
    reason_theme = factory.LazyFunction(lambda: theme("gezelschap"))
    feedback_scope = ReferralIn.Scope.STATUS_ONLY


SECRET = "een-geheim-adres-dat-niemand-ooit-zal-raden-1"


def make_referrer(by, name="Huisartsenpraktijk De Proef", secret=SECRET):
    """By the coordinator whose membership it is."""
    with acting_as(by.user_id, by.organisation_id):
        referrer = Referrer(name=name)
        referrer.begin(by, secret)
    return referrer


def refer(referrer, secret=SECRET, key=None, **values):
    """As somebody at the referrer's address."""
    with at_address(secret):
        return ReferralInFactory.build(**values).receive(referrer, key or uuid.uuid4())


def proposed(person, colleague, reason="Ik stop ermee."):
    """All of this supporter's one file, for a colleague to say yes to."""
    [row] = HandOver.propose(person.owner, {colleague: [person.pk]}, reason, at_work_as(person))
    return row


def sealed(person, colleague):
    """What this person was promised this week, in an envelope for a colleague."""
    return SickEnvelope.seal(colleague, at_work_as(person))


def broken_glass(person, reason="Haar huis staat blank.", by=None):
    """By a coordinator of their own, unless one is named."""
    by = by or MembershipFactory(role=Role.COORDINATOR, organisation=person.organisation)
    with acting_as(by.user_id, person.organisation_id):
        return BrokenGlass.break_for(person.pk, "danger", reason, by)


def at_work_as(person):
    """The membership of the supporter whose person it is."""
    return person.owner.memberships.get(organisation=person.organisation_id)


def close(person, reason):
    """Whoever changes nothing of what is suggested."""
    case = person.cases.open().select_related("person__organisation").get()
    closing = Closing(person, reason, at_work_as(person), case)
    closing.carry_out({end.key: end.suggested for end in closing.loose_ends})


def sent_referral(person, days_ago=0):
    referral = ReferralFactory(person=person)
    referral.give_consent(DisclosureConsentFactory(person=person))
    referral.move_to("sent", at_work_as(person))
    if days_ago:
        day = timezone.localdate() - timedelta(days=days_ago)
        Referral.objects.filter(pk=referral.pk).update(sent_on=day)
    return referral
