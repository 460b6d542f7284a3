"""Who may do what that is not about a row that is there already."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from villages.models import Village


def village_for_page(user: Any, slug: str) -> Village:
    """With all that base_village.html shows; 404 for an address that we do not know."""
    return get_object_or_404(Village.objects.visible_to(user).for_page(), slug=slug)


def village_for_editor(user: Any, slug: str) -> Village:
    """403 for who can see the village but does not edit it."""
    village = village_for_page(user, slug)
    if not village.is_editable_by(user):
        raise PermissionDenied
    return village
