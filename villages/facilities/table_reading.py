"""A file of facilities, read against what the village has: line by line, what it would do."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villages.facilities.forms.editing import FacilityFields
from villages.facilities.table_file import (
    CHOICES,
    HEADINGS,
    SINCE,
    STATUS,
    TYPED,
    as_typed,
    cells_of,
)
from villages.facilities.table_rows import Row, heading_of, rows_of
from villages.models import Facility, FacilityStatusChange, Village
from villages.street_map.points import Country

MOST_ROWS = 10_000
# More than this is read and saved in the background.
AT_ONCE, BYTES_AT_ONCE = 500, 250_000
KNOWN = {"id", "naam", "soort"}


class Change(NamedTuple):
    heading: str
    before: str
    after: str


class Line:
    """One row of the file: what it would do, or why it cannot."""

    def __init__(self, number: int, cells: dict[str, str], village: Village, country: Country):
        self.number, self.cells = number, cells
        self.village, self.country = village, country
        self.is_cut = False
        self.faults: list[str] = []
        self.changes: list[Change] = []
        self.facility: Facility | None = None
        self.form: FacilityFields | None = None
        self.found: Facility | None = None
        self.new_status = ""
        self.since: date | None = None

    @property
    def name(self) -> str:
        return self.cells.get("naam") or (self.facility.name if self.facility else "")

    @property
    def is_new(self) -> bool:
        return not self.faults and self.facility is None

    @property
    def will_be_saved(self) -> bool:
        return not self.faults and bool(self.is_new or self.changes)

    def check(self, facility: Facility | None) -> None:
        self.facility = facility
        self._check_status()
        form = FacilityFields(
            self._data(), instance=facility, village=self.village, country=self.country
        )
        self.form = form
        before = cells_of(facility) if facility else dict.fromkeys(TYPED, "")
        if form.is_valid():
            self._put_point(form)
        self.faults += _faults_of(form)
        if not self.faults:
            self._compare(before, form)

    def _data(self) -> dict[str, Any]:
        """What the form gets: the cells, and what is there already for columns left out."""
        known = cells_of(self.facility) if self.facility else {}
        texts = {TYPED[heading]: text for heading, text in known.items() if heading in TYPED}
        texts |= {TYPED[heading]: text for heading, text in self.cells.items() if heading in TYPED}
        for field, choices in CHOICES.items():
            texts[field] = self._value_of(texts.get(field, ""), field, choices)
        return texts

    def _value_of(self, text: str, field: str, choices: list[tuple[str, Any]]) -> str:
        """The word for a choice, or our own code for it."""
        words = {str(label).casefold(): value for value, label in choices}
        words |= {value: value for value, _label in choices}
        if text and text.casefold() not in words:
            known = ", ".join(str(label) for _value, label in choices)
            message = _("“%(text)s” ken ik niet. Kies uit: %(known)s.")
            self.faults.append(message % {"text": text[:40], "known": known})
            return choices[0][0]
        return words[text.casefold()] if text else ""

    def _put_point(self, form: FacilityFields) -> None:
        """Changed or not: a point that is there already need not be judged again."""
        if "breedte" not in self.cells and "lengte" not in self.cells:
            return
        texts = [self.cells.get(heading, "") for heading in ("breedte", "lengte")]
        known = cells_of(self.facility) if self.facility else {}
        if self.facility and texts == [known["breedte"], known["lengte"]]:
            return
        if texts == ["", ""]:
            form.instance.latitude = form.instance.longitude = None
            return
        try:
            latitude, longitude = (float(text.replace(",", ".")) for text in texts)
        except ValueError:
            self.faults.append(_("Breedte en lengte zijn twee getallen, zoals 51,4379 en 5,9802."))
        else:
            form.put_point(None, latitude, longitude)

    def _check_status(self) -> None:
        text, since = self.cells.get(STATUS, ""), self.cells.get(SINCE, "")
        self.since = self._day_of(since)
        now = self.facility.status if self.facility else Facility.Status.OPEN
        status = self._value_of(text, STATUS, Facility.Status.choices) if text else now
        if status != now:
            self.new_status = status
            if status == Facility.Status.REPLACED:
                self.faults.append(_("Zet “vervangen” op de pagina zelf: daar kies je waardoor."))
        elif self.facility and since and self.since != self.facility.status_since:
            self.faults.append(_("“Sinds” wijzig je bij de geschiedenis op de pagina zelf."))

    def _day_of(self, text: str) -> date | None:
        """2026-11-23, or 23-11-2026 as a spreadsheet makes of it."""
        for pattern in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
            try:
                day = datetime.strptime(text, pattern).date()
            except ValueError:
                continue
            if day.year >= 1500 and day <= timezone.localdate():
                return day
        if text:
            self.faults.append(_("“Sinds” is een dag die al was, zoals 2026-03-01."))
        return None

    def _compare(self, before: dict[str, str], form: FacilityFields) -> None:
        after = cells_of(form.instance) | {"van": form.cleaned_data["operator_name"]}
        changes = [Change(each, before[each], after[each]) for each in TYPED]
        self.changes = [change for change in changes if change.before != change.after]
        if self.new_status:
            old = self.facility.get_status_display() if self.facility else ""
            new = str(Facility.Status(self.new_status).label)
            self.changes.append(Change(STATUS, str(old), new))

    def save(self, by: User) -> None:
        if self.form is None:
            return
        if self.facility is None:
            self.form.instance.status_since = None if self.new_status else self.since
        facility = self.form.save()
        if self.new_status:
            FacilityStatusChange(
                facility=facility,
                to_status=self.new_status,
                on=self.since or timezone.localdate(),
                text=_("Gewijzigd met een lijst die de redactie inlas."),
                source_kind=FacilityStatusChange.SourceKind.SEEN,
            ).record(by)


def _faults_of(form: FacilityFields) -> list[str]:
    faults = []
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        faults += [
            f"{str(label).capitalize()}: {error}" if label else str(error) for error in errors
        ]
    return faults


class Reading:
    """A whole file, read against what the village has. Four queries, whatever its length."""

    def __init__(self, text: str, village: Village):
        self.village, self.text = village, text
        self.unknown: list[str] = []
        self._labels = {kind: str(label).casefold() for kind, label in Facility.Kind.choices}
        self.lines = self._lines(text)
        self._match()

    @property
    def is_long(self) -> bool:
        return len(self.lines) > AT_ONCE or len(self.text) > BYTES_AT_ONCE

    @property
    def to_save(self) -> list[Line]:
        return [line for line in self.lines if line.will_be_saved]

    @property
    def wrong(self) -> list[Line]:
        return [line for line in self.lines if line.faults]

    def _lines(self, text: str) -> list[Line]:
        """Rows are numbered as a spreadsheet does; a row on several lines is one."""
        rows = rows_of(text, KNOWN)
        while rows and rows[0].is_empty:
            rows.pop(0)
        headings = [heading_of(cell) for cell in rows.pop(0).cells] if rows else []
        named = [heading for heading in headings if heading]
        if not {"naam", "soort"} <= set(named) and not {"id"} <= set(named):
            raise ValidationError(
                _("De eerste regel noemt de kolommen. Ten minste “naam” en “soort” moeten erbij.")
            )
        if len(set(named)) < len(named):
            raise ValidationError(_("Een kolom staat er twee keer in."))
        self.unknown = [heading for heading in named if heading not in HEADINGS]
        country = Country()
        lines = [self._line(headings, row, country) for row in rows if not row.is_empty]
        if not lines:
            raise ValidationError(_("Er staan geen regels onder de kolommen."))
        if len(lines) > MOST_ROWS:
            raise ValidationError(_("Dit zijn meer dan 10.000 regels. Lees ze in delen in."))
        return lines

    def _line(self, headings: list[str], row: Row, country: Country) -> Line:
        cells = {
            heading: as_typed(cell)
            for heading, cell in zip(headings, row.cells, strict=False)
            if heading
        }
        line = Line(row.number, cells, self.village, country)
        line.is_cut = row.is_cut
        if any(cell.strip() for cell in row.cells[len(headings) :]):
            line.faults.append(_("Deze regel heeft meer vakken dan er kolommen zijn."))
        return line

    def _match(self) -> None:
        """Each line to the facility that it is about: by id, or by name and kind."""
        rows = Facility.objects.filter(village=self.village).select_related("operator", "village")
        by_id = {str(facility.pk): facility for facility in rows}
        by_name: dict[tuple[str, str], list[Facility]] = {}
        for facility in by_id.values():
            words = (facility.name.casefold(), self._labels[facility.kind])
            by_name.setdefault(words, []).append(facility)
        taken: dict[Any, int] = {}
        for line in self.lines:
            found = self._find(line, by_id, by_name)
            key: Any = found.pk if found else _key(line, self._labels)
            if key in taken:
                message = _("Deze voorziening staat ook op regel %(number)d.")
                line.faults.append(message % {"number": taken[key]})
            taken.setdefault(key, line.number)
            line.found = found

    def check(self, *lines: Line) -> None:
        """What these lines, or all, would do. A form for each: it is this that takes long."""
        for line in lines or self.lines:
            if not line.faults:
                line.check(line.found)
            if line.is_cut:
                message = _('Op regel %(number)d begint een aanhalingsteken (") dat niet eindigt.')
                line.faults.append(message % {"number": line.number})

    def _find(
        self,
        line: Line,
        by_id: dict[str, Facility],
        by_name: dict[tuple[str, str], list[Facility]],
    ) -> Facility | None:
        given = line.cells.get("id", "").lower()
        if given:
            if given not in by_id:
                line.faults.append(_("Dit id is niet van een voorziening in dit dorp."))
            return by_id.get(given)
        found = by_name.get(_key(line, self._labels), [])
        if len(found) > 1:
            line.faults.append(_("Er zijn er twee met deze naam en soort. Zet het id erbij."))
        return found[0] if found else None

    @transaction.atomic
    def save(self, by: User) -> int:
        for line in self.to_save:
            line.save(by)
        return len(self.to_save)


def _key(line: Line, labels: dict[str, str]) -> tuple[str, str]:
    kind = line.cells.get("soort", "").casefold()
    return line.cells.get("naam", "").casefold(), labels.get(kind, kind)
