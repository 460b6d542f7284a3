"""People come in by an invitation of their own; what nobody said here comes along to be read."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.models import Defect, Home
from initiatives.models import BoardPost, Initiative, InitiativeMember, PostHolder
from initiatives.moving.models import Invited, Onward, PastRow
from initiatives.moving.models import invited as invited_module
from initiatives.work.models import Taker, Task
from tests.comments.factories import CommentFactory
from tests.factories import UserFactory
from tests.housing.factories import make_household, make_housing, make_round, make_row, make_rules
from tests.hurdles.factories import OfferFactory, RiskFactory
from tests.initiatives.factories import MemberFactory
from tests.layout import on_one_line
from tests.moving.test_moving import bring_in, newcomer, story_of, taken, url, zip_of
from tests.work.factories import TaskFactory
from villagehub.notifications.models import Letter, Notification

__all__ = ["newcomer"]
pytestmark = pytest.mark.django_db
LONG_AGO = timezone.now() - timedelta(days=500)


def moved(client, initiative, lead, village, to):
    bring_in(client, to, village, taken(client, lead, initiative))
    return Initiative.objects.get(village=village)


@pytest.fixture
def since():
    return timezone.localdate() - timedelta(days=90)


@pytest.fixture
def with_people(winkelhoek, lead, member, since):
    """The member holds a post, has a task, did another and watches a risk."""
    InitiativeMember.objects.filter(user=member).update(since=since, role="board")
    post = BoardPost.objects.create(initiative=winkelhoek, kind="treasurer")
    PostHolder.objects.create(post=post, user=member, since=since)
    TaskFactory(
        initiative=winkelhoek, title="Gedaan", state="done", done_by=member, done_at=LONG_AGO
    )
    taken_task = TaskFactory(initiative=winkelhoek, title="Bezig", state="taken")
    Taker.objects.create(task=taken_task, user=member)
    RiskFactory(initiative=winkelhoek, owner=member)
    follower = UserFactory(name="Wim Volger")
    MemberFactory(initiative=winkelhoek, user=follower, role="observer")
    return winkelhoek


def link_of(name):
    return Invited.objects.get(name=str(name)).get_absolute_url()


def text_of(answer):
    return on_one_line(answer.content.decode())


def test_people_are_invited_and_come_in_as_what_they_were(
    client, with_people, lead, member, meterik, newcomer, since
):
    copy = moved(client, with_people, lead, meterik, newcomer)
    assert {row.user for row in copy.members.all()} == {newcomer}
    page = text_of(client.get(url("overview", copy)))
    assert f"<strong>{member}</strong>, bestuurslid" in page
    assert "volgt het" in page
    task = Task.objects.get(initiative=copy, title="Bezig")
    assert task.state == "open"

    link = link_of(member)
    assert link in page
    returning = UserFactory()
    client.logout()
    assert client.get(link).status_code == 302
    client.force_login(returning)
    asked = text_of(client.get(link))
    assert f"{member} stond daar als: bestuurslid" in asked
    assert not copy.members.filter(user=returning).exists()
    assert client.get(copy.get_absolute_url()).status_code == 404
    for _twice in range(2):
        client.post(link, {"stands_with_it": "on"})
    held = copy.members.get(user=returning)
    assert (held.role, held.since) == ("board", since)
    assert PostHolder.objects.get(post__initiative=copy).user == returning
    assert PostHolder.objects.get(post__initiative=copy).since == since
    task.refresh_from_db()
    assert (task.state, task.takers.get().user) == ("taken", returning)
    assert Task.objects.get(initiative=copy, title="Gedaan").done_by == returning
    assert copy.risks.get().owner == returning
    assert Notification.objects.filter(recipient=newcomer, subject__contains="doet mee").exists()
    assert Invited.objects.filter(name=str(member)).count() == 0


def test_who_does_not_want_to_stand_with_what_they_did_does_not(
    client, with_people, lead, member, meterik, newcomer
):
    copy = moved(client, with_people, lead, meterik, newcomer)
    returning = UserFactory()
    client.force_login(returning)
    client.post(link_of(member))
    assert copy.members.filter(user=returning).exists()
    assert Task.objects.get(initiative=copy, title="Gedaan").done_by is None
    assert copy.risks.get().owner is None


def test_an_invitation_is_used_once_and_a_lead_can_take_it_back(
    client, with_people, lead, member, meterik, newcomer, monkeypatch
):
    copy = moved(client, with_people, lead, meterik, newcomer)
    link = link_of(member)
    client.force_login(UserFactory())
    client.post(link)
    client.force_login(UserFactory())
    assert "Deze uitnodiging is al gebruikt." in text_of(client.get(link))
    assert "Deze uitnodiging is al gebruikt." in text_of(client.post(link))
    assert copy.members.count() == 2

    other = Invited.objects.waiting().exclude(role="lead").get()
    other_link = other.get_absolute_url()
    client.force_login(newcomer)
    for _twice in range(2):
        client.post(url("overview", copy) + f"mensen/{other.pk}/weg/")
    client.force_login(UserFactory())
    assert client.get(other_link).status_code == 404
    last = Invited.objects.waiting().get().get_absolute_url()
    monkeypatch.setattr(invited_module, "LINK_VALID_SECONDS", -1)
    assert client.get(last).status_code == 404
    assert client.get(last.replace("meegekomen/", "meegekomen/x")).status_code == 404


def test_who_waits_for_an_invitation_goes_on_waiting_at_the_next_move(
    client, with_people, lead, member, meterik, newcomer
):
    copy = moved(client, with_people, lead, meterik, newcomer)
    story = story_of(taken(client, newcomer, copy))
    names = {person["name"]: person["key"] for person in story["people"]}
    assert {str(member), "Wim V."} <= names.keys()
    (risk,) = story["tables"]["risicos"]
    assert risk["people"]["owner"] == names[str(member)]


def test_comments_come_along_to_be_read_and_a_name_only_of_who_said_yes(
    client, winkelhoek, lead, member, meterik, newcomer
):
    resident = UserFactory(name="Zus Zonder")
    first = CommentFactory(initiative=winkelhoek, user=member, text="Goed plan!")
    CommentFactory(initiative=winkelhoek, user=resident, text="Dat vind ik ook", parent=first)
    CommentFactory(
        initiative=winkelhoek,
        user=resident,
        text="Lelijk woord",
        state="hidden",
        state_reason="rude",
    )
    client.force_login(member)
    comments = reverse("comments:list", args=[winkelhoek.village.slug, winkelhoek.slug])
    assert url("named", winkelhoek) in text_of(client.get(comments))
    for _twice in range(2):
        client.post(url("named", winkelhoek), {"may": "on"})
    story = story_of(taken(client, lead, winkelhoek))
    assert "Zus" not in str(story)
    assert story["stayed"]["verborgen-reacties"] == 1
    copy = moved(client, winkelhoek, lead, meterik, newcomer)
    assert copy.comments.count() == 0
    page = text_of(client.get(url("past", copy)))
    assert "Goed plan!" in page
    assert str(member) in page
    assert "Dat vind ik ook" in page
    assert "iemand daar" in page
    assert "Lelijk woord" not in page
    client.force_login(member)
    client.post(url("named", winkelhoek), {})
    rows = story_of(taken(client, lead, winkelhoek))["tables"]["reacties"]
    assert [row["people"]["user"] for row in rows] == ["", ""]


def test_who_reads_what_came_along_is_who_read_it_there(
    client, winkelhoek, lead, meterik, newcomer
):
    CommentFactory(initiative=winkelhoek, user=lead, text="Voor iedereen")
    OfferFactory(initiative=winkelhoek, by=lead, words="Wij geven een bus")
    copy = moved(client, winkelhoek, lead, meterik, newcomer)
    assert "Wij geven een bus" in text_of(client.get(url("past", copy)))
    Initiative.objects.filter(pk=copy.pk).update(visibility="public")
    client.logout()
    page = text_of(client.get(url("past", copy)))
    assert "Voor iedereen" in page
    assert "Wij geven een bus" not in page
    assert "Ingevoerd uit een ander VillageHub" in text_of(
        client.get(reverse("initiatives:timeline", args=[meterik.slug, copy.slug]))
    )


def test_a_draw_comes_along_as_it_was_with_its_certificate(
    client, america, lead, meterik, newcomer
):
    cpo = make_housing(america, lead)
    for starter in ("yes", "no", "no"):
        make_household(cpo, starter=starter)
    make_row(cpo, 2)
    make_rules(cpo)
    made = make_round(cpo, lead)
    zipped = taken(client, lead, cpo)
    story = story_of(zipped)
    assert "Verzonnen" not in str(story)
    assert story["stayed"]["woonlijst"] == 3
    bring_in(client, newcomer, meterik, zipped)
    copy = Initiative.objects.get(village=meterik)
    row = PastRow.objects.get(initiative=copy, table="lotingen")
    assert row.told["commitment"] == made.commitment
    assert row.told["terms"] == made.terms
    order = PastRow.objects.filter(initiative=copy, table="lotingen-volgorde")
    assert sorted(each.told["place"] for each in order) == [1, 2, 3]
    archive = zipfile.ZipFile(io.BytesIO(zipped))
    paper = b"".join(client.get(row.get_absolute_url()).streaming_content)
    assert paper == archive.read("bestanden/lotingen 1.pdf")
    page = text_of(client.get(url("past", copy)))
    assert row.get_absolute_url() in page
    assert made.commitment in page
    client.force_login(lead)
    assert client.get(row.get_absolute_url()).status_code == 404


def test_a_paper_that_is_none_is_refused(client, winkelhoek, lead, meterik, newcomer):
    story = story_of(taken(client, lead, winkelhoek))
    story["tables"]["lotingen"] = [{"id": "1", "number": 1, "files": {"paper": "x.pdf"}}]
    answer = bring_in(client, newcomer, meterik, zip_of(story, **{"x.pdf": b"<html>"}))
    assert "niet te lezen" in str(answer.context["form"].errors["file"])


def test_the_preview_says_what_comes_as_what_and_what_stays_and_why(
    client, with_people, lead, member, meterik, newcomer
):
    CommentFactory(initiative=with_people, user=member)
    left = taken(client, lead, with_people)
    story = story_of(left)
    story["stayed"] = {"bedankjes": 3, "iets-van-later": 2}
    story["tables"]["dromen"] = [{"id": "1"}]
    page = text_of(bring_in(client, newcomer, meterik, zip_of(story), look="1"))
    assert "3 mensen deden mee." in page
    assert "taken: 2" in page
    assert "reacties: 1" in page
    assert "Bedankjes (3): die zijn van wie ze gaf en wie ze kreeg." in page
    assert "Dit kent dit VillageHub niet" in page
    assert "dromen" in page
    del story["stayed"]
    page = text_of(bring_in(client, newcomer, meterik, zip_of(story), look="1"))
    assert "Verzoeken aan de gemeente: zo'n dossier" in page.replace("&#x27;", "'")
    client.force_login(lead)
    assert "Bedankjes: die zijn van wie" in text_of(client.get(url("overview", with_people)))


def test_dates_stay_their_own_dates(client, winkelhoek, lead, meterik, newcomer):
    task = TaskFactory(initiative=winkelhoek)
    Task.objects.filter(pk=task.pk).update(created_at=LONG_AGO, updated_at=LONG_AGO)
    Initiative.objects.filter(pk=winkelhoek.pk).update(created_at=LONG_AGO)
    story = story_of(taken(client, lead, winkelhoek))
    story["tables"]["taken"].append(
        {"id": "x", "title": "Van later", "created_at": "2199-01-01T00:00:00Z"}
    )
    bring_in(client, newcomer, meterik, zip_of(story))
    copy = Initiative.objects.get(village=meterik)
    assert copy.created_at == LONG_AGO
    assert copy.updated_at > LONG_AGO  # coming in is a sign of life
    came, later = Task.objects.filter(initiative=copy).order_by("created_at")
    assert (came.created_at, came.updated_at) == (LONG_AGO, LONG_AGO)
    assert later.created_at <= timezone.now()


def test_a_defect_that_is_not_mended_keeps_nothing_here(client, america, lead, meterik, newcomer):
    cpo = make_housing(america, lead)
    Home.make_of(make_row(cpo, 1), cpo)
    Defect.objects.create(
        home=Home.objects.get(initiative=cpo), text="Deur klemt", due_on=timezone.localdate()
    )
    copy = moved(client, cpo, lead, meterik, newcomer)
    assert Defect.objects.get(home__initiative=copy).done_on is None


def test_everybody_hears_where_it_goes_on_and_no_address_goes_along(
    client, america, lead, member, winkelhoek
):
    cpo = make_housing(america, lead)
    household = make_household(cpo, email="thijs@dorp.example")
    MemberFactory(initiative=cpo, user=member)
    client.force_login(lead)
    page = url("onward", cpo)
    assert client.post(page, {"address": "http://elders.example/x"}).status_code == 200
    assert not Onward.objects.exists()
    there = "https://elders.example/dorpen/x/initiatieven/hoek/"
    for _twice in range(2):
        client.post(page, {"address": there})
    assert [there in each.body for each in Notification.objects.filter(recipient=member)] == [True]
    (letter,) = [each.body for each in Letter.objects.all() if there in each.body]
    assert "Zet je daar opnieuw op de lijst" in letter
    assert household.address in letter
    answer = client.post(page, {"address": "https://anders.example/"})
    assert "Jullie vertelden al waar het is" in text_of(answer)
    assert there in text_of(
        client.get(reverse("initiatives:timeline", args=[america.slug, cpo.slug]))
    )
    client.force_login(member)
    assert client.get(page).status_code == 403


def test_the_pages_cost_the_same_for_one_row_and_for_twenty(
    client, with_people, lead, meterik, newcomer, django_assert_max_num_queries
):
    copy = moved(client, with_people, lead, meterik, newcomer)
    for number in range(20):
        Invited.objects.create(initiative=copy, name=f"Mens {number}", role="member")
        PastRow.objects.create(
            initiative=copy, table="reacties", position=number, told={"text": "Hoi"}, audience="all"
        )
    for name in ("overview", "past"):
        with django_assert_max_num_queries(12):
            client.get(url(name, copy))
