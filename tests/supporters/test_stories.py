"""Stories beside a report: signed for, sealed until told, and gone at once (P18)."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from supporters.models import Story
from tests.supporters.reporting import built, plenty, released
from villagehub.accounts.acting import acting_as

WORDS = "Ik durf weer naar de soos."
SIGNED = {"text": WORDS, "agrees": "on", "agreed_on": timezone.localdate().isoformat()}


@pytest.fixture(autouse=True)
def large(america):
    america.population = 2000
    america.save()


@pytest.fixture
def report(supporter, by_coordinator, by, america):
    plenty(supporter, america)
    return released(by_coordinator, by, america)


@pytest.fixture
def written(report, by, at_work):
    with at_work():
        return Story(text=WORDS).write(report, by)


@pytest.fixture
def told(written, by_coordinator):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        written.tell(by_coordinator)
    return written


def page_of(report):
    return reverse("supporters:report", args=[report.pk])


def test_p18_without_a_signature_nothing_is_kept(at_desk, report, at_work):
    address = reverse("supporters:story_new", args=[report.pk])
    answer = at_desk.post(address, {**SIGNED, "agrees": ""})
    assert "Zonder handtekening" in answer.content.decode()
    assert WORDS in answer.content.decode()
    at_desk.post(address, SIGNED)
    with at_work():
        kept = Story.objects.get()
    assert (kept.text, kept.agreed_on, kept.text_version) == (
        WORDS,
        timezone.localdate(),
        "2026-11",
    )


def test_p18_until_it_is_told_it_is_sealed_and_read_by_nobody_outside(
    client, written, report, at_work, officer
):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT text::text, told_text FROM supporters_story")
        [(sealed, told)] = cursor.fetchall()
    assert WORDS not in sealed
    assert told == ""
    client.force_login(officer)
    assert WORDS not in client.get(page_of(report)).content.decode()
    assert not Story.objects.visible_to(officer).exists()


def test_p18_told_it_stands_beside_the_report_for_municipality_and_village(
    client, told, report, officer, resident
):
    for reader in (officer, resident):
        client.force_login(reader)
        assert WORDS in client.get(page_of(report)).content.decode()


def test_p18_withdrawn_it_is_gone_at_once_and_its_words_too(
    client, told, report, supporter, officer, at_work
):
    client.force_login(supporter)
    client.post(reverse("supporters:story_withdraw", args=[told.pk]))
    client.force_login(officer)
    assert WORDS not in client.get(page_of(report)).content.decode()
    with at_work():
        kept = Story.objects.get()
    assert (kept.status, kept.text, kept.told_text) == ("withdrawn", "", "")


def test_a_withdrawn_report_takes_its_stories_along(told, report, by_coordinator, officer):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        report.withdraw(by_coordinator, "Verkeerd dorp.")
    assert not Story.objects.visible_to(officer).exists()


def test_up_to_three_beside_a_report(report, by, at_work):
    with at_work():
        for _number in range(3):
            Story(text=WORDS).write(report, by)
        with pytest.raises(ValidationError, match="hoogstens drie"):
            Story(text=WORDS).write(report, by)


def test_not_before_the_report_is_released(supporter, by_coordinator, by, at_work, america):
    plenty(supporter, america)
    draft = built(by_coordinator, america)
    with at_work():
        story = Story(text=WORDS).write(draft, by)
    coordinating = acting_as(by_coordinator.user_id, by_coordinator.organisation_id)
    with coordinating, pytest.raises(ValidationError, match="vrijgegeven"):
        story.tell(by_coordinator)


def test_sent_twice_it_is_one_story(at_desk, report, at_work):
    address = reverse("supporters:story_new", args=[report.pk])
    sent = {**SIGNED, "key": "9d6f1f2e-52f4-4a53-8b0e-3c5b1f0a7f11"}
    answers = {at_desk.post(address, sent).url for _press in range(2)}
    with at_work():
        assert answers == {reverse("supporters:story", args=[Story.objects.get().pk])}


def test_a_correction_of_the_report_takes_no_story_away(
    client, told, report, supporter, by_coordinator, by, america, officer, at_work
):
    plenty(supporter, america)
    newer = released(by_coordinator, by, america, anew=True)
    client.force_login(officer)
    assert WORDS in client.get(page_of(newer)).content.decode()
    with at_work():
        for _number in range(2):
            Story(text=WORDS).write(newer, by)
        with pytest.raises(ValidationError, match="hoogstens drie"):
            Story(text=WORDS).write(newer, by)
    client.force_login(supporter)
    client.post(reverse("supporters:story_withdraw", args=[told.pk]))
    client.force_login(officer)
    assert WORDS not in client.get(page_of(newer)).content.decode()


def test_beside_a_report_that_is_off_nobody_writes_what_nobody_will_read(
    at_desk, report, by_coordinator, at_work
):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        report.withdraw(by_coordinator, "Verkeerd dorp.")
    address = reverse("supporters:story_new", args=[report.pk])
    at_work_page = reverse("supporters:report_at_work", args=[report.pk])
    assert address not in at_desk.get(at_work_page).content.decode()
    text = at_desk.post(address, SIGNED).content.decode()
    assert "komt geen verhaal meer" in text
    assert WORDS in text
    with at_work():
        assert not Story.objects.exists()


@pytest.mark.parametrize(
    "told", ["Bel me op 06 12345678.", "Kom bij 5966 RA langs.", "Iedereen kent Truus nu."]
)
def test_a_story_tells_nobody_how_to_find_who_told_it(at_desk, truus, report, told, at_work):
    address = reverse("supporters:story_new", args=[report.pk])
    text = at_desk.post(address, {**SIGNED, "text": told}).content.decode()
    assert told in text
    with at_work():
        assert not Story.objects.exists()
