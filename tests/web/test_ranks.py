"""The parts of docs/design.md, as a template writes them."""

import pytest
from django.template import Context, Template

from villagehub.web.templatetags.ranks import initials


def written(text, **context):
    return " ".join(Template(text).render(Context(context)).split())


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Riet Verbeek", "RV"),
        ("Ties van Rooij", "TR"),
        ("Truus", "T"),
        ("An An", "AA"),
        ("jan de wit", "JW"),
        ("Anne-Marie van der Ven-Jansen", "AV"),
        ("", ""),
    ],
)
def test_initials_are_of_the_first_name_and_the_last(name, letters):
    assert initials(name) == letters


def test_what_you_did_says_so_and_has_the_way_back():
    text = '{% did to="/weg/" label="Je komt" back="toch niet" about="eten" %}'
    html = written(text, csrf_token="sleutel")
    assert "Je komt" in html
    assert '<form method="post" action="/weg/">' in html
    assert "sleutel" in html
    assert "toch niet" in html


def test_without_an_address_there_is_no_way_back():
    assert "<form" not in written('{% did label="Je was erbij" %}')


def test_nothing_that_waits_has_no_number():
    assert written('{% badge 0 "wachten" %}') == ""
    assert "3" in written('{% badge 3 "wachten" %}')


def test_a_picture_keeps_its_place_and_comes_when_it_is_near():
    html = written('{% picture "/a.webp" "Een huis" %}')
    assert 'width="600" height="400"' in html
    assert 'loading="lazy"' in html
    assert 'loading="lazy"' not in written('{% picture "/a.webp" "" now=True %}')


def test_what_a_name_has_in_it_is_text():
    html = written("{% person name portrait=portrait %}", name="<b>Jan</b>", portrait='"><i>')
    assert "<b>" not in html
    assert "<i>" not in html


def test_the_way_back_stands_in_the_title():
    html = written('{% page_title "Zaal" to="/zalen/" back="Alle zalen" %}{% endpage_title %}')
    assert html.index('<a href="/zalen/">Alle zalen</a>') < html.index("<h1 >Zaal</h1>")
