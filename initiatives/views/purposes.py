"""What somebody signs in for who wants to do something with an initiative."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from initiatives.models import Initiative
from villagehub.web.deeds import Purpose, Tell


def of_initiative(text: Any, label: Any = "") -> Tell:
    """`text` with the title for %s."""

    def tell(user: Any, village_slug: str, slug: str, **_of_what: Any) -> Purpose:
        rows = Initiative.objects.visible_to(user).only("title")
        found = get_object_or_404(rows, village__slug=village_slug, slug=slug)
        return Purpose(text % found.title, label)

    return tell


def of_row(model: Any, text: Any, label: Any = "", name: str = "title") -> Tell:
    """Of something that belongs to an initiative."""

    def tell(user: Any, village_slug: str, slug: str, pk: Any) -> Purpose:
        rows = model.objects.visible_to(user).filter(initiative__village__slug=village_slug)
        found = get_object_or_404(rows, initiative__slug=slug, pk=pk)
        return Purpose(text % getattr(found, name), label)

    return tell
