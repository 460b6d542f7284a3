"""Somebody is referred to us at a secret address, and nobody learns anything they should not."""

import logging
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from supporters.models import (
    ReferralIn,
    Referrer,
    ReferrerUse,
)
from supporters.models.referrers import at_address, hash_of, note_use
from tests.factories import OrganisationFactory
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    SECRET,
    HelpSeekerFactory,
    ReferralInFactory,
    make_referrer,
    refer,
    theme,
)
from tests.test_logs import lines_of
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Notification

WORDS = ("Piet", "Verwezen", "06-00 00 00 77", "na tien uur", "onder de mensen")


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
