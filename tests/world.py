"""One of everything, so that every address of the portal has an object behind it."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from initiatives.encounters.models import Chair, Question
from initiatives.models import InitiativeMember
from initiatives.moving.models import Invited, PastRow
from initiatives.regulatory.models import EquatedDay, SavedFilter, TextBlock
from initiatives.work.models import Ask, Seen, Swap
from supporters.models import AttachedCount, Story, Theme, WorkCalendar
from tests.agenda.factories import ProposalFactory
from tests.cast import Cast
from tests.comments.factories import CommentFactory
from tests.deciding.factories import add_deciding
from tests.encounters.factories import agree, come, make_encounter, make_meeting
from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import MembershipFactory, Role, UserFactory
from tests.housing.world import add_housing
from tests.hurdles.world import add_hurdles
from tests.initiatives.world import add_stages
from tests.news.factories import PostFactory
from tests.papers.world import add_papers
from tests.regulatory.factories import (
    answer,
    ask,
    down_yesterday,
    make_draft,
    make_initiative,
    make_question,
    make_request,
    mandate_from_tomorrow,
    take_up,
)
from tests.regulatory.world import add_answered
from tests.rooms.factories import BookingFactory, RoomFactory
from tests.signals.world import add_signals
from tests.supporters.factories import (
    SECRET,
    ContactMomentFactory,
    ContributionFactory,
    DisclosureConsentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    ReferralFactory,
    SupportCaseFactory,
    UnmetNeedFactory,
    VolunteerFactory,
    at_work_as,
    broken_glass,
    in_team_of,
    make_referrer,
    match_of,
    omission_of,
    proposed,
    refer,
    sealed,
)
from tests.supporters.reporting import missed, plenty, released
from tests.villages.factories import (
    EventFactory,
    FacilityFactory,
    FacilityReportFactory,
    FacilityStatusChangeFactory,
    HelperRoleFactory,
)
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import AddressChange, User
from villagehub.mydata.models import Download
from villagehub.notifications.emails import unsubscribe_token, way_out_of_letters
from villagehub.notifications.models import MessageKind, Notification
from villagehub.pictures import files as pictures
from villages.exchange.models import Refusal, Thread
from villages.exchange.still_counts import token_of
from villages.linked.models import LinkedFeed
from villages.models import (
    CalendarAddress,
    Confidence,
    FacilityImport,
    GuestSignUp,
    Membership,
    MembershipCode,
    RoleInvitation,
)
from villages.moderation.models import Block


@pytest.fixture(scope="module")
def _lasting(django_db_setup, django_db_blocker):
    """What is made in here stays for all tests of a file, and is taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def lasting_cast(_lasting):
    return Cast()


@pytest.fixture(scope="module")
def world(lasting_cast, tmp_path_factory):
    """Made once for a file: tests of it ask through `everybody`, which takes back what they did."""
    media = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=media):
        things = _make(lasting_cast)
    things.media = media
    return things


def _make(cast):
    america, resident, lead = cast.america, cast.resident, cast.lead
    supporter, organisation = cast.supporter, cast.support_organisation
    things = SimpleNamespace(village=america, supporter=supporter, organisation=organisation)
    things.facility = FacilityFactory(village=america)
    add_agenda(things, resident)
    things.membership = cast.editor.memberships.get()
    add_facilities(things, cast.editor)
    _members(things)
    _invitation(things, cast.admin)
    _rooms(things, resident)
    _initiative(things, lead, resident)
    add_stages(things, lead)
    add_people(things, lead, resident)
    add_work(things, lead, resident)
    add_papers(things, lead)
    add_deciding(things, lead, resident)
    _requests(things, lead, resident, cast.officer)
    add_answered(things, lead, cast)
    add_hurdles(things, lead, cast.officer)
    _linked(things)
    _on_behalf(things, supporter)
    add_news(things, resident)
    add_signals(things, cast.editor)
    add_exchange(things, resident, lead)
    add_comments(things, resident, lead)
    add_moving(things)
    add_housing(things, lead)
    add_encounter(things, lead, resident)
    _supported(things, cast)
    return things


