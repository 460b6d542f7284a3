"""What the database does itself after each statement that writes to a table."""

import pytest

from tests.factories import VillageFactory
from villagehub.tables.triggers import Follower
from villages.models import Village

NOTE = "INSERT INTO public.noted (name) SELECT name FROM changed;"


@pytest.fixture
def noted(as_owner):
    """Makes a follower of the villages, and gives what it noted since."""
    as_owner.execute("CREATE TABLE public.noted (name text)")
    as_owner.execute(Follower("note", Village._meta.db_table, NOTE, was_too=True).statements)

    def names():
        as_owner.execute("DELETE FROM public.noted RETURNING name")
        return sorted(name for (name,) in as_owner.fetchall())

    return names


def test_a_new_row_is_followed(noted):
    VillageFactory(name="Kalekum")
    assert noted() == ["Kalekum"]


def test_many_rows_that_are_changed_at_once_are_followed_as_they_were_and_as_they_are(noted):
    VillageFactory(name="Kalekum")
    VillageFactory(name="Bloazum")
    noted()
    Village.objects.filter(name__in=["Kalekum", "Bloazum"]).update(name="Samen")
    assert noted() == ["Bloazum", "Kalekum", "Samen", "Samen"]


def test_a_row_that_goes_is_followed(noted):
    village = VillageFactory(name="Kalekum")
    noted()
    village.delete()
    assert noted() == ["Kalekum"]
