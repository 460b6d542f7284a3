"""Blocks that other apps add to pages of this one, since `villages` may not import them.

    village_page.plug(open_initiatives, 20)              # in the app's sections.py

The callable gets `(request, about)` and returns `(template, context)`, or None for nothing; `about`
is the village, on a facility's page the facility, and on the home page None. Each page includes the
templates with their context, in `section.<name>`; a block costs the queries its callable makes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from villagehub.registry import Socket
from villages.facilities.models.facilities import Facility
from villages.places.models import Village

Section = tuple[str, dict[str, Any]]
Build = Callable[[HttpRequest, Any], Section | None]

home_page: Socket[Build] = Socket("sections.home")
village_page: Socket[Build] = Socket("sections.village")
agenda_page: Socket[Build] = Socket("sections.agenda")
facility_page: Socket[Build] = Socket("sections.facility")
my_village: Socket[Build] = Socket("sections.mine")


def sections(
    page: Socket[Build], request: HttpRequest, about: Village | Facility | None = None
) -> list[Section]:
    built = (build(request, about) for build in page)
    return [section for section in built if section]
