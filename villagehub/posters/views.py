"""A poster before it is printed, its files, and where a short address leads.

The rooms whose things have one load the thing, by their own `visible_to`, and hand it over here.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.posters.models import ShortAddress
from villagehub.posters.posted import is_for_everybody
from villagehub.posters.poster import Poster
from villagehub.typesetting.typesetter import PageFailedError

PDF, PNG = "application/pdf", "image/png"


@require_safe
def short(request: HttpRequest, code: str) -> HttpResponse:
    """Typed over from paper, so in small letters too. What is not for everybody has none."""
    if not code.isalnum():
        raise Http404
    path = get_object_or_404(ShortAddress, code=code.upper()).path
    if not is_for_everybody(path):
        raise Http404
    return redirect(path)


def poster_page(request: HttpRequest, poster: Poster, active_tab: str) -> HttpResponse:
    context = {"village": poster.village, "active_tab": active_tab, "poster": poster}
    return render(request, "posters/poster.html", context)


def poster_file(request: HttpRequest, poster: Poster, name: str) -> HttpResponse:
    """`a4.pdf`, `a5.pdf` or `voorbeeld.png`. What cannot be set is said at the thing."""
    try:
        if name == "a4.pdf" or name == "a5.pdf":
            return _answer(poster.pdf("a4" if name == "a4.pdf" else "a5"), PDF)
        if name == "voorbeeld.png":
            return _answer(poster.preview(), PNG)
    except PageFailedError:
        text = _("De poster is niet te maken. Print de pagina zelf, of probeer het later nog eens.")
        messages.error(request, text)
        return redirect(poster.path)
    raise Http404


def _answer(content: bytes, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    # It follows who asks and what the thing says now; a browser that asks twice in a row need not.
    response["Cache-Control"] = "private, max-age=60"
    return response
