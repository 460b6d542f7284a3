"""De Nieuwe Hoek from list to keys: thirty households, twelve homes, and what comes between."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.housing import tasks
from initiatives.housing.models import AllocationRound, Assignment, Home, InterestEntry, Told
from tests.factories import UserFactory
from tests.housing.factories import THROWN, make_household, make_row, make_rules

pytestmark = pytest.mark.django_db
HOUSEHOLDS, HOMES = 30, 12


@pytest.fixture
def hoek(nieuwe_hoek, lead):
    """Twenty starters and nine others by mail, and one whom the board wrote down."""
    for number in range(HOUSEHOLDS - 1):
        name = "Jet Dubbel" if number == 3 else "Fam. Dubbel" if number == 9 else ""
        make_household(nieuwe_hoek, name, starter="yes" if number < 20 else "no")
    person = UserFactory(
        name="Bep Zonder",
        email=None,
        recorded_by=lead,
        consent_how="phone",
        consent_on="2026-01-05",
    )
    InterestEntry.enter_for(nieuwe_hoek, person, lead)
    make_row(nieuwe_hoek, HOMES)
    make_rules(nieuwe_hoek, criteria=["starter"])
    return nieuwe_hoek


class Walk:
    """What the board does and what a household does, each by their own pages."""

    def __init__(self, client, initiative, board):
        self.client, self.initiative, self.board = client, initiative, board

    def page(self, name, *more):
        return reverse(f"housing:{name}", args=[*self.initiative.address, *more])

    def as_board(self, name, *more, **answers):
        self.client.force_login(self.board)
        answer = self.client.post(self.page(name, *more), answers)
        assert answer.status_code == 302, answer.content.decode()
        self.client.logout()

    def as_household(self, name, entry, *more, **answers):
        address = reverse(f"housing:{name}", args=[entry.token, *more])
        answer = self.client.post(address, answers)
        assert answer.status_code == 302, answer.content.decode()

    def set_up(self):
        tomorrow = timezone.localdate() + timedelta(days=1)
        self.as_board("round_new", draw_on=tomorrow.isoformat(), public_kind="dice")
        return AllocationRound.objects.latest("number")

    def offer(self, one):
        turn, home = one.turn(), one.free_homes()[0]
        answers = {"home": home.pk, "reason": "Aan de beurt", "seen": turn.pk}
        self.as_board("round_assign", one.number, **answers)

    def answer(self, one, offer):
        """Who has no mailbox tells it to the board."""
        if offer.entry.user_id:
            self.as_board("round_answer", one.number, offer.pk, says="yes")
        else:
            self.as_household("own_offer", offer.entry, says="yes")


def decide_on_the_double(walk):
    first, second = InterestEntry.objects.filter(number__in=[4, 10]).order_by("number")
    answers = {"says": str(first.pk), "reason": "Eén huishouden, op één adres"}
    walk.as_board("double", first.pk, second.pk, **answers)
    return second


def put_right_what_one_objects_to(walk, one):
    """The list is frozen: so this draw is called off, and another one set up."""
    row = one.entries.get(number=25)
    assert row.group == 2
    walk.as_household("own_object", row.entry, one.number, text="Wij wonen nog thuis")
    made = row.objections.get()
    answers = {"starter": "yes", "lifelong": "", "reason": "Ze lieten het zien"}
    walk.as_board("entry_put_right", row.entry_id, **answers)
    walk.as_board("objection", one.number, made.pk, answer="Dat klopt, we loten opnieuw.")
    walk.as_board("round_cancel", one.number, reason="Een antwoord klopte niet")
    again = walk.set_up()
    assert again.entries.get(number=25).group == 1
    return again


def draw_with_a_witness(walk, one):
    AllocationRound.objects.filter(pk=one.pk).update(draw_on=timezone.localdate())
    seen = {"name": "Notaris Zegel", "public_value": THROWN}
    assert walk.client.post(one.witness_url, seen).status_code == 302
    one.refresh_from_db()


def give_the_homes(walk, one):
    """The first says no, the second says nothing, and one who said yes drops out."""
    for _home in range(HOMES):
        walk.offer(one)
    first, second, third = Assignment.objects.offered().order_by("round_entry__place")[:3]
    walk.as_household("own_offer", first.entry, says="no", reason="Te klein")
    tasks.look_after_offer(str(second.pk), (second.answer_by + timedelta(days=1)).isoformat())
    walk.answer(one, third)
    walk.as_board("round_drop", one.number, third.round_entry_id, reason="Kreeg geen lening")
    for offer in Assignment.objects.offered().select_related("entry"):
        walk.answer(one, offer)


def test_thirty_households_twelve_homes_and_each_home_its_household(client, hoek, lead):
    walk = Walk(client, hoek, lead)
    double = decide_on_the_double(walk)
    one = put_right_what_one_objects_to(walk, walk.set_up())
    draw_with_a_witness(walk, one)
    assert one.entries.count() == HOUSEHOLDS - 1
    assert not one.entries.filter(entry=double).exists()

    give_the_homes(walk, one)
    held = Assignment.objects.current()
    assert held.count() == held.filter(accepted_at__isnull=False).count() == HOMES
    assert held.values("home").distinct().count() == held.values("entry").distinct().count()
    places = list(held.order_by("round_entry__place").values_list("round_entry__place", flat=True))
    # Who let a home pass is asked for the next one before whoever is behind them.
    assert places == [1, 2, *range(4, HOMES + 2)]
    assert not one.can_give_more()

    today = timezone.localdate().isoformat()
    for home in Home.objects.filter(initiative=hoek):
        walk.as_board("home_keys", home.pk, keys_on=today)
    mover = held.order_by("round_entry__place").first().entry
    walk.as_household("own_withdraw", mover)
    assert held.count() == HOMES
    shown = client.get(one.get_absolute_url()).content.decode()
    assert shown.count("heeft een woning") == HOMES
    # The third said yes and dropped out, and of who left nothing is kept.
    assert Told.objects.filter(kind="yours").count() == HOMES + 1 - 1
