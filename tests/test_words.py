"""The words of the screens: one word for one thing, and none that only the trade knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.test_templates import TEMPLATES, name

ROOT = Path(__file__).resolve().parent.parent
APPS = ("villagehub", "villages", "initiatives", "supporters")
TRANSLATING = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
IN_TEMPLATES = re.compile(
    r'\{% translate "([^"]*)"|_\("([^"]*)"\)'
    r"|\{% blocktranslate[^%]*%\}(.*?)\{% endblocktranslate %\}",
    re.DOTALL,
)
# What residents read. Officers read law words on their desk, and programmers read of an API.
TRADE = re.compile(
    r"uurwaarde|kans \S+,? (?:maal )?gevolg|\bscore\b|ingeroosterd|moderatie"
    r"|notificatie|faciliteit|stakeholder|\bcasus\b|\bintake\b|deadline|feedback|\bslug\b"
    r"|configur|metadata|\bstatus\b(?! \}\})|huidige status|iCalendar",
    re.IGNORECASE,
)
OF_PROGRAMMERS = ("opendata/", "linked/", "villages/opendata/", "villages/linked/")
# What is written by a program: the name of a value between two brackets says nothing to a reader.
NAMES = re.compile(r"\{\{.*?\}\}|%\(\w+\)\w")
# A button says what it does, as somebody who is asked to do it: docs/decisions/0050.
BUTTON = re.compile(
    r'<button[^>]*>\s*\{% translate "([^"]*)" %\}|post_button[^%]*label=_\("([^"]*)"\)'
)
INFINITIVES = {"Bewaren", "Intrekken", "Wissen", "Wijzigen", "Verwijderen", "Weghalen", "Opslaan"}
INFINITIVES |= {"Toevoegen", "Versturen", "Annuleren", "Ja, intrekken", "Ja, verwijderen"}


def of_templates() -> Iterator[tuple[str, str]]:
    for path in TEMPLATES:
        for found in IN_TEMPLATES.finditer(path.read_text()):
            yield name(path), next(words for words in found.groups() if words is not None)


def of_python() -> Iterator[tuple[str, str]]:
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            if "migrations" not in path.parts:
                where = str(path.relative_to(ROOT))
                yield from ((where, words) for words in _translated(path.read_text()))


def _translated(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TRANSLATING:
            for part in node.args:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def test_no_screen_uses_a_word_of_the_trade():
    wrong = [
        f"{where}: {' '.join(words.split())}"
        for where, words in (*of_templates(), *of_python())
        if TRADE.search(NAMES.sub("…", words)) and not where.startswith(OF_PROGRAMMERS)
    ]
    assert wrong == []


def test_a_button_says_what_it_does_as_the_others_do():
    wrong = [
        f"{name(path)}: {words}"
        for path in TEMPLATES
        for found in BUTTON.findall(path.read_text())
        for words in found
        if words in INFINITIVES
    ]
    assert wrong == []
