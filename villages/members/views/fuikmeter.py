"""What is asked of supporters and volunteers, for everybody to read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from villages.fuikmeter import SUPPORTER, VOLUNTEER, asked


@require_safe
def fuikmeter(request: HttpRequest) -> HttpResponse:
    """Counted from the forms: no query."""
    groups = [(who, [each for each in asked if each.who == who]) for who in (SUPPORTER, VOLUNTEER)]
    context = {
        "groups": [
            {"who": who, "rows": rows, "hours": sum(each.hours for each in rows)}
            for who, rows in groups
        ],
        "proofs": sum(each.proofs for each in asked),
    }
    return render(request, "villages/fuikmeter.html", context)
