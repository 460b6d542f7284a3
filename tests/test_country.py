"""A whole country is made for the benchmark, and each page of it has its line."""

import io

from benchmarks.country import building, measuring
from benchmarks.country.places import FIRST_VILLAGE, numbers
from benchmarks.country.report import table
from supporters.models import ContactMoment
from tests.factories import VillageFactory
from tests.villages.factories import EventFactory
from villagehub.accounts.models import User
from villagehub.tables import triggers
from villages.models import Village

TINY = 0.0005
MADE_BY_THE_TABLES = """
SELECT conrelid::regclass::text || conname || pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT oid::regclass::text FROM pg_class WHERE relforcerowsecurity
UNION ALL SELECT tgrelid::regclass::text || tgname || tgenabled::text FROM pg_trigger
WHERE NOT tgisinternal
UNION ALL SELECT adrelid::regclass::text || adnum || pg_get_expr(adbin, adrelid) FROM pg_attrdef
"""


def made_by_the_tables(cursor):
    cursor.execute(MADE_BY_THE_TABLES)
    return sorted(line for (line,) in cursor.fetchall())


def test_a_country_keeps_all_constraints_and_each_page_of_it_has_its_line(as_owner):
    """Two villages of three, five hundred people and all the rest of it."""
    VillageFactory(slug=FIRST_VILLAGE, name="America")
    VillageFactory()
    EventFactory(village=VillageFactory())
    building.leave_out_places(TINY)
    before, told = made_by_the_tables(as_owner), io.StringIO()
    counted = building.build(TINY, told)
    assert made_by_the_tables(as_owner) == before
    assert not triggers.behind()
    assert Village.objects.count() == 2
    assert counted[User._meta.db_table] == numbers(TINY)["people"] == 500
    assert counted[ContactMoment._meta.db_table] == numbers(TINY)["contacts"]
    assert "100/100" in told.getvalue()
    assert_each_page_has_its_line()


def assert_each_page_has_its_line():
    measured = list(measuring.pages())
    for page in measured:
        page.warm_up()
    rounds = [[page.measure() for page in measured]]
    asked = [[page.name, page.queries, page.size] for page in measured]
    printed = table([(0.01, asked, rounds), (1.0, asked, rounds)]).splitlines()
    assert {page.name for page in measured} <= {line[:38].rstrip() for line in printed}
    assert printed[-1].startswith("0 of ")
