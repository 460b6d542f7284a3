"""Sockets and what is plugged into them."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from villagehub.registry import Socket, overview


@pytest.fixture(scope="module")
def socket():
    made = Socket("of_this_test", key=len)
    made.plug("three", 20)
    made.plug("one", 10)
    made.plug("four", 20)
    return made


def test_entries_come_by_their_place_and_then_as_they_came(socket):
    assert list(socket) == ["one", "three", "four"]
    assert socket[5] == socket.get(5) == "three"
    assert socket.get(6) is None


def test_two_of_the_same_key_are_refused(socket):
    with pytest.raises(ImproperlyConfigured, match="twice"):
        socket.plug("other")


def test_who_comes_after_it_was_read_is_refused(socket):
    list(socket)
    with pytest.raises(ImproperlyConfigured, match="too late"):
        socket.plug("a late one")


def test_two_sockets_of_one_name_are_refused(socket):
    with pytest.raises(ImproperlyConfigured, match="two sockets"):
        Socket("of_this_test")


def test_the_overview_cannot_be_changed():
    with pytest.raises(TypeError):
        overview()["sections.home"] = ()


def test_every_socket_of_the_portal_is_used_by_another_app_than_its_own():
    """Else a plain call would do."""
    unused = [name for name, plugs in overview().items() if not plugs and "test" not in name]
    assert not unused
