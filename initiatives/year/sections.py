"""The way to the look back, on Mijn dorp."""

from __future__ import annotations

from django.http import HttpRequest

from villages.models import Village
from villages.sections import Section, my_village


def look_back_of_person(request: HttpRequest, village: Village | None) -> Section | None:
    return "initiatives/_my_look_back.html", {}


my_village.plug(look_back_of_person, 90)
