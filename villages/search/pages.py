"""Pages about the portal itself, found by their name and by what people call them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villagehub.registry import Socket
from villagehub.tables.prepared import prepared
from villages.models import Municipality
from villages.places.models.areas import LONG_NAME, bare_name
from villages.search.question import SearchQuestion, words_of
from villages.search.synonyms import folded

MUNICIPALITIES_SHOWN = 3


class FoundPage(NamedTuple):
    title: str
    url: str


class PortalPage(NamedTuple):
    title: Any
    also: Any  # other words by which people look for it
    url_name: str

    def found(self, question: SearchQuestion) -> FoundPage:
        return FoundPage(str(self.title), reverse(self.url_name))

    def answers(self, question: SearchQuestion) -> bool:
        own = [folded(word) for word in f"{self.title} {self.also}".lower().split()]
        asked = [folded(word) for word in question.words]
        return bool(asked) and all(any(word.startswith(each) for word in own) for each in asked)


pages: Socket[PortalPage] = Socket("search.pages", key=lambda page: page.url_name)
pages.plug(PortalPage(_("Wat ziet de gemeente?"), _("privacy gegevens avg cookies"), "privacy"), 10)
pages.plug(PortalPage(_("Bronnen"), _("open data cijfers licentie cbs"), "villages:sources"), 20)
pages.plug(PortalPage(_("Toegankelijkheid"), _("wcag hulp leesbaar"), "accessibility"), 30)
pages.plug(PortalPage(_("Alle dorpen"), _("provincies gemeenten kaart lijst"), "villages:list"), 40)


def pages_for(question: SearchQuestion) -> list[FoundPage]:
    """Only whoever types three letters or more looks for one of these. One query."""
    if len("".join(words_of(question.text))) < 3:
        return []
    areas = _municipalities(question) if question.village is None else []
    return [*areas, *(page.found(question) for page in pages if page.answers(question))]


def _municipalities(question: SearchQuestion) -> list[FoundPage]:
    name = bare_name(question.text)
    if not any(map(str.isalnum, name)):
        return []
    return [
        FoundPage(_("Gemeente %(name)s") % {"name": each.name}, each.get_absolute_url())
        for each in _called((), name, begins=len(name) >= LONG_NAME)
    ]


@prepared
def _called(who: tuple[()], name: str, *, begins: bool) -> QuerySet[Municipality]:
    rows = Municipality.objects.called(name, begins=begins).without_outline()
    return rows[:MUNICIPALITIES_SHOWN]
