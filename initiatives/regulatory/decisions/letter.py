"""The letter with a decision: for who asked, and for the municipality. It has what the applicant
wrote of each risk, which the page for everybody leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.letters import Letter, Piece, lines_of, of_initiative
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.addresses import absolute


@dataclass(frozen=True)
class DecisionLetter(Letter):
    case: RegulatoryRequest
    decision: Decision

    @property
    def sender(self) -> str:
        name = {"name": self.decision.municipality_then}
        if self.decision.is_decision:
            return _("Gemeente %(name)s, het college van burgemeester en wethouders") % name
        return _("Gemeente %(name)s") % name

    @property
    def receiver(self) -> str:
        return of_initiative(_("Aan de trekkers van %(title)s, %(village)s"), self.case)

    @property
    def dated(self) -> date:
        return self.decision.announced_on or timezone.localdate()

    @property
    def title(self) -> str:
        text = _("Besluit over “%s”") if self.decision.is_decision else _("Antwoord op “%s”")
        return text % self.case.title

    @property
    def opening(self) -> str:
        received: Any = self.case.received_on
        words = {
            "day": date_format(received, "j F Y"),
            "reference": self.case.reference,
        }
        if self.decision.is_decision:
            text = _("Op %(day)s ontvingen wij jullie verzoek, nummer %(reference)s. Ons besluit:")
        else:
            text = _("Op %(day)s ontvingen wij jullie verzoek, nummer %(reference)s. Ons antwoord:")
        return f"{text % words} {str(self.decision.get_outcome_display()).lower()}."

    @property
    def pieces(self) -> list[Piece]:
        """What there is nothing to say of is left out."""
        decision = self.decision
        every = [
            Piece(_("Waarom"), lines_of(decision.reasoning)),
            Piece(_("Wat kan er wel?"), lines_of(decision.alternative_offered)),
            Piece(_("Wat als het misgaat?"), [], _answered(decision)),
            Piece(_("Voorwaarden"), _conditions(decision)),
            Piece(_("Het experiment"), _experiment(decision)),
            Piece(_("Op grond van welke regel"), lines_of(decision.legal_basis)),
            Piece(_("Doorgestuurd naar"), lines_of(decision.forwarded_to)),
            Piece(_("Namens wie"), [decision.on_behalf]),
            Piece(_("Niet mee eens?"), self._objecting()),
            Piece(_("Vragen, en alles nalezen"), [*self._contact(), absolute(self.case)]),
        ]
        return [piece for piece in every if piece.lines or piece.rows]

    def _objecting(self) -> list[str]:
        if said := self.decision.ways_to_object:
            page = absolute(reverse("regulatory:make_objection", args=[self.case.reference]))
            return [*said, _("Wie voor het initiatief spreekt, kan het ook hier doen: %s") % page]
        if self.case.is_official:
            return []
        return [
            _(
                "Dit antwoord volgde op een voorbereiding, niet op een officiële aanvraag. Willen "
                "jullie een besluit waartegen je bezwaar kunt maken? Vraag het dan officieel aan "
                "bij de gemeente."
            )
        ]

    def _contact(self) -> list[str]:
        """Of the officer's card, what they gave out."""
        card = self.case.named_contact()
        if card is None:
            return []
        told = ", ".join(filter(None, [card.phone, card.hours]))
        return [_("Bel ons gerust: %s") % told] if told else []


def _answered(decision: Decision) -> list[tuple[str, list[str]]]:
    found = []
    for number, asked, answer in decision.answered_risks:
        judged = _("voldoende opgevangen") if answer["enough"] else _("niet voldoende opgevangen")
        said = [
            _("Jullie schreven: %s") % asked["risk"],
            _("En vangen het zo op: %s") % asked["mitigation"],
            _("Ons antwoord: %s") % answer["because"],
        ]
        found.append((f"{number}. {answer['name']}: {judged}", said))
    return found


def _conditions(decision: Decision) -> list[str]:
    found = []
    for each in decision.conditions.all():
        line = f"{each.number}. {each.text}"
        if each.due_on:
            line += " " + _("(uiterlijk %s)") % date_format(each.due_on, "j F Y")
        found.append(line)
    return found


def _experiment(decision: Decision) -> list[str]:
    first, last = decision.experiment_starts_on, decision.experiment_ends_on
    opens = decision.evaluation_opens_on
    if not (first and last and opens):
        return []
    days = {"first": date_format(first, "j F Y"), "last": date_format(last, "j F Y")}
    return [
        _("Het loopt van %(first)s tot en met %(last)s, en nooit vanzelf door.") % days,
        _("We kijken samen terug vanaf %s.") % date_format(opens, "j F Y"),
        _("Wat we willen weten: %s") % decision.evaluation_question,
    ]
