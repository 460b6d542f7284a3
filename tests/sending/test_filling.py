"""What was typed stands in the page again, and of the rest of the page no letter changes."""

import pytest

from tests import nasty
from villagehub.sending.filling import fill_in

PAGE = """<!DOCTYPE html>
<html><body><main id="inhoud" tabindex="-1">
<form method="get"><input name="q" value="zoek"></form>
<form method="post" action="/weg/"><input name="title" value=""></form>
<form method="post" novalidate>
  <input type="hidden" name="seen" value="3">
  <input type="text" name="title" value="was" title='a > "b"' maxlength="80" required>
  <input type="text" name="line" value="1"><input type="text" name="line" value="2">
  <input type="checkbox" name="days" value="mo" checked>
  <input type="checkbox" name="days" value="tu">
  <input type="radio" name="how" value="mail" checked><input type="radio" name="how" value="tel">
  <select name="village"><option value="">Kies</option>
  <option value="1" selected>America &amp; co</option><option value="2">Meterik</option></select>
  <textarea name="text" rows="3">
was</textarea>
  <input type="password" name="other"><input type="file" name="file">
  <button name="what" value="save">Bewaar</button>
</form>
<p>Tot ziens &amp; &eacute;</p></main></body></html>
"""
NASTY = "</textarea><script>alert('1')</script> \"x\" & é 🌻"
TYPED = {
    "title": [NASTY],
    "line": ["een", "twee"],
    "days": ["tu"],
    "how": ["tel"],
    "village": ["2"],
    "text": [f"regel 1\r\n{NASTY}"],
    "seen": ["9"],
    "other": ["geheim"],
    "what": ["remove"],
}


def filled(**changes):
    return fill_in(PAGE, "/hier/", "/hier/", {**TYPED, **changes})


@pytest.fixture
def form():
    page = nasty.Page(filled(), "/hier/")
    assert not page.scripts
    return next(form for form in page.forms if len(form.fields) > 1)


def test_text_stands_in_its_own_field(form):
    assert form.fields["title"].value == NASTY
    assert nasty.representable(form.fields["text"].value) == f"regel 1\n{NASTY}"
    assert 'name="line" value="een"' in filled()
    assert 'name="line" value="twee"' in filled()


def test_what_was_chosen_is_chosen_and_nothing_else(form):
    assert form.fields["days"].chosen == ["tu"]
    assert form.fields["how"].chosen == ["tel"]
    assert form.fields["village"].chosen == ["2"]


def test_what_the_page_itself_says_stays(form):
    """A version that the form was made from, a password, a file."""
    assert form.fields["seen"].value == "3"
    assert form.fields["other"].value == ""
    assert 'maxlength="80" required' in filled()


def test_all_around_it_is_as_it_was():
    before, _form = PAGE.split('<form method="post" novalidate>')
    html = filled()
    assert html.startswith(before)
    assert html.endswith("<p>Tot ziens &amp; &eacute;</p></main></body></html>\n")
    assert "kies dat opnieuw" in html


def test_a_box_that_was_emptied_is_empty():
    html = fill_in(PAGE, "/hier/", "/hier/", {"title": [""], "text": [""]})
    assert "checked" not in html
    assert 'name="title" value=""' in html


@pytest.mark.parametrize("action", ["/elders/", "/weg/"])
def test_words_whose_form_is_gone_can_be_copied(action):
    html = fill_in(PAGE, "/hier/", action, {"text": ["een lang verhaal\n& meer"], "kort": ["ja"]})
    assert "een lang verhaal<br>&amp; meer" in html
    assert "<blockquote>ja" not in html


TWINS = """<form method="post"><input name="text"><button name="add">Erbij</button></form>
<form method="post"><input name="text"><input type="hidden" name="of" value="2"></form>"""


@pytest.mark.parametrize(("also", "place"), [("add", 0), ("of", 1)])
def test_of_two_forms_alike_the_one_that_was_sent_is_filled_in(also, place):
    html = fill_in(TWINS, "/hier/", "/hier/", {"text": ["deze"], also: ["2"]})
    forms = nasty.Page(html, "/hier/").forms
    assert [form.fields["text"].value for form in forms].index("deze") == place


def test_a_page_without_any_place_for_it_stays_as_it_is():
    assert fill_in("<p>Niets</p>", "/hier/", "/hier/", TYPED) == "<p>Niets</p>"
