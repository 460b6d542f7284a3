"""The receipt on paper: for who has no e-mail, or asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.regulatory.asking.forms.drafts import answers_of
from initiatives.regulatory.intake.models import Intake
from initiatives.regulatory.letters import Letter, Piece, lines_of, of_initiative, signature
from initiatives.regulatory.models import DeskCard, Publicity, RegulatoryRequest

SIGN = gettext_lazy(
    "Willen jullie een besluit, onderteken dan deze brief en stuur hem naar de gemeente (Awb 4:1)."
)


@dataclass(frozen=True)
class ReceiptLetter(Letter):
    case: RegulatoryRequest
    intake: Intake

    @property
    def sender(self) -> str:
        return _("Gemeente %s") % self.case.municipality.name

    @property
    def receiver(self) -> str:
        return of_initiative(_("Aan de trekkers van %(title)s, %(village)s"), self.case)

    @property
    def dated(self) -> date:
        return timezone.localdate()

    @property
    def title(self) -> str:
        return _("Ontvangen: %s") % self.case.title

    @property
    def opening(self) -> str:
        received: Any = self.case.received_on
        words = {"day": date_format(received, "l j F Y"), "reference": self.case.reference}
        return _("Op %(day)s ontvingen wij jullie verzoek. Het nummer is %(reference)s.") % words

    @property
    def pieces(self) -> list[Piece]:
        asked = [(str(q), lines_of(text)) for q, text in answers_of(self.case) if text]
        found = [
            Piece(_("Wanneer krijgen jullie antwoord?"), [self._when()]),
            Piece(_("Wat gebeurt er nu?"), self._next()),
            Piece(self._readers, lines_of(self.case.public_summary)),
            Piece(_("Dit lezen alleen jullie en de gemeente"), [], asked),
            Piece(_("Klopt er iets niet?"), self._contact()),
        ]
        return found if self.case.is_official else [*found, signature()]

    @property
    def _readers(self) -> str:
        if self.case.publicity == Publicity.AFTER_DECISION:
            return _("Dit kan iedereen lezen na het besluit")
        return _("Dit kan iedereen lezen")

    def _when(self) -> str:
        due: Any = self.case.due_on
        words = {"due": date_format(due, "l j F Y"), "sum": self.case.due_sum["summary"]}
        if self.case.is_legal_term:
            return _("Uiterlijk op %(due)s (%(sum)s na de dag van ontvangst).") % words
        return _("Wij willen antwoorden op %(due)s of eerder. Dat is een streefdatum.") % words

    def _next(self) -> list[str]:
        said = [
            _("Een behandelaar neemt het op naam. Die kijkt welke termijn erbij hoort."),
            _("Missen wij iets? Dan vragen we het, en krijgen jullie tijd om te antwoorden."),
        ]
        if not self.case.is_official:
            said.append(f"{self._why_no_application()} {SIGN}")
        return said

    def _why_no_application(self) -> str:
        if self.intake.way == Intake.Way.PHONE:
            return _("Een telefoontje is nog geen aanvraag.")
        text = _("De gemeente %s heeft VillageHub niet aangewezen: dit is nog geen aanvraag.")
        return text % self.case.municipality.name

    def _contact(self) -> list[str]:
        said = [
            _(
                "Laat het ons weten. De tekst blijft staan zoals die binnenkwam. Wat jullie erover "
                "zeggen, leggen we erbij en nemen we mee."
            )
        ]
        cards = DeskCard.objects.at(self.case.municipality_id)
        entered = cards.filter(workplace__user=self.intake.entered_by_id)
        card = self.case.named_contact() or entered.first()
        told = ", ".join(filter(None, [card.phone, card.hours])) if card else ""
        return [*said, _("Bel ons gerust: %s") % told] if told else said
