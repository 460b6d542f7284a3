"""Where this portal is no official channel: what one can count on here, and the letter to take to
the channel that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory.asking.forms.drafts import answers_of
from initiatives.regulatory.clock.rules import TermRule
from initiatives.regulatory.letters import Letter, Piece, lines_of, of_initiative, signature
from initiatives.regulatory.models import RegulatoryRequest
from villages.models import Municipality


def norm_of(municipality: Municipality) -> TermRule | None:
    """Within how many weeks a shared request is answered; nothing where the law says so."""
    if municipality.designated_channel:
        return None
    return TermRule.objects.applicable(municipality, "", timezone.localdate())


@dataclass(frozen=True)
class FormalLetter(Letter):
    """The request as an application on paper. Whoever signs it writes their own name."""

    case: RegulatoryRequest

    @property
    def sender(self) -> str:
        return of_initiative(_("Van %(title)s, %(village)s"), self.case)

    @property
    def receiver(self) -> str:
        text = _("Aan het college van burgemeester en wethouders van %s")
        return text % self.case.municipality.name

    @property
    def dated(self) -> date:
        return timezone.localdate()

    @property
    def title(self) -> str:
        return _("Aanvraag: %s") % self.case.title

    @property
    def opening(self) -> str:
        if self.case.received_on is None:
            return _("Met deze brief vragen wij u om een besluit.")
        words = {
            "day": date_format(self.case.received_on, "j F Y"),
            "reference": self.case.reference,
        }
        if self.case.came_by_phone:
            text = _(
                "Met deze brief vragen wij u om een besluit. Wij vertelden dit op %(day)s al aan "
                "de telefoon, onder nummer %(reference)s."
            )
        else:
            text = _(
                "Met deze brief vragen wij u om een besluit. Wij deelden dit op %(day)s al met "
                "de gemeente via VillageHub, onder nummer %(reference)s; dat was voorbereiding."
            )
        return text % words

    @property
    def pieces(self) -> list[Piece]:
        asked = [(str(q), lines_of(text)) for q, text in answers_of(self.case) if text]
        every = [
            Piece(_("Samenvatting"), lines_of(self.case.public_summary)),
            Piece(_("Ons verzoek"), [], asked),
            Piece(_("Wanneer"), self._period()),
            Piece(_("Wat erbij ligt"), [], self._examples()),
            signature(),
        ]
        return [piece for piece in every if piece.lines or piece.rows]

    def _period(self) -> list[str]:
        first, last = self.case.wanted_from, self.case.wanted_until
        said = [_("Vanaf %s") % date_format(first, "j F Y")] if first else []
        return [*said, _("Tot %s") % date_format(last, "j F Y")] if last else said

    def _examples(self) -> list[tuple[str, list[str]]]:
        return [
            (
                each.told["title"],
                [
                    f"{each.told['says']}, {each.told['place']}, {date_format(each.day, 'j F Y')}",
                    *filter(None, [each.told["rule"]]),
                    each.told["url"],
                ],
            )
            for each in self.case.shown_examples
        ]
