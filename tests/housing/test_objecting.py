"""A household that does not agree with its group says so before the draw, and gets an answer."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from initiatives.housing.models import DrawObjection
from tests.housing.factories import make_household, make_round, make_row, make_rules
from villagehub.notifications.models import Letter, Notification

pytestmark = pytest.mark.django_db
SAYS = "Wij wonen nog bij onze ouders en zijn dus starters."


@pytest.fixture
def waiting(nieuwe_hoek, lead):
    for starter in ("yes", "no"):
        make_household(nieuwe_hoek, starter=starter)
    make_row(nieuwe_hoek, 1)
    make_rules(nieuwe_hoek)
    return make_round(nieuwe_hoek, lead, drawn=False)


def own_object(row):
    return reverse("housing:own_object", args=[row.entry.token, row.round.number])


def test_what_a_household_writes_lies_with_the_board_and_is_answered(
    client, waiting, lead, board, resident
):
    row = waiting.entries.get(group=2)
    own = client.get(row.entry.get_absolute_url()).content.decode()
    assert own_object(row) in own
    client.post(own_object(row), {"text": SAYS})
    told = Notification.objects.filter(subject__contains="niet eens met zijn groep")
    assert set(told.values_list("recipient", flat=True)) == {lead.pk, board.pk}
    assert not told.filter(body__contains="ouders").exists()
    client.force_login(board)
    made = DrawObjection.objects.get()
    address = reverse("housing:objection", args=[*waiting.initiative.address, 1, made.pk])
    assert address in client.get(waiting.get_absolute_url()).content.decode()
    assert SAYS in client.get(address).content.decode()
    client.post(address, {"answer": "Jullie hebben gelijk, we loten opnieuw."})
    assert address not in client.get(waiting.get_absolute_url()).content.decode()
    letter = Letter.objects.get(about=f"interest:{row.entry_id}", period__startswith="answer")
    assert "we loten opnieuw" in letter.body
    client.logout()
    own = client.get(row.entry.get_absolute_url()).content.decode()
    assert SAYS in own
    assert "we loten opnieuw" in own
    client.force_login(resident)
    assert client.get(address).status_code == 403


def test_one_waits_at_a_time_and_what_was_typed_stays(client, waiting):
    row = waiting.entries.get(group=2)
    client.post(own_object(row), {"text": SAYS})
    shown = client.post(own_object(row), {"text": "En nog iets"}).content.decode()
    assert "ligt al bij het bestuur" in shown
    assert "En nog iets" in shown
    assert DrawObjection.objects.count() == 1


def test_after_the_draw_there_is_whoever_handles_complaints(client, nieuwe_hoek, lead):
    make_household(nieuwe_hoek, starter="yes")
    make_row(nieuwe_hoek, 1)
    make_rules(nieuwe_hoek)
    row = make_round(nieuwe_hoek, lead).entries.get()
    shown = client.post(own_object(row), {"text": SAYS}).content.decode()
    assert "Ga naar wie over klachten gaat" in shown
    assert own_object(row) not in client.get(row.entry.get_absolute_url()).content.decode()


def test_two_board_members_answer_once(waiting, lead, board):
    made = DrawObjection.make(waiting.entries.get(group=2), SAYS)
    made.give_answer(lead, "Nee, want jullie hebben een huis.")
    with pytest.raises(ValidationError, match="antwoordde al"):
        made.give_answer(board, "Ja hoor")


def test_who_leaves_the_list_takes_the_words_along(waiting):
    row = waiting.entries.get(group=2)
    DrawObjection.make(row, SAYS)
    row.entry.withdraw()
    assert not DrawObjection.objects.exists()


def test_of_another_list_or_round_there_is_nothing(client, waiting):
    row = waiting.entries.get(group=2)
    for number in (7, 10**9):
        address = reverse("housing:own_object", args=[row.entry.token, number])
        assert client.get(address).status_code == 404
