"""All that happened with one person, in one list that goes on by key."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment
from supporters.timeline import SIZE
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    at_work_as,
    close,
    sent_referral,
    theme,
)
from villagehub.accounts.acting import acting_as

TODAY = timezone.localdate


def page_of(client, person, query=""):
    return client.get(reverse("supporters:person", args=[person.pk]) + query)


def titles(page):
    return [entry.title for entry in page.context["timeline"]]


def log(person, days_ago=0):
    return ContactMomentFactory(
        logged_by=person.owner,
        organisation=person.organisation,
        person=person,
        about="known_person",
        occurred_at=timezone.now() - timedelta(days=days_ago),
    )


def test_everything_of_a_person_stands_in_one_list(at_desk, at_work, truus, supporter):
    with at_work():
        log(truus)
        referral = sent_referral(truus)
        referral.move_to("accepted", at_work_as(truus))
        FollowUpFactory(person=truus, note="Vragen naar de bus")
        done = FollowUpFactory(person=truus)
        done.finish(at_work_as(truus), "going_well", theme=theme())
        case = truus.cases.get()
        close(truus, "helped")
    found = titles(page_of(at_desk, truus))
    for title in (
        f"Begeleiding {case.reference} begint",
        "Toestemming om te delen met Vervoersdienst",
        "Verwijzing naar coördinator van de vervoersdienst",
        "Contact: Vervoer",
        "Antwoord van coördinator van de vervoersdienst",
        "Bellen",
        "Klaar bij coördinator van de vervoersdienst",
        f"Begeleiding {case.reference} eindigt",
    ):
        assert title in found, title


def test_the_persons_own_words_and_what_they_want_to_give_stand_in_it(at_desk, at_work, truus):
    with at_work():
        SupportCaseFactory(
            person=truus,
            question_in_own_words="Ik wil weer zingen.",
            wants_to_contribute="Kan taarten bakken.",
        )
    newest = page_of(at_desk, truus).context["timeline"]
    assert "Ik wil weer zingen." in {entry.own_words for entry in newest}
    assert "Kan taarten bakken." in {entry.gift for entry in newest}


def test_what_is_still_to_come_stands_on_top_and_can_be_finished(at_desk, at_work, truus):
    with at_work():
        log(truus)
        call = FollowUpFactory(person=truus, due_on=TODAY() + timedelta(days=3))
    first = page_of(at_desk, truus).context["timeline"][0]
    assert first.title == "Afgesproken: Bellen"
    assert first.action_url == reverse("supporters:follow_up", args=[call.pk])


def test_a_consent_is_taken_back_from_the_list_and_then_no_more(at_desk, at_work, truus, supporter):
    with at_work():
        consent = sent_referral(truus).consent
    address = reverse("supporters:consent_withdraw", args=[consent.pk])
    assert address in page_of(at_desk, truus).content.decode()
    at_desk.post(address)
    page = page_of(at_desk, truus)
    assert address not in page.content.decode()
    assert "Delen met Vervoersdienst mag niet meer" in titles(page)


def test_the_list_goes_on_by_key_and_shows_each_entry_once(at_desk, at_work, truus):
    with at_work():
        for number in range(2 * SIZE):
            log(truus, days_ago=number // 3)  # several on one day
    seen, query = [], ""
    for _page in range(3):
        page = page_of(at_desk, truus, query)
        seen += [entry.mark for entry in page.context["timeline"]]
        query = page.context["more_url"]
    assert query == ""
    assert len(seen) == len(set(seen)) == 2 * SIZE + 1
    days = [mark.split(".")[0] for mark in seen]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    "mark", ["x", "2026-01-01", "2026-01-01.0.x", "2026-13-01.0.0", "\x00", f"2026-01-01.{9**99}.0"]
)
def test_a_place_in_the_list_that_somebody_made_up_starts_it_anew(at_desk, truus, mark):
    page = at_desk.get(reverse("supporters:person", args=[truus.pk]), {"na": mark})
    assert page.status_code == 200
    assert titles(page)


def test_nothing_of_another_person_or_of_a_colleague_stands_in_it(
    at_desk, at_work, truus, colleague, support_organisation
):
    with at_work():
        neighbour = HelpSeekerFactory(owner=truus.owner, organisation=support_organisation)
        log(neighbour)
    with acting_as(colleague.pk, support_organisation.pk):
        log(HelpSeekerFactory(owner=colleague, organisation=support_organisation))
        assert ContactMoment.objects.count() == 1
    assert "Contact: Vervoer" not in titles(page_of(at_desk, truus))
