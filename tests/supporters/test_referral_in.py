"""Somebody is referred to us at a secret address, and nobody learns anything they should not."""

import logging
import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    ContactMoment,
    FollowUp,
    HelpSeeker,
    Merging,
    ReferralIn,
    Referrer,
    ReferrerUse,
)
from supporters.models.referrers import at_address, hash_of, note_use
from supporters.models.told import Told
from supporters.tasks import forget_returned_referrals, remind_of_referrals
from tests.factories import OrganisationFactory
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    SECRET,
    HelpSeekerFactory,
    ReferralInFactory,
    SupportCaseFactory,
    close,
    make_referrer,
    refer,
    sent_referral,
    theme,
)
from tests.test_logs import lines_of
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Notification

WORDS = ("Piet", "Verwezen", "06-00 00 00 77", "na tien uur", "onder de mensen")


@pytest.fixture
def by_coordinator(coordinator):
    return coordinator.memberships.get()


@pytest.fixture
def by(supporter):
    return supporter.memberships.get()


@pytest.fixture
def practice(by_coordinator, supporter):
    return make_referrer(by_coordinator)


@pytest.fixture
def address(practice):
    return reverse("supporters:refer", args=[SECRET])


@pytest.fixture
def received(practice):
    return refer(practice)


@pytest.fixture
def taken(received, at_work, by):
    with at_work():
        received.accept(by)
    return received


def typed(**other):
    return {
        "key": str(uuid.uuid4()),
        "reason_theme": theme("gezelschap").pk,
        "what_matters": "Weer eens onder de mensen.",
        "call_name": "Piet",
        "surname": "Verwezen",
        "phone": "06-00 00 00 77",
        "reach_text": "na tien uur",
        "feedback_scope": "status_only",
        "agreed": "on",
        **other,
    }


def rows(at_work, **wanted):
    with at_work():
        return list(ReferralIn.objects.filter(**wanted))


def page_of(secret, reference):
    return reverse("supporters:refer_told", args=[secret, reference])


# Referring


def test_an_organisation_refers_without_an_account_and_gets_a_receipt_at_once(
    client, address, at_work
):
    answer = client.post(address, typed(), follow=True)
    (row,) = rows(at_work)
    page = answer.content.decode()
    assert row.reference in page
    assert "Ontvangstbewijs" in page
    for word in WORDS:
        assert word not in page
    with at_work():
        assert ReferralIn.objects.get(pk=row.pk).call_name == "Piet"


def test_sent_twice_it_is_one_referral_with_one_receipt(client, address, at_work):
    sent = typed()
    first, second = client.post(address, sent), client.post(address, sent)
    assert first["Location"] == second["Location"]
    assert len(rows(at_work)) == 1


def test_without_that_the_person_agreed_nothing_is_sent(client, address, at_work):
    sent = typed()
    del sent["agreed"]
    page = client.post(address, sent).content.decode()
    assert "Zonder dat de persoon het goed vindt, kan het niet." in page
    assert 'value="Piet"' in page
    assert rows(at_work) == []


def test_who_cannot_be_reached_is_asked_how(client, address, at_work):
    page = client.post(address, typed(phone="", reach_text="")).content.decode()
    assert "hoe wij de persoon anders bereiken" in page
    assert rows(at_work) == []


def test_p3_a_citizen_service_number_is_refused_and_medical_words_are_pointed_out(
    client, address, at_work
):
    page = client.post(address, typed(what_matters="bsn 111222333")).content.decode()
    assert "burgerservicenummer" in page
    page = client.post(address, typed(what_matters="heeft dementie")).content.decode()
    assert "Er staat iets medisch" in page
    assert rows(at_work) == []


def test_p4_all_about_the_person_is_encrypted(received, at_work):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM supporters_referralin t")
        (stored,) = cursor.fetchone()
    for word in WORDS:
        assert word not in stored


def test_p15_the_supporters_hear_that_there_is_something_and_not_about_whom(received, supporter):
    (told,) = Notification.objects.filter(about__startswith="referral:")
    assert told.recipient == supporter
    for word in (*WORDS, "Gezelschap", "De Proef"):
        assert word not in told.subject + told.body


def test_without_a_supporter_the_coordinator_hears_it(practice, coordinator, supporter):
    supporter.memberships.all().delete()
    refer(practice)
    assert Notification.objects.get(about__startswith="referral:").recipient == coordinator


# The secret address


