"""What somebody asks about what is kept of them is answered within a month (P12, P13)."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import DataSubjectRequest, HelpSeeker, Omission, SupportCase
from supporters.models.people import months_later
from supporters.models.requests import place_of
from supporters.tasks import erase, remind_supporter, watch_requests
from tests.supporters.factories import (
    FollowUpFactory,
    at_work_as,
    close,
    omission_of,
    request_of,
)
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Notification

TODAY = timezone.localdate
REGISTER = reverse("supporters:request_register")


def url(name, row):
    return reverse(f"supporters:{name}", args=[row.pk])


@pytest.fixture
def asks(at_work, truus):
    def asked(kind, days_ago=0):
        with at_work():
            return request_of(truus, kind, days_ago)

    return asked


def again(at_work, row):
    with at_work():
        return DataSubjectRequest.objects.get(pk=row.pk)


def test_p12_it_is_answered_within_a_month_of_the_day_on_which_it_was_asked(
    at_desk, truus, at_work
):
    day = TODAY() - timedelta(days=3)
    answers = {"kind": "access", "received_on": day.isoformat()}
    page = at_desk.post(url("request_new", truus), answers, follow=True)
    with at_work():
        asked = DataSubjectRequest.objects.get()
    assert asked.due_on == months_later(day, 1)
    assert "Maak het blad klaar" in page.content.decode()


@pytest.mark.parametrize("kind", ["", "verkopen"])
def test_what_nobody_can_ask_is_refused_beside_the_field(at_desk, truus, kind):
    page = at_desk.post(url("request_new", truus), {"kind": kind, "received_on": ""})
    assert page.status_code == 200
    assert {"kind", "received_on"} <= page.context["form"].errors.keys()


def test_sent_twice_it_is_one_request(at_desk, truus, at_work):
    answers = {"kind": "erase", "received_on": TODAY().isoformat()}
    at_desk.post(url("request_new", truus), answers)
    page = at_desk.post(url("request_new", truus), answers)
    assert "Dit verzoek is er al" in page.content.decode()
    with at_work():
        assert DataSubjectRequest.objects.count() == 1


def test_p12_it_may_take_two_months_longer_once_and_in_time(at_desk, asks, at_work):
    asked = asks("access", days_ago=10)
    for _each in range(2):
        at_desk.post(url("request_longer", asked))
    asked = again(at_work, asked)
    assert asked.due_on == months_later(asked.received_on, 3)
    late = asks("rectify", days_ago=40)
    at_desk.post(url("request_longer", late))
    assert again(at_work, late).extended_on is None


def test_who_refuses_says_why(at_desk, asks, at_work):
    asked = asks("object")
    page = at_desk.post(url("request", asked), {"outcome": "refused", "ground": ""})
    assert "Kies waarom niet." in page.content.decode()
    at_desk.post(url("request", asked), {"outcome": "refused", "ground": "claim"})
    asked = again(at_work, asked)
    assert (asked.outcome, asked.ground, asked.done_on) == ("refused", "claim", TODAY())


def test_answered_twice_the_first_answer_stands(at_desk, asks, at_work):
    asked = asks("rectify")
    at_desk.post(url("request", asked), {"outcome": "granted"})
    page = at_desk.post(url("request", asked), {"outcome": "withdrawn"})
    assert "Dit verzoek was al afgerond." in page.content.decode()
    assert again(at_work, asked).outcome == "granted"


def test_p13_who_asks_to_be_erased_is_erased_at_once_and_the_request_stays(
    at_desk, asks, at_work, watcher, support_organisation
):
    asked = asks("erase")
    at_desk.post(url("request", asked), {"outcome": "granted", "sure": "on"})
    with at_work():
        assert not HelpSeeker.objects.exists()
        assert not SupportCase.objects.exists()
    assert again(at_work, asked).person_id is None
    with acting_as(watcher.pk, support_organisation.pk):
        kept = DataSubjectRequest.objects.watched_by(watcher).get()
    assert (kept.outcome, kept.done_on) == ("granted", TODAY())


def test_p13_nothing_is_erased_by_who_is_not_sure(at_desk, asks, at_work):
    asked = asks("erase")
    page = at_desk.post(url("request", asked), {"outcome": "granted"})
    assert "Vink aan dat je het zeker weet" in page.content.decode()
    with at_work():
        assert HelpSeeker.objects.exists()


def test_p13_restricting_holds_at_once_and_stops_erasing(at_desk, asks, at_work, truus):
    with at_work():
        close(truus, "helped")
        SupportCase.objects.update(retention_until=TODAY())
    asks("restrict")
    erasing = asks("erase")
    page = at_desk.post(url("request", erasing), {"outcome": "granted", "sure": "on"})
    assert "Er mag nu niets gewist worden" in page.content.decode()
    assert erase() == 0
    assert again(at_work, erasing).done_on is None


def test_restricting_ends_when_it_is_lifted(at_desk, asks, at_work, truus):
    asked = asks("restrict")
    assert "gebeurt er sinds" in at_desk.get(url("person", truus)).content.decode()
    assert at_desk.get(url("referral_new", truus)).status_code == 404
    at_desk.post(url("request", asked), {"outcome": "granted"})
    at_desk.post(url("request_lift", asked))
    with at_work():
        assert HelpSeeker.objects.get().restricted_on is None
    assert at_desk.get(url("referral_new", truus)).status_code == 200


def test_restricting_that_is_refused_does_not_hold(at_desk, asks, at_work):
    asked = asks("restrict")
    at_desk.post(url("request", asked), {"outcome": "refused", "ground": "law"})
    with at_work():
        assert HelpSeeker.objects.get().restricted_on is None


def test_p12_what_is_about_others_is_left_out_with_the_reason_and_can_be_put_back(
    at_desk, asks, at_work, truus
):
    with at_work():
        case = truus.cases.get()
        SupportCase.objects.update(question_in_own_words="Mijn zus Riet drinkt. Ik wil eropuit.")
    asked = asks("access")
    place = place_of(case, "question_in_own_words")
    answers = {"place": place, "passage": "Mijn zus Riet drinkt.", "reason": "other"}
    refused = at_desk.post(url("release", asked), {**answers, "passage": "Mijn broer"})
    assert "staan zo niet in die tekst" in refused.content.decode()
    at_desk.post(url("release", asked), answers)
    data = json.loads(at_desk.get(url("release_json", asked)).content)
    (kept,) = [row for row in data["kept"] if row["record"] == "supporters.SupportCase"]
    assert kept["question_in_own_words"] == "[weggelaten: gaat over een ander] Ik wil eropuit."
    assert at_desk.get(url("release_pdf", asked)).content.startswith(b"%PDF-")
    with at_work():
        omission = Omission.objects.get()
    at_desk.post(url("omission_back", omission))
    assert "Riet" in at_desk.get(url("release_json", asked)).content.decode()


def test_what_is_left_out_says_nothing_about_the_whole_text(at_desk, truus, at_work):
    """Without words the text is left out as a whole."""
    with at_work():
        asked = omission_of(truus, "").asked
    data = at_desk.get(url("release_json", asked)).content.decode()
    assert "bij de winkel" not in data


def test_the_register_of_the_privacy_contact_names_nobody(client, asks, watcher, supporter):
    asks("access", days_ago=40)
    client.force_login(watcher)
    page = client.get(REGISTER).content.decode()
    assert "te laat" in page
    assert "Truus" not in page
    assert str(supporter) in page


def test_only_the_privacy_contact_has_the_register(client, asks, supporter, coordinator, officer):
    for user in (supporter, coordinator, officer):
        client.force_login(user)
        assert client.get(REGISTER).status_code == 404


def test_a_week_before_and_once_late_both_are_told_once_and_nobody_is_named(
    asks, supporter, watcher, support_organisation
):
    asks("access", days_ago=26)
    asks("rectify", days_ago=40)
    for _each in range(2):
        remind_supporter(str(supporter.pk), str(support_organisation.pk))
        watch_requests()
    for person in (supporter, watcher):
        told = Notification.objects.filter(recipient=person)
        assert {each.period.split(":")[0] for each in told} == {"soon", "late"}
        assert told.count() == 2
        assert not any("Truus" in each.subject + each.body for each in told)


def test_in_time_nobody_is_told(asks, supporter, watcher, support_organisation):
    asks("access", days_ago=2)
    remind_supporter(str(supporter.pk), str(support_organisation.pk))
    assert watch_requests() == 0
    assert not Notification.objects.filter(recipient__in=[supporter, watcher]).exists()


def test_the_person_of_a_colleague_has_no_request_of_mine(truus, colleague, support_organisation):
    with acting_as(colleague.pk, support_organisation.pk):
        assert not DataSubjectRequest.objects.exists()
        with pytest.raises(DatabaseError), transaction.atomic():
            DataSubjectRequest.objects.create(
                person=truus,
                owner=colleague,
                organisation=support_organisation,
                kind="erase",
                due_on=TODAY(),
            )


def test_nobody_erases_the_person_of_a_colleague(truus, colleague, at_work):
    asked = DataSubjectRequest(person_id=truus.pk, owner=colleague, kind="erase")
    as_colleague = acting_as(colleague.pk, truus.organisation_id)
    with as_colleague, pytest.raises(ValidationError, match="niet jouw dossier"):
        asked._erase(at_work_as(truus))
    with at_work():
        assert HelpSeeker.objects.exists()


def test_who_asked_to_wait_is_in_no_list_of_today_and_in_no_chooser(at_desk, asks, at_work, truus):
    with at_work():
        FollowUpFactory(person=truus)
    today, log = reverse("supporters:today"), reverse("supporters:log_contact")
    assert "Truus" in at_desk.get(today).content.decode()
    asked = asks("restrict")
    for page in (today, log):
        assert "Truus" not in at_desk.get(page).content.decode()
    at_desk.post(url("request", asked), {"outcome": "withdrawn"})
    assert "Truus" in at_desk.get(today).content.decode()
