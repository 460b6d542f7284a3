"""The table behind the timeline: it follows what happened, and tells it to whom may see that."""

from collections import defaultdict
from copy import copy
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from initiatives.comments.models import Comment
from initiatives.deciding.models import Electorate, Invitation, Question, QuestionEvent
from initiatives.deciding.timeline import WORDS
from initiatives.encounters.models import Agreement, AgreementVersion, Meeting
from initiatives.followers import kept_moments, kept_things
from initiatives.housing.models import AllocationRound, AllocationRules, FigureRelease
from initiatives.hurdles.models import BackingOffer, Obstacle, Risk, RiskShare
from initiatives.models import (
    Audience,
    BoardPost,
    BoxRow,
    Initiative,
    InitiativeMember,
    Lesson,
    LifeEvent,
    StageChange,
    TimelineMoment,
    Visibility,
)
from initiatives.moving.models import Arrival, Onward
from initiatives.papers.models import Budget, DocumentEvent, MeetingPaper, Update
from initiatives.sockets.boxes import things
from initiatives.sockets.timeline import moments, timeline
from initiatives.tasks import check_timeline
from initiatives.work.models import Shift, Task
from tests.comments.factories import CommentFactory
from tests.deciding.factories import put
from tests.encounters.factories import agree, come, make_meeting
from tests.factories import UserFactory
from tests.hurdles.factories import ObstacleFactory
from tests.papers.factories import UpdateFactory, meeting, with_file
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.accounts.remembering import remember
from villages.models import Event
from villages.moderation.models import ModerationState

pytestmark = pytest.mark.django_db
PERSONAS = (
    *("resident", "lead", "stranger", "neighbour", "editor", "supporter", "coordinator"),
    *("officer", "decision_maker", "council_viewer", "admin", "none", "helper", "observer"),
)


def _seen(user):
    return Q(initiative__in=Initiative.objects.visible_to(user))


def _inside(user):
    roles = ["lead", "board", "member"]
    if not user.is_authenticated:
        return Q(pk=None)
    own = InitiativeMember.objects.filter(user=user, until=None, role__in=roles)
    return Q(initiative__in=own.values("initiative"))


def _life(user):
    rows = LifeEvent.objects.filter(_seen(user))
    if not user.is_authenticated:
        return rows.exclude(what__in=["role", "removed"])
    joined = Q(initiative__in=Initiative.objects.joined_by(user))
    run = Q(initiative__in=Initiative.objects.run_by(user))
    return rows.filter(run | ~Q(what="removed")).filter(joined | ~Q(what="role"))


# By each source's own rules, without the table.
SEEN = {
    "stage": lambda user: StageChange.objects.filter(_seen(user)),
    "life": _life,
    "member": lambda user: InitiativeMember.objects.filter(
        initiative__in=Initiative.objects.joined_by(user)
    ),
    "task": lambda user: Task.objects.visible_to(user).filter(_seen(user), state="done"),
    "update": lambda user: Update.objects.visible_to(user).listed(),
    "document": lambda user: DocumentEvent.objects.visible_to(user).told(),
    "minutes": lambda user: MeetingPaper.objects.visible_to(user).exclude(minutes_at=None),
    "budget": Budget.objects.visible_to,
    "obstacle": Obstacle.objects.visible_to,
    "solved": lambda user: Obstacle.objects.visible_to(user).filter(status="solved"),
    "backing": lambda user: (
        BackingOffer.objects.visible_to(user).filter(_seen(user)).given().exclude(answered_at=None)
    ),
    "risks": lambda user: RiskShare.objects.filter(_inside(user)),
    "lesson": lambda user: Lesson.objects.published().visible_to(user),
    "arrival": lambda user: Arrival.objects.filter(_seen(user)),
    "onward": lambda user: Onward.objects.filter(_seen(user)),
    "figures": FigureRelease.objects.visible_to,
    "rules": lambda user: AllocationRules.objects.visible_to(user).published(),
    "draw": lambda user: AllocationRound.objects.visible_to(user).exclude(drawn_at=None),
    "meeting": Meeting.objects.visible_to,
    "agreement": lambda user: AgreementVersion.objects.filter(
        agreement__in=Agreement.objects.visible_to(user)
    ),
    "question": lambda user: QuestionEvent.objects.filter(
        question__in=Question.objects.visible_to(user), what__in=list(WORDS)
    ),
}


