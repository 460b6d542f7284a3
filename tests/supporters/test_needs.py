"""What somebody looked for and the village did not have: counted, and of nobody."""

import uuid
from datetime import date

import pytest
from django.urls import reverse

from supporters.models import HelpSeeker, Referral, UnmetNeed
from supporters.models.needs import last_month, this_month
from supporters.models.people import months_later
from supporters.tasks import erase
from tests.factories import VillageFactory
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    ReferralFactory,
    UnmetNeedFactory,
    at_work_as,
    sent_referral,
    theme,
)
from villagehub.accounts.acting import acting_as

PAGE = reverse("supporters:needs")
OUTSIDERS = ["officer", "decision_maker", "council_viewer", "admin", "editor", "resident"]


@pytest.fixture
def need(at_work, support_organisation):
    with at_work():
        return UnmetNeedFactory(organisation=support_organisation)


def noted(at_work):
    with at_work():
        return list(UnmetNeed.objects.select_related("theme", "village"))


def send(desk, **typed):
    data = {"theme": theme().pk, "key": uuid.uuid4(), **typed}
    return desk.post(PAGE, data, follow=True).content.decode()


def turned_down(person, status="rejected"):
    referral = sent_referral(person)
    referral.move_to(status, at_work_as(person))
    return referral


def test_a_theme_and_one_press_note_it_and_the_village_is_chosen_beforehand(at_desk, at_work):
    assert "Genoteerd." in send(at_desk)
    [need] = noted(at_work)
    assert (need.theme.code, need.month, need.sentence) == ("vervoer", this_month(), "")


def test_a_row_knows_no_person_no_supporter_and_no_day():
    assert {field.name for field in UnmetNeed._meta.get_fields()} == {
        "id",
        "organisation",
        "village",
        "theme",
        "month",
        "sentence",
    }


def test_the_same_key_sent_twice_counts_once(at_desk, at_work):
    key = uuid.uuid4()
    send(at_desk, key=key)
    assert "Dit stond er al." in send(at_desk, key=key)
    assert len(noted(at_work)) == 1


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Truus kan nergens heen.", "Er staat een naam in: Truus."),
        ("Er rijdt niemand voor Truus.", "Er staat een naam in: Truus."),
        ("Bel 06-00 00 00 11 voor vervoer.", "telefoonnummer"),
        ("Niemand komt naar Dorpsstraat 1.", "adres"),
        ("Geen vervoer naar de chemo.", "Er staat iets medisch: chemo"),
        ("Nummer 111222333 kreeg niets.", "burgerservicenummer"),
    ],
)
def test_a_sentence_that_says_of_whom_is_refused_and_stays_typed(
    truus, at_desk, at_work, sentence, answer
):
    page = send(at_desk, sentence=sentence)
    assert answer in page
    assert sentence in page
    assert noted(at_work) == []


def test_a_sentence_of_what_there_was_not_is_kept(truus, at_desk, at_work):
    send(at_desk, sentence="Niemand rijdt ’s avonds naar Venray.")
    [need] = noted(at_work)
    assert need.sentence == "Niemand rijdt ’s avonds naar Venray."


def test_without_a_theme_the_form_says_so(at_desk, at_work):
    assert "Kies waar het over ging." in send(at_desk, theme="")
    assert noted(at_work) == []


@pytest.mark.parametrize("status", ["rejected", "no_response"])
def test_one_tap_on_a_referral_that_nobody_took_up_notes_it(truus, at_desk, at_work, status):
    with at_work():
        referral = turned_down(truus, status)
    url = reverse("supporters:referral_missed", args=[referral.pk])
    assert "Genoteerd als gemist aanbod" in at_desk.post(url, follow=True).content.decode()
    assert "Dit stond al" in at_desk.post(url, follow=True).content.decode()
    [need] = noted(at_work)
    assert need.theme_id == referral.reason_theme_id
    assert str(need.pk) != str(referral.pk)


def test_it_is_taken_back_from_the_referral(truus, at_desk, at_work):
    with at_work():
        referral = turned_down(truus)
    at_desk.post(reverse("supporters:referral_missed", args=[referral.pk]))
    assert (
        "toch niet"
        in at_desk.get(reverse("supporters:referral", args=[referral.pk])).content.decode()
    )
    at_desk.post(reverse("supporters:referral_not_missed", args=[referral.pk]))
    assert noted(at_work) == []


def test_a_referral_that_still_waits_is_not_missed(truus, at_desk, at_work):
    with at_work():
        waiting = ReferralFactory(person=truus)
    url = reverse("supporters:referral_missed", args=[waiting.pk])
    page = at_desk.post(url, follow=True).content.decode()
    assert "Hier is nog geen antwoord op" in page
    assert "Noteer als gemist aanbod" not in page
    assert noted(at_work) == []


