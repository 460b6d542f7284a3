"""A home is offered for two weeks; no, or nothing, passes it on by itself."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.housing import tasks
from initiatives.housing.models import AllocationRound, Assignment, RoundEvent, Told
from tests.housing.factories import make_household, make_round, make_row, make_rules
from villagehub.notifications.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(nieuwe_hoek, lead):
    """Three households in one group, one home that fits the first and the last of them to be
    drawn; who is in the middle cannot live there."""
    for _each in range(3):
        make_household(nieuwe_hoek, starter="yes", bedrooms=2)
    make_row(nieuwe_hoek, 1)
    make_rules(nieuwe_hoek)
    one = make_round(nieuwe_hoek, lead)
    middle = one.entries.get(place=2).entry.wish
    middle.bedrooms = 4
    middle.save()
    return one


def offered(one, lead):
    return one.assign(one.turn().pk, one.free_homes()[0], lead, "Aan de beurt")


def own_offer(offer):
    return reverse("housing:own_offer", args=[offer.entry.token])


def state(one, place):
    return one.entries.get(place=place).state


def test_a_household_says_yes_on_its_own_page(client, drawn, lead):
    offer = offered(drawn, lead)
    letter = Letter.objects.get(about=f"interest:{offer.entry_id}", period__startswith="assigned")
    assert f"Woning {offer.home.label}" in letter.body
    assert re.search(r"uiterlijk \w+ \d+ \w+ \d{4}", letter.body)
    own = client.get(offer.entry.get_absolute_url()).content.decode()
    assert "Zeg ja of nee" in own
    assert "Willen jullie deze woning?" in client.get(own_offer(offer)).content.decode()
    client.post(own_offer(offer), {"says": "yes"})
    offer.refresh_from_db()
    assert offer.accepted_at
    assert state(drawn, 1) == "assigned"
    assert Told.objects.filter(entry=offer.entry, kind="yours").exists()
    assert client.get(own_offer(offer)).status_code == 302  # nothing left to answer


def test_no_answer_chosen_is_told_and_changes_nothing(client, drawn, lead):
    offer = offered(drawn, lead)
    shown = client.post(own_offer(offer), {"reason": "Weet het nog niet"})
    assert "says" in shown.context["form"].errors
    assert "Weet het nog niet" in shown.content.decode()
    assert state(drawn, 1) == "offered"


def test_who_says_no_keeps_the_place_and_the_next_whom_it_fits_is_asked(client, drawn, lead):
    offer = offered(drawn, lead)
    client.post(own_offer(offer), {"says": "no", "reason": "Te dicht bij de weg"})
    assert [state(drawn, place) for place in (1, 2, 3)] == ["passed", "waiting", "offered"]
    following = Assignment.objects.offered().get()
    assert following.home == offer.home
    assert following.by is None
    drawn.accept(following, None)
    assert not drawn.can_give_more()


def test_a_home_that_nobody_else_fits_is_free_and_the_board_sees_so(client, drawn, lead):
    drawn.refuse(offered(drawn, lead), None)
    drawn.refuse(Assignment.objects.offered().get(), None)
    assert len(drawn.free_homes()) == 1
    client.force_login(lead)
    assert "Bied een woning aan" in client.get(drawn.get_absolute_url()).content.decode()


def test_a_household_that_does_not_answer_is_reminded_once_and_then_the_next_is_asked(drawn, lead):
    offer = offered(drawn, lead)
    last = offer.answer_by
    for days, hurried in ((-4, 0), (-3, 1), (-1, 1), (0, 1)):
        tasks.look_after_offers((last + timedelta(days=days)).isoformat())
        assert Told.objects.filter(entry=offer.entry, kind="hurry").count() == hurried
        assert state(drawn, 1) == "offered"
    day = (last + timedelta(days=1)).isoformat()
    assert tasks.look_after_offer(str(offer.pk), day) == "lapsed"
    assert tasks.look_after_offer(str(offer.pk), day) == ""
    assert [state(drawn, place) for place in (1, 3)] == ["passed", "offered"]
    assert Told.objects.filter(entry=offer.entry, kind="lapsed").count() == 1
    assert RoundEvent.objects.filter(what="lapsed").count() == 1


def test_who_gets_the_keys_said_yes(client, drawn, lead):
    offer = offered(drawn, lead)
    client.force_login(lead)
    address = reverse("housing:home_keys", args=[*drawn.initiative.address, offer.home_id])
    client.post(address, {"keys_on": timezone.localdate().isoformat()})
    assert state(drawn, 1) == "assigned"
    assert RoundEvent.objects.get(what="accepted").by == lead


def test_the_board_writes_down_what_a_household_told(client, drawn, lead, resident):
    offer = offered(drawn, lead)
    client.force_login(lead)
    address = reverse("housing:round_answer", args=[*drawn.initiative.address, 1, offer.pk])
    assert address in client.get(drawn.get_absolute_url()).content.decode()
    client.post(address, {"says": "yes"})
    assert RoundEvent.objects.get(what="accepted").by == lead
    assert client.get(address).status_code == 404
    client.force_login(resident)
    assert client.get(address).status_code == 403


def test_an_answer_is_given_once(drawn, lead):
    offer = offered(drawn, lead)
    drawn.accept(offer, None)
    with pytest.raises(ValidationError, match="er niet meer"):
        drawn.refuse(offer, None)


def test_no_round_is_closed_or_begun_while_a_household_thinks(drawn, lead):
    offer = offered(drawn, lead)
    assert not drawn.may_be_closed
    with pytest.raises(ValidationError, match="nog niet klaar"):
        make_round(offer.entry.initiative, lead)
    assert AllocationRound.objects.count() == 1


def test_leaving_the_list_passes_an_offer_on(drawn, lead):
    offer = offered(drawn, lead)
    offer.entry.withdraw()
    assert [state(drawn, place) for place in (1, 3)] == ["dropped", "offered"]
