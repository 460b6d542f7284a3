"""Another portal that says one thing, and following it."""

import pytest

from initiatives.regulatory.models import (
    PrecedentSource,
)
from tests.linked.site import Site
from tests.regulatory.precedents.portal import Portal, asked


@pytest.fixture
def portal(settings, db):
    site = Site()
    settings.PEERS_ON_THIS_MACHINE = [tuple(site.peer)]
    settings.LINKED_SECONDS = 1.5
    portal = Portal(site)
    portal.says()
    yield portal
    site.close()


@pytest.fixture
def followed(portal, admin):
    source = PrecedentSource(address=portal.address)
    source.follow(admin)
    asked(source)
    assert source.trust(admin, portal.public)
    return asked(source)
