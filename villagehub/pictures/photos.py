"""What has a photo: whoever has such a model says so, for the page on which one is put there and
for the address at which it is sent.

    photos.plug(Photographed(Room, changed_by=Room.is_managed_by))        # villages/rooms/photos.py
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import Http404

from villagehub.pictures.pictured import Pictured
from villagehub.registry import Socket

VISITOR = AnonymousUser()


def _nobody_else(user: Any, rows: Any) -> bool:
    return False


class Photographed(NamedTuple):
    """The `photo_key` of the model stands in the address. `with_village` is what the address of a
    thing needs beside it. `changed_by` is asked of the thing and the person; without it the photo
    is changed in a form of the thing's own. `also_seen` is for who may see one that `visible_to`
    does not show them."""

    model: type[Pictured]
    with_village: str = ""
    changed_by: Callable[[Any, Any], bool] | None = None
    also_seen: Callable[[Any, Any], bool] = _nobody_else

    def is_shown_to(self, user: Any, name: str) -> bool:
        """Whether anything that shows this picture may be seen."""
        rows = self.model._default_manager.filter(picture=name)
        seen = rows.visible_to(user).exists()  # type: ignore[attr-defined]
        return seen or self.also_seen(user, rows)

    def is_for_everybody(self, name: str) -> bool:
        rows = self.model._default_manager.filter(picture=name)
        return rows.visible_to(VISITOR).exists()  # type: ignore[attr-defined]

    def thing(self, user: Any, key: str) -> Any:
        """Raises Http404 for what somebody does not see."""
        rows = self.model._default_manager.visible_to(user)  # type: ignore[attr-defined]
        if self.with_village:
            rows = rows.select_related(self.with_village)
        try:
            found = rows.filter(pk=key).first()
        except (ValueError, ValidationError) as error:
            raise Http404 from error
        if found is None:
            raise Http404
        return found


photos: Socket[Photographed] = Socket("photos", key=lambda each: each.model.photo_key)
