""" "Wij willen dit ook": what was answered elsewhere begins a request here, or lies beside one."""

import hashlib
import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from initiatives.models import Lesson
from initiatives.regulatory.models import Precedent, PrecedentSource, RegulatoryRequest
from initiatives.regulatory.models.choices import Publicity
from tests.regulatory.factories import (
    answer,
    decide,
    make_draft,
    make_question,
    make_request,
    make_rule,
    take_up,
)

BESIDE = "Wat erbij ligt"


def want(client, source, thing, initiative):
    url = reverse("regulatory:want_too_with", args=[source, thing.pk, initiative.pk])
    return client.post(url, follow=True)


def lay(client, draft, thing, source="besluit", step="add_example"):
    url = reverse(f"regulatory:{step}", args=[draft.pk, source, thing.pk])
    return client.post(url, follow=True).content.decode()


def check(client, draft):
    return client.get(reverse("regulatory:check", args=[draft.pk])).content.decode()


@pytest.fixture
def answered(far_village, stranger, venray, other_officer):
    question = make_question(far_village, stranger, "Mag een bank op de stoep?")
    return answer(question, other_officer, rule=make_rule(venray))


@pytest.fixture
def lesson(decided_elsewhere):
    found = Lesson.objects.create(
        initiative=decided_elsewhere.initiative,
        title="Vraag het eerst de buren",
        advice="Ga langs de deuren.",
    )
    found.publish()
    return found


@pytest.fixture
def precedent(db):
    source = PrecedentSource.objects.create(
        address="https://venlo.example/precedenten.json", municipality="Venlo"
    )
    return Precedent.objects.create(
        source=source,
        key="1",
        sha256="0" * 64,
        kind="answer",
        title="Mag een bijenkast op het plein?",
        says="yes_if",
        rule="APV Venlo, artikel 2:60",
        parts=[["answer", "Dat mag, tien meter van de weg."]],
        text="",
        village="Velden",
        said_on=date(2026, 11, 2),
        url="https://venlo.example/1/",
    )


@pytest.fixture
def things(answered, decided_elsewhere, lesson, precedent):
    return {
        "antwoord": answered,
        "besluit": decided_elsewhere,
        "les": lesson,
        "elders": precedent,
    }


@pytest.mark.parametrize("source", ["antwoord", "besluit", "les", "elders"])
def test_a_visitor_finds_the_way_from_each_kind_and_it_becomes_a_draft_with_the_words_beside_it(
    client, things, source, winkelhoek, lead
):
    thing = things[source]
    start = reverse("regulatory:want_too", args=[source, thing.pk])
    assert start in client.get(thing.get_absolute_url()).content.decode()
    client.force_login(lead)
    page = client.get(start).content.decode()
    assert reverse("regulatory:want_too_with", args=[source, thing.pk, winkelhoek.pk]) in page
    want(client, source, thing, winkelhoek)
    draft = RegulatoryRequest.objects.get(status="draft", initiative=winkelhoek)
    example = draft.examples[0]
    assert draft.title == example["title"]
    assert draft.hindering_rule == example["rule"]
    assert draft.what == draft.why == ""
    page = check(client, draft)
    for told in [BESIDE, example["title"], example["says"], *(t for _h, t in example["parts"])]:
        assert told in page


def test_pressed_twice_it_is_one_draft(client, decided_elsewhere, winkelhoek, lead):
    client.force_login(lead)
    first = want(client, "besluit", decided_elsewhere, winkelhoek)
    again = want(client, "besluit", decided_elsewhere, winkelhoek)
    assert first.redirect_chain[-1] == again.redirect_chain[-1]
    assert RegulatoryRequest.objects.filter(initiative=winkelhoek).count() == 1