def test_a_referral_without_an_answer_for_three_weeks_may_be_missed(truus, at_work):
    with at_work():
        referral = sent_referral(truus, days_ago=22)
        referral.refresh_from_db()
        assert referral.may_be_missed
        assert not sent_referral(truus, days_ago=2).may_be_missed


def test_what_was_noted_stays_when_the_person_is_erased(truus, at_work, at_desk):
    with at_work():
        referral = turned_down(truus)
        UnmetNeed.of_referral(referral, at_work_as(truus))
        Referral.objects.filter(person=truus).delete()
    assert len(noted(at_work)) == 1


def test_of_somebody_without_a_village_no_village_is_guessed(
    truus, at_desk, at_work, support_organisation
):
    with at_work():
        referral = turned_down(truus)
        HelpSeeker.objects.filter(pk=truus.pk).update(village=None)
    support_organisation.villages.add(VillageFactory(name="Aaldorp"))
    url = reverse("supporters:referral_missed", args=[referral.pk])
    assert "Van deze persoon staat er geen dorp." in at_desk.post(url, follow=True).content.decode()
    assert noted(at_work) == []


def test_a_colleague_sees_it_and_may_take_it_away(need, client, colleague, at_work):
    client.force_login(colleague)
    assert need.sentence in client.get(PAGE).content.decode()
    client.post(reverse("supporters:need_take_away", args=[need.pk]))
    assert noted(at_work) == []


def test_what_is_older_than_last_month_stands(need, at_desk, at_work):
    with at_work():
        assert UnmetNeed.objects.filter(pk=need.pk).delete()[0] == 1
        UnmetNeedFactory(pk=need.pk, organisation=need.organisation, month=months_ago(2))
    url = reverse("supporters:need_take_away", args=[need.pk])
    assert "Dit staat vast" in at_desk.post(url, follow=True).content.decode()
    assert len(noted(at_work)) == 1


def test_the_database_refuses_taking_away_what_stands(need, at_work):
    with at_work():
        UnmetNeedFactory(organisation=need.organisation, month=months_ago(2))
        assert UnmetNeed.objects.all().delete()[0] == 1


def test_another_organisation_sees_none_of_it(need, client, other_supporter, other_organisation):
    client.force_login(other_supporter)
    assert need.sentence not in client.get(PAGE).content.decode()
    assert client.post(reverse("supporters:need_take_away", args=[need.pk])).status_code == 404
    with acting_as(other_supporter.pk, other_organisation.pk):
        assert count_rows("supporters_unmetneed") == 0


@pytest.mark.parametrize("who", OUTSIDERS)
def test_p6_no_other_role_sees_a_row(request, need, support_organisation, who):
    user = request.getfixturevalue(who)
    assert not UnmetNeed.objects.visible_to(user).exists()
    with acting_as(user.pk, support_organisation.pk):
        assert count_rows("supporters_unmetneed") == 0


def test_the_coordinator_counts_them_and_changes_nothing(need, coordinator, support_organisation):
    with acting_as(coordinator.pk, support_organisation.pk):
        assert UnmetNeed.objects.visible_to(coordinator).count() == 1
        assert UnmetNeed.objects.all().delete()[0] == 0


def test_they_are_counted_by_village_theme_and_quarter(at_work, supporter, support_organisation):
    with at_work():
        for month in (date(2026, 1, 1), date(2026, 3, 1), date(2026, 4, 1)):
            UnmetNeedFactory(organisation=support_organisation, month=month)
        rows = UnmetNeed.objects.visible_to(supporter).between(date(2026, 1, 1), date(2026, 7, 1))
        counted = {row["quarter"]: row["number"] for row in rows.counted()}
    assert counted == {date(2026, 1, 1): 2, date(2026, 4, 1): 1}


def months_ago(number):
    return months_later(this_month(), -number)


def test_on_the_page_a_theme_is_counted_once_over_all_villages(
    at_desk, at_work, support_organisation, america, meterik
):
    support_organisation.villages.add(meterik)
    with at_work():
        for village in (america, meterik):
            UnmetNeedFactory(organisation=support_organisation, village=village)
    assert at_desk.get(PAGE).context["counts"] == [{"theme__name": theme().name, "number": 2}]


def test_the_night_empties_the_sentence_after_two_years_and_the_row_after_seven(
    at_work, support_organisation
):
    with at_work():
        for number in (1, 23, 24, 84):
            UnmetNeedFactory(organisation=support_organisation, month=months_ago(number))
    assert erase() == 1
    assert erase() == 0
    kept = {need.month: bool(need.sentence) for need in noted(at_work)}
    assert kept == {last_month(): True, months_ago(23): True, months_ago(24): False}
