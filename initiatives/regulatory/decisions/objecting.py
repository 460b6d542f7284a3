"""On whose behalf it was decided, and what whoever disagrees can do, on page and letter."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.models.choices import FOUR_EYES


def on_behalf(decision: Any) -> str:
    """With the position and the decree, where the municipality noted mandates (Awb 10:10)."""
    if not decision.is_decision:
        words = {"name": decision.municipality_then}
        return _("Geantwoord door wie het verzoek behandelde, voor de gemeente %(name)s.") % words
    said = decided_for(decision.municipality_then, decision.mandate_words)
    if decision.outcome in FOUR_EYES:
        said += " " + _("Dat is een ander dan wie het verzoek behandelde.")
    return said


def decided_for(municipality: str, mandate: str) -> str:
    """Of a decision, of one on an objection, and of an experiment that is stopped."""
    if mandate:
        text = _(
            "Besloten namens het college van burgemeester en wethouders van %(name)s, door: "
            "%(who)s."
        )
    else:
        text = _(
            "Besloten namens het college van burgemeester en wethouders van %(name)s, door een "
            "beslisser met mandaat."
        )
    return text % {"name": municipality, "who": mandate}


@transaction.atomic
def note_that_term_ended(decision: Any) -> bool:
    """In the file, once. Later only with a good reason (Awb 6:11)."""
    text = _("De termijn voor bezwaar liep tot en met %s.") % date_format(
        decision.objection_until, "j F Y"
    )
    request = decision.request
    if request.changes.filter(note_internal__startswith=text).exists():
        return False
    nobody = "" if decision.objections.exists() else " " + _("Niemand maakte bezwaar.")
    request.touch(None, note_internal=text + nobody)
    return True


def ways_to_object(decision: Any) -> list[str]:
    """Nothing when there is no decision that one can object to."""
    if decision.objection_until is None or decision.announced_on is None:
        return []
    words = {
        "last": date_format(decision.objection_until, "l j F Y"),
        "announced": date_format(decision.announced_on, "j F Y"),
        "name": decision.request.municipality.name,
        "reference": decision.request.reference,
    }
    said = [
        _(
            "Je kunt bezwaar maken tot en met %(last)s. Schrijf aan het college van burgemeester "
            "en wethouders van %(name)s, of gebruik het formulier op de site van de gemeente."
        ),
        _(
            "Zet in de brief: je naam en adres, de datum, dat je bezwaar maakt tegen het besluit "
            "van %(announced)s met nummer %(reference)s, en waarom je het er niet mee eens bent. "
            "Onderteken hem. Weet je de redenen nog niet allemaal? Maak toch op tijd bezwaar en "
            "vraag om meer tijd voor de redenen."
        ),
        _(
            "Ook een ander die er last van heeft, kan bezwaar maken. Een ander kan het ook voor "
            "je doen, met een briefje van jou. Iemand die niet over dit besluit ging, kijkt "
            "ernaar. Ben je het met dat antwoord niet eens, dan kun je binnen zes weken in "
            "beroep bij de rechtbank."
        ),
    ]
    return [text % words for text in said]
