"""Texts that several people keep: who saves over somebody else's change hears so first."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

CHANGED_MEANWHILE = _(
    "Iemand anders veranderde dit terwijl jij bezig was. Onder het formulier zie je hoe het er nu "
    "staat. Bewaar je opnieuw, dan geldt wat jij schreef."
)


class Edited(models.Model):
    """`edition` counts the changes; a form sends back which one it was made from."""

    edition = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def save_from(self, edition: int, names: list[str]) -> None:
        """Compare and set. Raises ValidationError when somebody else was first."""
        values = {name: getattr(self, name) for name in names}
        rows = type(self)._default_manager.filter(pk=self.pk, edition=edition)
        changed = {**values, "edition": edition + 1, "updated_at": timezone.now()}
        if not rows.update(**changed):
            raise ValidationError(CHANGED_MEANWHILE, code="changed_meanwhile")
        self.edition = edition + 1
