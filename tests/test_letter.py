"""The letter of our pages: one file that each first view brings, and one for what is rare."""

import re
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

from benchmarks import contact, pages
from villagehub.typesetting.printable import COVERAGE

STATIC = Path(settings.BASE_DIR) / "static"
FACE = re.compile(r"@font-face\{.*?fonts/([a-z-]+\.woff2).*?unicode-range:([^;}]+)", re.DOTALL)


def ranges():
    """Of each file, which characters a browser fetches it for."""
    return {
        name: {code for span in told.split(",") for code in codes_of(span)}
        for name, told in FACE.findall((STATIC / "css/site.css").read_text())
    }


def codes_of(span):
    first, _dash, last = span.strip().removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def test_each_file_holds_what_the_style_fetches_it_for():
    assert set(ranges()) == {"atkinson.woff2", "atkinson-more.woff2"}
    for name, codes in ranges().items():
        assert codes == set(TTFont(STATIC / "fonts" / name).getBestCmap()), name


def test_together_they_hold_what_the_letter_on_paper_does_and_nothing_twice():
    ours, more = ranges().values()
    assert not ours & more
    [told] = [
        line.split()[1:]
        for line in COVERAGE.read_text().splitlines()
        if line.startswith("AtkinsonHyperlegibleNext-400 ")
    ]
    assert ours | more == {code for span in told for code in codes_of(span)}


def test_our_own_words_need_the_first_file_only():
    """Signs that neither has are drawn by the phone, before this as well."""
    ours, more = ranges().values()
    root = Path(settings.BASE_DIR)
    said = {
        (file.name, letter)
        for folder in ("templates/supporters", "templates/components", "supporters")
        for file in (root / folder).rglob("*.html" if "templates" in folder else "*.py")
        if "migrations" not in file.parts
        for letter in file.read_text()
    }
    assert not [each for each in said if ord(each[1]) in more]
    assert ord("é") in ours


@pytest.mark.usefixtures("world", "db")
def test_the_contact_page_is_40_kb_at_most_with_all_that_it_brings(settings, tmp_path):
    """As it is sent: packed."""
    settings.STATIC_ROOT = tmp_path
    for file in STATIC.rglob("*.*"):
        packed = file.read_bytes()
        if file.suffix in (".css", ".js"):
            packed = brotli.compress(packed)
        there = tmp_path / file.relative_to(STATIC)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(packed)
    [row] = [each for each in pages.rows() if each.name == contact.NAME]
    plain = row.client.get(row.address).content.decode()
    found = contact.weights(brotli.compress(plain.encode()), plain)
    assert any(name.endswith(".js") for name in found)
    assert sum(found.values()) <= contact.MOST_KB * 1000, found
