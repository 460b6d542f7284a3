"""The search table says what the things say, for whom they are, and nothing more."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from initiatives.lessons.models import Lesson
from initiatives.models import Audience, Initiative, InitiativeMember
from initiatives.papers.models import Update
from tests.access_rows.rows import SIGNED_IN
from tests.exchange.factories import ListingFactory
from tests.factories import MunicipalityFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory
from tests.papers.factories import UpdateFactory
from tests.regulatory.factories import (
    answer,
    decide,
    make_draft,
    make_question,
    make_request,
    take_up,
)
from tests.rooms.factories import RoomFactory
from tests.villages.factories import EventFactory, FacilityFactory
from villages.exchange.models import Listing
from villages.linked.models import LinkedFeed, LinkedItem
from villages.models import Event, Facility, Village
from villages.moderation.models import ModerationState
from villages.news.models import Post
from villages.search.keeping import mend
from villages.search.kinds import kinds
from villages.search.models import SearchEntry

pytestmark = pytest.mark.django_db


def wrong():
    """By kind, how many entries did not say what the things say; they do now."""
    return {checked.name: checked.wrong for checked in mend() if checked.wrong}


def entry_of(thing):
    return SearchEntry.objects.get(moment_keys__contains=[str(thing.pk)])


def weekly(village, times=4, **fields):
    start = {"first_on": timezone.localdate() + timedelta(days=2), "start_time": "12:00"}
    series = Event.series.field.related_model.objects.create(
        village=village, title="Inloop", repeat="weekly", times=times, **start, **fields
    )
    series.make_events()
    return series


# Who may see what


def _initiatives(village, lead):
    """Of each visibility one with papers and lessons in each of their states."""
    made = []
    for visibility in Initiative.Visibility.values:
        initiative = InitiativeFactory(village=village, visibility=visibility)
        initiative.members.create(user=lead, role=InitiativeMember.Role.LEAD)
        made.append(initiative)
        for audience in Audience.values:
            UpdateFactory(initiative=initiative, audience=audience, by=lead)
        UpdateFactory(initiative=initiative, withdrawn_at=timezone.now())
        for published_at in (None, timezone.now()):
            Lesson.objects.create(initiative=initiative, title="Les", published_at=published_at)
    return made


def _requests(initiative, lead, officer, decision_maker):
    make_draft(initiative, lead)
    make_request(initiative, lead)
    embargo = {"publicity": "after_decision", "embargo_reason": "Nog niet."}
    make_request(initiative, lead, **embargo)
    decided = make_request(initiative, lead, **embargo)
    take_up(decided, officer)
    decide(decided, decision_maker)


def _questions(village, resident, officer):
    make_question(village, resident)
    answer(make_question(village, resident), officer)
    answer(make_question(village, resident), officer).hide(officer)
    make_question(village, resident).forward(officer, "de provincie")


def _village_life(village, user, recorder):
    for visibility in ("public", "village"):
        EventFactory(village=village, visibility=visibility)
        EventFactory(village=village, visibility=visibility, cancelled_at=timezone.now())
        weekly(village, visibility=visibility)
        for state in ModerationState.values:
            said = {"state": state, "state_reason": "Daarom." if state == "hidden" else ""}
            for gone in ({}, {"withdrawn_at": timezone.now()}):
                shown = {"village": village, "visibility": visibility, **said}
                PostFactory(user=user, recorded_by=recorder, **shown, **gone)
            ListingFactory(user=user, **shown)
        ListingFactory(user=user, village=village, visibility=visibility, stage="done")
        ListingFactory(user=user, village=village, visibility=visibility, ended_at=timezone.now())
    for status in (Facility.Status.OPEN, Facility.Status.AT_RISK, Facility.Status.CLOSED):
        RoomFactory(facility=FacilityFactory(village=village, status=status))
    for paused_at in (None, timezone.now()):
        feed = LinkedFeed.objects.create(
            village=village, name="Kerk", address=f"https://{paused_at}/", paused_at=paused_at
        )
        LinkedItem.objects.create(feed=feed, uid="1", title="Concert", link="https://x.example/")


@pytest.fixture
def life(whole_cast):
    """Something of each kind in each of its states, and people who take part in each way."""
    cast = whole_cast
    life = SimpleNamespace(people={who: getattr(cast, who) for who in sorted(SIGNED_IN)})
    life.people["visitor"] = AnonymousUser()
    for village in (cast.america, cast.meterik):
        recorder = cast.resident if village == cast.meterik else cast.supporter
        _village_life(village, cast.lead, recorder)
        life.initiatives = _initiatives(village, cast.lead)
        _requests(life.initiatives[0], cast.lead, cast.officer, cast.decision_maker)
        _questions(village, cast.resident, cast.officer)
        for role in InitiativeMember.Role.values:
            life.people[f"{role} {village}"] = person = UserFactory()
            for initiative in life.initiatives:
                MemberFactory(initiative=initiative, user=person, role=role)
                MemberFactory(
                    initiative=initiative,
                    user=UserFactory(
                        email=None,
                        recorded_by=cast.stranger,
                        consent_how="spoken",
                        consent_on=timezone.localdate(),
                    ),
                    role=role,
                )
    return life


def in_the_table(kind, user):
    rows = SearchEntry.objects.visible_to(user).of_kind(kind.code)
    return {key for own, keys in rows.values_list("key", "moment_keys") for key in (keys or [own])}


def by_its_own_rule(kind, user):
    rows = kind.model.objects.visible_to(user).filter(kind.listed)
    return {str(key) for key in rows.values_list("pk", flat=True)}


@pytest.mark.parametrize("kind", list(kinds), ids=lambda kind: kind.code)
def test_the_table_shows_everybody_what_the_kind_shows_them(life, kind):
    seen = {}
    for who, user in life.people.items():
        seen[who] = in_the_table(kind, user)
        assert seen[who] == by_its_own_rule(kind, user), who
    assert seen["visitor"]


def test_nobody_sees_more_because_of_what_they_do_and_the_table_may_show_less(
    america, meterik, neighbour, resident, editor
):
    """Whoever comes to an event of another village finds it in their own agenda, not by search."""
    event = EventFactory(village=america, visibility="village")
    event.attend(neighbour)
    agenda = kinds["agenda"]
    assert in_the_table(agenda, neighbour) < by_its_own_rule(agenda, neighbour)
    assert in_the_table(agenda, resident) == by_its_own_rule(agenda, resident)


# It follows


CHANGES = {
    "a village is renamed": lambda: Village.objects.filter(slug="america").update(name="Peeldorp"),
    "a village gets another municipality": lambda: Village.objects.filter(slug="america").update(
        municipality=MunicipalityFactory(gm_code="GM0984", name="Venray", slug="venray")
    ),
    "initiatives become private": lambda: Initiative.objects.update(visibility="private"),
    "initiatives become public": lambda: Initiative.objects.update(visibility="public"),
    "papers are withdrawn": lambda: Update.objects.update(withdrawn_at=timezone.now()),
    "papers are for who takes part": lambda: Update.objects.update(audience="members"),
    "lessons are published": lambda: Lesson.objects.update(published_at=timezone.now()),
    "events change at once": lambda: Event.objects.update(title="Samen", visibility="village"),
    "one time changes apart": lambda: Event.objects.filter(
        pk=Event.objects.filter(series__isnull=False).order_by("pk").first().pk
    ).update(title="Anders", differs=True),
    "all is called off": lambda: Event.objects.update(cancelled_at=timezone.now()),
    "posts are hidden": lambda: Post.objects.update(state="hidden", state_reason="Daarom."),
    "posts are over": lambda: Post.objects.update(until=timezone.localdate() - timedelta(days=1)),
    "asks fall asleep": lambda: Listing.objects.fall_asleep(),
    "asks end": lambda: Listing.objects.update(ended_at=timezone.now()),
    "houses are at risk": lambda: Facility.objects.update(status="at_risk"),
    "houses close": lambda: Facility.objects.update(status="closed"),
    "sites are paused": lambda: LinkedFeed.objects.update(paused_at=timezone.now()),
    "sites go on": lambda: LinkedFeed.objects.update(paused_at=None),
    "sites go": lambda: LinkedFeed.objects.all().delete(),
    "events go": lambda: Event.objects.all().delete(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_table_follows_whatever_changes(life, change):
    before = list(SearchEntry.objects.order_by("pk").values())
    change()
    assert list(SearchEntry.objects.order_by("pk").values()) != before
    assert wrong() == {}


def test_one_village_that_is_renamed_is_found_by_its_new_name_with_all_in_it(america, client):
    EventFactory(village=america, title="Koffie")
    Village.objects.filter(pk=america.pk).update(name="Peeldorp")
    answer = client.get("/zoeken/?q=koffie+peeldorp").content.decode()
    assert "<mark>Koffie</mark>" in answer


def test_a_series_is_one_entry_that_leads_to_the_next_time_that_takes_place(america, client):
    series = weekly(america)
    first, second, *_rest = series.events.order_by("starts_at")
    assert SearchEntry.objects.get(kind="agenda").moment_keys[0] == str(first.pk)
    assert client.get("/zoeken/?q=inloop").content.decode().count(f'/{first.pk}/"') == 1
    first.cancel()
    page = client.get("/zoeken/?q=inloop").content.decode()
    assert str(second.pk) in page
    assert str(first.pk) not in page


def test_a_time_of_a_series_that_is_for_the_village_only_stays_there(america, client, resident):
    series = weekly(america)
    apart = series.events.order_by("starts_at").first()
    apart.title, apart.visibility = "Inloop apart", "village"
    apart.change(["title", "visibility"])
    assert entry_of(apart).audience == [f"village:{america.pk}"]
    assert str(apart.pk) not in client.get("/zoeken/?q=inloop").content.decode()
    client.force_login(resident)
    assert str(apart.pk) in client.get("/zoeken/?q=inloop").content.decode()