def _supported(things, cast):
    """Casework, who refers to it, and a report with a story."""
    supporter, organisation = cast.supporter, cast.support_organisation
    with acting_as(supporter.pk, organisation.pk):
        _casework(things, supporter, organisation)
        _referred(things, cast.coordinator.memberships.get(), supporter.memberships.get())
    plenty(supporter, things.village)
    enough_that_is_hidden = {"wonen": 3, "geld-en-formulieren": 8, "zorg-en-wmo": 6}
    missed(supporter, things.village, {"vervoer": 20, **enough_that_is_hidden})  # no lot is drawn
    things.support_report = released(
        cast.coordinator.memberships.get(),
        supporter.memberships.get(),
        things.village,
        reason="Veel vragen kwamen van buiten.",
    )
    with acting_as(supporter.pk, organisation.pk):
        story = Story(text="Ik durf weer naar de soos.")
        things.story = story.write(things.support_report, supporter.memberships.get())
        transport = str(Theme.objects.get(code="vervoer").pk)
        things.attached = AttachedCount.attach(
            things.support_report, transport, things.initiative, supporter.memberships.get()
        )


def _linked(things):
    things.linked_feed = LinkedFeed.objects.create(
        village=things.village, name="de dorpsraad", address="https://dorpsraad.example/agenda.ics"
    )
    things.linked_item = things.linked_feed.items.create(
        uid="markt",
        title="Boerenmarkt",
        link="https://dorpsraad.example/markt",
        starts_at=timezone.now() + timedelta(days=3),
    )


def add_facilities(things, editor):
    """Reported by somebody who is not of the cast, and a long list that the editor sent."""
    things.list_import = FacilityImport.begin(things.village, editor, "naam;soort", 1)
    things.report = FacilityReportFactory(facility=things.facility)
    things.change = FacilityStatusChangeFactory(
        facility=things.facility, confidence=Confidence.UNCERTAIN
    )


def _members(things):
    newcomer = UserFactory(name="Wim Wachter")
    things.waiting = MembershipFactory(user=newcomer, village=things.village, confirmed_how="")
    things.code = MembershipCode.objects.create(
        village=things.village,
        label="Dorpsblad",
        expires_on=timezone.localdate() + timedelta(days=30),
    )


def _invitation(things, admin):
    role = Membership(role=Role.EDITOR, village=things.village)
    things.role_invitation = RoleInvitation.invite(role, "nora@voorbeeld.example", admin)


def add_news(things, resident):
    """A notice with a picture, a first one that waits, one hidden, one hidden and appealed."""
    america = things.village
    things.post = PostFactory(village=america, user=resident, picture="a" * 32, picture_text="Dorp")
    for width in pictures.WIDTHS:
        default_storage.save(pictures.path_of("a" * 32, width), ContentFile(b"RIFF"))
    things.portrait = UserFactory(portrait="c" * 32).portrait
    portrait = pictures.path_of(things.portrait, pictures.PORTRAIT)
    default_storage.save(portrait, ContentFile(b"RIFF"))
    things.held_post = PostFactory(village=america, state="held")
    other = UserFactory(name="Edda Redacteur")
    MembershipFactory(user=other, role=Role.EDITOR, village=america)
    hidden = {"village": america, "user": resident, "state": "hidden", "state_by": other}
    things.hidden_post = PostFactory(**hidden, state_reason="Dit is reclame.")
    things.appealed_post = PostFactory(
        **hidden, state_reason="Een naam.", appeal_text="Het mocht.", appealed_at=timezone.now()
    )
    tomorrow = timezone.localdate() + timedelta(days=1)
    things.block = Block.objects.create(
        village=america, user=UserFactory(), until=tomorrow, reason="Reclame", by=other
    )


def _rooms(things, resident):
    things.room = RoomFactory(facility=things.facility)
    things.booking = BookingFactory(room=things.room, user=resident, status="pending")


def add_agenda(things, resident):
    things.event = EventFactory(village=things.village, minimum=5)
    things.helper_role = HelperRoleFactory(event=things.event)
    things.guest = GuestSignUp.ask(things.event, name="Gé Gast", email="ge@voorbeeld.example")
    things.proposal = ProposalFactory(village=things.village, user=resident)
    things.calendar_address = CalendarAddress.objects.create(user=resident)


