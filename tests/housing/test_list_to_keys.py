"""Thirty households, twelve homes, and each home its household."""

import pytest

from initiatives.housing.models import Assignment, Told
from tests.housing.walk import HOMES, HOUSEHOLDS, Walk, fill

pytestmark = pytest.mark.django_db


class ByTheirPages(Walk):
    def __init__(self, client, *words):
        super().__init__(*words)
        self.client = client

    def send(self, address, answers, on="", board=False):
        if board:
            self.client.force_login(self.board)
        answer = self.client.post(address, answers)
        assert answer.status_code == 302, answer.content.decode()
        self.client.logout()


def test_thirty_households_twelve_homes_and_each_home_its_household(client, nieuwe_hoek, lead):
    fill(nieuwe_hoek, lead)
    walk = ByTheirPages(client, nieuwe_hoek, lead)
    one, double = walk.from_list_to_keys()
    assert one.entries.count() == HOUSEHOLDS - 1
    assert not one.entries.filter(entry=double).exists()

    held = Assignment.objects.current()
    assert held.count() == held.filter(accepted_at__isnull=False).count() == HOMES
    assert held.values("home").distinct().count() == held.values("entry").distinct().count()
    places = list(held.order_by("round_entry__place").values_list("round_entry__place", flat=True))
    # Who let a home pass is asked for the next one before whoever is behind them.
    assert places == [1, 2, *range(4, HOMES + 2)]
    assert not one.can_give_more()

    walk.give_the_keys()
    mover = held.order_by("round_entry__place").first().entry
    walk.as_household("own_withdraw", mover)
    assert held.count() == HOMES
    shown = client.get(one.get_absolute_url()).content.decode()
    assert shown.count("heeft een woning") == HOMES
    # The third said yes and dropped out, and of who left nothing is kept.
    assert Told.objects.filter(kind="yours").count() == HOMES + 1 - 1