def test_the_address_is_kept_as_a_hash_only_and_shown_once(client, coordinator):
    client.force_login(coordinator)
    new = reverse("supporters:referrer_new")
    page = client.post(new, {"name": "Burenhulp", "kind": "neighbour_help"}).content.decode()
    secret = page.split("/verwijzen/")[1].split("/")[0]
    with acting_as(coordinator.pk, coordinator.memberships.get().organisation_id):
        row = Referrer.objects.get()
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text FROM supporters_referrer t")
            assert secret not in cursor.fetchone()[0]
    assert row.key_hash == hash_of(secret)
    shown = client.get(reverse("supporters:referrer", args=[row.pk])).content.decode()
    assert secret not in shown
    assert client.get(reverse("supporters:refer", args=[secret])).status_code == 200


def test_the_page_is_kept_by_no_cache_goes_into_no_referer_and_no_search_engine(
    client, address, received
):
    for url in (address, page_of(SECRET, received.reference), page_of(SECRET, "NIET")):
        answer = client.get(url)
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]


def test_nobody_is_signed_in_on_the_page(client, address, supporter):
    client.force_login(supporter)
    answer = client.get(address)
    assert supporter.name not in answer.content.decode()
    assert not answer.cookies
    assert not answer.wsgi_request.user.is_authenticated


def test_an_old_address_a_paused_one_and_a_guess_look_the_same(
    client, practice, address, by_coordinator, at_work
):
    guessed = client.get(reverse("supporters:refer", args=["geraden"]))
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        practice.pause(by_coordinator)
    paused = client.get(address)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        practice.resume(by_coordinator)
        practice.renew(by_coordinator)
    old = client.get(address)
    assert guessed.status_code == paused.status_code == old.status_code == 404
    bodies = {
        answer.content.decode().replace(SECRET, "geraden") for answer in (guessed, paused, old)
    }
    assert len(bodies) == 1
    assert client.post(address, typed()).status_code == 404
    assert rows(at_work) == []


def test_the_use_of_an_address_is_written_down_also_of_an_old_one(
    client, practice, address, coordinator, by_coordinator
):
    client.get(address)
    client.post(address, typed())
    client.force_login(coordinator)
    client.post(reverse("supporters:referrer_renew", args=[practice.pk]))
    client.get(address)
    page = client.get(reverse("supporters:referrer", args=[practice.pk])).content.decode()
    for use in ("pagina geopend", "iemand verwezen", "oud adres geprobeerd"):
        assert use in page
    assert "kijk naar het gebruik" in client.get(reverse("supporters:referrers")).content.decode()


def test_of_an_address_that_nobody_had_nothing_is_written_down(practice, by_coordinator):
    note_use("geraden", ReferrerUse.What.OPENED)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        assert not ReferrerUse.objects.exists()


def test_too_many_in_an_hour_are_stopped_and_nothing_typed_is_lost(
    client, address, settings, at_work
):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "refer": "2/h/key"}
    for _n in range(2):
        client.post(address, typed())
    page = client.post(address, typed(call_name="Derde")).content.decode()
    assert "Probeer het straks nog eens" in page
    assert 'value="Derde"' in page
    assert len(rows(at_work)) == 2


def test_numbers_cannot_be_tried_one_after_the_other(client, received, settings):
    settings.WRONG_GUESSES_AN_HOUR = 2
    codes = [client.get(page_of(SECRET, f"GOK{n}")).status_code for n in range(3)]
    assert codes == [404, 404, 429]
    assert client.get(page_of(SECRET, received.reference)).status_code == 200


def test_addresses_cannot_be_tried_one_after_the_other(client, practice, settings):
    settings.WRONG_GUESSES_AN_HOUR = 2
    guesses = [reverse("supporters:refer", args=[f"gok{n}"]) for n in range(3)]
    assert [client.get(url).status_code for url in guesses] == [404, 404, 429]


def test_the_log_names_no_secret_address(caplog):
    logging.getLogger("django.request").error("Internal Server Error: /x/verwijzen/%s/", SECRET)
    assert SECRET not in lines_of(caplog)
    assert "/x/verwijzen/<secret>/" in lines_of(caplog)


# Who sees what


