"""What is asked of who helps, for everybody to read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from villages.fuikmeter import asked, told


@require_safe
def fuikmeter(request: HttpRequest) -> HttpResponse:
    """Counted from the forms: no query."""
    return render(request, "villages/fuikmeter.html", told(asked))
