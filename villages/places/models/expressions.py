"""What the database makes of a name."""

from __future__ import annotations

from django.db import models
from django.db.models import Func


class FoldText(Func):
    """Lower case without accents, as the database's own function (see accounts 0002)."""

    function = "fold_text"
    output_field = models.CharField()


class PlainName(Func):
    """A name as people type it: no capitals, accents, apostrophes or marks (villages 0004)."""

    function = "plain_name"
    output_field = models.CharField()


class Similarity(Func):
    """How much two texts look alike, from 0 to 1 (pg_trgm)."""

    function = "similarity"
    output_field = models.FloatField()
