"""How many rows there are is told without walking over a large table."""

from django.urls import reverse

from tests.factories import VillageFactory
from villagehub.tables import counting
from villages.models import Village


def test_few_rows_are_counted_and_of_many_it_is_known_about_how_many(as_owner, monkeypatch):
    VillageFactory.create_batch(3)
    as_owner.execute("ANALYZE villages_village")
    VillageFactory()
    assert counting.counted(Village.objects.all()) == (4, False)
    assert counting.counted(Village.objects.filter(slug="nergens")) == (0, False)
    monkeypatch.setattr(counting, "MANY", 2)
    assert counting.counted(Village.objects.all()) == (3, True)


def test_the_administrator_reads_which_numbers_are_about(admin, client, monkeypatch):
    client.force_login(admin)
    assert "(ongeveer)" not in client.get(reverse("villages:platform")).content.decode()
    monkeypatch.setattr(counting, "MANY", -1)
    assert client.get(reverse("villages:platform")).content.decode().count("(ongeveer)") == 6
