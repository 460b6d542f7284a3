"""Everybody gets the page that they would get otherwise, from what was made once for many."""

import re
from contextlib import suppress

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from initiatives.models import BoardPost
from tests.access_rows.rows import SIGNED_IN
from tests.everybody import Undo
from tests.exchange.factories import ListingFactory, reply_to
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.kept import READS
from tests.news.factories import PostFactory
from tests.villages.factories import AttendanceFactory, EventFactory, FacilityFactory
from tests.web.test_what_pages_show import READ_ALL_THE_SAME
from villagehub.sending.keys import CSRF, FIELD
from villagehub.web import shared
from villagehub.web.shown import shown

PAGES = [
    "/dorpen/america/",
    "/dorpen/america/voorzieningen/",
    "/dorpen/america/vraag-en-aanbod/",
]
OF_ONE_BROWSER = re.compile(rf'(name="(?:{CSRF}|{FIELD})" value=")[^"]*')


@pytest.fixture(autouse=True)
def kept_parts(kept_pages):
    shared.shelf.clear()


@pytest.fixture
def secrets(world, cast):
    """Something of each kind that only some see."""
    with suppress(Undo), transaction.atomic():
        _hide(world.village, cast.users)
        yield
        raise Undo


def _hide(village, users):
    initiative = InitiativeFactory(village=village, title="Geheim plan", visibility="private")
    MemberFactory(initiative=initiative, user=users["lead"])
    BoardPost.objects.create(initiative=initiative, kind="chair", sought="on")
    InitiativeFactory(village=village, title="Plan van het dorp", visibility="village")
    for who in ("stranger", "supporter"):
        event = EventFactory(village=village, title=f"Besloten {who}", visibility="village")
        AttendanceFactory(event=event, user=users[who])
    listing = {"village": village, "visibility": "village", "direction": "ask"}
    ListingFactory(**listing, user=users["neighbour"], title="Onder ons")
    own = ListingFactory(village=village, user=users["resident"], title="Voor iedereen")
    reply_to(own, users["lead"])
    PostFactory(village=village, user=users["officer"], visibility="village", title="Intern")
    FacilityFactory(village=village, name="Wankel", status="at_risk", opening_hours="24/7")


def page(client, address):
    return OF_ONE_BROWSER.sub(r"\1", client.get(address).content.decode())


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("who", sorted(SIGNED_IN))
def test_the_page_is_the_same_kept_and_not_kept(cast, secrets, settings, who, address):
    cast.sign_in(who)
    client = cast.client(who)
    settings.KEPT_PAGES = False
    alone = page(client, address)
    settings.KEPT_PAGES = True
    assert page(client, address) == alone
    assert page(client, address) == alone


@pytest.mark.parametrize("address", PAGES)
def test_nobody_gets_what_another_sees(cast, secrets, settings, address):
    """All ask one after the other, so that each may find what was kept for the one before."""
    for who in sorted(SIGNED_IN):
        cast.sign_in(who)
    kept = {who: page(cast.client(who), address) for who in sorted(SIGNED_IN)}
    settings.KEPT_PAGES = False
    assert kept == {who: page(cast.client(who), address) for who in sorted(SIGNED_IN)}
    names = {who: str(user) for who, user in cast.users.items() if who in SIGNED_IN}
    for who, text in kept.items():
        header = text.split("<main")[0]
        assert [other for other, name in names.items() if name in header] == [who]


def asked_for(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in asked.captured_queries]


def test_every_table_that_a_shared_page_reads_is_followed(world, cast):
    """For those who see more than a visitor, too (tests/web/test_what_pages_show.py)."""
    known = {each.table for each in shown} | READ_ALL_THE_SAME.keys()
    known |= {"django_session", "exchange_thread"}
    cast.sign_in("resident")
    read = set()
    for address in PAGES:
        for sql in asked_for(cast.client("resident"), address):
            if '"accounts_user"."password"' not in sql:  # who they are, with what is theirs
                read.update(READS.findall(sql))
    assert read <= known
