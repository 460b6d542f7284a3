"""Whoever writes Arabic or Hebrew reads it from the right, on every page, without us asking."""

import re

from django.conf import settings

WHOLE_TEXTS = {"p", "h1", "h2", "h3", "h4", "blockquote", "textarea", "input"}
# A list of Dutch words may begin with an Arabic name, and stays Dutch.
PARTS_OF_DUTCH = {"li", "dd", "td", "th", "body", "html"}


def elements_with(declaration):
    css = (settings.BASE_DIR / "static" / "css" / "site.css").read_text()
    rules = re.findall(r"([^{}]*)\{([^{}]*)\}", css)
    return {
        name for names, body in rules if declaration in body for name in names.strip().split(",")
    }


def test_a_whole_text_runs_the_way_of_its_first_letter():
    found = elements_with("unicode-bidi:plaintext")
    assert found >= WHOLE_TEXTS
    assert not found & PARTS_OF_DUTCH


def test_a_name_that_runs_the_other_way_does_not_turn_the_sentence_around_it():
    assert elements_with("unicode-bidi:isolate") >= {"a", "b", "strong", "em"}
