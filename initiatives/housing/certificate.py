"""A draw on one page of A4: beforehand with its code and two places to sign, so that who hangs it
up or keeps it can show what was settled; afterwards with its outcome. A PDF/UA-1 file.

In numbers only. It is told as long as the page of the round tells it (`is_open_to_all`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from initiatives.housing.models import AllocationRound
from villagehub.posters.poster import qr_of
from villagehub.typesetting.typesetter import Letters, Part, Source, letter_of, part_of, source_of
from villagehub.web.addresses import absolute

TEMPLATE = Path(__file__).parent / "certificate.typ"


def certificate_of(round: AllocationRound) -> bytes:
    """Raises PageFailedError."""
    return letter_of(TEMPLATE, lambda letters: words_of(round, letters))


def words_of(round: AllocationRound, letters: Letters) -> Source:
    def shown(text: Any) -> Part:
        return part_of(str(text), letters)

    initiative = round.initiative
    address = absolute(round)
    data = {
        "above": shown(f"{initiative.title} · {initiative.village.name}"),
        "title": shown(_("Loting, ronde %(number)s") % {"number": round.number}),
        "text": [shown(_text(round))],
        "facts_title": _("Wat vooraf vastligt"),
        "facts": [shown(each) for each in _facts(round)],
        "code_title": _("De code"),
        "code": shown(round.commitment),
        "outcome_title": _("De uitslag"),
        "outcome": [shown(each) for each in _outcome(round)] or None,
        "signs": _signs(round),
        "address": shown(address),
        "qr": qr_of(address),
        "qr_alt": _("Code om te scannen: de pagina van de loting"),
    }
    return source_of(data)


def _text(round: AllocationRound) -> str:
    if round.drawn_at:
        return _("Met de code en het bestand op de pagina rekent iedereen de loting na.")
    return _(
        "Bewaar dit blad. De code is gemaakt van een geheim, de regels, de woningen en de lijst. "
        "Verandert er daarna iets, dan klopt de code niet meer."
    )


def _facts(round: AllocationRound) -> list[str]:
    made_at = localtime(round.committed_at)
    homes = round.terms.count("\nW")
    return [
        _("Vastgelegd op %(day)s") % {"day": date_format(made_at, "j F Y, G.i")},
        _("Loting op %(day)s") % {"day": date_format(round.draw_on, "l j F Y")},
        _("Openbaar getal: %(source)s") % {"source": round.public_source},
        _("Regels: versie %(version)s, van %(day)s")
        % {"version": round.rules.version, "day": date_format(round.published_on, "j F Y")},
        *(f"{n}. {line}" for n, line in enumerate(round.rules.criteria_lines, 1)),
        _("%(households)s huishoudens voor %(homes)s woningen")
        % {"households": round.entries.count(), "homes": homes},
    ]


def _outcome(round: AllocationRound) -> list[str]:
    if round.cancelled_at:
        return [_("Afgezegd: %(reason)s") % {"reason": round.cancel_reason}]
    if not round.drawn_at:
        return []
    drawn_at = localtime(round.drawn_at)
    told = [
        _("Geloot op %(day)s, met openbaar getal %(value)s.")
        % {"day": date_format(drawn_at, "j F Y, G.i"), "value": round.public_value}
    ]
    if round.witness:
        told.append(_("Het getal is overgenomen door %(name)s.") % {"name": round.witness})
    told += [
        _("Eerst stond er %(was)s: %(reason)s") % {"was": each.value_was, "reason": each.reason}
        for each in round.put_right_before()
    ]
    order = round.entries.order_by("place").values_list("number", flat=True)
    return [*told, _("De volgorde van de huishoudens:"), ", ".join(str(each) for each in order)]


def _signs(round: AllocationRound) -> list[str]:
    if not round.is_waiting:
        return []
    return [_("Namens het bestuur"), _("Een getuige van buiten het bestuur")]
