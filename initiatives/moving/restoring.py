"""Making the rows of a bundle again, in another village."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import DatabaseError, transaction
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember, Visibility
from initiatives.moving.bundles import FIELDS, LARGEST_PAPER_BYTES, PAPER
from initiatives.moving.models import Arrival, PastRow
from initiatives.moving.people import Arriving
from initiatives.moving.photo import hang
from initiatives.moving.reading import BROKEN, NOT_OURS, Bundle
from initiatives.moving.rows import fill, insert, keep_dates, told_of
from initiatives.sockets.portable import Table, tables
from villagehub.accounts.models import User
from villages.models import Village

Known = dict[tuple[str, str], Any]  # the new key of a row, by its table and its old id


def restore(bundle: Bundle, village: Village, by: User) -> Initiative:
    """Private, with `by` as its lead, until that person shows it to others. The same file again is
    the initiative that it became. Of what is refused no file stays either."""
    files: list[FieldFile] = []
    try:
        with transaction.atomic():
            return _restored(bundle, village, by, files)
    except BaseException:
        for file in files:
            if file.name and file._committed:  # type: ignore[attr-defined]
                file.storage.delete(file.name)
        raise


def _restored(bundle: Bundle, village: Village, by: User, files: list[FieldFile]) -> Initiative:
    Village.objects.select_for_update(no_key=True).get(pk=village.pk)
    same = Arrival.objects.filter(by=by, village=village, sha256=bundle.sha256)
    if earlier := same.select_related("initiative__village").first():
        return earlier.initiative
    Arrival.check_pace(by)
    initiative = _initiative(bundle, village, by)
    people, known = Arriving(bundle, initiative), Known()
    for table in tables:
        made = _restore_table(table, bundle, initiative, known, people)
        names = table.files if table.restored else ("paper",)
        files += [getattr(row, name) for row in made for name in names]
        _save(table, made)
    people.save()
    Arrival.objects.create(
        initiative=initiative,
        by=by,
        village=village,
        sha256=bundle.sha256,
        came_from=bundle.came_from,
    )
    return initiative


def _initiative(bundle: Bundle, village: Village, by: User) -> Initiative:
    """Made when it was; changed now, since coming in is a sign of life."""
    initiative = Initiative(village=village, created_by=by, visibility=Visibility.PRIVATE)
    try:
        fill(initiative, bundle.initiative, FIELDS)
        keep_dates(initiative, bundle.initiative)
        hang(bundle, initiative)
        initiative.clean_fields()
    except ValidationError as error:
        raise ValidationError(_located(_("het initiatief"), 0, error)) from error
    made_at = initiative.created_at
    initiative.save()
    initiative.created_at = made_at
    Initiative.objects.filter(pk=initiative.pk).update(created_at=made_at)
    initiative.members.create(user=by, role=InitiativeMember.Role.LEAD)
    return initiative


def _restore_table(
    table: Table, bundle: Bundle, initiative: Initiative, known: Known, people: Arriving
) -> list[Any]:
    """Rows of the table's model, or what stays to be read of them."""
    made = []
    for number, told in enumerate(bundle.rows(table.name), start=1):
        try:
            row = _row(table, told, bundle, initiative, known)
            if not table.restored:
                row = _past(table, row, told, initiative, bundle)
            names = people.note(table, told, row.pk)
        except ValidationError as error:
            raise ValidationError(_located(table.name, number, error)) from error
        if not table.restored:
            row.told["people"], row.position = names, number
        known[table.name, str(told.get("id"))] = row.pk
        made.append(row)
    return made


def _past(
    table: Table, row: Any, told: dict[str, Any], initiative: Initiative, bundle: Bundle
) -> PastRow:
    """Without its place among the others."""
    parents = {name: str(getattr(row, f"{name}_id") or "") for name in table.parents}
    past = PastRow(initiative=initiative, table=table.name, audience=table.readers)
    past.told = {**told_of(table, row), "parents": parents}
    keep_dates(past, told)
    if path := _mapping(told, "files").get(PAPER):
        with bundle.file(path) as source:
            content = source.read(LARGEST_PAPER_BYTES + 1)
        if not content.startswith(b"%PDF") or len(content) > LARGEST_PAPER_BYTES:
            raise ValidationError(_("Een bestand in de zip is niet te lezen."))
        past.paper = ContentFile(content, name="blad.pdf")
    return past


def _save(table: Table, made: list[Any]) -> None:
    try:
        with transaction.atomic():
            insert(made, table.files if table.restored else ("paper",))
    except (DatabaseError, OverflowError, *BROKEN) as error:
        raise ValidationError(
            _("In “%(table)s” staat iets dat hier niet past.") % {"table": table.name}
        ) from error


def _row(
    table: Table, told: dict[str, Any], bundle: Bundle, initiative: Initiative, known: Known
) -> Any:
    row = table.model()
    if table.path == "initiative":  # what lies deeper hangs on its parent
        setattr(row, table.path, initiative)
    for field, parent in table.parents.items():
        setattr(row, f"{field}_id", _parent(table, field, parent, told, known))
    fill(row, told, table.fields)
    keep_dates(row, told)
    for field in table.files:
        _attach(row, field, told, bundle)
    row.clean_fields(exclude=_others(table, row))
    if table.restored:
        row.clean()
        table.clean(row)
    return row


def _others(table: Table, row: Any) -> set[str]:
    """What we set ourselves, or leave empty, is not looked at; nor is what may be unknown and is,
    also where a form would ask for it."""
    fields = [each for each in table.model._meta.fields if not each.generated]
    empty = {each for each in fields if getattr(row, each.attname) in each.empty_values}
    unknown = {each.name for each in empty if each.null or not table.restored}
    return unknown | {each.name for each in fields} - set(table.fields)


def _parent(table: Table, field: str, parent: str, told: dict[str, Any], known: Known) -> Any:
    old = _mapping(told, "parents").get(field) or ""
    if not table.restored:  # what is only read needs nothing above it
        return known.get((parent, str(old)))
    if old and (parent, str(old)) not in known:
        raise ValidationError(_("hoort bij een rij die er niet is"))
    if not old and not table.model._meta.get_field(field).null:
        raise ValidationError(_("hoort nergens bij"))
    return known[parent, str(old)] if old else None


def _attach(row: Any, field: str, told: dict[str, Any], bundle: Bundle) -> None:
    path = _mapping(told, "files").get(field)
    if path:
        setattr(row, field, File(bundle.file(path), name=PurePosixPath(str(path)).name))


def _mapping(told: dict[str, Any], name: str) -> dict[str, Any]:
    found = told.get(name) or {}
    if not isinstance(found, dict):
        raise ValidationError(NOT_OURS)
    return found


def _located(table: str, number: int, error: ValidationError) -> str:
    """ "taken, rij 3: titel: Dit veld mag niet leeg zijn." """
    where = _("%(table)s, rij %(number)d") % {"table": table, "number": number} if number else table
    return f"{where}: {' '.join(_sentences(error))}"


def _sentences(error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    return [f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items()]
