"""The message back to who referred: no more than the person chose, and never a name. The number of
the receipt tells the referrer about whom it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from supporters.letter import Paper
from supporters.models import Referrer
from supporters.models.told import Told


@dataclass(frozen=True)
class FeedbackLetter(Paper):
    referrer: Referrer
    reference: str
    told: Told

    @property
    def sender(self) -> str:
        organisation = self.referrer.organisation
        return ", ".join(filter(None, [str(organisation), organisation.phone]))

    @property
    def day(self) -> str:
        sent_on = self.told.feedback_sent_on
        return date_format(sent_on, "j F Y") if sent_on else ""

    @property
    def title(self) -> str:
        return _("Aan %(who)s") % {"who": self.referrer}

    @property
    def opening(self) -> str:
        day = date_format(self.told.received_on, "j F Y")
        text = _("Op %(day)s verwezen jullie iemand naar ons. Dit is hoe het nu gaat.")
        return text % {"day": day}

    @property
    def facts(self) -> list[tuple[str, str]]:
        told = [
            (_("Nummer van het ontvangstbewijs"), self.reference),
            (_("Hoe ver het is"), self.told.words),
            (_("Wat de persoon doet"), self.told.text),
        ]
        return [pair for pair in told if pair[1]]

    @property
    def agreement(self) -> str:
        return _(
            "De persoon koos zelf wat wij terugmelden. Meer vertellen wij niet. De persoon kan dat "
            "altijd veranderen; dan melden wij het niet meer."
        )

    @property
    def greeting(self) -> list[str]:
        return [_("Met vriendelijke groet,"), str(self.referrer.organisation)]
