"""The letter of a referral: only what the person agreed to, the same on the screen and on paper."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from supporters.models import Referral
from villagehub.accounts.models import User
from villagehub.typesetting.typesetter import (
    Letters,
    Part,
    Source,
    letter_of,
    part_of,
    source_of,
)

TEMPLATE = Path(__file__).parent / "letter.typ"


class Paper(ABC):
    """What every letter of ours has, laid out by one template."""

    @property
    @abstractmethod
    def sender(self) -> str: ...

    @property
    @abstractmethod
    def day(self) -> str: ...

    @property
    @abstractmethod
    def title(self) -> str: ...

    @property
    @abstractmethod
    def opening(self) -> str: ...

    @property
    @abstractmethod
    def facts(self) -> list[tuple[str, str]]: ...

    @property
    @abstractmethod
    def agreement(self) -> str: ...

    @property
    @abstractmethod
    def greeting(self) -> list[str]: ...

    def pdf(self) -> bytes:
        """Raises PageFailedError."""
        return letter_of(TEMPLATE, self._source)

    def _source(self, letters: Letters) -> Source:
        def shown(text: str) -> Part:
            return part_of(text, letters)

        def lines(text: str) -> list[Part]:
            return [shown(line) for line in text.splitlines() if line.strip()]

        return source_of(
            {
                "sender": shown(self.sender),
                "day": shown(self.day),
                "title": shown(self.title),
                "opening": shown(self.opening),
                "facts": [{"name": shown(name), "lines": lines(text)} for name, text in self.facts],
                "agreement": shown(self.agreement),
                "greeting": [shown(line) for line in self.greeting],
            }
        )


@dataclass(frozen=True)
class Letter(Paper):
    referral: Referral
    writer: User

    @property
    def sender(self) -> str:
        organisation = self.referral.organisation
        return ", ".join(filter(None, [str(organisation), organisation.phone]))

    @property
    def day(self) -> str:
        sent_on = self.referral.sent_on
        return date_format(sent_on, "j F Y") if sent_on else ""

    @property
    def title(self) -> str:
        return _("Aan %(who)s") % {"who": self.referral.receiver_text}

    @property
    def opening(self) -> str:
        kind = self.referral.get_kind_display()
        text = _("Graag vraag ik jullie aandacht voor iemand uit ons dorp. Het gaat om: %(kind)s.")
        return text % {"kind": kind}

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Of what was agreed, what is known."""
        person, scope = self.referral.person, self.referral.agreed_scope
        told = {
            "name": (_("Naam"), str(person)),
            "phone": (_("Telefoon"), person.phone),
            "address": (_("Adres"), person.address),
            "theme": (_("Waar het over gaat"), str(self.referral.reason_theme)),
            "words": (_("Wat belangrijk is"), self.referral.what_matters),
        }
        return [pair for name, pair in told.items() if name in scope and pair[1]]

    @property
    def agreement(self) -> str:
        consent: Any = self.referral.consent
        text = _(
            "De persoon gaf hiervoor toestemming op %(day)s (%(how)s), hiervoor: %(purpose)s. "
            "Gebruik de gegevens alleen daarvoor. De toestemming kan worden ingetrokken; dan "
            "laten we het weten."
        )
        how = consent.get_given_how_display()
        day = date_format(consent.given_on, "j F Y")
        return text % {"day": day, "how": how, "purpose": consent.purpose}

    @property
    def greeting(self) -> list[str]:
        return [
            _("Met vriendelijke groet,"),
            _("%(name)s, dorpsondersteuner") % {"name": self.writer},
        ]
