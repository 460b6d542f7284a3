"""The abstract model under everything people make."""

import uuid

from django.db import models


class Record(models.Model):
    """A row with an unguessable key, so that an address gives nothing away."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
