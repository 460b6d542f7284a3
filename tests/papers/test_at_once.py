"""Two people put a new version of one document there at the same moment."""

import pytest
from django.test import Client

from initiatives.papers import contents
from initiatives.papers.models import Document, DocumentEvent
from tests.at_once import at_once
from tests.factories import VillageFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.papers.factories import pdf, with_file
from tests.papers.pages import post
from villagehub.notifications.models import Notification


@pytest.fixture
def shop(committed):
    """Rows that other connections see too; the owner of the tables clears them away."""
    initiative = InitiativeFactory(village=VillageFactory())
    leads = [LeadFactory(initiative=initiative).user for _ in range(2)]
    return initiative, *leads


def test_both_are_kept_in_order_and_both_people_hear(shop):
    initiative, one, two = shop
    row = with_file(initiative, one)
    made = at_once(
        lambda: Document.objects.get(pk=row.pk).add(contents.read(pdf("a")), two),
        lambda: Document.objects.get(pk=row.pk).add(contents.read(pdf("b")), two),
    )
    assert sorted(version.number for version in made) == [2, 3]
    assert DocumentEvent.objects.filter(what="version").count() == 2
    page = post(Client(), one, row.url_of("version_new"), {"file": pdf("c"), "seen": "1"})
    assert "intussen versie 3" in page
    assert Notification.objects.get().recipient == two
