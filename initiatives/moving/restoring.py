"""Making the rows of a bundle again, in another village."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import DatabaseError, models, transaction
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from initiatives.models import Initiative, InitiativeMember, Visibility
from initiatives.moving.bundles import FIELDS
from initiatives.moving.models import Arrival
from initiatives.moving.photo import hang
from initiatives.moving.reading import BROKEN, NOT_OURS, Bundle
from initiatives.moving.values import value_of
from initiatives.sockets.portable import Table, tables
from villagehub.accounts.models import User
from villages.models import Village

Known = dict[tuple[str, str], Any]  # the new key of a row, by its table and its old id
BATCH = 500


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
    known: Known = {}
    for table in tables:
        if table.restored:
            made = _restore_table(table, bundle, initiative, known)
            files += [getattr(row, name) for row in made for name in table.files]
            _save(table, made)
    Arrival.objects.create(
        initiative=initiative,
        by=by,
        village=village,
        sha256=bundle.sha256,
        came_from=bundle.came_from,
    )
    return initiative


def _initiative(bundle: Bundle, village: Village, by: User) -> Initiative:
    initiative = Initiative(village=village, created_by=by, visibility=Visibility.PRIVATE)
    try:
        _fill(initiative, bundle.initiative, FIELDS)
        hang(bundle, initiative)
        initiative.clean_fields()
    except ValidationError as error:
        raise ValidationError(_located(_("het initiatief"), 0, error)) from error
    initiative.save()
    initiative.members.create(user=by, role=InitiativeMember.Role.LEAD)
    return initiative


def _restore_table(table: Table, bundle: Bundle, initiative: Initiative, known: Known) -> list[Any]:
    made = []
    for number, told in enumerate(bundle.rows(table.name), start=1):
        try:
            row = _row(table, told, bundle, initiative, known)
        except ValidationError as error:
            raise ValidationError(_located(table.name, number, error)) from error
        known[table.name, str(told.get("id"))] = row.pk
        made.append(row)
    return made


def _save(table: Table, made: list[Any]) -> None:
    try:
        with transaction.atomic():
            table.model._default_manager.bulk_create(made, batch_size=BATCH)
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
    _fill(row, told, table.fields)
    for field in table.files:
        _attach(row, field, told, bundle)
    row.clean_fields(exclude=_others(table))
    row.clean()
    table.clean(row)
    return row


def _others(table: Table) -> set[str]:
    """What we set ourselves, or leave empty, is not looked at."""
    return {field.name for field in table.model._meta.fields} - set(table.fields)


def _parent(table: Table, field: str, parent: str, told: dict[str, Any], known: Known) -> Any:
    old = _mapping(told, "parents").get(field) or ""
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


def _fill(row: models.Model, told: dict[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        if name in told:
            field = row._meta.get_field(name)
            setattr(row, name, value_of(field, told[name]))


def _located(table: str, number: int, error: ValidationError) -> str:
    """ "taken, rij 3: titel: Dit veld mag niet leeg zijn." """
    where = _("%(table)s, rij %(number)d") % {"table": table, "number": number} if number else table
    return f"{where}: {' '.join(_sentences(error))}"


def _sentences(error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    return [f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items()]
