"""The meeleesblad: everything that is kept about a person, until when, who looked and what they can
ask; to print, to read aloud, or as data (P12).

All that hangs on a person is on it, also what is made after this was written, in the words of the
register of processings. One query reads all tables; encrypted words are opened here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from supporters.encryption import EncryptedTextField, decrypt
from supporters.hanging import hanging
from supporters.logbook import done_by, what_was_done
from supporters.models import (
    DisclosureConsent,
    HelpSeeker,
    LeftOut,
    Omission,
    SupportCase,
    Theme,
)
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.processings import Processing, processings
from villages.models import Facility, Organisation, Village

MOST_LOOKS = 2000
# Ways in which the portal finds a row again; in the data they are all the same.
UNSAID = {"person", "organisation", "surname_hash", "key", "follows", "contact", "acted_at"}
NAMED: dict[type[models.Model], str] = {
    User: "display_name",
    Theme: "name",
    Village: "name",
    Organisation: "name",
    Facility: "name",
}


class Line(NamedTuple):
    label: str
    text: str


class Part(NamedTuple):
    """All rows of one kind."""

    told: Processing
    rows: list[list[Line]]

    @property
    def title(self) -> str:
        return self.told.label[:1].upper() + self.told.label[1:]


@dataclass(frozen=True)
class Look:
    day: date
    who: str
    workplace: str
    what: str
    times: int


class Sheet:
    """Of somebody as `with_sheet` loads them, within the fence of who sees them. For a request to
    see it, without what was left out for that one; `without` some fields for who is not the
    supporter."""

    def __init__(
        self,
        person: HelpSeeker,
        asked: UUID | None = None,
        without: AbstractSet[str] = frozenset(),
    ) -> None:
        self.person, self.asked, self.unsaid = person, asked, UNSAID | without

    @cached_property
    def rows(self) -> list[models.Model]:
        return [row for row in self._found if not isinstance(row, Omission)]

    @cached_property
    def omissions(self) -> list[Omission]:
        omissions = [row for row in self._found if isinstance(row, Omission)]
        return [each for each in omissions if each.asked_id == self.asked]

    @cached_property
    def shown(self) -> LeftOut:
        return LeftOut(self.omissions)

    @cached_property
    def _found(self) -> list[models.Model]:
        """The person, and all that hangs on them: what PostgreSQL shows of each table."""
        kinds: list[tuple[Any, str]] = [(HelpSeeker, "id"), *hanging()]
        parts = [
            f"SELECT {number} AS kind, to_jsonb(t) AS row FROM {kind._meta.db_table} t"  # noqa: S608
            f" WHERE t.{column} = %s"
            for number, (kind, column) in enumerate(kinds)
        ]
        query = f"SELECT kind, row FROM ({' UNION ALL '.join(parts)}) r ORDER BY kind, row -> 'created_at'"  # noqa: S608, E501
        with connection.cursor() as cursor:
            cursor.execute(query, [self.person.pk] * len(kinds))
            found = cursor.fetchall()
        return [_opened(kinds[number][0], _loaded(row)) for number, row in found]

    @cached_property
    def parts(self) -> list[Part]:
        told = {each.model: each for each in processings()}
        parts: dict[str, Part] = {}
        for row in self.rows:
            about = told[row._meta.label]
            part = parts.setdefault(row._meta.label, Part(about, []))
            part.rows.append(list(self._lines(row, about)))
        return list(parts.values())

    def _lines(self, row: models.Model, about: Processing) -> Iterator[Line]:
        for kept in about.fields:
            text = "" if kept.name in self.unsaid else self._text(row, kept.name)
            if text:
                label = kept.label.removesuffix(" (versleuteld)")
                yield Line(label[:1].upper() + label[1:], text)

    def _text(self, row: models.Model, name: str) -> str:
        field: Any = row._meta.get_field(name)
        value = getattr(row, field.attname)
        if value in (None, "", []):
            return ""
        if isinstance(field, EncryptedTextField):
            return self.shown(row, name, value)
        if field.is_relation:
            return str(self._own.get(value) or self._names.get(str(value), ""))
        return in_words(field, value)

    @cached_property
    def _names(self) -> dict[str, str]:
        """Of what rows point at and who looked: people who work here, places, themes and
        organisations, in one query."""
        looked = {event.actor_id for event in self.events if event.actor_id}
        asked = {kind: self._keys_to(kind) for kind in NAMED}
        asked[User] |= looked
        found = [
            kind._base_manager.filter(pk__in=keys)
            .order_by()
            .values_list(Cast("pk", TextField()), Cast(NAMED[kind], TextField()))
            for kind, keys in asked.items()
            if keys
        ]
        return dict(found[0].union(*found[1:], all=True)) if found else {}

    @cached_property
    def _own(self) -> dict[Any, models.Model]:
        """Files and consents that another row points at."""
        return {
            row.pk: row for row in self.rows if isinstance(row, SupportCase | DisclosureConsent)
        }

    def _keys_to(self, kind: type[models.Model]) -> set[Any]:
        return {
            getattr(row, field.attname)
            for row in self.rows
            for field in row._meta.concrete_fields
            if field.related_model is kind
        } - {None}

    @cached_property
    def events(self) -> list[AuditEvent]:
        chain = AuditEvent.objects.of_chain(self.person.organisation_id)
        keys = [str(row.pk) for row in self._found]  # as keys_about() finds them
        return list(chain.about(keys).order_by("-id")[:MOST_LOOKS])

    @property
    def looks(self) -> list[Look]:
        """By day, so that it can be read aloud."""
        counted = Counter(
            (timezone.localdate(e.at), e.actor_id, e.workplace, what_was_done(e))
            for e in self.events
        )
        return [
            Look(day, done_by(actor, workplace, self._names), workplace, what, times)
            for (day, actor, workplace, what), times in counted.items()
        ]

    @property
    def until(self) -> str:
        """The rule of the night itself."""
        if self.person.restricted_on:
            day = date_format(self.person.restricted_on, "j F Y")
            return _("Op verzoek gebeurt er sinds %(day)s niets mee, en wordt er niets gewist.") % {
                "day": day
            }
        last: date | None = self.person.erased_on
        if last:
            day = date_format(last, "j F Y")
            return _("Alles wordt gewist in de nacht van %(day)s.") % {"day": day}
        months: int = self.person.kept_months  # type: ignore[attr-defined]
        return ngettext(
            "Zolang de begeleiding loopt, en daarna nog %(n)d maand. Dan wordt alles gewist.",
            "Zolang de begeleiding loopt, en daarna nog %(n)d maanden. Dan wordt alles gewist.",
            months,
        ) % {"n": months}

    @property
    def rights(self) -> list[str]:
        return [
            _("Dit blad krijgen, op papier of als bestand. Zo vaak je wilt."),
            _("Iets laten verbeteren dat niet klopt."),
            _("Alles laten wissen, ook eerder dan hierboven staat."),
            _("Vragen er een tijd niets mee te doen."),
            _("Zeggen dat je het er niet mee eens bent dat dit bewaard wordt."),
            _("Een toestemming intrekken. Dat hoeft niet met een reden."),
            _(
                "Je krijgt binnen een maand antwoord. "
                "Klagen kan bij de Autoriteit Persoonsgegevens."
            ),
        ]

    def as_data(self) -> dict[str, Any]:
        """All of it: also what stands on no paper."""
        return {
            "made_at": timezone.now(),
            "organisation": str(self.person.organisation),
            "until": self.until,
            "kept": [
                {"record": row._meta.label, **{f.name: self._value(row, f) for f in _fields(row)}}
                for row in self.rows
            ],
            "looked": [
                {
                    "at": event.at,
                    "who": done_by(event.actor_id, event.workplace, self._names),
                    "workplace": event.workplace,
                    "what": event.action,
                    "about": event.object_type,
                }
                for event in self.events
            ],
            "rights": self.rights,
        }

    def _value(self, row: models.Model, field: Any) -> Any:
        value = getattr(row, field.attname)
        is_words = isinstance(field, EncryptedTextField) and value
        return self.shown(row, field.name, value) if is_words else value

    def as_json(self) -> str:
        return json.dumps(self.as_data(), cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def _fields(row: models.Model) -> list[Any]:
    return list(row._meta.concrete_fields)


def _loaded(row: Any) -> dict[str, Any]:
    return json.loads(row) if isinstance(row, str) else row


def _opened(kind: Any, stored: dict[str, Any]) -> models.Model:
    """The row as a model would have it: days as days, words opened."""
    values = {}
    for field in kind._meta.concrete_fields:
        value = stored[field.column]
        if isinstance(field, EncryptedTextField):
            value = decrypt(value, field.stored_as) if value else value
        elif field.is_relation:
            value = field.target_field.to_python(value) if value is not None else None
        elif not isinstance(field, ArrayField):
            value = field.to_python(value)
        values[field.attname] = value
    return kind(**values)


def in_words(field: Any, value: Any) -> str:
    if isinstance(field, ArrayField):
        labels = dict(field.base_field.flatchoices)
        return capfirst(", ".join(str(labels.get(each, each)) for each in value))
    if field.flatchoices:
        return capfirst(str(dict(field.flatchoices).get(value, value)))
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    return str(value)
