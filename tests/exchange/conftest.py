import pytest

from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import MembershipFactory, UserFactory


@pytest.fixture
def helper(america):
    """Lives in America too, and can help."""
    user = UserFactory(name="Hans Helper", phone="06-00 00 00 41")
    MembershipFactory(user=user, village=america)
    return user


@pytest.fixture
def lift(america, resident):
    return ListingFactory(
        village=america,
        user=resident,
        title="Twee ritten naar Venray",
        text="Dinsdag heen en terug, ik kan niet zo ver lopen.",
        where_text="bij de kerk",
    )


@pytest.fixture
def thread(lift, helper):
    return reply_to(lift, helper, "Ik rijd dinsdag toch, geheim woord: pannenkoek")


def placed_earlier(user, village):
    """Somebody whose first listing an editor let through."""
    return ListingFactory(village=village, user=user, kind="pets", title="Hond uitlaten")
