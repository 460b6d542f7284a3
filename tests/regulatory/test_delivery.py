"""Whether messages to applicants arrive, and which other way they go when they do not."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.conversation.messages import say, unread_from
from initiatives.regulatory.delivery.models import told_to_applicants
from initiatives.regulatory.models import Reading, RegulatoryRequest, RequestMessage, SecondRoute
from tests.factories import MembershipFactory, Role, UserFactory
from tests.notifications.mail_server import MailServer
from tests.notifications.sending import send_one
from tests.regulatory.factories import add_member, ask, decide, make_request, take_up
from villagehub.accounts.models import User
from villagehub.mydata.erasing import erase
from villagehub.notifications.emails import unsubscribe_token
from villagehub.notifications.models import Notification, mute
from villagehub.notifications.models.claiming import MAX_ATTEMPTS
from villagehub.notifications.tasks import send_due


@pytest.fixture
def server(settings, db):
    server = MailServer()
    server.use(settings)
    yield server
    server.close()


@pytest.fixture
def case(winkelhoek, lead, officer):
    return take_up(make_request(winkelhoek, lead), officer)


@pytest.fixture
def lost(case, lead):
    """The receipt, that no mail server wanted."""
    message = lead.notifications.get(period="receipt")
    message.give_up()
    return message


def url(name, *arguments):
    return reverse(f"regulatory:{name}", args=arguments)


def page(client, user, *arguments):
    client.force_login(user)
    return client.get(url(*arguments)).content.decode()


def not_arrived(user):
    return list(user.notifications.filter(subject__startswith="Niet aangekomen"))


def test_a_mailbox_that_is_not_there_starts_a_second_route(client, server, case, lead, officer):
    Notification.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    server.answers[lead.email] = "550 5.1.1 no such user"
    send_due()
    told = not_arrived(officer)
    assert len(told) == lead.notifications.given_up().count() > 0
    assert url("delivery", case.reference) in told[0].body
    shown = page(client, officer, "desk", case.reference)
    assert "Een bericht kwam niet aan bij een indiener." in shown
    assert "Niet aangekomen" in page(client, officer, "delivery", case.reference)


def test_what_was_tried_for_the_last_time_in_vain_did_not_arrive_either(
    server, case, lead, officer
):
    lead.notifications.update(
        attempts=MAX_ATTEMPTS - 1, due_at=timezone.now() - timedelta(minutes=1)
    )
    server.answers[lead.email] = "451 greylisted"
    send_due()
    assert not_arrived(officer)


def test_whoever_wants_no_messages_gets_what_counts_for_the_law_and_no_talk(
    winkelhoek, lead, officer, decision_maker
):
    mute(lead, {"request"})
    case = take_up(make_request(winkelhoek, lead), officer)
    say(case, RequestMessage.Side.MUNICIPALITY, officer, "Wij bellen morgen even.")
    ask(case, officer)
    case.refresh_from_db()
    answered = RequestMessage.objects.get(request=case, is_question=True)
    answered.answer(lead, "Twaalf meter.")
    decide(RegulatoryRequest.objects.get(pk=case.pk), decision_maker)
    told = set(lead.notifications.values_list("kind", flat=True))
    assert told == {"request.receipt", "request.question", "request.decision"}


def test_switching_messages_off_takes_nothing_from_what_proves_that_one_did_not_arrive(
    client, case, lost, lead, officer
):
    Notification.objects.record(
        recipient=lead, kind="request.message", about=f"request:{case.pk}", period="m",
        subject="Een bericht", body="Tekst",
    )  # fmt: skip
    talk = lead.notifications.get(kind="request.message")
    talk.give_up()
    mute(lead, {"request"})
    assert set(lead.notifications.given_up()) == {lost, talk}
    assert "Een bericht kwam niet aan" in page(client, officer, "desk", case.reference)


def test_a_decision_that_was_on_its_way_leaves_also_when_messages_are_switched_off(case, lead):
    waiting = lead.notifications.filter(sent_at=None).count()
    mute(lead, {"request"})
    assert lead.notifications.filter(sent_at=None).count() == waiting > 0


def test_a_message_that_counts_for_the_law_offers_no_way_out_and_says_why(case, lead):
    send_one(str(lead.notifications.get(period="receipt").pk))
    sent = mail.outbox[-1]
    assert "List-Unsubscribe" not in sent.extra_headers
    assert "krijg je altijd" in sent.body


def test_who_switches_messages_off_reads_what_comes_anyhow(client, case, lead):
    token = unsubscribe_token(lead, "request")
    for name in ("unsubscribe", "preferences"):
        shown = client.get(reverse(f"notifications:{name}", args=[token])).content.decode()
        assert "een besluit op je verzoek" in shown
    other = unsubscribe_token(lead, "digest")
    shown = client.get(reverse("notifications:unsubscribe", args=[other])).content.decode()
    assert "een besluit op je verzoek" not in shown


def test_what_went_another_way_is_kept_when_its_receiver_goes(client, case, lost, lead, officer):
    SecondRoute.take(case, lost, officer, "letter", timezone.localdate())
    lost.delete()
    route = SecondRoute.objects.get()
    assert (route.recipient, route.kind, route.notification) == (lead, "request.receipt", None)
    shown = page(client, officer, "delivery", case.reference)
    assert route.subject in shown
    assert "Wel met een brief" in shown


def test_an_account_that_closes_takes_no_proof_of_delivery_along(case, lead):
    receipt = lead.notifications.get(period="receipt")
    receipt.mark_sent()
    board = add_member(case.initiative, UserFactory(), "board").user
    Notification.objects.record(
        recipient=board, kind="request.decision", about=f"request:{case.pk}", period="x",
        subject="Besluit over de hoek", body="Tekst",
    )  # fmt: skip
    for person in (lead, board):
        erase(person)
    kept = Notification.objects.filter(pk=receipt.pk).get()
    assert (kept.sent_at is None, kept.body, kept.recipient.name) == (False, "", "")
    assert Notification.objects.filter(period="x", recipient=board).exists()


def test_a_mail_that_will_be_tried_again_troubles_nobody(client, server, case, lead, officer):
    Notification.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    server.answers[lead.email] = "451 greylisted"
    send_due()
    assert not not_arrived(officer)
    shown = page(client, officer, "delivery", case.reference)
    assert "Onderweg." in shown
    assert "Niet aangekomen" not in shown


def test_by_which_way_it_went_is_noted_once(client, case, lost, officer):
    client.force_login(officer)
    address = url("second_route", case.reference, lost.pk)
    assert lost.body.split()[0] in client.get(address).content.decode()
    for _ in range(2):
        client.post(address, {"way": "letter", "on_day": timezone.localdate().isoformat()})
    route = SecondRoute.objects.get()
    assert (route.by, route.request, route.notification) == (officer, case, lost)
    assert "Wel met een brief" in page(client, officer, "delivery", case.reference)
    assert "kwam niet aan bij" not in page(client, officer, "desk", case.reference)


@pytest.mark.parametrize(
    ("way", "day", "words"),
    [
        ("letter", "2199-01-01", "tussen het bericht en vandaag"),
        ("letter", "1999-01-01", "tussen het bericht en vandaag"),
        ("letter", "vandaag", "id_on_day_error"),
        ("duif", "", "id_way_error"),
    ],
)
def test_a_way_that_cannot_be_is_refused_beside_its_field(
    client, case, lost, officer, way, day, words
):
    client.force_login(officer)
    sent = client.post(url("second_route", case.reference, lost.pk), {"way": way, "on_day": day})
    assert words in sent.content.decode()
    assert not SecondRoute.objects.exists()


def test_what_arrived_needs_no_other_way(client, case, lead, officer):
    message = lead.notifications.get(period="receipt")
    message.mark_sent()
    client.force_login(officer)
    address = url("second_route", case.reference, message.pk)
    assert client.post(address, {"way": "letter", "on_day": "2026-01-01"}).status_code == 404
    assert "Verstuurd op" in page(client, officer, "delivery", case.reference)


def test_that_the_receiver_looked_since_is_said(client, case, lead, officer):
    ask(case, officer)
    assert "daarna bekeken" not in page(client, officer, "delivery", case.reference)
    client.force_login(lead)
    client.get(case.get_absolute_url())
    assert "daarna bekeken" in page(client, officer, "delivery", case.reference)


@pytest.fixture
def without_mail(lead, officer):
    User.objects.filter(pk=lead.pk).update(
        email=None, recorded_by=officer, consent_how="letter", consent_on=timezone.localdate()
    )
    return lead


def seen_of(case, period):
    told = [each for each in told_to_applicants(case, 200) if each.message.period == period]
    return [line.seen for each in told for line in each.lines]


def test_that_the_receiver_saw_the_receipt_is_said_also_without_a_message_to_read(
    client, case, lead, officer
):
    assert seen_of(case, "receipt") == [None]
    page(client, lead, "detail", case.reference)
    assert seen_of(case, "receipt") != [None]
    assert "daarna bekeken" in page(client, officer, "delivery", case.reference)


@pytest.mark.parametrize("name", ["decision_letter", "decision_letter_pdf"])
def test_who_opened_the_letter_saw_the_decision_and_not_yet_a_question(
    client, case, lead, officer, decision_maker, name
):
    decide(case, decision_maker)
    said = say(case, RequestMessage.Side.MUNICIPALITY, officer, "Gefeliciteerd.")
    client.force_login(lead)
    client.get(url(name, case.reference))
    assert seen_of(case, "decision") != [None]
    assert seen_of(case, f"m:{said.pk.hex[:20]}") == [None]
    told = RegulatoryRequest.objects.annotate(
        unread=unread_from(RequestMessage.Side.MUNICIPALITY, lead)
    )
    assert told.get().unread == 1


def test_an_officer_who_prints_the_letter_is_no_receiver_who_read_it(
    client, case, lead, officer, decision_maker
):
    decide(case, decision_maker)
    client.force_login(officer)
    client.get(url("decision_letter", case.reference))
    assert seen_of(case, "decision") == [None]
    assert not Reading.objects.exists()


def test_of_whoever_has_no_mail_a_letter_is_noted_too_and_nobody_has_to_call_any_more(
    client, winkelhoek, without_mail, officer
):
    case = take_up(make_request(winkelhoek, without_mail), officer)
    message = without_mail.notifications.get(period="receipt")
    address = url("second_route", case.reference, message.pk)
    waits = page(client, officer, "delivery", case.reference)
    assert "Wacht op een telefoontje" in waits
    assert address in waits
    assert "heeft geen mail" in client.get(address).content.decode()
    assert message in Notification.objects.calls_for(officer)
    client.post(address, {"way": "letter", "on_day": timezone.localdate().isoformat()})
    assert SecondRoute.objects.get().notification == message
    shown = page(client, officer, "delivery", case.reference)
    assert "Zonder mail: met een brief" in shown
    assert address not in shown
    assert message not in Notification.objects.calls_for(officer)


def test_what_was_told_by_phone_needs_no_letter(client, winkelhoek, without_mail, officer):
    case = take_up(make_request(winkelhoek, without_mail), officer)
    message = without_mail.notifications.get(period="receipt")
    message.mark_called()
    client.force_login(officer)
    assert client.get(url("second_route", case.reference, message.pk)).status_code == 404


def test_what_was_told_to_whoever_speaks_for_it_no_longer_stays_in_sight(
    client, case, lead, officer
):
    board = add_member(case.initiative, UserFactory(name="Bram Bestuur"), "board")
    ask(case, officer)
    message = board.user.notifications.get(kind="request.question")
    case.initiative.members.filter(pk=board.pk).end()
    message.give_up()
    assert len(not_arrived(officer)) == 1
    shown = page(client, officer, "delivery", case.reference)
    assert str(board.user) in shown
    assert url("second_route", case.reference, message.pk) in shown
    assert "Een bericht kwam niet aan" in page(client, officer, "desk", case.reference)


def test_whom_nobody_can_reach_any_more_keeps_no_request_waiting(client, case, lost, lead, officer):
    erase(lead)
    assert "Een bericht kwam niet aan" not in page(client, officer, "desk", case.reference)
    assert lost.subject in page(client, officer, "delivery", case.reference)


def test_a_message_to_the_desk_itself_starts_no_second_route(case, lead, officer):
    row = officer.notifications.filter(about=f"request:{case.pk}").first()
    row.give_up()
    assert not not_arrived(officer)


def test_whoever_takes_part_or_works_elsewhere_reads_nothing_of_it(
    client, case, lost, lead, officer, other_officer, municipality
):
    MembershipFactory(user=lead, role=Role.OFFICER, municipality=municipality)
    for user in (lead, other_officer):
        client.force_login(user)
        for address in (
            url("delivery", case.reference),
            url("second_route", case.reference, lost.pk),
        ):
            assert client.get(address).status_code == 404


def test_twenty_messages_cost_no_more_queries_than_one(
    client, case, lead, officer, django_assert_max_num_queries
):
    client.force_login(officer)
    for number in range(20):
        Notification.objects.record(
            recipient=lead, kind="request.message", about=f"request:{case.pk}", period=str(number),
            subject=f"Bericht {number}", body="Tekst",
        )  # fmt: skip
    with django_assert_max_num_queries(12):
        shown = client.get(url("delivery", case.reference)).content.decode()
    assert shown.count("Bericht ") >= 20
