"""Named posts: until when, who stands in, a successor sought in time, handed over in one act."""

from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.models import BoardPost, Initiative, LifeEvent, PostHolder, PostInterest, Thanks
from initiatives.tasks import look_after_posts
from tests.at_once import at_once
from tests.factories import UserFactory
from tests.initiatives.factories import LeadFactory, MemberFactory
from tests.initiatives.test_people import two_leads
from tests.notifications.factories import registered_person
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

__all__ = ["two_leads"]


def days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def post(winkelhoek):
    return winkelhoek.posts.create(kind="treasurer", about="Een avond in de maand")


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


@pytest.fixture
def address(page, post):
    return f"{page}mensen/posten/{post.pk}/"


@pytest.fixture
def holder(post, member):
    return post.holders.create(user=member, until=days(100))


def seen(client, url):
    return client.get(url).content.decode()


def is_sought(post):
    return BoardPost.objects.seeking().filter(pk=post.pk).exists()


@pytest.mark.parametrize(
    ("until", "sought", "expected"),
    [
        (100, "auto", True),
        (-5, "auto", True),
        (400, "auto", False),
        (None, "auto", False),
        (400, "on", True),
        (100, "off", False),
    ],
)
def test_a_successor_is_sought_in_time_or_by_hand(post, member, until, sought, expected):
    assert is_sought(post), "nobody holds it"
    post.holders.create(user=member, until=days(until) if until else None, since=days(-900))
    BoardPost.objects.update(sought=sought)
    assert is_sought(post) is expected
    assert post.initiative.posts.all().for_list().get().is_sought is expected
    Initiative.objects.update(outcome="ended")
    assert not is_sought(post)


def test_leads_hear_half_a_year_and_two_months_before_and_after(winkelhoek, holder, lead):
    LeadFactory(initiative=winkelhoek, user=UserFactory(is_active=False))

    def told(left):
        PostHolder.objects.update(until=days(left), since=days(-900))
        look_after_posts()
        look_after_posts()
        return Notification.objects.count()

    assert [told(left) for left in (200, 180)] == [0, 1]
    periods = set(Notification.objects.values_list("period", flat=True))
    assert {period.rsplit(":")[-1] for period in periods} == {"6m"}
    assert [told(left) for left in (50, -1)] == [2, 3]
    assert set(Notification.objects.values_list("recipient", flat=True)) == {lead.pk}


def test_one_press_tells_the_leads_and_who_runs_it_sees_who(
    client, page, address, post, lead, stranger, resident, village_page
):
    assert "Penningmeester" in seen(client, village_page)
    assert "Penningmeester" in seen(client, page)
    assert client.post(address + "ik-wil/").status_code == 302
    assert not PostInterest.objects.exists()
    client.force_login(resident)
    for _twice in range(2):
        client.post(address + "ik-wil/")
    send_due()
    assert [(m.to, m.subject) for m in mail.outbox] == [
        ([lead.email], "Riet B. wil wel penningmeester worden")
    ]
    assert "toch niet" in seen(client, address)
    for person, sees in ((stranger, False), (lead, True)):
        client.force_login(person)
        assert ("Riet B." in seen(client, address)) is sees
        assert PostInterest.objects.visible_to(person).exists() is sees
    client.force_login(resident)
    client.post(address + "toch-niet/")
    assert not PostInterest.objects.active().exists()


@pytest.fixture
def village_page(america):
    return america.get_absolute_url()


def test_nothing_is_told_of_a_post_of_what_one_may_not_see(client, post, address, resident):
    Initiative.objects.update(visibility="private")
    client.force_login(resident)
    assert client.get(address).status_code == 404
    assert client.post(address + "ik-wil/").status_code == 404
    assert "Penningmeester" not in seen(client, "/dorpen/america/gezocht/")


def test_handing_over_ends_one_and_begins_the_other(
    client, page, address, post, holder, lead, member, resident
):
    post.holders.create(user=lead, is_deputy=True)
    post.interests.create(user=resident)
    client.force_login(lead)
    form = seen(client, f"{address}overdragen/{holder.pk}/?wie={resident.pk}")
    assert f'value="{resident.pk}" selected' in form
    past = {"person": resident.pk, "until": days(-1)}
    refused = client.post(f"{address}overdragen/{holder.pk}/", past)
    assert "Kies een dag vanaf vandaag" in refused.content.decode()
    client.post(f"{address}overdragen/{holder.pk}/", {"person": resident.pk, "until": days(900)})
    now = {row.user: row.is_deputy for row in post.holders.active()}
    assert now == {resident: False, lead: True}
    assert post.initiative.standing_of(resident).runs, "who holds a post of the board is of it"
    assert not post.interests.active().exists()
    event = LifeEvent.objects.get(what="post")
    assert (event.by, event.note) == (lead, "Penningmeester: Riet B.")
    send_due()
    assert [m.to for m in mail.outbox] == [[resident.email]]
    timeline = seen(client, page + "verloop/")
    assert "Penningmeester: Riet B." in timeline
    late = client.post(f"{address}overdragen/{holder.pk}/", {"person": member.pk})
    assert late.status_code == 404
    client.logout()
    assert "Riet B." not in seen(client, page + "verloop/")


