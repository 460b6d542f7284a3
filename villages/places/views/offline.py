"""What of a village stays on a phone, for where there is no connection."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from villagehub.web.caching import public_page
from villages.members.access import village_for_page
from villages.models import Event

DAYS, SHOWN = 7, 30


@require_safe
@public_page
def offline(request: HttpRequest, slug: str) -> HttpResponse:
    """Whoever asks: what everybody may know, and nothing of a person. Two queries."""
    nobody = AnonymousUser()
    village = village_for_page(nobody, slug)
    events = Event.objects.visible_to(nobody).filter(village=village).upcoming()
    rows = events.taking_place().within_days(DAYS).for_rows()[:SHOWN]
    context = {"village": village, "events": list(rows), "kept_at": timezone.localtime()}
    return render(request, "villages/offline.html", context)
