"""Finding somebody by name, not recording them twice, and making two records one."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment, HelpSeeker, Merging, SupportCase
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    at_work_as,
    sent_referral,
)
from tests.supporters.test_people import new_person, url
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent


@pytest.fixture
def dora(truus, at_work):
    """Recorded a second time, under another call name."""
    with at_work():
        return HelpSeekerFactory(
            owner=truus.owner,
            organisation=truus.organisation,
            call_name="Dóra",
            surname=truus.surname,
            phone="06-00 00 00 12",
            address="",
        )


def found(client, text):
    return client.get(url("people"), {"q": text}).context["people"]


@pytest.mark.parametrize("text", ["Dóra", "dora", "DOR", "Dora van Verzonnen", "dóra  verzonnen"])
def test_people_are_found_by_their_call_name_and_with_their_surname(
    at_desk, at_work, truus, dora, text
):
    with at_work():
        HelpSeeker.objects.get(pk=dora.pk)
        dora.surname = "van Verzonnen"
        dora.save()
    assert found(at_desk, text) == [dora]


@pytest.mark.parametrize("text", ["ora", "Verzon", "Dora Anders", "?", "1", "\x00", "é" * 200])
def test_what_is_no_name_finds_nobody(at_desk, dora, text):
    assert dora not in found(at_desk, text)


def test_a_colleagues_people_are_not_found_by_name(at_desk, colleague, support_organisation):
    with acting_as(colleague.pk, support_organisation.pk):
        HelpSeekerFactory(owner=colleague, organisation=support_organisation, surname="Bedacht")
    assert found(at_desk, "Truus") == []
    assert found(at_desk, "Bedacht") == []


# Is it the same person?


def add(client, **changes):
    return client.post(url("person_new"), new_person(**changes))


@pytest.mark.parametrize(
    "typed",
    [
        {"persoon-call_name": "Geertruida", "persoon-surname": "SURNAME"},
        {"persoon-call_name": "G.", "persoon-surname": "Anders", "persoon-phone": "0600000011"},
        {"persoon-call_name": "trúus", "persoon-surname": ""},
    ],
)
def test_who_may_be_known_already_is_asked_about_and_nothing_typed_is_lost(
    at_desk, at_work, truus, typed
):
    typed = {name: text.replace("SURNAME", truus.surname) for name, text in typed.items()}
    page = add(at_desk, **typed).content.decode()
    assert "Is dit dezelfde?" in page
    assert "Je begeleidt al iemand die hierop lijkt" in page
    assert "Ik wil weer kaarten." in page
    with at_work():
        assert HelpSeeker.objects.get() == truus


def test_somebody_else_is_not_asked_about(at_desk, truus):
    page = at_desk.get(url("person_new")).content.decode()
    assert "Is dit dezelfde?" not in page
    assert add(at_desk).status_code == 302


def test_the_same_person_gets_what_was_typed_in_the_record_that_is_there(at_desk, at_work, truus):
    typed = {
        "persoon-call_name": "Truus",
        "persoon-surname": truus.surname,
        "persoon-phone": "06-00 00 00 19",
        "persoon-same_as": str(truus.pk),
    }
    assert add(at_desk, **typed).url == url("person", truus)
    with at_work():
        person = HelpSeeker.objects.get()
        assert (person.phone, person.address) == ("06-00 00 00 19", truus.address)
        assert person.cases.count() == 2


def test_another_person_of_the_same_name_gets_a_record_of_their_own(at_desk, at_work, truus):
    typed = {"persoon-call_name": "Truus", "persoon-surname": truus.surname}
    assert add(at_desk, **typed, **{"persoon-same_as": "another"}).status_code == 302
    with at_work():
        assert HelpSeeker.objects.count() == 2


@pytest.mark.parametrize("made_up", ["x", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_an_answer_that_was_not_offered_asks_again(at_desk, at_work, truus, made_up):
    typed = {"persoon-call_name": "Truus", "persoon-surname": truus.surname}
    assert add(at_desk, **typed, **{"persoon-same_as": made_up}).status_code == 200
    with at_work():
        assert HelpSeeker.objects.count() == 1


def test_the_person_of_a_colleague_is_neither_shown_nor_filled_in(
    at_desk, at_work, truus, colleague, support_organisation
):
    with acting_as(colleague.pk, support_organisation.pk):
        theirs = HelpSeekerFactory(
            owner=colleague, organisation=support_organisation, surname="Bedacht"
        )
    typed = {"persoon-surname": "Bedacht", "persoon-same_as": str(theirs.pk)}
    assert add(at_desk, **typed).status_code == 302
    with at_work():
        assert HelpSeeker.objects.filter(owner=truus.owner).count() == 2


# Two records made one.


@pytest.fixture
def history_of_dora(dora, at_work):
    with at_work():
        SupportCaseFactory(person=dora)
        sent_referral(dora)
        FollowUpFactory(person=dora, case=dora.cases.get())
        old = ContactMomentFactory(
            logged_by=dora.owner,
            organisation=dora.organisation,
            person=dora,
            about="known_person",
        )
        month_ago = timezone.now() - timedelta(days=30)
        ContactMoment.objects.filter(pk=old.pk).update(created_at=month_ago)


def merge_url(kept, other):
    return reverse("supporters:person_merge", args=[kept.pk, other.pk])


def test_the_other_record_is_offered_because_it_looks_alike(at_desk, truus, dora):
    page = at_desk.get(url("person_same", truus)).content.decode()
    assert merge_url(truus, dora) in page
    assert merge_url(truus, truus) not in page


def test_before_it_happens_the_page_says_exactly_what(at_desk, truus, dora, history_of_dora):
    page = at_desk.get(merge_url(truus, dora)).content.decode()
    for text in (
        "1 begeleiding",
        "1 contact",
        "1 verwijzing",
        "1 toestemming",
        "1 opvolging",
        "Dit kan niet ongedaan gemaakt worden",
        truus.phone,
        dora.phone,
    ):
        assert text in page
    assert "<li>0 " not in page


def test_one_record_keeps_both_histories_also_old_contacts(
    at_desk, at_work, truus, dora, history_of_dora
):
    answers = {"call_name": "1", "phone": "0"}
    assert at_desk.post(merge_url(truus, dora), answers).url == url("person", truus)
    with at_work():
        person = HelpSeeker.objects.get()
        assert (person.call_name, person.phone) == ("Dóra", truus.phone)
        assert (person.surname, person.address) == (truus.surname, truus.address)
        assert person.cases.count() == 2
        for related in (person.contacts, person.referrals, person.consents, person.follow_ups):
            assert related.count() == 1
        assert count_rows("supporters_contactmoment") == 1
    events = AuditEvent.objects.filter(object_type="supporters.helpseeker")
    assert events.filter(action="delete", object_id=str(dora.pk)).count() == 1
    assert events.filter(action="update", object_id=str(truus.pk)).count() == 1


def test_merged_twice_is_merged_once(at_work, truus, dora):
    with at_work():
        once, again = (Merging(truus, dora, at_work_as(truus)) for _n in range(2))
        once.carry_out({})
        with pytest.raises(ValidationError):
            again.carry_out({})


def test_without_an_answer_to_what_differs_nothing_is_merged(at_desk, at_work, truus, dora):
    for answers in ({}, {"call_name": "7", "phone": "\x00"}):
        assert at_desk.post(merge_url(truus, dora), answers).status_code == 200
    with at_work():
        assert HelpSeeker.objects.count() == 2


def test_a_record_does_not_go_into_itself(at_desk, truus):
    assert at_desk.get(merge_url(truus, truus)).status_code == 404


def test_contacts_are_moved_to_nobody_elses_person(at_work, truus, colleague, support_organisation):
    """Asked of the database itself, past every page."""
    with acting_as(colleague.pk, support_organisation.pk):
        theirs = HelpSeekerFactory(owner=colleague, organisation=support_organisation)
        contact = ContactMomentFactory(
            logged_by=colleague,
            organisation=support_organisation,
            person=theirs,
            about="known_person",
        )
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_move_contacts(%s, %s)", [theirs.pk, truus.pk])
        assert cursor.fetchone() == (0,)
    with acting_as(colleague.pk, support_organisation.pk):
        assert ContactMoment.objects.get(pk=contact.pk).person == theirs
        assert SupportCase.objects.count() == 0