def _initiative(things, lead, resident):
    things.initiative = make_initiative(things.village, lead)
    things.member = things.initiative.members.create(
        user=resident, role=InitiativeMember.Role.MEMBER
    )


def add_people(things, lead, resident):
    """The resident holds a post whose term ends, answered a question, and was thanked."""
    initiative = things.initiative
    things.other_member = initiative.members.create(user=UserFactory(name="Mo Meedoener"))
    things.lead_offer = initiative.lead_offers.create(by=lead, to=resident)
    things.board_post = initiative.posts.create(kind="treasurer", about="Een avond in de maand.")
    soon = timezone.localdate() + timedelta(days=40)
    things.post_holder = things.board_post.holders.create(user=resident, until=soon)
    things.board_post.interests.create(user=things.other_member.user)
    choices = {"kind": "choice", "choices_text": "dinsdag\ndonderdag"}
    things.join_question = initiative.join_questions.create(text="Welke avond?", **choices)
    initiative.join_questions.create(text="Wat kun je goed?", is_required=True)
    things.member.answers.create(
        question=things.join_question, asked="Welke avond?", text="dinsdag"
    )
    things.initiative_thanks = initiative.thanks.create(
        giver=lead, helper=resident, text="Fijn dat je er was", giver_shows=True
    )


def add_work(things, lead, resident):
    """The resident does a task and stands in a shift; somebody is asked for it."""
    of = {"initiative": things.initiative, "created_by": lead}
    things.open_task = TaskFactory(**of, maximum=40)
    things.task = TaskFactory(**of, maximum=3, skills=["driving"])
    things.taker = things.task.take(resident)
    things.done_task = TaskFactory(**of)
    things.done_task.finish(lead)
    things.shift = ShiftFactory(**of, place_text="'t Laefhoes", maximum=40)
    things.shift_place = things.shift.sign_up(resident)
    things.seen_paper = Seen.objects.create(
        member=things.member, what="licence", seen_on=timezone.localdate()
    )
    later = things.shift.starts_at + timedelta(days=2)
    other_place = ShiftFactory(**of, starts_at=later, maximum=40).sign_up(things.other_member.user)
    things.work_swap = Swap.ask(things.shift_place, other_place)
    things.work_ask = Ask.put(things.other_member.user, lead, "Kun jij?", shift=things.shift)


def _requests(things, lead, resident, officer):
    things.rule_question = answer(make_question(things.village, resident), officer)
    things.outage = down_yesterday(things.village.municipality, officer)
    things.equated_day = EquatedDay.objects.create(day=date(2031, 5, 23), decree="Stb. 2030, 12")
    things.mandate = mandate_from_tomorrow(things.village.municipality, officer)
    things.draft = make_draft(things.initiative, lead)
    things.request = take_up(make_request(things.initiative, lead), officer)
    things.question = ask(things.request, officer)
    things.lost_message = lead.notifications.get(
        about=f"request:{things.request.pk}", period="receipt"
    )
    things.lost_message.give_up()
    things.desk_role = officer.memberships.get(municipality__isnull=False)
    things.text_block = TextBlock.objects.create(
        municipality=things.request.municipality, title="Tekening", body="Stuur een tekening mee."
    )
    things.saved_filter = SavedFilter.keep(things.desk_role, "Laat", "lijst=laat")


def _on_behalf(things, supporter):
    things.person_without_mail = UserFactory(
        email=None,
        name="Jo zonder Mail",
        recorded_by=supporter,
        consent_how=User.ConsentHow.SPOKEN,
        consent_on=date(2026, 1, 5),
    )
    things.call = Notification.objects.record(
        recipient=things.person_without_mail,
        kind=MessageKind.DIGEST,
        about="village:1",
        period="2026-W01",
        subject="Dit speelt er",
        body="Eten op dinsdag",
    )
    things.token = unsubscribe_token(supporter, "digest")
    things.way_out_of_letters = way_out_of_letters("chair", "chair:1", "vera@voorbeeld.example")
    things.download = Download.ask(supporter)
    things.download.make()
    change = AddressChange.objects.create(user=supporter, old="a@b.example", new="c@d.example")
    things.address_token = change.token
    things.passkey = Authenticator.objects.create(
        user=UserFactory(), type=Authenticator.Type.WEBAUTHN, data={"name": "sleutel"}
    )


