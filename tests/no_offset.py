"""In every test: no code of ours asks the database to count rows off before it gives any.

A slice of a queryset that does not begin at its first row becomes OFFSET, and a page deep down then
costs what all pages before it do. Lists page by key instead: villagehub/web/paging.py.
"""

import sys

import pytest
from django.db.models import QuerySet

OURS = ("villagehub.", "villages.", "initiatives.", "supporters.", "django.core.paginator")
get_item = QuerySet.__getitem__


def first_row(key):
    return (key.start if isinstance(key, slice) else key) or 0


def get_item_from_the_first(rows, key):
    asks_for_it = sys._getframe(1).f_globals["__name__"].startswith(OURS)
    if asks_for_it and first_row(key) and rows._result_cache is None:
        raise AssertionError("OFFSET: page by key (villagehub/web/paging.py)")
    return get_item(rows, key)


@pytest.fixture(scope="session", autouse=True)
def no_offset():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QuerySet, "__getitem__", get_item_from_the_first)
        yield