@pytest.fixture(scope="module")
def told(world, lasting_cast):
    """The world, and of each source what only some may see."""
    shop, lead, stranger = world.initiative, lasting_cast.lead, lasting_cast.stranger
    helper, observer = lasting_cast.helper, lasting_cast.observer = UserFactory(), UserFactory()
    lasting_cast.none = UserFactory()
    shop.members.create(user=helper, role="helper")
    shop.members.create(user=observer, role="observer", recorded_by=lead)
    for what in ("removed", "role", "paused"):
        LifeEvent.objects.create(initiative=shop, what=what, by=lead, note="Zo ging het.")
    shop.move_to(shop.next_step.code, lead, "Zo gaan we verder.")
    CommentFactory(initiative=shop)
    CommentFactory(initiative=shop, state=ModerationState.HELD)
    CommentFactory(initiative=shop, deleted_at=timezone.now())
    for audience in Audience.values:
        _of_audience(shop, audience, lead, stranger)
    for electorate in Electorate.values:
        _asked(shop, lead, stranger, electorate)
    AllocationRules.objects.filter(initiative=world.cpo, published_at=None).update(version=2)
    FigureRelease.objects.create(initiative=world.cpo, households=12, cells={})
    Arrival.objects.create(
        initiative=shop, by=lead, village=shop.village, sha256="a", came_from="een ander"
    )
    Onward.objects.get_or_create(
        initiative=shop, defaults={"address": "https://elders.example/", "by": lead}
    )
    BackingOffer.objects.filter(pk=world.given.pk).update(answered_at=timezone.now())
    _village_only(world, stranger)
    return world


def _of_audience(shop, audience, lead, stranger):
    of = {"initiative": shop, "audience": audience}
    task = TaskFactory(**of)
    task.takers.create(user=stranger)
    task.finish(lead)
    UpdateFactory(**of, by=lead)
    UpdateFactory(**of, by=lead, withdrawn_at=timezone.now())
    with_file(shop, by=lead, audience=audience)
    ObstacleFactory(**of, step_by=lead, created_by=lead, status="solved")
    ObstacleFactory(**of, step_by=lead, created_by=lead, public_text="Een regel.")
    for visibility in Event.Visibility.values:
        paper = meeting(shop, by=lead, audience=audience, minutes_at=timezone.now())
        Event.objects.filter(pk=paper.event_id).update(visibility=visibility)
        paper.event.attendances.create(user=stranger)


def _asked(shop, lead, stranger, electorate):
    question = put(shop, lead, electorate=electorate, opened=False, title=electorate)
    if electorate == Electorate.INVITED:
        Invitation.invite(question, [stranger.email], lead)
    question.open_up(lead)


def _village_only(world, stranger):
    """Conversations that the agenda shows to the village, and to who comes."""
    agreed = make_meeting(world.encounter, days=-2)
    come(agreed, stranger)
    agree(agreed, world.initiative.created_by, "We groeten elkaar.")
    planned = make_meeting(world.encounter)
    events = [agreed.event_id, planned.event_id]
    Event.objects.filter(pk__in=events).update(visibility=Event.Visibility.VILLAGE)


def everybody(cast):
    """Each as somebody for whom a page is made: what is asked of them is asked once."""
    people = {who: remember(copy(getattr(cast, who))) for who in PERSONAS}
    return people | {"visitor": AnonymousUser()}


def test_every_source_is_compared():
    assert set(SEEN) == {source.name for source in moments}


@pytest.mark.parametrize("visibility", Visibility.values)
def test_it_tells_each_person_what_each_source_shows_them(told, lasting_cast, visibility):
    Initiative.objects.update(visibility=visibility)
    people = everybody(lasting_cast)
    seen_by_anybody = defaultdict(set)
    for who, user in people.items():
        rows = defaultdict(set)
        for name, key in TimelineMoment.objects.visible_to(user).values_list("source", "key"):
            rows[name].add(key)
        for name, own_rule in SEEN.items():
            assert rows[name] == set(own_rule(user).values_list("pk", flat=True)), (who, name)
            seen_by_anybody[name] |= rows[name]
    assert all(seen_by_anybody[name] for name in SEEN)


def test_nothing_had_to_be_mended(told, capsys):
    call_command("check_timeline")
    lines = capsys.readouterr().out.splitlines()
    sources = len(kept_moments) + len(kept_things)
    assert sum("0 missing, 0 needless, 0 other" in line for line in lines) == sources
    assert len(lines) == sources + 2


