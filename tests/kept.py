"""Pages that are kept for visitors, and what becomes of them when somebody sends a form."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.urls import resolve, reverse

from tests.access_rows import TABLE
from villagehub.sending.keys import FIELD
from villagehub.web import kept
from villagehub.web.caching import is_public_page
from villagehub.web.versions import Versions, memory

READS = re.compile(r'\b(?:FROM|JOIN)\s+"(\w+)"')
WRITES = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


@pytest.fixture
def kept_pages(settings):
    """Pages are kept, and each request looks of which version they are: no test waits for that.
    None is left of another test."""
    settings.KEPT_PAGES = True
    settings.PAGES_LOOK_EVERY = 0
    memory.forget()
    kept.shelf.clear()


@pytest.fixture
def page_made_anew(cast, settings):
    def make(address):
        settings.KEPT_PAGES = False
        made = cast.client("visitor").get(address).content.decode()
        settings.KEPT_PAGES = True
        return made

    return make


def public_pages(world):
    """One of each kind: every address whose page may be kept."""
    for name, row in TABLE.items():
        address = reverse(name, kwargs=row.arguments(world))
        if row.method == "get" and is_public_page(resolve(address).func):
            yield name, address


def made_for_a_visitor(cast, address):
    """The page, and which tables are read for it."""
    read = set()

    def watch(execute, sql, *args):
        read.update(READS.findall(str(sql)))
        return execute(sql, *args)

    with connection.execute_wrapper(watch):
        page = cast.ask("visitor", address).content.decode()
    return page, read


PAGES = {}  # by world: each public page before anybody did anything, and the tables that it reads


def pages_before(world, everybody, settings):
    if world.initiative.pk not in PAGES:
        settings.KEPT_PAGES = False
        addresses = [address for _name, address in public_pages(world)]
        PAGES[world.initiative.pk] = {
            address: made_for_a_visitor(everybody, address) for address in addresses
        }
        settings.KEPT_PAGES = True
    return PAGES[world.initiative.pk]


def kept_too_long(pages, everybody, who, form, page_made_anew):
    """The pages that are of the same version as before and have become others. Of those that read
    nothing of what was written that cannot be."""
    written, others = set(), {}

    def watch(execute, sql, *args):
        written.update(WRITES.findall(str(sql)))
        return execute(sql, *args)

    with everybody.taking_back(who) as client:
        before = Versions.read()
        with connection.execute_wrapper(watch):
            client.post(form.action, form.good() | {FIELD: form.key})
        after = Versions.read()
        for address, (page, read) in pages.items():
            village = kept.page_at(address).village
            is_kept = after.of(village) == before.of(village)
            if is_kept and read & written and (now := page_made_anew(address)) != page:
                others[address] = now
    # One that tells the minute became another by itself.
    return [address for address, now in others.items() if page_made_anew(address) != now]
