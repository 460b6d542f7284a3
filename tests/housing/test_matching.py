"""How many fit: nobody is counted twice, and what was not said counts against nobody."""

from itertools import permutations, product

import pytest

from initiatives.housing.matching import match, seat
from initiatives.housing.models import HousingWish, ProgrammeRow


def wish(**fields):
    return HousingWish(**fields)


def row(number=1, **fields):
    fields = {"dwelling_type": "terraced", "tenure": "buy", "bedrooms": 2, **fields}
    return ProgrammeRow(number=number, **fields)


def best(fits, places):
    """By trying every order: what a greedy hand reaches at its luckiest."""
    found = 0
    for order in permutations(range(len(fits))):
        left, seated = list(places), 0
        for household in order:
            # The last row first, and the first row first: both ways of choosing.
            for at in fits[household]:
                if left[at]:
                    left[at] -= 1
                    seated += 1
                    break
        found = max(found, seated)
    return found


@pytest.mark.parametrize(
    ("fits", "places", "seated"),
    [
        ([[0], [0, 1]], [1, 1], 2),  # the second moves over for the first
        ([[0, 1], [0], [1]], [1, 1], 2),
        ([[0, 1], [0, 2], [0], [1, 2]], [1, 1, 1], 3),  # a chain of moves
        ([[0]] * 5, [3], 3),
        ([[], [0]], [1], 1),
        ([[0, 1], [0, 1], [0]], [2, 1], 3),
        ([], [2], 0),
    ],
)
def test_as_many_as_can_be(fits, places, seated):
    found = seat(fits, places)
    assert sum(place is not None for place in found) == seated
    for at, number in enumerate(places):
        assert found.count(at) <= number
    assert all(place is None or place in fits[at] for at, place in enumerate(found))


def test_never_fewer_than_any_order_of_choosing():
    rows = [[], [0], [1], [0, 1]]
    for fits in product(rows, repeat=4):
        assert sum(place is not None for place in seat(fits, [1, 2])) >= best(fits, [1, 2])


def test_who_fits_and_why_not():
    wishes = [
        wish(tenure="buy", price_band="to_250", bedrooms=2),
        wish(tenure="both", dwelling_types=["terraced"]),
        wish(tenure="buy", price_band="to_200"),
        wish(lifelong="yes"),
        wish(tenure="rent", rent_band="to_800"),
        wish(bedrooms=4),
        None,
    ]
    result = match(wishes, [row(2, price_band="to_250"), row(1, tenure="rent", rent_band="to_950")])
    assert (result.households, result.homes, result.housed, result.left_out) == (7, 3, 3, 4)
    assert [each.fitting for each in result.rows] == [3, 2]
    reasons = {str(why): n for why, n in result.reasons}
    assert reasons["het is te duur"] == 1
    assert reasons["wil kopen waar we verhuren, of andersom"] == 1
    assert reasons["moet gelijkvloers kunnen wonen"] == 1
    assert reasons["te weinig slaapkamers"] == 1
    assert match(wishes, []).housed == 0
