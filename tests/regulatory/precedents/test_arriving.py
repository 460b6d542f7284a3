"""What another portal said stands here with its origin."""

from django.urls import reverse

from initiatives.regulatory.models import (
    Precedent,
)
from tests.regulatory.precedents.portal import HOME, asked, page, titles
from tests.regulatory.questions import look


def test_may_i_shows_what_was_answered_elsewhere_with_its_origin(client, followed, america):
    shown = look(client, "bijenkasten op het plein", america)
    assert "Mag een bijenkast op het schoolplein?" in shown
    assert f"Oirlo, gemeente Venray · van {followed.host}" in shown
    assert "Dit vroeg nog niemand" not in shown
    assert "Dit vroeg nog niemand" in look(client, "olifant houden", america)


def test_its_page_says_where_it_is_from_and_leads_there(client, followed):
    shown = page(client, Precedent.objects.get().get_absolute_url())
    for words in ("gemeente Venray", followed.host, "Dat mag, tien meter", "artikel 2:60"):
        assert words in shown
    link = f'href="{HOME}/regelruimte/vraag/1/" rel="noopener nofollow external"'
    assert link in " ".join(shown.split())


def test_lessons_stand_among_the_lessons_by_kind_and_by_words(client, portal, followed):
    portal.says(2, kind="lesson", says="village_bus", title="Begin met twee chauffeurs", rule="",
                parts=[["advice", "Vraag eerst de school."]])  # fmt: skip
    asked(followed)
    lessons = reverse("initiatives:lessons_of_country")
    shown = page(client, lessons)
    assert "Begin met twee chauffeurs" in shown
    assert f"van {followed.host}" in shown
    assert "bijenkast" not in shown
    assert "Begin met" in page(client, lessons, soort="village_bus", q="chauffeur")
    assert "Begin met" not in page(client, lessons, soort="village_shop")
    assert "Begin met" not in page(client, lessons, q="paard")


def test_all_of_it_is_looked_through_page_by_page(client, portal, followed):
    for number in range(2, 25):
        portal.says(number, title=f"Mag vlag {number}?", on="2026-10-01")
    asked(followed)
    everything = reverse("regulatory:precedents")
    first = client.get(everything)
    assert len(first.context["page"].rows) == 20
    assert first.context["page"].rows[0].title.startswith("Mag een bijenkast")
    rest = client.get(everything + first.context["page"].more_url).context["page"].rows
    assert len(rest) == 4
    assert "Mag vlag 7?" in page(client, everything, q="vlag 7", soort="answer")
    assert "Niets gevonden" in page(client, everything, q="vlag", soort="lesson")


def test_what_was_withdrawn_or_put_right_there_is_so_here(portal, followed):
    portal.says(2, title="Mag een vlag?")
    asked(followed)
    kept = Precedent.objects.get(title="Mag een vlag?")
    del portal.items["00000000-0000-0000-0000-000000000001"]
    asked(followed)
    assert titles() == {"Mag een vlag?"}
    assert Precedent.objects.get().pk == kept.pk  # links to what stays stay
    portal.says(2, title="Mag een vlag aan de kerk?")
    asked(followed)
    assert titles() == {"Mag een vlag aan de kerk?"}
