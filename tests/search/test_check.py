"""The search table is compared with what it tells of, and mended."""

import pytest
from django.core.management import CommandError, call_command

from tests.villages.factories import FacilityFactory
from villages.search.models import SearchEntry
from villages.search.tasks import check_search


def test_the_check_finds_what_somebody_broke_and_mends_it(as_owner, capsys):
    village = FacilityFactory(name="Kerk").village
    for name in ("Molen", "Winkel", "School"):
        FacilityFactory(village=village, name=name)
    as_owner.execute("DELETE FROM search_searchentry WHERE title = 'Molen'")
    as_owner.execute(
        "UPDATE search_searchentry SET title = 'Anders', audience = '{village:1}'"
        " WHERE title = 'Winkel'"
    )
    as_owner.execute(
        "INSERT INTO search_searchentry SELECT (jsonb_populate_record(entry, jsonb_build_object("
        " 'id', 0, 'key', 'x', 'thing', 'x'))).* FROM search_searchentry entry"
        " WHERE title = 'School'"
    )
    as_owner.execute(
        "INSERT INTO search_searchentry SELECT (jsonb_populate_record(entry, jsonb_build_object("
        " 'id', -1, 'kind', 'weg'))).* FROM search_searchentry entry"
        " WHERE title = 'School' AND id > 0"
    )
    with pytest.raises(CommandError, match="4 entries were wrong"):
        call_command("check_search")
    said = capsys.readouterr().out
    assert "voorzieningen: 1 different, 1 missing, 1 too many" in said
    assert "kinds that are gone: 0 different, 0 missing, 1 too many" in said
    call_command("check_search")
    names = SearchEntry.objects.of_kind("voorzieningen").values_list("title", flat=True)
    assert sorted(names) == ["Kerk", "Molen", "School", "Winkel"]
    assert SearchEntry.objects.get(title="Winkel").audience == ["public"]


def test_nobody_writes_the_words_themselves(as_owner):
    FacilityFactory(name="Molen")
    before = SearchEntry.objects.get(title="Molen")
    as_owner.execute("UPDATE search_searchentry SET words = '', name = 'Kerk'")
    after = SearchEntry.objects.get(title="Molen")
    assert (after.words, after.name) == (before.words, before.name)


def test_each_night_the_table_is_looked_over(as_owner, caplog):
    FacilityFactory(name="Molen")
    as_owner.execute("DELETE FROM search_searchentry WHERE title = 'Molen'")
    check_search()
    assert "The search table was wrong" in caplog.text
    assert SearchEntry.objects.filter(title="Molen").exists()
    caplog.clear()
    check_search()
    assert not caplog.text
