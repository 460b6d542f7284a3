"""What is counted in a report, and what adds up to what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from supporters.models.contacts import ContactMoment, Theme
from supporters.models.matches import Match
from supporters.models.referrers import Referrer
from supporters.models.sharing import Referral

# Each total, and the dimensions of which the values come to it.
TOTALS = {
    "all": ("theme", "channel", "band"),
    "out": ("out_kind", "out_end"),
    "in": ("in_kind", "in_end"),
    "match": ("match_kind",),
    "need": ("need_theme",),
}
# Of which the coordinator's own page tells the months.
BY_MONTH = ("all", "theme", "channel")
WHOLE = ""
# A match with a place brings nobody together with anybody: supporters_period_rows() leaves it out.
BETWEEN_PEOPLE = (Match.Kind.VOLUNTEER, Match.Kind.NEIGHBOUR)

# As the database names how far a referral came: see supporters_period_rows().
OUT_ENDS = {
    "waiting": _("wacht op antwoord"),
    "taken_up": _("opgepakt"),
    "refused": _("niet aangenomen"),
    "withdrawn": _("ingetrokken"),
}
IN_ENDS = {
    "busy": _("loopt nog"),
    "found": _("er is iets gevonden"),
    "stopped": _("gestopt"),
    "returned": _("teruggegeven"),
}
TITLES = {
    "all": _("Contacten"),
    "theme": _("Waar het over ging"),
    "channel": _("Hoe het contact was"),
    "band": _("Hoe lang het duurde"),
    "people": _("Mensen die begeleid werden"),
    "gave": _("Keren dat iemand zelf iets voor een ander kon doen"),
    "began": _("Mensen die iets gingen geven"),
    "out": _("Verwijzingen naar een ander"),
    "out_kind": _("Waarheen verwezen is"),
    "out_end": _("Hoe het daarmee ging"),
    "in": _("Mensen die naar ons verwezen zijn"),
    "in_kind": _("Door wie verwezen is"),
    "in_end": _("Hoe het met hen ging"),
    "match": _("Mensen die aan iemand gekoppeld werden"),
    "match_kind": _("Aan wie gekoppeld is"),
    "need": _("Vragen waarvoor niets of niemand was"),
    "need_theme": _("Wat er niet was"),
}

Labels = dict[str, dict[str, Any]]
Figures = dict[str, dict[str, int | None]]


class Cell(NamedTuple):
    dimension: str
    key: str


def labels_of(themes: dict[str, str]) -> Labels:
    """Each value of each dimension, in words. `themes` by key."""
    return {
        "all": {WHOLE: TITLES["all"]},
        "theme": {**themes},
        "channel": dict(ContactMoment.Channel.choices),
        "band": dict(ContactMoment.Duration.choices),
        "people": {WHOLE: TITLES["people"]},
        "gave": {WHOLE: TITLES["gave"]},
        "began": {WHOLE: TITLES["began"]},
        "out": {WHOLE: TITLES["out"]},
        "out_kind": dict(Referral.Kind.choices),
        "out_end": {**OUT_ENDS},
        "in": {WHOLE: TITLES["in"]},
        "in_kind": dict(Referrer.Kind.choices),
        "in_end": {**IN_ENDS},
        "match": {WHOLE: TITLES["match"]},
        "match_kind": {kind.value: kind.label for kind in BETWEEN_PEOPLE},
        "need": {WHOLE: TITLES["need"]},
        "need_theme": {**themes},
    }


def theme_labels() -> Labels:
    """One query."""
    return labels_of({str(theme.pk): theme.name for theme in Theme.objects.visible_to(None)})


def cells_of(labels: Labels) -> list[Cell]:
    return [Cell(dimension, key) for dimension, values in labels.items() for key in values]


def lines_of(labels: Labels) -> Iterator[tuple[Cell, list[Cell]]]:
    """Each total with what it is the sum of."""
    for total, dimensions in TOTALS.items():
        for dimension in dimensions:
            yield Cell(total, WHOLE), [Cell(dimension, key) for key in labels[dimension]]
