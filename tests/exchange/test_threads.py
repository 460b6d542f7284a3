"""Conversations: a relay without addresses, for two people and nobody else."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import MembershipFactory, UserFactory
from tests.notifications.factories import registered_person
from villagehub.accounts.models import AccountClaim
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due
from villages.exchange.models import (
    Listing,
    Refusal,
    ReportedMessage,
    Side,
    Thanks,
    Thread,
)
from villages.exchange.models.threads import THREADS_A_DAY
from villages.models import Membership
from villages.moderation.models import Block

pytestmark = pytest.mark.django_db
MINE = "/mijn-dorp/vraag-en-aanbod/"
SECRET = "pannenkoek"


def to(name, thread, **more):
    return reverse(f"exchange:{name}", kwargs={"slug": "america", "pk": thread.pk, **more})


def said_to(client, person, thread, text):
    client.force_login(person)
    return client.post(thread.get_absolute_url(), {"text": text}, follow=True).content.decode()


def replied(client, person, listing, **typed):
    client.force_login(person)
    address = reverse("exchange:reply", args=[listing.village.slug, listing.pk])
    return client.post(address, typed, follow=True).content.decode()


def test_two_people_write_and_each_hears_once_until_they_looked(client, lift, resident, helper):
    page = replied(client, helper, lift, text="Ik rijd toch, " + SECRET)
    assert SECRET in page
    thread = Thread.objects.get()
    said_to(client, helper, thread, "En ik heb plaats")
    assert Notification.objects.filter(recipient=resident, kind="exchange.reply").count() == 1
    client.force_login(resident)
    assert f"Schreef je over: {lift.title}" in client.get("/mijn-dorp/").content.decode()
    assert ">nieuw<" in client.get(MINE).content.decode()
    looked = client.get(thread.get_absolute_url()).wsgi_request
    assert [page.number for page in looked.my_menu] == [0, 0, 0]
    assert ">nieuw<" not in client.get(MINE).content.decode()
    said_to(client, helper, thread, "Hoe laat?")
    assert Notification.objects.filter(recipient=resident, kind="exchange.reply").count() == 2
    said_to(client, resident, thread, "Om tien uur")
    said_to(client, resident, thread, "Om tien uur")
    assert Notification.objects.filter(recipient=helper, kind="exchange.reply").count() == 1
    assert thread.messages.count() == 4


def test_no_mail_holds_an_address_or_a_number_and_no_subject_a_name(thread, resident, helper):
    thread.share_phone(Side.REPLIER, helper.phone)
    send_due()
    for message in mail.outbox:
        whole = f"{message.subject} {message.body} {message.message()}"
        for hidden in (helper.email, helper.phone):
            assert hidden not in whole.replace(f"To: {helper.email}", "")
    for row in Notification.objects.filter(kind__startswith="exchange."):
        assert not any(word in row.subject for word in (SECRET, "Hans", "Riet", "Venray"))


def test_a_mail_says_who_wrote_and_how_it_begins(client, lift, resident, helper):
    replied(client, helper, lift, text=f"Ik rijd toch, {SECRET}. " + "En nog meer. " * 40)
    (row,) = Notification.objects.filter(recipient=resident, kind="exchange.reply")
    assert f"{helper} schreef je" in row.body
    assert f"“Ik rijd toch, {SECRET}." in row.body
    assert row.body.count("En nog meer") < 12


def test_a_call_list_says_that_somebody_wrote_and_nothing_of_it(client, lift, resident, helper):
    person = registered_person(resident, name="Bep zonder Mail")
    Listing.objects.update(user=person, recorded_by=resident)
    lift.refresh_from_db()
    replied(client, helper, lift, text=f"Ik rijd toch, {SECRET}")
    (row,) = Notification.objects.filter(recipient=person, kind="exchange.reply")
    assert row.channel == Notification.Channel.CALL
    assert not any(word in row.body for word in (SECRET, str(helper)))


def test_nobody_else_finds_the_conversation(
    client, thread, lift, neighbour, stranger, editor, supporter, admin, officer, lead
):
    gone = [to(name, thread) for name in ("thread", "phone", "refuse", "thank")]
    pressed = [to(name, thread) for name in ("match", "withdraw", "phone_withdraw", "show_thanks")]
    message = thread.messages.get()
    pressed.append(to("report", thread, message=message.pk))
    for person in (neighbour, stranger, editor, supporter, admin, officer, lead):
        client.force_login(person)
        assert {client.get(address).status_code for address in gone} == {404}
        assert {client.post(address).status_code for address in pressed} == {404}
        assert client.post(gone[0], {"text": "Ha"}).status_code == 404
        for address in (MINE, lift.get_absolute_url(), "/dorpen/america/vraag-en-aanbod/"):
            page = client.get(address, {"q": SECRET} if "vraag" in address else {}).content.decode()
            assert SECRET not in page.replace(f'value="{SECRET}"', "")
            assert "Hans" not in page
        assert not Thread.objects.visible_to(person).exists()
        assert not Thread.objects.unread_by(person).exists()
    client.logout()
    assert client.get(gone[0]).status_code == 302
    assert "Gesprek" not in client.get(lift.get_absolute_url()).content.decode()


def test_a_second_person_who_replied_sees_only_their_own(client, thread, lift, neighbour):
    own = reply_to(lift, neighbour, "Anders kan ik ook")
    client.force_login(neighbour)
    page = client.get(lift.get_absolute_url()).content.decode()
    assert own.get_absolute_url() in page
    assert thread.get_absolute_url() not in page
    assert client.get(thread.get_absolute_url()).status_code == 404
    assert client.get(to("thread", thread).replace("america", "meterik")).status_code == 404


def test_a_number_is_shared_by_choice_and_taken_back(client, thread, helper, resident):
    page = said_to(client, helper, thread, "Bel me op 06-00 00 00 41")
    assert "Gebruik de knop" in page
    assert "06-00 00 00 41" in page
    assert thread.messages.count() == 1
    assert helper.phone in client.get(to("phone", thread)).content.decode()
    assert (
        "geen telefoonnummer"
        in client.post(to("phone", thread), {"phone": "bel maar"}).content.decode()
    )
    client.post(to("phone", thread), {"phone": helper.phone})
    client.force_login(resident)
    assert helper.phone in client.get(thread.get_absolute_url()).content.decode()
    client.force_login(helper)
    client.post(to("phone_withdraw", thread))
    client.force_login(resident)
    assert helper.phone not in client.get(thread.get_absolute_url()).content.decode()


def test_arranged_thanked_and_shown_only_when_both_want(client, thread, lift, resident, helper):
    other = reply_to(lift, UserFactory())
    client.force_login(helper)
    assert client.post(to("match", thread)).status_code == 404
    client.force_login(resident)
    client.post(to("match", thread))
    lift.refresh_from_db()
    assert lift.stage == "matched"
    found = Notification.objects.filter(kind="exchange.found")
    assert [row.recipient for row in found] == [other.user]
    assert client.get(to("thank", other)).status_code == 404
    client.post(to("thank", thread), {"text": "Je was een engel", "giver_shows": "on"})
    assert Notification.objects.filter(kind="exchange.thanks", recipient=helper).count() == 1
    address = lift.get_absolute_url()
    assert "engel" not in client.get(address).content.decode()
    client.force_login(helper)
    assert client.get(to("thank", thread)).status_code == 404
    client.post(to("show_thanks", thread), {"show": "1"})
    client.logout()
    for page in (address, "/dorpen/america/vraag-en-aanbod/"):
        assert "engel" in client.get(page).content.decode()
    Thanks.objects.update(giver_shows=False)
    assert "engel" not in client.get(address).content.decode()


@pytest.fixture
def thanked(thread):
    thread.match()
    return Thanks.objects.create(
        thread=thread, text="Je was een engel", giver_shows=True, helper_shows=True
    )


def test_who_agreed_to_words_of_thanks_did_not_agree_to_the_next(client, thanked, resident, lift):
    client.force_login(resident)
    address = to("thank", thanked.thread)
    for text, shown in (("Je was een engel", True), ("Je was een sukkel", False)):
        client.post(address, {"text": text, "giver_shows": "on"})
        assert (text in client.get(lift.get_absolute_url()).content.decode()) is shown


def test_who_is_refused_or_blocked_says_nothing_more_in_a_word_of_thanks(
    client, thanked, thread, resident, helper, editor
):
    client.force_login(helper)
    client.post(to("refuse", thread))
    client.force_login(resident)
    typed = {"text": "Lees dit dan", "giver_shows": "on"}
    page = client.post(to("thank", thread), typed).content.decode()
    assert "kun je niet reageren" in page
    assert "Lees dit dan" in page
    Refusal.objects.all().delete()
    until = timezone.localdate() + timedelta(days=7)
    Block.put(resident, thread.listing.village, until, "Reclame", editor)
    assert "De reden: Reclame" in client.post(to("thank", thread), typed).content.decode()
    client.post(to("thank", thread), {"text": thanked.text})
    thanked.refresh_from_db()
    assert (thanked.text, thanked.giver_shows) == ("Je was een engel", False)


def test_who_is_refused_cannot_write_and_is_not_told_by_whom(
    client, thread, lift, resident, helper
):
    thread.share_phone(Side.OWNER, "06-00 00 00 77")
    client.force_login(resident)
    client.post(to("refuse", thread))
    page = said_to(client, helper, thread, "Waarom niet?")
    assert "06-00 00 00 77" not in page
    assert "Op dit bericht kun je niet reageren" in page
    assert "Waarom niet?" in page
    another = ListingFactory(village=lift.village, user=resident, title="Nog een rit")
    assert "kun je niet reageren" in replied(client, helper, another, text="Toch?")
    assert not another.threads.exists()
    client.force_login(resident)
    client.post(reverse("exchange:allow", args=[Refusal.objects.get().pk]))
    said_to(client, helper, thread, "Fijn")
    assert thread.messages.count() == 2


def test_an_editor_reads_the_reported_message_and_not_the_conversation(
    client, thread, resident, helper, editor
):
    said_to(client, resident, thread, "Een ander geheim")
    message = thread.messages.get(side="replier")
    client.force_login(helper)
    assert client.post(to("report", thread, message=message.pk)).status_code == 404
    client.force_login(resident)
    address = client.post(to("report", thread, message=message.pk)).url
    row = ReportedMessage.objects.get()
    client.force_login(editor)
    assert client.get(row.case_url).status_code == 404
    client.force_login(resident)
    client.post(address, {"kind": "insult", "words": "Niet aardig"})
    client.force_login(editor)
    page = client.get(row.case_url).content.decode()
    assert SECRET in page
    assert "Een ander geheim" not in page
    assert thread.get_absolute_url() not in page
    assert client.get(thread.get_absolute_url()).status_code == 404
    told = Notification.objects.filter(kind="exchange.reply", body__contains=SECRET)
    assert told.update(sent_at=timezone.now())
    row.hide(editor, "Onaardig")
    assert not told.exists()
    client.force_login(resident)
    page = client.get(thread.get_absolute_url()).content.decode()
    assert "verborgen door de redactie" in page
    assert SECRET not in page
    assert not ReportedMessage.objects.visible_to(UserFactory()).exists()


def test_for_somebody_without_email_who_acts_for_them_writes_and_the_call_list_says_so(
    client, america, helper, resident, neighbour, stranger
):
    person = UserFactory(
        name="Bep Zonder",
        email=None,
        recorded_by=resident,
        consent_how="spoken",
        consent_on="2026-01-05",
    )
    MembershipFactory(user=person, village=america, recorded_by=resident)
    asked = ListingFactory(village=america, user=person, recorded_by=resident)
    replied(client, helper, asked, text="Ik kan Bep brengen")
    client.force_login(resident)
    assert "Iemand schreef je" in client.get("/bellijst/").content.decode()
    thread = Thread.objects.get()
    assert "Jij schrijft namens Bep Z." in client.get(thread.get_absolute_url()).content.decode()
    offer = ListingFactory(village=america, user=neighbour, direction="offer")
    replied(client, resident, offer, text="Bep wil graag mee", who=str(person.pk))
    second = Thread.objects.get(listing=offer)
    assert (second.user, second.recorded_by) == (person, resident)
    AccountClaim.objects.with_code(AccountClaim.make(person, resident)).move_to(stranger)
    assert not Thread.objects.visible_to(resident).exists()
    assert set(Thread.objects.visible_to(stranger)) == {thread, second}


def test_nobody_replies_to_themselves_too_often_or_to_what_is_over(client, lift, resident, helper):
    client.force_login(resident)
    assert client.get(reverse("exchange:reply", args=["america", lift.pk])).status_code == 403
    for _number in range(THREADS_A_DAY):
        reply_to(ListingFactory(village=lift.village), helper)
    page = replied(client, helper, lift, text="Nog een")
    assert "Morgen kan het weer" in page
    assert "Nog een" in page
    Thread.objects.all().delete()
    Listing.objects.filter(pk=lift.pk).update(stage="done")
    assert "Hierop kun je niet meer reageren" in replied(client, helper, lift, text="Mag ik nog?")


def test_a_reply_is_taken_back_and_given_again(client, thread, lift, resident, helper):
    thread.share_phone(Side.REPLIER, helper.phone)
    client.force_login(helper)
    client.post(to("withdraw", thread))
    assert "gestopt" in said_to(client, resident, thread, "Ben je er nog?")
    thread.refresh_from_db()
    assert thread.replier_phone == ""
    replied(client, helper, lift, text="Toch wel")
    assert Thread.objects.going_on().get().messages.count() == 2


def test_whoever_counted_on_a_reply_hears_once_that_it_is_taken_back(
    client, thread, lift, resident, helper
):
    thread.match()
    client.force_login(helper)
    for _press in range(2):
        client.post(to("withdraw", thread))
    told = Notification.objects.get(recipient=resident, subject__startswith="Iemand kan toch niet")
    assert "Jullie hadden het al geregeld" in told.body
    assert "Hans" not in told.body
    assert "niet meer reageren" in replied(client, helper, lift, text="Toch wel")
    assert not Thread.objects.going_on().exists()


def test_nothing_is_arranged_in_a_conversation_that_stopped(client, thread, lift, resident, helper):
    client.force_login(helper)
    client.post(to("withdraw", thread))
    client.force_login(resident)
    page = client.post(to("match", thread), follow=True).content.decode()
    assert "Kies iemand anders" in page
    lift.refresh_from_db()
    assert lift.stage == "open"


def test_who_read_that_a_reply_was_taken_back_hears_of_the_next(client, lift, resident, helper):
    for _time in range(2):
        replied(client, helper, lift, text="Ik kom")
        client.post(to("withdraw", Thread.objects.get()))
    subjects = Notification.objects.filter(recipient=resident).values_list("subject", flat=True)
    taken_back = "Iemand kan toch niet bij vraag en aanbod"
    assert sorted(subjects) == [taken_back] * 2 + ["Iemand schreef je bij vraag en aanbod"] * 2
    assert Thread.objects.get().messages.count() == 2


def test_who_is_refused_takes_back_unheard_and_opens_nothing_again(
    client, thread, lift, resident, helper
):
    client.force_login(resident)
    client.post(to("refuse", thread))
    client.force_login(helper)
    client.post(to("withdraw", thread))
    assert not Notification.objects.filter(subject__startswith="Iemand kan toch").exists()
    typed = thread.messages.get().text
    assert "kun je niet reageren" in replied(client, helper, lift, text=typed)
    assert not Thread.objects.going_on().exists()


def test_of_a_long_conversation_the_newest_is_there(client, thread, resident, monkeypatch):
    monkeypatch.setattr("villages.exchange.views.threads.MESSAGES_SHOWN", 2)
    for text in ("tweede", "derde"):
        thread.say(Side.OWNER, resident, text)
    client.force_login(resident)
    page = client.get(thread.get_absolute_url()).content.decode()
    assert SECRET not in page
    assert page.index("tweede") < page.index("derde")


def test_who_replied_reads_with_whom_they_talk(client, thread, lift, helper, resident):
    for person, other in ((helper, "Riet B."), (resident, "Hans H.")):
        client.force_login(person)
        page = client.get(lift.get_absolute_url()).content.decode()
        assert f"Gesprek met {other}" in page


def test_who_left_their_village_keeps_the_conversation_they_had(client, thread, helper):
    Membership.objects.of(helper).end()
    client.force_login(helper)
    assert client.get(thread.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("rows", [1, 20])
def test_conversations_cost_the_same_with_many(
    client, lift, resident, helper, django_assert_num_queries, rows
):
    for number in range(rows):
        thread = reply_to(lift, UserFactory())
        thread.say(Side.REPLIER, thread.user, f"Nog iets {number}")
    for number in range(rows):
        thread.say(Side.REPLIER, thread.user, f"En dit {number}")
    client.force_login(resident)
    client.get(MINE)
    for address, queries in (
        (MINE, 5),
        (lift.get_absolute_url(), 7),
        (thread.get_absolute_url(), 9),
    ):
        with django_assert_num_queries(queries):
            client.get(address)
