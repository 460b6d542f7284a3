"""Words and parts that are made ready once, and still say what belongs to this reader."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Engine
from django.utils import translation

from villages.models import Event


def shown(text, **values):
    return Engine.get_default().from_string(text).render(Context(values))


def twice(text, first, second):
    """What one template shows, two times."""
    template = Engine.get_default().from_string("{% load i18n %}" + text)
    return [template.render(Context(values)) for values in (first, second)]


def test_a_sentence_is_said_again_with_other_names():
    text = "{% blocktranslate trimmed with name=name %}Zoek in\n {{ name }}{% endblocktranslate %}"
    assert twice(text, {"name": "America"}, {"name": "<b>"}) == [
        "Zoek in America",
        "Zoek in &lt;b&gt;",
    ]


def test_one_and_many_each_have_their_sentence():
    text = (
        "{% blocktranslate count n=n %}{{ n }} mens{% plural %}{{ n }} mensen"
        "{% endblocktranslate %}"
    )
    assert twice(text, {"n": 1}, {"n": 2}) == ["1 mens", "2 mensen"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{% translate "Nu" %}', "Nu"),
        ('{% translate "100% zeker" %}', "100% zeker"),
        ('{% translate "Nu" as word %}[{{ word }}]', "[Nu]"),
        ('{% translate "Nu" noop %}', "Nu"),
        ("{% translate word %}", "zaterdag"),
        ('{% translate "nu"|upper %}', "NU"),
    ],
)
def test_words_are_what_they_were(text, said):
    assert twice(text, {"word": "zaterdag"}, {"word": "zaterdag"}) == [said, said]


def test_words_that_are_ready_in_one_language_are_not_said_in_another():
    template = Engine.get_default().from_string('{% load i18n %}{% translate "January" %}')
    with translation.override("nl"):
        assert template.render(Context()) == "januari"
    with translation.override("de"):
        assert template.render(Context()) == "Januar"


def test_a_leaf_of_the_calendar_is_that_of_the_day_here():
    late = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)  # past midnight in the Netherlands
    assert 'datetime="2026-11-29"' in shown("{% leaf day %}", day=late)
    assert shown("{% leaf day %}", day=late) == shown("{% leaf day %}", day=date(2026, 11, 29))


def test_a_part_that_is_made_once_differs_with_what_it_is_given():
    text = '{% made_once "_main_nav" here=here signed_in=signed_in %}'
    visitor = shown(text, here="villages:list", signed_in=False)
    resident = shown(text, here="villages:list", signed_in=True)
    assert "Mijn dorp" in resident
    assert "Mijn dorp" not in visitor
    assert 'aria-current="page"' in visitor
    assert 'aria-current="page"' not in shown(text, here="home", signed_in=False)


def test_a_choice_is_shown_with_its_own_words():
    from_model = shown("{{ event.get_visibility_display }}", event=Event(visibility="village"))
    assert from_model == "alleen mensen die lid zijn van dit dorp"
    assert (
        shown("{{ event.get_visibility_display }}", event=Event(visibility="atlantis"))
        == "atlantis"
    )