def test_what_is_broken_is_found_and_mended(told, capsys):
    rows = TimelineMoment.objects.filter(initiative=told.initiative)
    rows.filter(source="task").first().delete()
    rows.filter(source="update").update(words={"title": "Iets anders"})
    rows.filter(source="lesson").first().delete()
    BoxRow.objects.filter(source="risk").first().delete()
    stray = rows.filter(source="stage").first()
    stray.pk, stray.key = None, told.initiative.pk
    stray.save()
    stray.pk, stray.source = None, "nobody"
    stray.save()
    with pytest.raises(SystemExit) as ended:
        call_command("check_timeline")
    assert ended.value.code == 1
    out = capsys.readouterr().out
    assert "timeline, task: 1 missing, 0 needless, 0 other" in out
    assert "timeline, update: 0 missing, 0 needless, 4 other" in out
    assert "timeline, stage: 0 missing, 1 needless, 0 other" in out
    assert "timeline, of no source: 1" in out
    assert "boxes, risk: 1 missing, 0 needless, 0 other" in out
    call_command("check_timeline")
    assert not any(any(kept.difference()) for kept in (*kept_moments, *kept_things))


def test_at_night_it_is_mended_and_the_log_says_of_what(told, caplog):
    TimelineMoment.objects.filter(source="task").first().delete()
    check_timeline()
    assert not any(any(kept.difference()) for kept in kept_moments)
    assert "initiatives_timelinemoment task was wrong" in caplog.text
    caplog.clear()
    check_timeline()
    assert "was wrong" not in caplog.text


def texts(initiative, user):
    initiative.standing = initiative.standing_of(user)
    return [f"{moment.text} {moment.note}" for moment in timeline(initiative, user)]


def test_what_is_written_anew_taken_away_or_deleted_is_followed_also_in_bulk(winkelhoek, lead):
    update = UpdateFactory(initiative=winkelhoek, title="Eerst")
    assert "Bericht: Eerst " in texts(winkelhoek, lead)
    Update.objects.filter(pk=update.pk).update(title="Daarna")
    assert "Bericht: Daarna " in texts(winkelhoek, lead)
    update.withdraw()
    assert not any("Bericht" in text for text in texts(winkelhoek, lead))
    update.put_back()
    assert "Bericht: Daarna " in texts(winkelhoek, lead)
    update.delete()
    assert not any("Bericht" in text for text in texts(winkelhoek, lead))


def test_what_stands_beside_it_is_followed(winkelhoek, lead, stranger):
    paper = meeting(winkelhoek, by=lead, audience="all", minutes_at=timezone.now())
    Event.objects.filter(pk=paper.event_id).update(title="Jaarvergadering")
    assert "Verslag van “Jaarvergadering” " in texts(winkelhoek, stranger)
    Event.objects.filter(pk=paper.event_id).update(visibility=Event.Visibility.VILLAGE)
    assert not any("Verslag" in text for text in texts(winkelhoek, stranger))
    assert "Verslag van “Jaarvergadering” " in texts(winkelhoek, lead)


def test_people_are_called_as_they_are_called_now(winkelhoek, lead, member):
    LifeEvent.objects.create(initiative=winkelhoek, what=LifeEvent.What.WOKEN, by=member)
    member.display_name = "Mia Andersnu"
    member.save()
    assert "Mia Andersnu kwam erbij " in texts(winkelhoek, lead)
    member.delete()
    told = texts(winkelhoek, lead)
    assert "Weer wakker gemaakt " in told
    assert not any("Mia" in text for text in told)


def test_a_page_of_it_is_one_query_however_much_there_is(
    winkelhoek, lead, django_assert_max_num_queries
):
    for n in range(5):
        UpdateFactory(initiative=winkelhoek, by=lead)
        TaskFactory(initiative=winkelhoek).finish(lead)
        LifeEvent.objects.create(
            initiative=winkelhoek, what="woken", at=timezone.now() - timedelta(days=n)
        )
    winkelhoek.standing = winkelhoek.standing_of(remember(lead))
    with django_assert_max_num_queries(4):  # and what is known of the person in a request
        assert len(timeline(winkelhoek, lead)) == 16


def page(client, initiative, user=None):
    client.logout()
    if user:
        client.force_login(user)
    address = reverse("initiatives:detail", args=[initiative.village.slug, initiative.slug])
    return client.get(address).content.decode()


