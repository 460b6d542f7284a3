import pytest

from tests.linked.site import Site
from villages.linked.models import LinkedFeed


@pytest.fixture
def site(settings):
    """The dorpsraad's own website; only here the guard lets a machine at home through."""
    site = Site()
    settings.LINKED_TEST_PEERS = [site.peer]
    settings.LINKED_SECONDS = 1.5
    yield site
    site.close()


@pytest.fixture
def linked(site, america, editor):
    """Links a path of the site to America."""

    def link(path, name="de site van de dorpsraad"):
        return LinkedFeed.objects.create(
            village=america, name=name, address=site.at(path), added_by=editor
        )

    return link