def test_it_is_laid_beside_a_draft_once_and_taken_away(client, decided_elsewhere, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    assert "ligt bij jullie concept" in lay(client, draft, decided_elsewhere)
    assert "lag er al bij" in lay(client, draft, decided_elsewhere)
    assert check(client, draft).count("De winkel hoort bij het dorpshuis.") == 1
    lay(client, draft, decided_elsewhere, step="drop_example")
    assert BESIDE not in check(client, draft)


def test_five_are_enough(client, far_village, stranger, other_officer, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    pages = []
    for number in range(6):
        asked = make_question(far_village, stranger, f"Mag bank {number} op de stoep?")
        pages.append(lay(client, draft, answer(asked, other_officer), source="antwoord"))
    assert "Er liggen al 5 voorbeelden bij" in pages[-1]
    draft.refresh_from_db()
    assert len(draft.examples) == 5


def test_it_is_sent_along_frozen_for_both_sides_and_for_nobody_else(
    client, decided_elsewhere, winkelhoek, lead, officer, resident
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    lay(client, draft, decided_elsewhere)
    draft.refresh_from_db()
    draft.submit(lead)
    canonical = json.dumps(draft.submitted_copy, sort_keys=True, ensure_ascii=False)
    assert draft.submitted_sha256 == hashlib.sha256(canonical.encode()).hexdigest()
    assert draft.submitted_copy["examples"][0]["place"] == "Oirlo, Venray"
    with pytest.raises(ValidationError, match="liggen vast"):
        draft.drop_example(draft.examples[0]["origin"], lead)
    url = reverse("regulatory:drop_example", args=[draft.pk, "besluit", decided_elsewhere.pk])
    assert client.post(url).status_code == 404
    desk = reverse("regulatory:desk", args=[draft.reference])
    for reader, url, reads in [
        (lead, draft.get_absolute_url(), True),
        (officer, desk, True),
        (resident, draft.get_absolute_url(), False),
    ]:
        client.force_login(reader)
        assert (BESIDE in client.get(url).content.decode()) == reads


def test_what_not_everybody_may_read_is_no_example_also_not_for_who_may(
    client, far_village, stranger, officer, decision_maker, other_officer, winkelhoek, lead, america
):
    embargo = {"publicity": Publicity.AFTER_DECISION, "embargo_reason": "We praten nog."}
    waiting = take_up(make_request(winkelhoek, lead, **embargo), officer)
    hidden = answer(make_question(far_village, stranger), other_officer)
    hidden.hide(other_officer)
    private = Lesson.objects.create(initiative=winkelhoek, title="Nog niet gedeeld")
    client.force_login(lead)
    for source, thing in [("besluit", waiting), ("antwoord", hidden), ("les", private)]:
        url = reverse("regulatory:want_too", args=[source, thing.pk])
        assert client.get(url).status_code == 404
        assert want(client, source, thing, winkelhoek).status_code == 404
    decide(waiting, decision_maker)
    assert want(client, "besluit", waiting, winkelhoek).status_code == 200


def test_what_is_hidden_later_can_still_be_taken_away(
    client, answered, other_officer, winkelhoek, lead
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    lay(client, draft, answered, source="antwoord")
    answered.hide(other_officer)
    assert "Weggehaald" in lay(client, draft, answered, source="antwoord", step="drop_example")


def test_who_has_no_initiative_is_told_how_to_begin_one(client, decided_elsewhere, resident):
    client.force_login(resident)
    url = reverse("regulatory:want_too", args=["besluit", decided_elsewhere.pk])
    page = client.get(url).content.decode()
    assert "Begin eerst een initiatief" in page
    assert reverse("initiatives:new", args=["america"]) in page


def test_nobody_else_lays_anything_beside_a_draft(
    client, decided_elsewhere, winkelhoek, lead, resident
):
    draft = make_draft(winkelhoek, lead)
    client.force_login(resident)
    url = reverse("regulatory:add_example", args=[draft.pk, "besluit", decided_elsewhere.pk])
    assert client.post(url).status_code == 404
    assert want(client, "besluit", decided_elsewhere, winkelhoek).status_code == 403
    draft.refresh_from_db()
    assert draft.examples == []


def test_signing_in_says_what_for(client, decided_elsewhere):
    url = reverse("regulatory:want_too", args=["besluit", decided_elsewhere.pk])
    page = client.get(url, follow=True).content.decode()
    assert "ook te vragen om “Winkelhoek zonder vergunning”" in page


def test_the_page_asks_twelve_questions_at_most(
    client, decided_elsewhere, winkelhoek, lead, django_assert_max_num_queries
):
    for _each in range(20):
        make_draft(winkelhoek, lead)
    client.force_login(lead)
    with django_assert_max_num_queries(12):
        client.get(reverse("regulatory:want_too", args=["besluit", decided_elsewhere.pk]))
