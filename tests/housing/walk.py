"""De Nieuwe Hoek from list to keys: thirty households, twelve homes, and what comes between.

How a form is sent is for whoever walks: by the pages as they answer (`test_list_to_keys`), or in a
browser (`tests/browser/test_homes`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from initiatives.housing import tasks
from initiatives.housing.models import AllocationRound, Assignment, Home, InterestEntry
from tests.factories import UserFactory
from tests.housing.factories import THROWN, make_household, make_row, make_rules

HOUSEHOLDS, HOMES = 30, 12


def fill(initiative, lead):
    """Twenty starters and nine others by mail, and one whom the board wrote down."""
    for number in range(HOUSEHOLDS - 1):
        name = "Jet Dubbel" if number == 3 else "Fam. Dubbel" if number == 9 else ""
        make_household(initiative, name, starter="yes" if number < 20 else "no")
    person = UserFactory(
        name="Bep Zonder",
        email=None,
        recorded_by=lead,
        consent_how="phone",
        consent_on="2026-01-05",
    )
    InterestEntry.enter_for(initiative, person, lead)
    make_row(initiative, HOMES)
    make_rules(initiative, criteria=["starter"])


class Walk:
    """What the board does and what a household does, each by their own pages."""

    def __init__(self, initiative, board):
        self.initiative, self.board = initiative, board

    def page(self, name, *more):
        return reverse(f"housing:{name}", args=[*self.initiative.address, *more])

    def as_board(self, name, *more, on="", **answers):
        """`on`: the name of the page, when the form stands on another one."""
        self.send(
            self.page(name, *more), answers, on=self.page(on, *more) if on else "", board=True
        )

    def as_household(self, name, entry, *more, **answers):
        self.send(reverse(f"housing:{name}", args=[entry.token, *more]), answers)

    def send(self, address: str, answers: dict[str, Any], on: str = "", board: bool = False):
        raise NotImplementedError

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

    def decide_on_the_double(self):
        first, second = InterestEntry.objects.filter(number__in=[4, 10]).order_by("number")
        answers = {"says": str(first.pk), "reason": "Eén huishouden, op één adres"}
        self.as_board("double", first.pk, second.pk, **answers)
        return second

    def put_right_what_one_objects_to(self, one):
        """The list is frozen: so this draw is called off, and another one set up."""
        row = one.entries.get(number=25)
        assert row.group == 2
        self.as_household("own_object", row.entry, one.number, text="Wij wonen nog thuis")
        made = row.objections.get()
        answers = {"starter": "yes", "lifelong": "", "reason": "Ze lieten het zien"}
        self.as_board("entry_put_right", row.entry_id, **answers)
        self.as_board("objection", one.number, made.pk, answer="Dat klopt, we loten opnieuw.")
        self.as_board("round_cancel", one.number, reason="Een antwoord klopte niet")
        again = self.set_up()
        assert again.entries.get(number=25).group == 1
        return again

    def draw_with_a_witness(self, one):
        AllocationRound.objects.filter(pk=one.pk).update(draw_on=timezone.localdate())
        self.send(one.witness_url, {"name": "Notaris Zegel", "public_value": THROWN})
        one.refresh_from_db()

    def give_the_homes(self, one):
        """The first says no, the second says nothing, and one who said yes drops out."""
        for _home in range(HOMES):
            self.offer(one)
        first, second, third = Assignment.objects.offered().order_by("round_entry__place")[:3]
        self.as_household("own_offer", first.entry, says="no", reason="Te klein")
        tasks.look_after_offer(str(second.pk), (second.answer_by + timedelta(days=1)).isoformat())
        self.answer(one, third)
        self.as_board("round_drop", one.number, third.round_entry_id, reason="Kreeg geen lening")
        for offer in Assignment.objects.offered().select_related("entry"):
            self.answer(one, offer)

    def give_the_keys(self):
        today = timezone.localdate().isoformat()
        for home in Home.objects.filter(initiative=self.initiative):
            self.as_board("home_keys", home.pk, on="home", keys_on=today)

    def from_list_to_keys(self):
        """The round of which the homes were given, and the entry that was decided to be double."""
        double = self.decide_on_the_double()
        one = self.put_right_what_one_objects_to(self.set_up())
        self.draw_with_a_witness(one)
        self.give_the_homes(one)
        return one, double