def test_a_box_follows_what_is_in_it(client, winkelhoek, lead, stranger):
    obstacle = ObstacleFactory(initiative=winkelhoek, audience="members", public_text="")
    assert obstacle.title in page(client, winkelhoek, lead)
    assert obstacle.title not in page(client, winkelhoek, stranger)
    Obstacle.objects.filter(pk=obstacle.pk).update(public_text="Er is een regel.")
    seen = page(client, winkelhoek)
    assert "Er is een regel." in seen
    assert obstacle.title not in seen
    Obstacle.objects.filter(pk=obstacle.pk).update(status=Obstacle.Status.SOLVED)
    assert "Er is een regel." not in page(client, winkelhoek).split("Wat er gebeurde")[0]


def test_a_shift_stands_in_its_box_as_long_as_people_are_missing(client, winkelhoek, lead):
    shift = ShiftFactory(initiative=winkelhoek, title="Brood bakken")
    assert "2 mensen voor" in page(client, winkelhoek)
    place = shift.sign_up(lead)
    assert "Iemand voor" in page(client, winkelhoek)
    place.delete()
    assert "2 mensen voor" in page(client, winkelhoek)
    now, hour = timezone.now(), timedelta(hours=1)
    Shift.objects.filter(pk=shift.pk).update(starts_at=now - hour, ends_at=now + hour)
    assert "Brood bakken" not in page(client, winkelhoek)


def test_a_post_is_sought_when_nobody_holds_it_or_the_term_ends(client, winkelhoek, lead):
    post = winkelhoek.posts.create(kind="treasurer", about="Een avond in de maand.")
    assert "Ik wil dit wel" in page(client, winkelhoek)
    holder = post.holders.create(user=lead)
    assert "Ik wil dit wel" not in page(client, winkelhoek)
    for days, is_sought in ((184, False), (183, True)):
        holder.until = timezone.localdate() + timedelta(days=days)
        holder.save()
        assert ("Ik wil dit wel" in page(client, winkelhoek)) == is_sought
        assert winkelhoek.posts.all().seeking().exists() == is_sought


def test_a_box_shows_each_person_what_its_source_shows_them(told, lasting_cast):
    seen_by_anybody = set()
    shown = {
        "comment": lambda user: Comment.objects.visible_to(user).filter(
            deleted_at=None, state=ModerationState.VISIBLE
        ),
        "update": lambda user: Update.objects.visible_to(user).listed(),
        "lesson": Lesson.objects.visible_to,
        "obstacle": lambda user: Obstacle.objects.visible_to(user).open(),
        "offer": lambda user: BackingOffer.objects.visible_to(user).filter(_seen(user)).given(),
        "risk": lambda user: Risk.objects.visible_to(user).filter(_inside(user)).high_and_open(),
        "post": lambda user: BoardPost.objects.visible_to(user).seeking(),
        "shift": lambda user: Shift.objects.visible_to(user).filter(_seen(user)).short(),
        "open_task": lambda user: Task.objects.visible_to(user).filter(
            _seen(user), state=Task.State.OPEN
        ),
    }
    assert set(shown) == {thing.name for thing in things}
    people = everybody(lasting_cast)
    for who, user in people.items():
        for name, own_rule in shown.items():
            rows = BoxRow.objects.visible_to(user).current().filter(source=name)
            if name == "risk":
                rows = rows.filter(_inside(user))
            keys = set(rows.values_list("key", flat=True))
            assert keys == set(own_rule(user).values_list("pk", flat=True)), (who, name)
            seen_by_anybody |= {name} if keys else set()
    assert seen_by_anybody == set(shown)


def test_what_is_told_in_one_initiative_is_what_is_told_of_it(told, lasting_cast):
    """The page of one asks more simply, once it knows that somebody sees it."""
    people = everybody(lasting_cast)
    compared = 0
    for who, user in people.items():
        for initiative in Initiative.objects.visible_to(user):
            for table in (BoxRow, TimelineMoment):
                here = set(table.objects.visible_in(initiative, user).values_list("pk", flat=True))
                all_of_it = table.objects.visible_to(user).filter(initiative=initiative)
                assert here == set(all_of_it.values_list("pk", flat=True)), (who, table)
                compared += len(here)
    assert compared > 100


@pytest.mark.parametrize(("who", "most"), [("visitor", 8), ("lead", 12)])
def test_the_page_of_an_initiative_with_everything_in_it_is_few_queries(
    told, lasting_cast, client, who, most, django_assert_max_num_queries
):
    user = None if who == "visitor" else lasting_cast.lead
    for initiative in (told.initiative, told.cpo, told.encounter):
        page(client, initiative, user)
        address = reverse("initiatives:detail", args=[initiative.village.slug, initiative.slug])
        with django_assert_max_num_queries(most):
            client.get(address)
