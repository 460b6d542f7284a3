"""Templates that are filled in by a shorter way say what Django's own say."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context, Engine, Template
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe

from villagehub.web.quick import CachedLoader, QuickTemplate

OWN = Engine(libraries={"i18n": "django.templatetags.i18n"})


class Nobody(ObjectDoesNotExist):
    pass


class Thing:
    name = "<Kroeg & zaal>"
    numbers = (3, 5)
    by_name = {"a": "<b>", "items": "those of the key"}
    empty = None

    def __str__(self):
        return "a <thing>"

    def called(self):
        return "answers"

    def asks(self, more):
        return more

    def deletes(self):
        raise AssertionError("a template did it")

    deletes.alters_data = True

    @property
    def is_away(self):
        raise Nobody

    @property
    def owner(self):
        raise AttributeError("of the property itself")


GIVEN = {
    "thing": Thing(),
    "kind": Thing,
    "lazy": SimpleLazyObject(Thing),
    "safe": mark_safe("<i>"),
    "word": "<u>",
    "answers": lambda: "<s>",
    "rows": [Thing(), Thing()],
    "pairs": [("a", 1), ("b", 2)],
    "number": 1234.5,
}
TEXTS = [
    "{{ thing }} {{ thing.name }} {{ thing.name|lower }} {{ thing.name|safe }}",
    "{{ thing.numbers.1 }} {{ thing.numbers.7 }} {{ thing.by_name.a }} {{ thing.by_name.items }}",
    "{{ thing.called }} {{ thing.asks }} {{ thing.deletes }} {{ thing.is_away }} {{ answers }}",
    "{{ thing.empty }} {{ thing.empty.more }} {{ thing.not_there }} {{ not_there }}",
    "{{ not_there.at_all }} {{ not_there|default:word }} {{ not_there|default_if_none:'-' }}",
    "{{ kind.name }} {{ lazy }} {{ lazy.name }} {{ lazy.numbers.0 }} {{ lazy.by_name.a }}",
    "{{ safe }} {{ word }} {{ number }} {{ number|floatformat:2 }} {{ 'a<b' }} {{ 12 }}",
    "{{ None }} {{ True }} {{ push }} {{ dicts }} {{ word.upper }} {{ word.0 }}",
    "{% autoescape off %}{{ word }} {{ thing }} {{ safe }}{% endautoescape %}",
    "{% if not_there %}a{% elif not thing.empty %}b{% endif %}{% if thing.is_away %}c{% endif %}",
    "{% for row in rows %}{{ forloop.counter }}{{ row.name }}{{ forloop.last }}{% endfor %}",
    "{% for a, b in pairs %}{{ a }}{{ b }}{% cycle 'x' 'y' %}{% empty %}-{% endfor %}",
    "{% for row in not_there %}a{% empty %}none{% endfor %}",
    "{% with name=thing.name other=not_there %}{{ name }}{{ other }}{% endwith %}{{ name }}",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_what_django_makes_of_it(text):
    own = Template(text, engine=OWN).render(Context(dict(GIVEN)))
    assert QuickTemplate(text, engine=OWN).render(Context(dict(GIVEN))) == own


@pytest.mark.parametrize("text", ["{{ thing.owner }}", "{% if thing.owner %}a{% endif %}"])
def test_what_goes_wrong_inside_a_thing_is_no_name_that_is_missing(text):
    with pytest.raises(AttributeError, match="of the property itself"):
        QuickTemplate(text, engine=OWN).render(Context(dict(GIVEN)))


def test_what_is_included_is_as_with_django():
    parts = {
        "part.html": "[{{ word }}{{ more }}{% cycle 'x' 'y' %}{% include 'small.html' only %}]",
        "small.html": "({{ word }}{{ more }})",
        "base.html": "<{% block inside %}base{% endblock %}>{% include 'part.html' %}",
        "page.html": "{% extends 'base.html' %}{% block inside %}{{ block.super }}"
        "{% for row in rows %}{% include 'part.html' with more=row.name %}{% endfor %}"
        "{% include name %}{{ more }}{% endblock %}",
    }
    given = GIVEN | {"name": "small.html"}
    within = ("django.template.loaders.locmem.Loader", parts)
    quick = Engine(loaders=[("villagehub.web.quick.CachedLoader", [within])])
    own = Engine(loaders=[("django.template.loaders.cached.Loader", [within])])
    assert isinstance(quick.template_loaders[0], CachedLoader)
    assert isinstance(quick.get_template("page.html"), QuickTemplate)
    for _again in range(2):
        told = [each.get_template("page.html").render(Context(given)) for each in (quick, own)]
        assert told[0] == told[1]
