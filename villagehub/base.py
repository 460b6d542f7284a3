"""The abstract model under everything people make."""

import uuid
from typing import Any

from django.db import models
from django.utils.encoding import force_str


class Record(models.Model):
    """A row with an unguessable key, so that an address gives nothing away."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: Any) -> Any:
        """As Django does it, but for translating the labels of all choices to find the one: that
        took a twentieth of a page. Not for values that are lists."""
        value = getattr(self, field.attname)
        if isinstance(value, list):
            return super()._get_FIELD_display(field)  # type: ignore[misc]
        return force_str(dict(field.flatchoices).get(value, value), strings_only=True)
