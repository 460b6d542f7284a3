"""Holding, hiding, reporting, blocking and appealing, with news as what people post."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role, UserFactory
from tests.layout import on_one_line
from tests.news.factories import PostFactory, written
from tests.notifications.factories import registered_person
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Notification
from villages.desk import PAGE_SIZE
from villages.models import Membership
from villages.moderation.models import Act, Block, Report, needs_a_look
from villages.news.models import Post

pytestmark = pytest.mark.django_db


def url(name, post=None, village="america"):
    return reverse(f"moderation:{name}", args=[village, *(["nieuws", post.pk] if post else [])])


def place(client, user, **changed):
    client.force_login(user)
    return client.post(reverse("news:new", args=["america"]), written(**changed), follow=True)


def mails_to(person):
    return list(Notification.objects.filter(recipient=person).values_list("subject", flat=True))


@pytest.fixture
def second_editor(america):
    user = UserFactory(name="Edda Redacteur")
    MembershipFactory(user=user, role=Role.EDITOR, village=america)
    return user


@pytest.fixture
def post(america, resident):
    return PostFactory(village=america, user=resident, title="Fiets te koop")


@pytest.fixture
def hidden(post, editor):
    post.hide(editor, "Dit is een advertentie.")
    return post


def test_the_first_post_of_an_account_waits_and_the_next_does_not(
    client, america, resident, editor, neighbour
):
    page = place(client, resident, title="Eerste").content.decode()
    assert "de redactie kijkt het even na" in page
    assert "Dit wacht op de redactie" in page
    first = Post.objects.get()
    assert mails_to(editor) == ["Er wacht iets op je blik in America"]
    place(client, resident, title="Meteen nog een")
    assert Post.objects.held().count() == 2
    assert len(mails_to(editor)) == 1  # one a day
    for person in (None, neighbour):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(first.get_absolute_url()).status_code == 404
        assert "Eerste" not in client.get(reverse("news:list", args=["america"])).content.decode()
        assert "Eerste" not in client.get(america.get_absolute_url()).content.decode()
    client.force_login(editor)
    assert "Eerste" in client.get(url("queue")).content.decode()
    assert "2 dingen wachten" in client.get(reverse("villages:mine")).content.decode()
    client.post(url("let_through", first))
    assert mails_to(resident) == ["Staat erop: Eerste"]
    place(client, resident, title="Derde")
    assert Post.objects.get(title="Derde").is_listed
    client.logout()
    assert "Eerste" in client.get(reverse("news:list", args=["america"])).content.decode()


def test_editors_and_supporters_need_no_look(america, meterik, editor, supporter, resident):
    assert not needs_a_look(editor, america)
    assert not needs_a_look(supporter, america)
    assert needs_a_look(resident, america)
    PostFactory(village=meterik, user=resident)
    assert needs_a_look(resident, america)  # another village's editor let that one through
    PostFactory(village=america, user=UserFactory(), recorded_by=resident)
    assert not needs_a_look(resident, america)


def test_a_hidden_post_is_seen_by_its_author_with_the_reason(client, hidden, resident, stranger):
    assert client.get(hidden.get_absolute_url()).status_code == 404
    client.force_login(stranger)
    assert client.get(hidden.get_absolute_url()).status_code == 404
    client.force_login(resident)
    assert "Dit is een advertentie." in client.get(hidden.get_absolute_url()).content.decode()
    assert client.get(reverse("news:edit", args=["america", hidden.pk])).status_code == 403
    mail = Notification.objects.get(recipient=resident)
    assert "Dit is een advertentie." in mail.body
    assert hidden.appeal_url in mail.body


def test_who_has_no_email_hears_it_by_phone(america, editor, supporter):
    person = registered_person(supporter)
    PostFactory(village=america, user=person, recorded_by=supporter).hide(editor, "Dubbel")
    assert Notification.objects.get(recipient=person).channel == Notification.Channel.CALL


def test_another_editor_decides_about_an_appeal(
    client, hidden, resident, editor, second_editor, admin
):
    client.force_login(resident)
    client.post(url("appeal", hidden), {"text": "Het is van de fietsclub."})
    client.post(url("appeal", hidden), {"text": "Nog eens."})
    hidden.refresh_from_db()
    assert hidden.appeal_text == "Het is van de fietsclub."
    assert mails_to(second_editor) == ["Er wacht iets op je blik in America"]
    assert mails_to(editor) == []
    assert mails_to(admin) == []
    client.force_login(editor)
    assert client.get(url("decide", hidden)).status_code == 403
    assert "Daarom beslist iemand anders" in client.get(url("case", hidden)).content.decode()
    client.force_login(second_editor)
    client.post(url("decide", hidden), {"outcome": "granted", "answer": "Klopt, sorry."})
    hidden.refresh_from_db()
    assert hidden.is_listed
    assert "Klopt, sorry." in Notification.objects.filter(recipient=resident).latest("due_at").body
    assert client.get(url("decide", hidden)).status_code == 404


def test_without_another_editor_an_administrator_decides(client, hidden, resident, editor, admin):
    hidden.appeal(resident, "Toch niet.")
    assert mails_to(admin) == ["Er wacht iets op je blik in America"]
    client.force_login(editor)
    assert client.get(url("decide", hidden)).status_code == 403
    client.force_login(admin)
    assert "Fiets te koop" in client.get(reverse("moderation:appeals")).content.decode()
    client.post(url("decide", hidden), {"outcome": "rejected", "answer": "Reclame blijft weg."})
    hidden.refresh_from_db()
    assert (hidden.state, hidden.appeal_outcome) == ("hidden", "rejected")
    assert hidden.state_by == editor
    client.force_login(resident)
    assert "Reclame blijft weg." in client.get(hidden.get_absolute_url()).content.decode()
    assert not hidden.may_be_appealed
    client.force_login(editor)
    assert client.get(reverse("moderation:appeals")).status_code == 404


def test_a_lone_editor_without_administrators_decides_after_all(client, hidden, resident, editor):
    hidden.appeal(resident, "Toch niet.")
    assert mails_to(editor) == ["Er wacht iets op je blik in America"]
    client.force_login(editor)
    assert client.get(url("decide", hidden)).status_code == 200


def test_nobody_decides_about_their_own_post(client, america, editor, second_editor):
    own = PostFactory(village=america, user=editor)
    own.hide(second_editor, "Dubbel")
    own.appeal(editor, "Nee")
    client.force_login(editor)
    assert client.get(url("decide", own)).status_code == 403


def test_who_wrote_it_down_is_no_other_person_to_decide(
    client, america, editor, second_editor, resident
):
    """Where one editor recorded it and the other hid it, the latter looks once more."""
    post = PostFactory(village=america, user=resident, recorded_by=second_editor)
    post.hide(editor, "Dubbel")
    post.appeal(resident, "Nee")
    assert mails_to(second_editor) == []
    assert mails_to(editor) == ["Er wacht iets op je blik in America"]
    client.force_login(second_editor)
    assert client.get(url("decide", post)).status_code == 403
    client.force_login(editor)
    assert client.get(url("decide", post)).status_code == 200


def test_what_is_an_editors_own_another_judges_and_who_reported_it_stays_unknown(
    client, america, editor, second_editor, stranger
):
    own = PostFactory(village=america, user=editor, title="Mijn stuk")
    own.report("insult", "Dit gaat over mijn broer", stranger)
    client.force_login(editor)
    for address in (url("case", own), url("log"), url("queue")):
        page = client.get(address).content.decode()
        assert "Mijn stuk" in page
        assert "Vera" not in page
        assert "mijn broer" not in page
    assert "Dit is van jou" in client.get(url("case", own)).content.decode()
    assert client.post(url("dismiss", own), {}).status_code == 403
    assert Report.objects.waiting().exists()
    waiting = PostFactory(village=america, user=editor, state="held")
    assert client.post(url("let_through", waiting)).status_code == 403
    client.force_login(second_editor)
    case = client.get(url("case", own)).content.decode()
    assert "Vera V." in case
    assert "mijn broer" in case
    Membership.objects.filter(user=second_editor).delete()
    client.force_login(editor)  # and who is alone does it all the same
    client.post(url("dismiss", own), {})
    assert not Report.objects.waiting().exists()


def test_reports_about_what_was_withdrawn_do_not_hide_the_others(client, post, editor, resident):
    away = PostFactory(village=post.village, user=resident)
    for _ in range(PAGE_SIZE):
        away.report("other", "", None)
    away.withdraw()
    post.report("untrue", "", None)
    client.force_login(editor)
    assert "Fiets te koop" in client.get(url("queue")).content.decode()


def test_anybody_reports_once_and_hears_what_came_of_it(client, post, stranger, editor):
    address = url("report", post)
    client.post(address, {"kind": "advertising"})
    client.force_login(stranger)
    for _twice in range(2):
        client.post(address, {"kind": "privacy", "words": "Mijn huis staat erop"})
    assert Report.objects.count() == 2
    assert Post.objects.get().is_listed
    client.force_login(editor)
    assert "iets persoonlijks" in client.get(url("case", post)).content.decode()
    client.post(url("dismiss", post), {"answer": "Het huis is niet te herkennen."})
    assert not Report.objects.waiting().exists()
    mail = Notification.objects.get(recipient=stranger)
    assert "laat het bericht staan" in mail.body
    assert "niet te herkennen" in mail.body
    assert "Fiets te koop" not in client.get(url("queue")).content.decode()


def test_hiding_answers_the_reports(post, stranger, editor):
    post.report("privacy", "", stranger)
    post.hide(editor, "Er staat een adres in.")
    assert Report.objects.get().state == Report.State.ACTED
    assert "verborgen" in Notification.objects.get(recipient=stranger).body


def test_a_reported_post_that_its_author_took_away_waits_for_nobody(
    client, post, stranger, editor, resident
):
    post.report("privacy", "", stranger)
    post.withdraw()
    client.force_login(editor)
    assert "Redactie: alles is gedaan" in client.get(reverse("villages:mine")).content.decode()
    post.put_back(resident)
    assert "Redactie: 1 ding wacht" in client.get(reverse("villages:mine")).content.decode()
    post.erase(resident)
    assert Report.objects.get().state == Report.State.GONE
    assert "zelf gewist" in Notification.objects.get(recipient=stranger).body
    assert "Door de maker gewist" in client.get(url("log")).content.decode()


def test_what_somebody_does_not_see_cannot_be_reported(client, post, neighbour):
    Post.objects.update(visibility="village")
    assert client.get(url("report", post)).status_code == 404
    client.force_login(neighbour)
    assert client.post(url("report", post), {"kind": "privacy"}).status_code == 404
    for key in ("user", "accounts-user", "blokkade", "membership"):
        wrong = reverse("moderation:report", args=["america", key, neighbour.pk])
        assert client.get(wrong).status_code == 404


def test_a_visitor_cannot_report_without_end(client, post):
    answers = [client.post(url("report", post), {"kind": "untrue"}).status_code for _ in range(21)]
    assert answers == [302] * 20 + [429]


def test_a_block_lasts_until_its_day_or_until_it_is_lifted(client, post, resident, editor):
    client.force_login(editor)
    assert "Laat Riet B. even niets plaatsen" in client.get(url("case", post)).content.decode()
    client.post(url("block", post), {"days": "7", "reason": "Te veel reclame."})
    assert "Riet B. kan tot" in client.get(url("case", post)).content.decode()
    refused = place(client, resident, title="Nog meer reclame").content.decode()
    assert "Te veel reclame." in refused
    assert "Nog meer reclame" in refused
    assert Post.objects.count() == 1
    changed = client.post(reverse("news:edit", args=["america", post.pk]), written(title="Koop!"))
    assert "Te veel reclame." in changed.content.decode()
    post.withdraw()
    client.post(reverse("news:put_back", args=["america", post.pk]))
    post.refresh_from_db()
    assert (post.title, post.withdrawn_at is None) == ("Fiets te koop", False)
    assert mails_to(resident) == ["Je kunt even niets plaatsen in America"]
    client.force_login(editor)
    assert "Riet B." in client.get(url("queue")).content.decode()
    client.post(reverse("moderation:lift", args=["america", Block.objects.get().pk]))
    place(client, resident, title="Weer welkom")
    assert Post.objects.filter(title="Weer welkom").exists()
    client.force_login(editor)
    client.post(url("block", post), {"days": "7", "reason": "Toch weer."})
    Block.objects.update(until=timezone.localdate())
    place(client, resident, title="Voorbij")
    assert Post.objects.filter(title="Voorbij").exists()


def test_an_editor_is_not_blocked_by_another(client, america, editor, second_editor):
    post = PostFactory(village=america, user=second_editor)
    client.force_login(editor)
    answer = client.post(url("block", post), {"days": "7", "reason": "Ruzie"})
    assert "kun je niet blokkeren" in answer.content.decode()
    assert not Block.objects.exists()


def test_everything_is_in_the_log_and_the_public_numbers_name_nobody(client, hidden, editor):
    client.force_login(editor)
    log = client.get(url("log")).content.decode()
    assert "Verborgen" in log
    assert "Fiets te koop" in log
    client.logout()
    page = on_one_line(client.get(url("numbers")))
    assert re.search(r'<th scope="row">Verborgen</th><td>1</td>', page)
    for secret in ("Fiets te koop", "advertentie", "Ed R.", "Riet"):
        assert secret not in page
    act = Act.objects.get()
    event = AuditEvent.objects.get(object_type="moderation.act", object_id=str(act.pk))
    assert (event.actor_id, event.workplace) == (editor.pk, "hidden")


def test_what_was_decided_meanwhile_is_told(client, post, editor, second_editor):
    early = Post.objects.select_related("village", "user").get()
    post.hide(editor, "Dubbel")
    with pytest.raises(ValidationError, match="intussen"):
        early.hide(second_editor, "Anders")
    client.force_login(second_editor)
    answer = client.post(url("let_through", post), follow=True).content.decode()
    assert "intussen behandeld" in answer
    post.refresh_from_db()
    assert post.state_reason == "Dubbel"


@pytest.mark.parametrize("rows", [1, 20])
def test_queue_case_and_log_cost_the_same_at_1_and_20_rows(
    client, america, resident, editor, stranger, rows, django_assert_num_queries
):
    for _ in range(rows):
        PostFactory(village=america, state="held")
        post = PostFactory(village=america, user=resident)
        post.report("untrue", "", UserFactory())
        post.report("untrue", "", stranger)
        gone = PostFactory(village=america, user=resident)
        gone.hide(editor, "Dubbel")
        gone.appeal(resident, "Nee")
        Block.put(UserFactory(), america, date(2099, 12, 31), "Nee", editor)
    client.force_login(editor)
    client.get(url("queue"))
    for address, queries in ((url("queue"), 8), (url("log"), 5), (url("case", post), 7)):
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200
