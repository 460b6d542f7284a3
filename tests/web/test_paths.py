"""The paths of links, which are worked out once for each page and its kinds of keys."""

from uuid import uuid4

import pytest
from django.template import Context, Engine
from django.urls import NoReverseMatch, reverse, set_script_prefix

from villagehub.web.paths import known_path, path_to

KEY = uuid4()


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("home", ()),
        ("villages:detail", ("america",)),
        ("villages:event", ("america", KEY)),
        ("villages:event", ("america", str(KEY))),
        ("villages:guest", ("een:kaartje/met streep",)),
        ("news:archive", ("america", 2026)),
        ("pictures:cut", ("nieuws", "a1b2", 4, 640)),
        ("initiatives:post", ("america", "winkelhoek", KEY)),
    ],
)
def test_a_path_is_the_one_that_django_gives(name, keys):
    try:
        expected = reverse(name, args=keys)
    except NoReverseMatch:
        with pytest.raises(NoReverseMatch):
            path_to(name, *keys)
    else:
        assert path_to(name, *keys) == expected


def test_each_key_stands_in_its_own_place():
    assert path_to("villages:event", "een", KEY) == f"/dorpen/een/agenda/{KEY}/"
    other = uuid4()
    assert path_to("villages:event", "ander", other) == f"/dorpen/ander/agenda/{other}/"


@pytest.mark.parametrize("key", ["a/b", "a b", "{0}", "%41", "é", ""])
def test_what_needs_quoting_is_left_to_django(key):
    assert known_path("villages:guest", (key,)) is None


def test_a_page_that_is_not_there_has_no_path():
    with pytest.raises(NoReverseMatch):
        path_to("villages:atlantis", "america")


def test_a_portal_under_a_prefix_has_paths_of_its_own():
    assert path_to("villages:detail", "america") == "/dorpen/america/"
    set_script_prefix("/portaal/")
    try:
        assert path_to("villages:detail", "america") == "/portaal/dorpen/america/"
    finally:
        set_script_prefix("/")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{% url "villages:detail" slug %}', "/dorpen/america/"),
        ('{% url "villages:detail" slug as page %}({{ page }})', "(/dorpen/america/)"),
        ('{% url "villages:detail" slug=slug %}', "/dorpen/america/"),
        ('{% url "villages:guest" "a&b" %}', "/aanmelding/a&amp;b/"),
        ('{% url "villages:atlantis" slug as page %}({{ page }})', "()"),
    ],
)
def test_the_tag_says_what_it_always_said(text, shown):
    template = Engine.get_default().from_string(text)
    assert template.render(Context({"slug": "america"})) == shown