def test_posts_are_made_changed_and_closed_by_who_runs_it(
    client, page, winkelhoek, lead, member, address, post
):
    client.force_login(member)
    assert client.get(page + "mensen/posten/nieuw/").status_code == 403
    client.force_login(lead)
    new = {"kind": "other", "name": "", "sought": "auto"}
    answer = client.post(page + "mensen/posten/nieuw/", new)
    assert "Schrijf op hoe jullie het noemen" in answer.content.decode()
    client.post(page + "mensen/posten/nieuw/", {**new, "name": "sleutelbeheerder"})
    made = BoardPost.objects.get(name="sleutelbeheerder")
    own = f"{page}mensen/posten/{made.pk}/"
    for _twice in range(2):
        answer = client.post(own + "benoemen/", {"person": member.pk, "is_deputy": "on"})
    assert answer.status_code == 200
    row = made.holders.get()
    assert row.is_deputy
    assert winkelhoek.standing_of(member).role == "member", "this post is not of the board"
    client.post(f"{own}termijn/{row.pk}/", {"until": days(30)})
    assert made.holders.get().until == days(30)
    assert "Sleutelbeheerder" in seen(client, page + "mensen/")
    client.force_login(member)
    client.post(f"{own}stopt/{row.pk}/")
    assert not made.holders.active().exists()
    assert client.get(own + "opheffen/").status_code == 403
    client.force_login(lead)
    assert "kun je niet terugdraaien" in seen(client, own + "opheffen/")
    client.post(own + "opheffen/")
    assert client.get(own).status_code == 404


def test_posts_end_with_taking_part_and_move_with_a_claim(winkelhoek, post, holder, member, lead):
    person = registered_person(lead)
    MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    post.appoint(person, lead)
    assert post.holders.get(user=person).recorded_by == lead
    winkelhoek.leave(winkelhoek.members.get(user=member))
    assert [row.user for row in post.holders.active()] == [person]
    account = MemberFactory(initiative=winkelhoek).user
    AccountClaim.objects.with_code(AccountClaim.make(person, lead)).move_to(account)
    assert [row.user for row in post.holders.active()] == [account]
    account.delete()
    assert not post.holders.active().exists()


def test_the_lists_cost_the_same(client, page, winkelhoek, lead, django_assert_num_queries):
    client.force_login(lead)
    post = winkelhoek.posts.create(kind="treasurer")
    lists = ["mensen/", "mensen/lijst/", f"mensen/posten/{post.pk}/", "mensen/vragen/"]
    costs = []
    for rows in (1, 10):
        for _row in range(rows):
            person = MemberFactory(initiative=winkelhoek).user
            winkelhoek.posts.create(kind="chair").holders.create(user=person, until=days(9))
            post.interests.create(user=person)
            post.holders.create(user=person)
            Thanks.objects.create(initiative=winkelhoek, helper=lead, giver=person, text="Dank")
        addresses = [page + each for each in lists]
        addresses += ["/dorpen/america/gezocht/", "/mijn-dorp/bedankjes/"]
        for address in addresses:
            with django_assert_num_queries(20, exact=False) as asked:
                assert client.get(address).status_code == 200
            costs.append(len(asked))
    assert costs[:6] == costs[6:]


def test_two_who_hand_over_at_once_get_a_true_answer(two_leads):
    initiative, leads = two_leads
    post = initiative.posts.create(kind="chair")
    holder = post.holders.create(user=leads[0].user)
    heirs = [MemberFactory(initiative=initiative) for _ in range(2)]

    def hand(heir):
        BoardPost.objects.get(pk=post.pk).hand_over(holder, heir.user, leads[0].user)

    answers = at_once(*[partial(hand, heir) for heir in heirs])
    held = post.holders.active().count()
    Notification.objects.all().delete()
    post.delete()
    for heir in heirs:
        heir.delete()
        heir.user.delete()
    assert sum(isinstance(answer, ValidationError) for answer in answers) == 1
    assert held == 1
