"""Somebody who was referred to us is called, and who referred hears no more than they may."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    ContactMoment,
    FollowUp,
    HelpSeeker,
    Merging,
    ReferralIn,
    Transition,
)
from supporters.models.referrers import at_address
from supporters.models.told import Told
from supporters.tasks import forget_returned_referrals, remind_of_referrals
from supporters.wording import contains_bsn
from tests.supporters.factories import (
    SECRET,
    HelpSeekerFactory,
    SupportCaseFactory,
    close,
    match_of,
    refer,
    request_of,
    sent_referral,
    theme,
)
from tests.supporters.test_referral_in import page_of, refused, rows
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Notification

WORDS = ("Piet", "Verwezen", "06-00 00 00 77", "na tien uur", "onder de mensen")


# Calling


def call_of(row):
    return FollowUp.objects.undone().get(referral_in=row)


def test_taking_it_makes_somebody_to_call_today_and_moves_who_it_is(taken, at_work, at_desk):
    with at_work():
        call = call_of(taken)
        assert (call.due_on, call.note) == (timezone.localdate(), "na tien uur")
        assert (call.person.call_name, call.person.phone) == ("Piet", "06-00 00 00 77")
    page = at_desk.get(reverse("supporters:today")).content.decode()
    assert "Nieuwe verwijzingen" in page
    assert "Huisartsenpraktijk De Proef" in page


def test_the_night_empties_what_moved_to_a_record_of_its_own(as_owner, taken, at_work):
    assert forget_returned_referrals() == 0
    yesterday = timezone.localdate() - timedelta(days=1)
    with at_work():
        ReferralIn.objects.update(accepted_on=yesterday)
    assert forget_returned_referrals() == 1
    with at_work():
        fresh = ReferralIn.objects.get()
        assert {getattr(fresh, name) for name in ReferralIn.ABOUT_PERSON} == {""}
    assert forget_returned_referrals() == 0


def undo(client, at_work):
    with at_work():
        last = Transition.objects.filter(kind="accepted").get()
    return client.post(reverse("supporters:transition_undo", args=[last.pk]), follow=True)


def test_taking_it_can_be_undone_for_ten_minutes(received, at_work, at_desk, colleague):
    url = reverse("supporters:referral_in_accept", args=[received.pk])
    page = at_desk.post(url, follow=True).content.decode()
    assert "De verwijzing is aangenomen." in page
    assert "Maak ongedaan" in page
    assert "Ongedaan gemaakt" in undo(at_desk, at_work).content.decode()
    with at_work():
        fresh = ReferralIn.objects.get()
        assert (fresh.status, fresh.owner, fresh.person, fresh.accepted_on) == (
            *("received", None, None, None),
        )
        assert fresh.call_name == "Piet"
        assert not HelpSeeker.objects.exists()
        assert not FollowUp.objects.exists()
    at_desk.force_login(colleague)
    assert at_desk.get(reverse("supporters:referral_in", args=[received.pk])).status_code == 200


def test_taking_it_for_somebody_known_is_undone_with_the_number_that_was_there(
    received, at_work, at_desk, supporter
):
    with at_work():
        known = HelpSeekerFactory(
            owner=supporter,
            organisation=received.organisation,
            call_name="P.",
            surname="Verwezen",
            phone="06-00 00 00 11",
        )
    url = reverse("supporters:referral_in_accept", args=[received.pk])
    at_desk.post(url, {"same_as": str(known.pk)})
    with at_work():
        assert HelpSeeker.objects.get().phone == "06-00 00 00 77"
    undo(at_desk, at_work)
    with at_work():
        assert HelpSeeker.objects.get().phone == "06-00 00 00 11"
        fresh = ReferralIn.objects.get()
        assert (fresh.person, fresh.call_name, fresh.phone) == (None, "Piet", "06-00 00 00 77")


def test_whose_key_looks_like_a_service_number_is_chosen_as_anybody(
    received, at_work, at_desk, supporter
):
    key = "6cfc9078-e350-4fa9-9902-7815ec67dc8d"
    assert contains_bsn(key)
    with at_work():
        HelpSeekerFactory(
            pk=key, owner=supporter, organisation=received.organisation, surname="Verwezen"
        )
    url = reverse("supporters:referral_in_accept", args=[received.pk])
    at_desk.post(url, {"same_as": key})
    with at_work():
        assert str(ReferralIn.objects.get().person_id) == key


def test_after_a_call_taking_it_is_not_undone(taken, at_work, at_desk, by):
    with at_work():
        call_of(taken).finish(by, "not_reached")
    assert "Er is niets teruggezet" in undo(at_desk, at_work).content.decode()
    with at_work():
        assert ReferralIn.objects.get().person is not None


def test_nor_when_something_else_hangs_on_who_came_with_it(taken, at_work, at_desk):
    with at_work():
        SupportCaseFactory(person=call_of(taken).person)
    assert "Er is niets teruggezet" in undo(at_desk, at_work).content.decode()
    with at_work():
        assert ReferralIn.objects.get().status == "accepted"
        assert HelpSeeker.objects.exists()


def known_to(supporter, received, **values):
    values = {"call_name": "P.", "surname": "Verwezen", "phone": "06-00 00 00 11", **values}
    return HelpSeekerFactory(owner=supporter, organisation=received.organisation, **values)


def correct(client, person, **typed):
    as_it_was = {"call_name": "P.", "surname": "Verwezen", "phone": "06-00 00 00 77"}
    sent = {**as_it_was, "preferred_contact": "phone", **typed}
    answer = client.post(reverse("supporters:person_edit", args=[person.pk]), sent)
    assert answer.status_code == 302


def test_nor_when_the_address_of_who_came_with_it_was_typed_since(taken, at_work, at_desk):
    with at_work():
        person = call_of(taken).person
    correct(at_desk, person, call_name="Piet", address="Dorpsstraat 12")
    assert "Er is niets teruggezet" in undo(at_desk, at_work).content.decode()
    with at_work():
        assert HelpSeeker.objects.get().address == "Dorpsstraat 12"
        assert call_of(taken).person == person


def test_nor_when_who_was_known_was_corrected_since(received, at_work, at_desk, supporter, by):
    with at_work():
        known = known_to(supporter, received, surname="")
        received.accept(by, known)
    correct(at_desk, known, surname="Verwezen-Jansen", phone="06-00 00 00 99")
    assert "Er is niets teruggezet" in undo(at_desk, at_work).content.decode()
    with at_work():
        fresh = HelpSeeker.objects.get()
        assert (fresh.surname, fresh.phone) == ("Verwezen-Jansen", "06-00 00 00 99")


@pytest.fixture
def taken_twice(practice, at_work, supporter, by):
    """Two referrals of somebody who is known: each undoing, the first one first."""
    rows = [refer(practice, phone=f"06-00 00 00 7{n}") for n in (1, 2)]
    with at_work():
        known = known_to(supporter, rows[0])
        return [row.accept(by, HelpSeeker.objects.get(pk=known.pk)) for row in rows]


def test_of_two_for_somebody_known_the_first_is_not_undone_before_the_second(
    taken_twice, at_work, by
):
    with at_work():
        with pytest.raises(ValidationError, match="niets teruggezet"):
            taken_twice[0].undo(by)
        assert HelpSeeker.objects.get().phone == "06-00 00 00 72"


def test_and_after_the_second_it_is(taken_twice, at_work, by):
    with at_work():
        assert taken_twice[1].undo(by)
        assert taken_twice[0].undo(by)
        assert HelpSeeker.objects.get().phone == "06-00 00 00 11"
        found = ReferralIn.objects.values_list("status", flat=True)
        assert list(found) == ["received", "received"]


def test_before_somebody_took_it_no_list_names_the_person(received, at_desk):
    page = at_desk.get(reverse("supporters:today")).content.decode()
    assert "nog 14 dagen voor de eerste poging" in page
    for word in WORDS:
        assert word not in page


def test_is_it_the_same_person_is_asked(received, at_work, at_desk, supporter):
    with at_work():
        known = HelpSeekerFactory(
            owner=supporter, organisation=received.organisation, call_name="P.", surname="Verwezen"
        )
    url = reverse("supporters:referral_in_accept", args=[received.pk])
    assert "Is dit dezelfde?" in at_desk.post(url).content.decode()
    at_desk.post(url, {"same_as": str(known.pk)})
    with at_work():
        assert ReferralIn.objects.get().person == known
        assert HelpSeeker.objects.get().call_name == "P."


def test_an_attempt_is_no_contact_and_a_conversation_is_one(taken, at_work, by):
    with at_work():
        call_of(taken).finish(by, "not_reached")
        row = ReferralIn.objects.get()
        assert (row.status, row.attempts) == ("contacting", 1)
        assert row.first_attempt_on == timezone.localdate()
        assert not ContactMoment.objects.exists()
        call_of(taken).finish(by, "going_well")
        row = ReferralIn.objects.get()
        assert (row.status, row.attempts) == ("in_conversation", 2)
        assert ContactMoment.objects.get().theme == row.reason_theme


def test_undoing_an_attempt_gives_back_what_was(taken, at_work, by):
    with at_work():
        call = call_of(taken)
        call.finish(by, "not_reached")
        FollowUp.objects.get(pk=call.pk).undo(by)
        row = ReferralIn.objects.get()
        assert (row.status, row.attempts, row.first_attempt_on) == ("accepted", 0, None)


def test_one_tap_on_vandaag_is_an_attempt(taken, at_work, at_desk):
    with at_work():
        url = reverse("supporters:follow_up", args=[call_of(taken).pk])
    at_desk.post(url, {"result": "not_reached"})
    assert rows(at_work)[0].attempts == 1


def test_unreachable_is_after_three_attempts_over_ten_days(taken, at_work, by):
    with at_work():
        for _n in range(3):
            call_of(taken).finish(by, "not_reached")
        row = ReferralIn.objects.get()
        assert "unreachable" not in row.ends
        with pytest.raises(ValidationError):
            row.close(by, "unreachable")
        first = FollowUp.objects.filter(referral_in=row).order_by("created_at").first()
        ten_days_ago = timezone.localdate() - timedelta(days=10)
        FollowUp.objects.filter(pk=first.pk).update(done_on=ten_days_ago)
        row.recount()
        ReferralIn.objects.get().close(by, "unreachable")
        assert ReferralIn.objects.get().outcome == "unreachable"
        assert not FollowUp.objects.undone().exists()


def test_closing_can_be_undone(taken, at_work, by):
    with at_work():
        call_of(taken).finish(by, "not_reached")
        row = ReferralIn.objects.get()
        assert row.close(by, "declined").undo(by)
        assert ReferralIn.objects.get().status == "contacting"
        assert call_of(row)


def test_it_is_linked_by_a_referral_that_left_and_asked_after_six_weeks_later(taken, at_work, by):
    with at_work():
        call_of(taken).finish(by, "going_well")
        row = ReferralIn.objects.get()
        with pytest.raises(ValidationError):
            row.link(by)
        sent_referral(row.person)
        row.link(by)
        check = call_of(row)
        assert (check.kind, (check.due_on - timezone.localdate()).days) == ("check_match", 42)
        with pytest.raises(ValidationError):
            ReferralIn.objects.get().close(by, "active")
        check.finish(by, "going_well", theme=theme())
        ReferralIn.objects.get().close(by, "active")
        assert ReferralIn.objects.get().outcome == "active"


def test_linking_is_undone_with_what_it_planned(taken, at_work, by):
    with at_work():
        call_of(taken).finish(by, "going_well")
        row = ReferralIn.objects.get()
        sent_referral(row.person)
        assert row.link(by).undo(by)
        assert ReferralIn.objects.get().status == "in_conversation"
        assert not FollowUp.objects.undone().exists()


def test_of_a_match_that_runs_it_is_asked_once_how_it_goes(taken, at_work, by):
    with at_work():
        call_of(taken).finish(by, "going_well")
        row = ReferralIn.objects.get()
        match_of(row.person).move_to("running", by)
        check = FollowUp.objects.undone().get()
        linked = row.link(by)
        assert call_of(row) == FollowUp.objects.undone().get() == check
        assert linked.undo(by)
        assert FollowUp.objects.undone().get().referral_in is None


def test_of_who_asked_that_nothing_is_done_no_reminder_comes(taken, at_work, supporter):
    with at_work():
        assert ReferralIn.objects.visible_to(supporter).untried().exists()
        request_of(ReferralIn.objects.get().person, "restrict")
        assert not ReferralIn.objects.visible_to(supporter).untried().exists()


def test_closing_the_case_settles_the_referral_too(taken, at_work, supporter):
    with at_work():
        person = ReferralIn.objects.get().person
        SupportCaseFactory(person=person)
        close(person, "deceased")
        assert not ReferralIn.objects.open().exists()
        assert not FollowUp.objects.undone().exists()


def test_two_records_made_one_keep_the_referral(taken, at_work, by, supporter):
    with at_work():
        kept = HelpSeekerFactory(owner=supporter, organisation=taken.organisation)
        Merging(kept, ReferralIn.objects.get().person, by).carry_out({})
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        assert ReferralIn.objects.get().person == kept


def test_a_call_cannot_hang_on_the_referral_of_another_person(taken, at_work, supporter):
    with at_work():
        neighbour = HelpSeekerFactory(owner=supporter, organisation=taken.organisation)

        def hang():
            FollowUp.objects.filter(referral_in=taken).update(person=neighbour)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

        assert refused(hang)


# Given back


def test_what_is_given_back_can_still_be_taken_and_is_forgotten_after_thirty_days(
    received, at_work, by
):
    with at_work():
        received.give_back(by, "no_capacity")
        ReferralIn.objects.get().accept(by)
        assert ReferralIn.objects.get().status == "accepted"
    other = refer(received.referrer)
    with at_work():
        other.give_back(by, "out_of_area")
    assert forget_returned_referrals() == 0
    with at_work():
        long_ago = timezone.localdate() - timedelta(days=30)
        ReferralIn.objects.filter(pk=other.pk).update(returned_on=long_ago)
    assert forget_returned_referrals() == 1
    assert forget_returned_referrals() == 0
    with at_work():
        assert ReferralIn.objects.get(pk=other.pk).call_name == ""


# Telling back


@pytest.mark.parametrize(
    ("scope", "seen", "unseen"),
    [
        ("none", ["verder niets terugmelden"], ["er is contact", "kookploeg"]),
        ("status_only", ["er is contact"], ["kookploeg"]),
        ("status_and_activity", ["er is contact", "kookploeg"], []),
    ],
)
def test_the_referrer_sees_no_more_than_the_person_chose(
    client, practice, at_work, by, scope, seen, unseen
):
    row = refer(practice, feedback_scope="status_and_activity")
    with at_work():
        row.accept(by)
        call_of(row).finish(by, "going_well")
        row = ReferralIn.objects.get()
        row.send_feedback(by, "Gaat mee naar de kookploeg.")
        row.allow(by, scope)
    page = client.get(page_of(SECRET, row.reference)).content.decode()
    for words in seen:
        assert words in page
    for words in [*unseen, *WORDS]:
        assert words not in page


def test_where_nothing_may_be_told_nothing_is_sent(practice, at_work, by):
    row = refer(practice, feedback_scope="none")
    with at_work():
        row.accept(by)
        with pytest.raises(ValidationError):
            row.send_feedback(by, "")
    with at_address(SECRET):
        told = Told.of(practice, row.reference)
    assert (told.status, told.outcome, told.text, told.feedback_sent_on) == ("", "", "", None)


def test_the_letter_back_is_a_pdf_that_names_nobody(client, at_desk, practice, at_work, by):
    row = refer(practice, feedback_scope="status_and_activity")
    with at_work():
        row.accept(by)
    url = reverse("supporters:feedback", args=[row.pk])
    page = at_desk.post(url, {"feedback_text": "Gaat mee naar de kookploeg."}, follow=True)
    text = page.content.decode()
    assert row.reference in text
    assert "kookploeg" in text
    assert "Piet" not in text
    for address in (
        reverse("supporters:feedback_letter_pdf", args=[row.pk]),
        reverse("supporters:refer_pdf", args=[SECRET, row.reference]),
    ):
        answer = client.get(address)
        assert answer["Content-Type"] == "application/pdf"
        assert b"/StructTreeRoot" in answer.content


def test_p14_who_looked_says_that_the_referrer_did(client, taken, at_desk, at_work):
    client.get(page_of(SECRET, taken.reference))
    event = AuditEvent.objects.filter(object_id=str(taken.pk), action="read").get()
    assert event.workplace == "verwijzer: Huisartsenpraktijk De Proef"
    with at_work():
        person = ReferralIn.objects.get().person_id
    page = at_desk.get(reverse("supporters:who_looked", args=[person])).content.decode()
    assert "verwijzer: Huisartsenpraktijk De Proef" in page


# The fourteen days


def waiting_for(at_work, row, days):
    with at_work():
        day = timezone.localdate() - timedelta(days=days)
        ReferralIn.objects.filter(pk=row.pk).update(received_on=day)


def told(user):
    about = Notification.objects.filter(recipient=user, about__startswith="referral:")
    return set(about.values_list("period", flat=True))


def test_a_reminder_comes_when_the_fourteen_days_are_near_and_once(taken, at_work, supporter):
    remind_of_referrals()
    assert told(supporter) == {"new"}
    waiting_for(at_work, taken, 11)
    for _n in range(2):
        remind_of_referrals()
    assert told(supporter) == {"new", "attempt"}


def test_when_they_are_over_the_coordinator_hears_it_too(taken, at_work, supporter, coordinator):
    waiting_for(at_work, taken, 15)
    remind_of_referrals()
    assert told(supporter) == {"new", "late"}
    assert told(coordinator) == {"late"}


def test_who_was_tried_is_not_reminded_of(taken, at_work, supporter, by):
    with at_work():
        call_of(taken).finish(by, "not_reached")
    waiting_for(at_work, taken, 15)
    remind_of_referrals()
    assert told(supporter) == {"new"}


@pytest.mark.parametrize("number", [1, 20])
def test_vandaag_asks_no_more_for_many_referrals(
    practice, at_work, by, at_desk, number, django_assert_max_num_queries
):
    for n in range(number):
        row = refer(practice, surname=f"Verwezen{n}", call_name=f"Piet{n}")
        if n % 2:
            with at_work():
                row.accept(by)
    at_desk.get(reverse("supporters:today"))
    with django_assert_max_num_queries(20) as queries:
        at_desk.get(reverse("supporters:today"))
    asked = [q for q in queries if "supporters_" in q["sql"]]
    assert len(asked) <= 8
