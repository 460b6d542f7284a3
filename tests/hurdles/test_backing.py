"""Backing: asked, offered, answered, used and thanked."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.hurdles.models import BackingAsk, BackingOffer
from initiatives.hurdles.tasks import look_at_hurdles
from initiatives.hurdles.weekly import accepted_backing
from tests.cast import _person
from tests.factories import MunicipalityFactory, Role
from tests.hurdles.asking import page, queries
from tests.hurdles.factories import AskFactory, ObstacleFactory, OfferFactory
from villagehub.notifications.models import MessageKind, Notification
from villages.weekly import Week, monday_of

OFFER = {
    "kind": "permission_to_fail",
    "title": "Het mag mislukken",
    "words": "Geen verwijt, en het geld hoeft niet terug.",
    "contact": "Otto, 077-000 00 12",
}


def told(user):
    rows = Notification.objects.filter(recipient=user, kind=MessageKind.INITIATIVE_BACKING)
    return [row.subject for row in rows.order_by("created_at")]


@pytest.fixture
def ask(winkelhoek, lead):
    return AskFactory(initiative=winkelhoek, contact=lead)


def test_an_ask_reaches_who_could_give_it_also_of_a_private_initiative(
    client, winkelhoek, lead, member, officer, coordinator, supporter, stranger, municipality
):
    winkelhoek.show_to("private", lead)
    obstacle = ObstacleFactory(initiative=winkelhoek)
    neighbour_editor = _person("Nora Buurredacteur", Role.EDITOR, village=winkelhoek.village)
    far = MunicipalityFactory(gm_code="GM0984", name="Venray", slug="venray")
    far_officer = _person("Olga Buurgemeente", Role.OFFICER, municipality=far)
    client.force_login(lead)
    fields = {"kind": "permission_to_fail", "text": "Wij durven niet.", "contact": member.pk}
    begun = client.get(page("ask_new", winkelhoek), {"hobbel": obstacle.pk}).context["form"]
    assert begun["obstacle"].value() == obstacle.pk
    for _press in range(2):
        client.post(page("ask_new", winkelhoek), fields)
    ask = BackingAsk.objects.get()
    assert told(officer)
    assert told(coordinator)
    assert not told(supporter)
    for user in (officer, coordinator, supporter, neighbour_editor):
        client.force_login(user)
        assert "Wij durven niet." in client.get(reverse("hurdles:asks")).content.decode()
        assert client.get(ask.get_absolute_url()).status_code == 200
    client.force_login(far_officer)
    assert "Wij durven" not in client.get(reverse("hurdles:asks")).content.decode()
    assert client.get(ask.get_absolute_url()).status_code == 404
    assert not BackingAsk.objects.visible_to(stranger).exists()


def test_an_ask_shows_how_long_it_waits_and_who_answers_for_it(
    client, ask, lead, officer, decision_maker
):
    BackingAsk.objects.update(created_at=timezone.now() - timedelta(days=15))
    for _run in range(2):
        look_at_hurdles()
    assert len(told(officer)) == len(told(lead)) == 1
    client.force_login(lead)
    assert "wacht 15 dagen" in client.get(page("backing", ask.initiative)).content.decode()
    for user in (officer, decision_maker):
        client.force_login(user)
        answer = client.post(reverse("hurdles:take", args=[ask.pk]), follow=True)
    assert "al opgepakt" in answer.content.decode()
    ask.refresh_from_db()
    assert (ask.taken_by, ask.taken_for) == (officer, "gemeente Horst aan de Maas")
    assert len(told(lead)) == 2
    client.force_login(lead)
    client.post(page("ask_end", ask.initiative, ask.pk))
    client.force_login(officer)
    assert client.get(ask.get_absolute_url()).status_code == 404


def test_an_offer_is_accepted_used_and_thanked(client, ask, winkelhoek, lead, member, officer):
    client.force_login(officer)
    no_words = client.post(ask.get_absolute_url(), {**OFFER, "words": ""}).content.decode()
    assert "in je eigen woorden" in no_words
    no_amount = client.post(ask.get_absolute_url(), {**OFFER, "kind": "money"}).content.decode()
    assert "Om hoeveel gaat het?" in no_amount
    for _press in range(2):
        client.post(ask.get_absolute_url(), OFFER)
    offer = BackingOffer.objects.get()
    assert (offer.offerer, offer.ask) == ("gemeente Horst aan de Maas", ask)
    assert told(lead)
    assert not told(member)
    client.force_login(member)
    assert client.get(offer.get_absolute_url()).status_code == 404
    assert client.get(page("answer", winkelhoek, offer.pk)).status_code == 403
    client.force_login(lead)
    refused = client.post(page("answer", winkelhoek, offer.pk), {"status": "declined"})
    assert "Schrijf kort waarom niet" in refused.content.decode()
    client.post(page("answer", winkelhoek, offer.pk), {"status": "accepted", "words": "Graag"})
    assert not BackingAsk.objects.open().exists()
    late = client.post(
        page("answer", winkelhoek, offer.pk), {"status": "declined", "words": "Toch niet"}
    )
    assert "Iemand anders was je net voor" in late.content.decode()
    client.post(page("used", winkelhoek, offer.pk), {"note": "De eerste maand"})
    client.post(page("thank", winkelhoek, offer.pk), {"words": "Dank jullie wel"})
    assert len(told(officer)) == 2  # the answer, and the thanks
    offer.refresh_from_db()
    assert (offer.status, offer.answered_by, offer.thanked_by) == ("used", lead, lead)
    client.force_login(officer)
    own = client.get(reverse("hurdles:own_offer", args=[offer.pk])).content.decode()
    assert "Dank jullie wel" in own
    assert "De eerste maand" in own
    client.post(reverse("hurdles:withdraw", args=[offer.pk]))
    offer.refresh_from_db()
    assert offer.status == "used"


def test_the_title_is_public_when_accepted_and_an_amount_as_the_offerer_chooses(
    client, winkelhoek, lead, member, officer, neighbour
):
    offer = OfferFactory(
        initiative=winkelhoek, kind="money", title="Startgeld", amount=750, thanks="Fijn!"
    )
    secrets = ["€ 750", offer.words, offer.contact, "Fijn!"]

    def seen(address):
        page = client.get(address)
        return page.content.decode() if page.status_code == 200 else ""

    addresses = [page("backing", winkelhoek), offer.get_absolute_url()]
    assert not any("Startgeld" in seen(address) for address in addresses)
    BackingOffer.objects.update(status="accepted", answered_at=timezone.now())
    texts = [seen(address) for address in addresses]
    assert all("Startgeld" in text for text in texts)
    assert not any(secret in text for secret in secrets for text in texts)
    week = Week(winkelhoek.village, monday_of(timezone.localdate()) + timedelta(days=7))
    assert ["Startgeld" in line.text for line in accepted_backing(week)] == [True]
    BackingOffer.objects.update(amount_is_public=True, thanks_are_public=True)
    assert "€ 750" in seen(addresses[0])
    assert "Fijn!" in seen(addresses[0])
    client.force_login(member)
    assert offer.words in seen(addresses[1])
    winkelhoek.show_to("private", lead)
    assert accepted_backing(week) == []
    client.force_login(neighbour)
    assert seen(addresses[1]) == ""


def test_who_runs_it_does_not_back_it(client, ask, winkelhoek, lead, municipality):
    client.force_login(_person("Otto", Role.OFFICER, municipality=municipality))
    assert client.post(page("offer_new", winkelhoek), OFFER).status_code == 302
    board = _person("Bob Bestuur", Role.EDITOR, village=winkelhoek.village)
    winkelhoek.members.create(user=board, role="board")
    client.force_login(board)
    assert client.post(page("offer_new", winkelhoek), OFFER).status_code == 403
    assert client.post(ask.get_absolute_url(), OFFER).status_code == 403
    assert client.get(ask.get_absolute_url()).status_code == 200


def test_lists_cost_the_same_with_many(client, ask, winkelhoek, lead, officer, municipality):
    def add():
        OfferFactory(
            initiative=winkelhoek, municipality=municipality, by=officer, status="accepted"
        )
        OfferFactory(initiative=winkelhoek, municipality=municipality, by=officer)
        AskFactory(initiative=winkelhoek, contact=lead, taken_by=officer)

    add()
    pages = [
        (lead, page("backing", winkelhoek)),
        (officer, reverse("hurdles:asks")),
        (officer, reverse("hurdles:own_offers")),
    ]

    def cost():
        for user, address in pages:
            client.force_login(user)
            client.get(address)
            yield queries(client, address)

    before = list(cost())
    for _more in range(9):
        add()
    assert list(cost()) == before