def test_p5_all_supporters_see_what_nobody_took_and_only_one_takes_it(
    received, supporter, colleague, by, support_organisation
):
    for user in (supporter, colleague):
        with acting_as(user.pk, support_organisation.pk):
            assert ReferralIn.objects.visible_to(user).count() == 1
    with acting_as(colleague.pk, support_organisation.pk):
        ReferralIn.objects.get().accept(colleague.memberships.get())
    with acting_as(supporter.pk, support_organisation.pk):
        assert not ReferralIn.objects.visible_to(supporter).exists()
        assert count_rows("supporters_referralin") == 0
        with pytest.raises(ValidationError):
            received.accept(by)


@pytest.mark.parametrize("who", ["officer", "admin", "coordinator", "resident", "other_supporter"])
def test_p6_nobody_else_sees_a_row(request, received, who, support_organisation):
    user = request.getfixturevalue(who)
    with acting_as(user.pk, support_organisation.pk):
        assert count_rows("supporters_referralin") == 0
        assert not ReferralIn.objects.visible_to(user).exists()


def test_who_has_the_address_can_add_a_row_and_read_none(received):
    with at_address(SECRET):
        for table in ("referralin", "helpseeker", "referreruse", "followup"):
            assert count_rows(f"supporters_{table}") == 0
        assert count_rows("supporters_referrer") == 1
        with connection.cursor() as cursor:
            cursor.execute("UPDATE supporters_referralin SET status = 'received'")
            assert cursor.rowcount == 0
            cursor.execute("DELETE FROM supporters_referralin")
            assert cursor.rowcount == 0


def refused(make):
    with pytest.raises(DatabaseError), transaction.atomic():
        make()
    return True


def test_without_the_address_no_row_can_be_added(practice, other_organisation):
    def add(**values):
        row = ReferralInFactory.build(
            referrer=practice, reference="ABC", **{"organisation": practice.organisation, **values}
        )
        row.save(force_insert=True)

    assert refused(add)
    with at_address("geraden"):
        assert refused(add)
    with at_address(SECRET):
        assert refused(lambda: add(organisation=other_organisation))
        assert refused(lambda: add(feedback_text="Doet mee."))


def test_what_a_referrer_adds_belongs_to_nobody(practice, supporter, at_work):
    with at_work():
        person = HelpSeekerFactory(owner=supporter, organisation=practice.organisation)
    values = {"referrer": practice, "organisation": practice.organisation, "reference": "ABC"}
    with at_address(SECRET):
        row = ReferralInFactory.build(**values, owner=supporter, person=person, status="accepted")
        assert refused(lambda: row.save(force_insert=True))


def test_the_status_of_a_referral_of_another_referrer_is_unknown(client, received, by_coordinator):
    make_referrer(by_coordinator, "Thuiszorg De Buur", "een-ander-geheim-adres-van-de-thuiszorg-2")
    answer = client.get(page_of("een-ander-geheim-adres-van-de-thuiszorg-2", received.reference))
    assert answer.status_code == 404
    assert "kennen we niet" in answer.content.decode()
    with at_address("een-ander-geheim-adres-van-de-thuiszorg-2"), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_told_of_referral(%s)", [received.reference])
        assert cursor.fetchall() == []


def test_after_the_address_was_renewed_the_old_one_tells_nothing(
    client, practice, received, by_coordinator
):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        new = practice.renew(by_coordinator)
    assert client.get(page_of(SECRET, received.reference)).status_code == 404
    assert client.get(f"{new}{received.reference}/").status_code == 200


def test_a_coordinator_of_another_organisation_finds_no_referrer(client, practice, coordinator):
    other = OrganisationFactory(name="Steunpunt Elders")
    coordinator.memberships.update(organisation=other)
    client.force_login(coordinator)
    assert client.get(reverse("supporters:referrer", args=[practice.pk])).status_code == 404
    with acting_as(coordinator.pk, other.pk):
        assert count_rows("supporters_referrer") == 0


# Calling


def call_of(row):
    return FollowUp.objects.undone().get(referral_in=row)


def test_taking_it_makes_somebody_to_call_today_and_moves_who_it_is(taken, at_work, at_desk):
    with at_work():
        call = call_of(taken)
        assert (call.due_on, call.note) == (timezone.localdate(), "na tien uur")
        assert (call.person.call_name, call.person.phone) == ("Piet", "06-00 00 00 77")
        fresh = ReferralIn.objects.get()
        assert {getattr(fresh, name) for name in ReferralIn.ABOUT_PERSON} == {""}
    page = at_desk.get(reverse("supporters:today")).content.decode()
    assert "Nieuwe verwijzingen" in page
    assert "Huisartsenpraktijk De Proef" in page


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
