"""Each page that is meant for on paper has a button that prints it."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = Path(settings.BASE_DIR) / "templates"
SAYS_SO = re.compile(r"\b[Dd]ruk (deze|af |op afdrukken)|[Pp]rint de(ze)? |Print dit en|printknop")
BUTTON = "components/_print_button.html"


def for_paper():
    found = {path: path.read_text() for path in TEMPLATES.rglob("*.html")}
    return {path: text for path, text in found.items() if SAYS_SO.search(text)}


def test_what_says_print_this_has_the_button():
    pages = for_paper()
    assert len(pages) > 5
    assert [path.name for path, text in pages.items() if BUTTON not in text] == []


@pytest.mark.django_db
def test_the_button_is_hidden_until_a_script_can_print(client, america):
    page = client.get("/dorpen/america/vraag-en-aanbod/prikbord/").content.decode()
    assert re.search(r"<button[^>]* data-print\s+hidden", page)
    assert "onclick" not in page
