"""The poster of an initiative: what it is, and what is looked for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.views.loading import visible_initiative
from villagehub.posters.poster import Poster
from villagehub.posters.views import poster_file, poster_page


@require_safe
def poster(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    """To print and hang up. Whoever sees the initiative may."""
    initiative = visible_initiative(request, village_slug, slug)
    return poster_page(request, poster_of(initiative), "initiatives")


@require_safe
def poster_as(request: HttpRequest, village_slug: str, slug: str, name: str) -> HttpResponse:
    return poster_file(request, poster_of(visible_initiative(request, village_slug, slug)), name)


def poster_of(initiative: Initiative) -> Poster:
    wanted = initiative.wanted_words
    return Poster(
        village=initiative.village,
        path=initiative.get_absolute_url(),
        above=_("Doe je mee?"),
        title=initiative.title,
        facts=(_("Dit zoeken we: %(what)s") % {"what": wanted},) if wanted else (),
        text=initiative.summary,
        strips=True,
    )
