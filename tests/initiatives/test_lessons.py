"""Lessons: written by whoever runs it, shared when they say so, found by kind and by word."""

import pytest
from django.utils import timezone

from initiatives.models import Initiative, Lesson
from tests.initiatives.factories import InitiativeFactory, MemberFactory

LESSON = {"title": "Praat met de buren", "what_worked": "", "what_did_not": "", "advice": "Vroeg."}
COUNTRY = "/initiatieven/lessen/"


@pytest.fixture
def lessons(winkelhoek):
    return winkelhoek.get_absolute_url() + "lessen/"


def shared(initiative, title="Begin klein", **fields):
    return Lesson.objects.create(
        initiative=initiative, title=title, published_at=timezone.now(), **fields
    )


def test_a_lesson_is_written_shared_and_withdrawn(client, lessons, winkelhoek, lead, member):
    client.force_login(lead)
    empty = client.post(lessons + "nieuw/", {**LESSON, "advice": " "}).content.decode()
    assert "Vul er één in" in empty
    assert "Praat met de buren" in empty
    page = client.post(lessons + "nieuw/", LESSON).url
    client.force_login(member)
    assert client.get(page).status_code == 404
    assert "Praat met de buren" not in client.get(lessons).content.decode()
    for action in ("delen/", "intrekken/"):
        assert client.post(page + action).status_code == 403
    client.force_login(lead)
    for _press in range(2):
        client.post(page + "delen/")
    assert client.post(page + "bewerken/", {**LESSON, "advice": "Nog vroeger."}).url == page
    client.logout()
    assert "Nog vroeger." in client.get(page).content.decode()
    assert "Praat met de buren" in client.get(COUNTRY).content.decode()
    assert "Les gedeeld: Praat" in client.get(winkelhoek.get_absolute_url()).content.decode()
    client.force_login(lead)
    client.post(page + "intrekken/")
    client.logout()
    assert client.get(page).status_code == 404
    assert "Praat met de buren" not in client.get(COUNTRY).content.decode()


def test_nobody_reads_a_lesson_of_what_they_may_not_see(client, winkelhoek, lead, stranger):
    page = shared(winkelhoek).get_absolute_url()
    Initiative.objects.update(visibility="private")
    client.force_login(stranger)
    assert client.get(page).status_code == 404
    assert "Begin klein" not in client.get(COUNTRY).content.decode()
    client.force_login(lead)
    assert client.get(page).status_code == 200


def test_the_country_finds_lessons_by_kind_and_by_word(client, winkelhoek, meterik):
    bus = InitiativeFactory(village=meterik, kind="village_bus")
    shared(winkelhoek, "Koop samen in", advice="Een leverancier die kleine winkels kent.")
    shared(bus, "Vraag chauffeurs persoonlijk")
    found = client.get(COUNTRY + "?soort=village_bus").content.decode()
    assert "Vraag chauffeurs" in found
    assert "Koop samen in" not in found
    found = client.get(COUNTRY + "?q=leveranciers").content.decode()
    assert "Koop samen in" in found
    assert "Vraag chauffeurs" not in found
    searched = client.get("/zoeken/?q=leverancier").content.decode()
    assert "Koop samen in" in searched.replace("<mark>", "").replace("</mark>", "")


def test_what_was_taken_along_is_named_after_its_village(client, winkelhoek, meterik):
    theirs = InitiativeFactory(village=meterik, title="Winkel van hen")
    lesson = shared(theirs)
    lesson.taken_by.add(winkelhoek)
    page = winkelhoek.get_absolute_url()
    for address in (page, page + "lessen/"):
        assert "van Meterik" in client.get(address).content.decode()
    Initiative.objects.filter(pk=theirs.pk).update(visibility="private")
    for address in (page, page + "lessen/"):
        assert "Begin klein" not in client.get(address).content.decode()


def test_more_lessons_cost_no_more_queries(client, winkelhoek, lead, django_assert_num_queries):
    addresses = [winkelhoek.get_absolute_url() + "lessen/", COUNTRY + "?soort=village_shop&q=klein"]
    client.force_login(lead)
    MemberFactory(initiative=winkelhoek)
    costs = []
    for rows in (1, 21):
        for number in range(rows):
            shared(winkelhoek, f"Begin klein {number}")
            shared(InitiativeFactory(village=winkelhoek.village, kind="village_shop"), "Klein")
        for address in addresses:
            with django_assert_num_queries(100, exact=False) as asked:
                shown = client.get(address).content.decode()
            costs.append(len(asked))
    assert "Meer tonen" in shown
    assert costs[:2] == costs[2:]
