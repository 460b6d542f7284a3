"""Two people at the same moment: both get a true answer."""

from functools import partial

import pytest

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from tests.at_once import at_once
from tests.factories import UserFactory
from tests.hurdles.factories import ObstacleFactory, OfferFactory
from tests.initiatives.factories import InitiativeFactory


@pytest.fixture
def initiative_and_user(committed):
    """An initiative that other connections see too; the owner of the tables clears it away."""
    initiative, user = InitiativeFactory(), UserFactory()
    return initiative, user


def test_of_two_at_once_one_is_first_and_the_other_is_told(initiative_and_user):
    initiative, user = initiative_and_user
    obstacle, offer = ObstacleFactory(initiative=initiative), OfferFactory(initiative=initiative)
    seen = [Obstacle.objects.get(pk=obstacle.pk) for _person in range(2)]
    moved = at_once(
        partial(seen[0].move_to, "solved", "", "open"),
        partial(seen[1].move_to, "accepted", "", "open"),
    )
    answered = at_once(
        partial(BackingOffer.objects.get(pk=offer.pk).answer_with, "accepted", user, "", None),
        BackingOffer.objects.get(pk=offer.pk).withdraw,
    )
    assert [moved.count(None), answered.count(None)] == [1, 1]
    taken = at_once(*[partial(Risk.take_over, initiative, ["fraud", "hurt"], user)] * 2)
    assert sorted(taken) == [0, 2]
    drafts = at_once(*[partial(obstacle.learn, user)] * 2)
    assert drafts[0] == drafts[1]
