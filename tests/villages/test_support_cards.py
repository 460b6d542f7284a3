"""What a supporter shows of themselves, and who is called now."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role, UserFactory
from tests.villages.factories import SupportCardFactory
from villages.models import Membership, SupportCard, Village

pytestmark = pytest.mark.django_db
MINE = "/mijn-kaartje/"


def days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def card(supporter, support_organisation, america):
    support_organisation.phone = "077-000 00 10"
    support_organisation.save()
    return SupportCardFactory(
        user=supporter, organisation=support_organisation, name="Sanne", villages=[america]
    )


@pytest.fixture
def stand_in(support_organisation):
    """A colleague of another village."""
    user = UserFactory(name="Kees Collega")
    MembershipFactory(user=user, role=Role.SUPPORTER, organisation=support_organisation)
    return SupportCardFactory(
        user=user, organisation=support_organisation, name="Kees", phone="06-00 00 00 12"
    )


def called_in(village):
    return Village.objects.get(pk=village.pk).support["name"]


def away(card, **changes):
    SupportCard.objects.filter(pk=card.pk).update(away_from=days(0), **changes)


def typed(card, **changes):
    fields = {"name": card.name, "phone": card.phone, "is_shown": "on"}
    return fields | {"villages": [each.pk for each in card.villages.all()]} | changes


def test_who_is_there_is_called_before_the_support_point(client, card, america):
    assert called_in(america) == "Sanne"
    page = client.get(f"/dorpen/{america.slug}/agenda/").content.decode()
    assert "tel:0600000011" in page
    assert "tel:0770000010" not in page


def test_of_who_is_away_the_one_who_takes_their_place_is_called(client, card, stand_in, america):
    away(card, away_until=days(3), replaced_by=stand_in)
    assert called_in(america) == "Kees"
    page = client.get(f"/dorpen/{america.slug}/bellen/").content.decode()
    assert "Met verlof tot en met" in page
    assert "tel:0600000012" in page
    assert "tel:0600000011" not in page


def test_without_anybody_there_the_support_point_is_called(card, support_organisation, america):
    away(card)
    assert called_in(america) == support_organisation.name


def test_leave_begins_and_ends_with_its_days(card, america):
    changes = [
        ({"away_from": days(1), "away_until": days(2)}, "Sanne"),
        ({"away_from": days(-2), "away_until": days(-1)}, "Sanne"),
        ({"away_from": days(-2), "away_until": days(0)}, card.organisation.name),
    ]
    for change, called in changes:
        SupportCard.objects.filter(pk=card.pk).update(**change)
        assert called_in(america) == called
        assert SupportCard.objects.get().is_there == (called == "Sanne")


def test_nobody_is_called_in_the_place_of_who_is_away_and_away_themselves(card, stand_in, america):
    away(card, replaced_by=stand_in)
    away(stand_in)
    assert called_in(america) == card.organisation.name


def test_a_card_that_is_not_shown_is_seen_by_nobody_else(client, card, america, stranger):
    SupportCard.objects.update(is_shown=False)
    assert called_in(america) == card.organisation.name
    assert not SupportCard.objects.visible_to(stranger).exists()
    assert SupportCard.objects.visible_to(card.user).get() == card
    assert "Sanne" not in client.get(f"/dorpen/{america.slug}/bellen/").content.decode()


def test_the_same_number_stands_wherever_one_is_shown(client, card, stand_in, america):
    away(card, replaced_by=stand_in)
    for name in ("detail", "agenda", "facilities", "offline", "whom_to_call"):
        page = client.get(reverse(f"villages:{name}", args=[america.slug])).content.decode()
        assert "tel:0600000012" in page, name
    board = client.get(reverse("exchange:notice_board", args=[america.slug])).content.decode()
    assert "06-00 00 00 12" in board
    found = client.get("/zoeken/", {"q": "bellen", "dorp": america.slug}).content.decode()
    assert "tel:0600000012" in found


def test_a_number_of_two_villages_is_found_once(client, card, america, meterik):
    card.organisation.villages.add(meterik)
    card.villages.add(meterik)
    found = client.get("/zoeken/", {"q": "steunpunt bellen"}).content.decode()
    assert found.count('class="card call"') == 1


def test_a_supporter_writes_their_own_card(client, supporter, support_organisation, america):
    client.force_login(supporter)
    shown = client.get(MINE)
    assert shown.context["form"]["name"].value() == "Sanne"
    new = {"name": "Sanne", "phone": "06-00 00 00 11", "is_shown": "on", "villages": [america.pk]}
    assert client.post(MINE, new).status_code == 302
    card = SupportCard.objects.get()
    assert (card.user, card.organisation) == (supporter, support_organisation)
    assert called_in(america) == "Sanne"
    client.post(MINE, new | {"hours": "maandag"})
    assert SupportCard.objects.get().hours == "maandag"


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"phone": "bel maar"}, "phone", "alleen cijfers"),
        ({"phone": ""}, "phone", "Vul een nummer in"),
        ({"away_until": "2030-01-02"}, "away_from", "vanaf welke dag"),
        ({"away_from": "2030-01-02", "away_until": "2030-01-01"}, "away_until", "voor de eerste"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(client, card, changes, field, said):
    client.force_login(card.user)
    page = client.post(MINE, typed(card, **changes))
    assert page.status_code == 200
    assert said in str(page.context["form"].errors[field])


def test_one_is_replaced_by_a_colleague_of_the_same_organisation_only(
    client, card, stand_in, other_supporter
):
    elsewhere = other_supporter.memberships.get().organisation
    other = SupportCardFactory(user=other_supporter, organisation=elsewhere, name="Sem")
    client.force_login(card.user)
    assert client.post(MINE, typed(card, replaced_by=other.pk)).status_code == 200
    assert client.post(MINE, typed(card, replaced_by=stand_in.pk)).status_code == 302
    card.refresh_from_db()
    assert card.replaced_by == stand_in


def test_a_card_is_shown_in_villages_of_the_organisation_only(client, card, meterik, admin):
    client.force_login(card.user)
    assert client.post(MINE, typed(card, villages=[meterik.pk])).status_code == 200
    card.organisation.keep([], admin)
    assert not card.villages.exists()


def test_a_card_goes_with_the_role(card, america):
    Membership.objects.filter(user=card.user, role=Role.SUPPORTER).end()
    assert not SupportCard.objects.exists()
    assert called_in(america) == card.organisation.name


def test_the_page_costs_the_same_for_one_card_and_for_twenty(
    client, card, america, django_assert_max_num_queries
):
    for number in range(20):
        SupportCardFactory(organisation=card.organisation, name=f"S{number}", villages=[america])
    with django_assert_max_num_queries(4):
        client.get(f"/dorpen/{america.slug}/bellen/")


def test_who_supports_nobody_has_no_card(client, resident):
    client.force_login(resident)
    assert client.get(MINE).status_code == 404


def test_p19_who_worries_finds_five_steps_and_the_number_and_nothing_is_kept(
    client, card, america, django_assert_num_queries
):
    assert (
        "/ondersteuning/zorgen/" in client.get(f"/dorpen/{america.slug}/bellen/").content.decode()
    )
    with django_assert_num_queries(0):
        page = client.get("/ondersteuning/zorgen/")
    shown = page.content.decode()
    assert shown.split('<ol class="steps">')[1].split("</ol>")[0].count("<li>") == 5
    assert 'href="tel:08002000"' in shown
    assert 'method="post"' not in shown
    assert "textarea" not in shown
    assert not page.cookies
    assert client.post("/ondersteuning/zorgen/", {"tekst": "mijn buurman"}).status_code == 405
