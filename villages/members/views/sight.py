"""What the municipality sees, for everybody to read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from villages.members.sight import municipal_pages, sights


@require_safe
def municipality_sees(request: HttpRequest) -> HttpResponse:
    """The same for a visitor, a resident and an officer. No query once the rules were asked."""
    found = sights()
    context = {
        "more": [each for each in found if each.roles],
        "closed": [each for each in found if each.is_closed],
        "same": [each for each in found if not each.roles and not each.is_closed],
        "pages": municipal_pages(),
    }
    return render(request, "villages/municipality_sees.html", context)
