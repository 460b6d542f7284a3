"""Whatever a public page reads is said to be shown, so that a page is never kept too long."""

from initiatives.followers import all_kept
from tests.kept import made_for_a_visitor, public_pages
from villagehub.tables.triggers import behind
from villagehub.web.shown import shown

# Read for a page, and not what it shows.
READ_ALL_THE_SAME = {
    "web_pagechange": "of which version pages are",
    "initiatives_timelinemoment": "the database keeps it from tables that are followed",
    "initiatives_boxrow": "the same",
}


def test_every_table_that_a_public_page_reads_is_followed(world, cast):
    known = {each.table for each in shown} | READ_ALL_THE_SAME.keys()
    missing = {
        (name, table)
        for name, address in public_pages(world)
        for table in made_for_a_visitor(cast, address)[1] - known
    }
    told = "say so in shown.py of its app, or above why not"
    assert not missing, f"{sorted(missing)}: {told}"


def test_what_the_database_keeps_for_pages_comes_from_tables_that_are_followed():
    sources = {follower.table for kept in all_kept.values() for follower in kept.followers}
    assert sources <= {each.table for each in shown}


def test_every_public_page_is_kept(world, cast, kept_pages):
    """None has a form that posts, or anything else that is of one browser."""
    is_made_again = {
        name
        for name, address in public_pages(world)
        if cast.ask("visitor", address).status_code == 200
        and made_for_a_visitor(cast, address)[1] - {"web_pagechange"}
    }
    assert is_made_again == set()


def test_the_database_follows_all_of_them(db):
    assert behind() == []
