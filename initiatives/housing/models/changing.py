"""Another programme: made anew into homes until the first is given, and added to after that."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models.homes import Home
from initiatives.housing.models.programme import ProgrammeRow
from initiatives.housing.models.rounds import AllocationRound

MOST_ROWS = 20


@transaction.atomic
def add_row(row: ProgrammeRow) -> None:
    """Once homes are given, these come behind them."""
    initiative = row.programme.initiative
    if row.programme.rows.count() >= MOST_ROWS:
        raise ValidationError(_("Meer dan twintig regels is geen programma meer."))
    AllocationRound.refuse_other_homes(initiative)
    row.save()
    if Home.are_given(initiative):
        Home.make_of(row, initiative)


@transaction.atomic
def remove_row(row: ProgrammeRow) -> None:
    initiative = row.programme.initiative
    AllocationRound.refuse_other_homes(initiative)
    if Home.are_given(initiative):
        raise ValidationError(
            _("Er zijn al woningen gegeven. Erbij zetten kan nog, weghalen niet meer.")
        )
    row.delete()
