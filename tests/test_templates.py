"""Templates that a person can read: narrow, one block tag a line, every part said once."""

import re
from pathlib import Path

import pytest
from django.conf import settings

FOLDER = Path(settings.BASE_DIR) / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.html"))
WIDTH = 120
MOST_IFS = 15
BLOCK_TAG = re.compile(
    r"{%\s*(if|elif|else|endif|for|empty|endfor|with|endwith|block|endblock|card|endcard|nothing_yet|endnothing_yet|"
    r"blocktranslate|plural|endblocktranslate|setvar|endsetvar)\b.*?%}"
)
HTML_TAG = re.compile(r"<[a-z][\w-]*\b(?:{%.*?%}|{{.*?}}|[^<>{])*>")
# What has to exist once, and where: elsewhere the tag of villagehub.web.templatetags.parts is used.
SAID_ONCE = {
    "a card": re.compile(r"<(?:section|div)\s[^<>]*?\bclass=\"card[ \"]"),
    "an empty state": re.compile(r"<div\s[^<>]*?\bclass=\"empty\""),
    "a figure": re.compile(r"\bclass=\"card stat\""),
    "a one-button form": re.compile(
        r"<form method=\"post\"[^<>]*>\s*{% csrf_token %}\s*<button class=\"[\w -]*\">"
        r"[^<>]*</button>\s*</form>"
    ),
    "what is wrong with a whole form": re.compile(r"\bnon_(?:field|form)_errors\b"),
}


def name(path: Path) -> str:
    return str(path.relative_to(FOLDER))


def block_tags(line: str) -> list[str]:
    """The block tags of a line. Whole blocks inside an HTML tag are attributes; a whole
    blocktranslate is a value, as translate is."""
    line = HTML_TAG.sub(lambda tag: BLOCK_TAG.sub("", tag[0]), line)
    line = re.sub(r"{% blocktranslate .*?{% endblocktranslate %}", "", line)
    return [tag[1] for tag in BLOCK_TAG.finditer(line)]


def reads_well(line: str) -> bool:
    """One block tag; or whole blocks, opened and closed on the line, none inside another."""
    tags = block_tags(line)
    depth = 0
    for tag in tags:
        if tag.startswith("end"):
            depth -= 1
        elif tag not in ("elif", "else", "empty", "plural"):
            depth += 1
        if depth not in (0, 1) or (not depth and not tag.startswith("end")):
            return len(tags) == 1
    return not depth or len(tags) == 1


def test_no_line_is_wider_than_the_formatter_allows():
    wide = [
        f"{name(path)}:{number}"
        for path in TEMPLATES
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if len(line) > WIDTH
    ]
    assert wide == []


def test_a_line_has_one_block_tag_or_whole_blocks_side_by_side():
    crowded = [
        f"{name(path)}:{number}: {line.strip()}"
        for path in TEMPLATES
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if not reads_well(line)
    ]
    assert crowded == []


@pytest.mark.parametrize(
    ("line", "well"),
    [
        ("{% if a %}", True),
        ("{{ a }}{% if b %}, {{ b }}{% endif %}{% if c %}, {{ c }}{% endif %}", True),
        ('<a {% if a %}class="b"{% endif %}>{% if c %}d{% else %}e{% endif %}</a>', True),
        (
            "{% blocktranslate %}a{% plural %}b{% endblocktranslate %}{% if c %}.{% endif %}",
            True,
        ),
        ("{% if a %}<p>", True),
        ("{% if a %}{% if b %}c{% endif %}{% endif %}", False),
        ("{% endif %}{% if b %}", False),
        ("{% for a in b %}{{ a }}{% if c %}", False),
    ],
)
def test_the_rule_of_a_line_knows_good_from_bad(line, well):
    assert reads_well(line) is well


def test_no_template_is_a_ladder_of_ifs():
    ladders = {
        name(path): count
        for path in TEMPLATES
        if (count := len(re.findall(r"{% (?:el)?if ", path.read_text()))) > MOST_IFS
    }
    assert ladders == {}


@pytest.mark.parametrize("what", SAID_ONCE)
def test_what_is_said_once_is_not_written_again(what):
    again = [
        name(path)
        for path in TEMPLATES
        if path.parent.name != "components" and SAID_ONCE[what].search(path.read_text())
    ]
    assert again == []
