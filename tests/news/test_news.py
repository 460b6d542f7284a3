"""News and notices: writing, reading, the archive, the digest, and who sees what."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, UserFactory
from tests.news.factories import PostFactory, written
from tests.notifications.factories import registered_person
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import MessageKind, Notification
from villagehub.web.addresses import absolute
from villages.digest import write
from villages.models import Membership
from villages.news.models import Post
from villages.weekly import Week, lines_of, monday_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def url(name, *args):
    return reverse(f"news:{name}", args=["america", *args])


def page_of(client, address):
    return client.get(address).content.decode()


@pytest.fixture
def post(america, resident):
    return PostFactory(village=america, user=resident, title="Sleutels gevonden")


def test_an_editor_writes_news_and_a_resident_a_notice(client, america, editor, resident):
    client.force_login(editor)
    client.post(url("new"), written(sender="redactie", title="Dorpsdag"))
    client.force_login(resident)
    client.post(url("new"), written(sender="redactie", title="Poes zoek"))
    news, notice = Post.objects.order_by("created_at")
    assert (news.kind, news.author_text, news.until) == ("news", "de redactie", None)
    assert (notice.kind, notice.author_text) == ("notice", "Riet B.")
    assert notice.until == TODAY() + timedelta(days=14)


def test_an_organisation_writes_in_its_own_name(client, supporter, support_organisation):
    client.force_login(supporter)
    client.post(url("new"), written(sender="organisatie"))
    assert Post.objects.get().author_text == "Steunpunt America"
    assert Post.objects.get().is_listed


def test_a_notice_in_the_name_of_somebody_without_email_moves_when_they_take_over(
    client, supporter, stranger
):
    person = registered_person(supporter, "Bep zonder Mail")
    client.force_login(supporter)
    client.post(url("new"), written(sender=str(person.pk)))
    post = Post.objects.get()
    assert "namens Bep M., vastgelegd door Sanne S." in page_of(client, post.get_absolute_url())
    AccountClaim.objects.with_code(AccountClaim.make(person, supporter)).move_to(stranger)
    post.refresh_from_db()
    assert post.user == stranger
    person.withdraw_consent()
    post.user.withdraw_consent()
    post.refresh_from_db()
    assert post.withdrawn_at


def test_who_does_not_belong_to_the_village_joins_first(client, america, stranger):
    client.force_login(stranger)
    assert "Word eerst lid" in page_of(client, url("new"))
    client.post(url("new"), written())
    assert not Post.objects.exists()


def test_nobody_writes_in_the_name_of_who_they_may_not(client, editor, resident, supporter):
    PostFactory(village=resident.memberships.get().village, user=resident)
    person = registered_person(supporter)
    client.force_login(resident)
    for sender in ("organisatie", str(person.pk), "redactie"):
        client.post(url("new"), written(sender=sender, title=sender))
    rows = Post.objects.filter(title__in=["organisatie", "redactie", str(person.pk)])
    assert {(row.kind, row.user, row.organisation) for row in rows} == {("notice", resident, None)}
    client.force_login(editor)
    assert (
        "Selecteer een geldige keuze"
        in client.post(url("new"), written(sender="organisatie")).content.decode()
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"title": ""},
        {"title": "x" * 121},
        {"text": "a\0b"},
        {"text": "x" * 6001},
        {"until": "gisteren"},
        {"until": "2001-01-01"},
        {"until": "9999-12-31"},
        {"visibility": "secret"},
    ],
)
def test_what_was_typed_wrong_is_told_and_kept(client, resident, changed):
    client.force_login(resident)
    data = written(**{"picture_text": "De poes 😀 <script>", **changed})
    answer = client.post(url("new"), data)
    assert answer.context["form"].errors
    assert "De poes 😀 &lt;script&gt;" in answer.content.decode()
    assert not Post.objects.exists()


def test_text_is_shown_as_text_with_paragraphs_and_links_that_give_no_weight(client, post):
    text = "Eerste <b>alinea</b>\n\nZie https://dorp.example/x?a=1&b=2 of javascript:alert(1)"
    Post.objects.update(text=text)
    page = page_of(client, post.get_absolute_url())
    assert "<p>Eerste &lt;b&gt;alinea&lt;/b&gt;</p>" in page
    assert '<a href="https://dorp.example/x?a=1&amp;b=2" rel="nofollow">' in page
    assert 'href="javascript' not in page


def test_a_button_pressed_twice_places_one(client, resident):
    client.force_login(resident)
    key = str(uuid4())
    for _twice in range(2):
        answer = client.post(url("new"), written(key=key))
        assert answer.url.endswith(f"{key}/")
    assert Post.objects.count() == 1
    client.post(url("new"), written(key="onzin\0"))
    assert Post.objects.count() == 2


def test_a_past_notice_is_in_the_archive_and_not_deleted(client, america, post):
    Post.objects.update(until=TODAY() - timedelta(days=1))
    assert "Sleutels" not in page_of(client, url("list"))
    assert "Sleutels" not in page_of(client, america.get_absolute_url())
    assert "Sleutels" not in page_of(client, url("printed"))
    assert "Sleutels" in page_of(client, url("archive", TODAY().year))
    assert "was actueel tot en met" in page_of(client, post.get_absolute_url())
    assert "Sleutels" not in page_of(client, url("archive", 2001))
    assert client.get(url("archive", 1)).status_code == 404
    assert client.get(url("archive", 10**20)).status_code == 404


def test_what_is_for_the_village_is_for_the_village(client, america, post, resident, neighbour):
    Post.objects.update(visibility="village")
    pages = [url("list"), url("printed"), url("archive", TODAY().year), america.get_absolute_url()]
    for person, seen in ((None, False), (neighbour, False), (resident, True)):
        client.logout()
        if person:
            client.force_login(person)
        assert all(("Sleutels gevonden" in page_of(client, page)) == seen for page in pages)
        assert (client.get(post.get_absolute_url()).status_code == 200) == seen


def test_withdrawing_can_be_undone_and_erasing_asks_first(client, post, resident, neighbour):
    client.force_login(resident)
    client.post(url("withdraw", post.pk))
    assert "Dit is ingetrokken" in page_of(client, post.get_absolute_url())
    assert "Sleutels" not in page_of(client, url("list"))
    client.force_login(neighbour)
    assert client.get(post.get_absolute_url()).status_code == 404
    client.force_login(resident)
    client.post(url("put_back", post.pk))
    assert "Sleutels" in page_of(client, url("list"))
    assert "voorgoed" in page_of(client, url("erase", post.pk))
    client.post(url("erase", post.pk))
    assert not Post.objects.exists()


def test_an_editor_hides_what_a_resident_wrote_and_does_not_change_it(client, post, editor):
    client.force_login(editor)
    for name in ("edit", "erase", "withdraw"):
        assert client.post(url(name, post.pk), written()).status_code == 403
    own = PostFactory(village=post.village, user=UserFactory(), kind="news")
    client.post(url("edit", own.pk), written(title="Beter"))
    assert Post.objects.get(pk=own.pk).title == "Beter"


def test_one_post_stands_on_top(client, post, editor):
    other = PostFactory(village=post.village, title="Nieuwer", shown_since=timezone.now())
    client.force_login(editor)
    client.post(url("pin", other.pk))
    client.post(url("pin", post.pk))
    assert list(Post.objects.filter(is_pinned=True)) == [post]
    page = page_of(client, url("list"))
    assert page.index("Sleutels gevonden") < page.index("Nieuwer")
    client.post(url("unpin", post.pk))
    assert not Post.objects.filter(is_pinned=True).exists()


def test_editing_keeps_what_an_editor_decided_meanwhile(client, post, resident, editor):
    client.force_login(resident)
    form_opened = Post.objects.get()
    client.force_login(editor)
    client.post(url("pin", post.pk))
    client.force_login(resident)
    client.post(url("edit", post.pk), written(title="Sleutels opgehaald"))
    post.refresh_from_db()
    assert post.is_pinned
    assert not form_opened.is_pinned


def test_the_digest_tells_what_everybody_in_the_village_may_find(america, resident):
    monday = monday_of(TODAY())
    last_week = timezone.now().replace(hour=12) - timedelta(days=TODAY().weekday() + 2)
    said = {"village": america, "user": resident, "shown_since": last_week}
    PostFactory(**said, title="Weg open", visibility="village")
    PostFactory(**said, title="Al voorbij", until=monday - timedelta(days=1))
    PostFactory(**said, title="Wacht nog", state="held")
    PostFactory(**said, title="Ingetrokken", withdrawn_at=timezone.now())
    PostFactory(village=america, title="Van deze week")
    told = [line.text for line in lines_of(Week(america, monday)) if line.about[:4] == "post"]
    assert told == ["Weg open"]


@pytest.mark.parametrize("rows", [1, 20])
def test_lists_cost_the_same_at_1_and_20_rows(
    client, america, resident, rows, django_assert_num_queries
):
    for number in range(rows):
        PostFactory(village=america, user=resident, picture="", title=f"Bericht {number}")
    client.get(url("list"))  # loads what Django keeps
    post = Post.objects.first()
    addresses = [
        (url("list"), 4),
        (url("printed"), 2),
        (url("archive", TODAY().year), 3),
        (post.get_absolute_url(), 2),
    ]
    for address, queries in addresses:
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


def test_pages_go_on_after_the_last_row(client, america):
    for number in range(15):
        since = timezone.now() - timedelta(days=number)
        PostFactory(village=america, title=f"Nummer {number:02}", shown_since=since)
    first = client.get(url("list"))
    assert "Nummer 11" in first.content.decode()
    assert "Nummer 12" not in first.content.decode()
    second = page_of(client, url("list") + first.context["more_url"])
    assert "Nummer 12" in second
    assert "Nummer 11" not in second


def test_an_editor_who_left_sees_what_others_see(client, post, editor):
    Post.objects.update(state="held")
    Membership.objects.filter(user=editor).update(
        valid_from=date(2020, 1, 1), valid_until=date(2021, 1, 1)
    )
    MembershipFactory(user=editor, village=post.village)
    client.force_login(editor)
    assert client.get(post.get_absolute_url()).status_code == 404


def test_search_finds_what_somebody_may_see(client, post, resident):
    PostFactory(village=post.village, title="Sleutels weg", state="held")
    found = page_of(client, "/zoeken/?q=sleutel")
    assert post.get_absolute_url() in found
    assert "Sleutels weg" not in found
    Post.objects.update(visibility="village")
    assert post.get_absolute_url() not in page_of(client, "/zoeken/?q=sleutel")
    client.force_login(resident)
    assert post.get_absolute_url() in page_of(client, "/zoeken/?q=sleutel")


@pytest.mark.parametrize("goes", ["hide", "withdraw", "erase"])
def test_a_digest_that_did_not_leave_forgets_what_is_gone(america, editor, resident, goes):
    MembershipFactory(village=america, user=UserFactory())
    gone, other = (
        PostFactory(village=america, title=title, shown_since=timezone.now())
        for title in ("Weg (met) dit", "Kermis")
    )
    write(Week(america, monday_of(timezone.localdate() + timedelta(days=7))))
    mine = resident.notifications.get(kind=MessageKind.DIGEST)
    Notification.objects.filter(pk=mine.pk).update(sent_at=timezone.now())
    {"hide": lambda: gone.hide(editor, "Dubbel"), "withdraw": gone.withdraw}.get(
        goes, lambda: gone.erase(editor)
    )()
    left = Notification.objects.filter(kind=MessageKind.DIGEST).exclude(pk=mine.pk)
    assert left.exists()
    for digest in left:
        assert "Weg (met) dit" not in digest.body
        assert "(dit is intussen weggehaald)" in digest.body
        assert f"• Kermis\n  {absolute(other)}" in digest.body
    mine.refresh_from_db()
    assert "Weg (met) dit" in mine.body  # as it was sent
