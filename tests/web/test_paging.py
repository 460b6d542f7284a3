"""Every list goes on after the last row shown, at the same address."""

import pytest
from django.core.mail import EmailMessage
from django.http import QueryDict

from initiatives.models import Initiative
from tests.initiatives.factories import InitiativeFactory
from villagehub.notifications.outbox import FileOutbox, newest_mails
from villagehub.web.paging import Page, cut, page_of

ORDER = ["-created_at", "-pk"]


@pytest.fixture
def ask(rf):
    """A request at an address, as the link of the page before gives it."""
    return lambda address="": rf.get(f"/{address}")


@pytest.fixture
def five(db, america):
    """Made at one moment, so that only their keys tell them apart."""
    made = InitiativeFactory.create_batch(5, village=america)
    Initiative.objects.update(created_at=made[0].created_at)
    return Initiative.objects.all()


def test_each_row_stands_on_one_page(ask, five):
    seen, address = [], ""
    for _page in range(3):
        page = page_of(ask(address), five, ORDER, size=2)
        seen += page.rows
        address = page.more_url
    assert address == ""
    assert seen == list(five.order_by(*ORDER))


def test_a_row_that_comes_meanwhile_shifts_nothing(ask, five, america):
    first = page_of(ask(), five, ORDER, size=2)
    InitiativeFactory(village=america)
    second = page_of(ask(first.more_url), five, ORDER, size=2)
    assert not set(first.rows) & set(second.rows)
    assert len(second.rows) == 2


def test_an_order_may_go_through_a_relation(ask, five):
    order = ["village__name", "pk"]
    first = page_of(ask(), five, order, size=3)
    second = page_of(ask(first.more_url), five, order, size=3)
    assert first.rows + second.rows == list(five.order_by(*order))


@pytest.mark.parametrize("key", ["x", "\x00", "42", "00000000-0000-0000-0000-000000000000"])
def test_an_address_somebody_made_up_starts_anew(rf, five, key):
    page = page_of(rf.get("/", {"na": key}), five, ORDER, size=2)
    assert page.rows == list(five.order_by(*ORDER)[:2])


def test_a_row_that_may_not_be_seen_is_no_place_to_go_on_from(rf, five):
    hidden = five.order_by(*ORDER)[2]
    seen = five.exclude(pk=hidden.pk)
    page = page_of(rf.get("/", {"na": str(hidden.pk)}), seen, ORDER, size=2)
    assert page.rows == list(seen.order_by(*ORDER)[:2])


def test_what_was_chosen_stays_in_the_address(ask, five):
    page = page_of(ask("?soort=park&na=x"), five, ORDER, size=2)
    query = QueryDict(page.more_url.removeprefix("?"))
    assert query.dict() == {"soort": "park", "na": str(page.rows[-1].pk)}


def test_anything_can_be_cut_by_a_mark_of_its_own(ask):
    assert cut(ask(), ["a", "b", "c"], 2, mark=str.upper) == Page(["a", "b"], "?na=B")
    assert cut(ask(), ["a", "b"], 2, mark=str.upper) == Page(["a", "b"], "")
    assert cut(ask(), [], 2) == Page([], "")


def test_files_go_on_after_the_last_one_shown():
    for number in range(3):
        FileOutbox().send_messages([EmailMessage(f"Bericht {number}", to=["x@example.org"])])
    names = [name for name, _mail in newest_mails(3)]
    assert [name for name, _mail in newest_mails(3, before=names[0])] == names[1:]
    assert newest_mails(3, before=names[2]) == []
    assert [name for name, _mail in newest_mails(3, before="verzonnen")] == names


@pytest.mark.parametrize("place", [1, slice(2, 4), slice(1, None)])
def test_no_code_of_ours_has_rows_counted_off_before_it_gets_some(five, place):
    code = {"__name__": "villages.news.views", "rows": five, "place": place}
    with pytest.raises(AssertionError, match="OFFSET"):
        eval("rows[place]", code)  # noqa: S307
    assert eval("rows[0]", code) in eval("rows[:2]", code)  # noqa: S307
