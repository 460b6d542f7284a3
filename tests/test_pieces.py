"""Much work is done in pieces, and none of it twice or never."""

from celery import shared_task

from tests.factories import VillageFactory
from villagehub.tables import pieces
from villagehub.tables.pieces import hand_over, in_pieces
from villages.models import Village

given = []


@shared_task
def take_note(keys):
    given.append(keys)


def test_every_row_is_in_one_piece(db):
    made = VillageFactory.create_batch(7)
    found = [list(piece) for piece in in_pieces(Village.objects.all(), size=3)]
    assert sorted(map(len, found)) == [1, 3, 3]
    assert {row for piece in found for row in piece} == set(made)
    assert list(in_pieces(Village.objects.none())) == []


def test_what_changed_before_its_turn_is_in_no_piece(db):
    VillageFactory.create_batch(4, population=1)
    turns = in_pieces(Village.objects.filter(population=1), size=2)
    assert len(next(turns)) == 2
    Village.objects.update(population=2)
    assert [list(piece) for piece in turns] == [[]]


def test_a_task_gets_so_many_keys_at_a_time(db, monkeypatch):
    monkeypatch.setattr(pieces, "A_TASK", 3)
    keys = {str(row.pk) for row in VillageFactory.create_batch(7)}
    given.clear()
    assert hand_over(Village.objects.all(), take_note) == 7
    assert sorted(map(len, given)) == [1, 3, 3]
    assert {key for piece in given for key in piece} == keys
