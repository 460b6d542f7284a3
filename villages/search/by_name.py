"""A village by its name: the field of the front page."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from villages.models import Municipality, Village
from villages.places.models import SEARCH_HITS

MUNICIPALITIES_SHOWN = 3


class SearchForm(forms.Form):
    q = forms.CharField(label=_("Naam van je dorp"), max_length=80, required=False)


@require_safe
def village_by_name(request: HttpRequest) -> HttpResponse:
    """A list under the field while somebody types. Who presses the button goes to the village or
    municipality of that name, or to everything that is found."""
    form = SearchForm(request.GET or None)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    villages = list(Village.objects.visible_to(request.user).search(text)[:SEARCH_HITS])
    areas = list(Municipality.objects.named(text).without_outline()[:MUNICIPALITIES_SHOWN])
    if request.headers.get("HX-Request") != "true":
        return _search_page(request, villages, areas)
    context = {"text": text, "villages": villages, "municipalities": areas}
    response = render(request, "villages/_suggestions.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _search_page(
    request: HttpRequest, villages: list[Village], areas: list[Municipality]
) -> HttpResponse:
    """A village goes before a municipality of the same name."""
    exact = [village for village in villages if village.found == 0]  # type: ignore[attr-defined]
    if len(exact) == 1:
        return redirect(exact[0])
    if not exact and len(areas) == 1:
        return redirect(areas[0])
    query = urlencode({"q": request.GET.get("q", "")})
    return redirect(f"{reverse('search:results')}?{query}")