def add_exchange(things, resident, lead):
    """Once arranged between these two, and open again."""
    things.listing = ListingFactory(village=things.village, user=resident)
    things.thread = reply_to(things.listing, lead, "Ik rijd dinsdag toch")
    things.said = things.thread.messages.get()
    Thread.objects.filter(pk=things.thread.pk).update(matched_at=timezone.now())
    things.refusal = Refusal.objects.create(user=resident, whom=UserFactory())
    things.listing_token = token_of(things.listing.pk)


def add_comments(things, resident, lead):
    """One that was answered, changed, and reported."""
    things.comment = CommentFactory(initiative=things.initiative, user=resident)
    CommentFactory(initiative=things.initiative, user=lead, parent=things.comment)
    things.comment.change("Ik doe graag mee, ook op zaterdag.", resident)
    things.comment.report("untrue", "", lead)


def add_moving(things):
    """Somebody who may come in from elsewhere, and what came along to be read, with its paper."""
    of = {"initiative": things.initiative}
    things.invited = Invited.objects.create(**of, name="Riet Elders", role="member")
    told = {"number": 1, "drawn_at": None}
    things.past = PastRow.objects.create(
        **of, table="lotingen", position=1, told=told, audience="runners"
    )
    things.past.paper.save("blad.pdf", ContentFile(b"%PDF-1.7"))


def add_encounter(things, lead, resident):
    """Three people live elsewhere and come; the resident said yes to leading the next one."""
    of = {"initiative": make_encounter(things.village, lead)}
    things.encounter = of["initiative"]
    things.conversation = make_meeting(**of, chair=resident)
    things.asked_chair = Chair.ask(things.conversation, "vera@voorbeeld.example", lead)
    things.sent_question = Question.objects.create(
        meeting=things.conversation, user=lead, text="Hoe laat gaat het dicht?"
    )
    things.topic = things.conversation.topics.create(text="Waar speelt de jeugd?", by=lead)
    things.held_meeting = make_meeting(**of, chair=resident, days=-3)
    come(things.held_meeting, UserFactory(name="Roos Bezoeker"))
    agree(things.held_meeting, lead, "We groeten elkaar.")


def _casework(things, supporter, organisation):
    owned = {"owner": supporter, "organisation": organisation}
    things.contact = ContactMomentFactory(
        logged_by=supporter, organisation=organisation, memory_aid="Paraplu terug."
    )
    things.help_seeker = HelpSeekerFactory(**owned)
    things.other_help_seeker = HelpSeekerFactory(**owned)
    things.case = SupportCaseFactory(person=things.help_seeker)
    things.consent = DisclosureConsentFactory(person=things.help_seeker)
    things.referral = ReferralFactory(person=things.help_seeker)
    things.referral.give_consent(things.consent)
    things.transition = things.referral.move_to("sent", at_work_as(things.help_seeker))
    things.volunteer = VolunteerFactory(organisation=organisation)
    things.contribution = ContributionFactory(organisation=organisation)
    things.match = match_of(things.help_seeker)
    things.unmet_need = UnmetNeedFactory(organisation=organisation)
    things.omission = omission_of(things.help_seeker)
    things.data_request = things.omission.asked
    things.follow_up = FollowUpFactory(person=things.help_seeker, due_on=timezone.localdate())
    teammate = UserFactory(name="Tess Team")
    MembershipFactory(user=teammate, role=Role.SUPPORTER, organisation=organisation)
    things.team_member = in_team_of(things.help_seeker, teammate, says_yes=False)
    things.hand_over = proposed(things.help_seeker, teammate)
    things.envelope = sealed(things.help_seeker, teammate)
    things.glass = broken_glass(things.help_seeker)
    things.work_calendar = WorkCalendar.objects.create(workplace=supporter.memberships.get())


def _referred(things, coordinator, supporter):
    """One that waits, and one that was taken and told of."""
    things.secret, things.referrer = SECRET, make_referrer(coordinator)
    things.referral_in = refer(things.referrer)
    things.taken = refer(things.referrer, feedback_scope="status_and_activity", surname="Genomen")
    things.taken.accept(supporter)
    things.taken.send_feedback(supporter, "Gaat mee naar de kookploeg.")
