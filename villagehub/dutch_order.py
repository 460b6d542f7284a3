"""Names in the order in which a Dutch list has them: `order_by("name__dutch", "pk")`.

Capitals, accents, apostrophes and an article in front do not count: "de Lutte" and "'t Padland"
stand under L and P, "'s-Gravenmoer" under S, Özlem before Zoë. The database's own function
(`dutch_order`, accounts 0004) makes the key, and its bytes are compared, so that every database
has the same order and a page can go on where the last one ended. See docs/decisions/0033.
"""

from __future__ import annotations

from django.db import models


class DutchOrder(models.Transform):
    lookup_name = "dutch"
    function = "dutch_order"
    template = '%(function)s(%(expressions)s) COLLATE "C"'
    output_field = models.CharField()
