"""What the portal holds of a person: found by itself, in every table that points at people.

How much of a row is theirs follows from what its column is called. Of the person: the whole
row. Written by them: their words. Shared with others, who may write in it later: the same, for as
long as they may see it. What they only did (confirmed, answered, recorded for somebody): that they
did, and when, since the row is about somebody else. What others did about them, and they may not
know: nothing. A column of a new name makes a test fail until it stands in one of these; a table
that is left out says why, in an app's own_data.py:

    left_out.plug(LeftOut("supporters.SupportCase", "…"))
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.core.files.storage import Storage, default_storage
from django.db import models

from villagehub.accounts.models import User
from villagehub.pictures.fields import PictureName
from villagehub.pictures.files import WIDTHS, path_of
from villagehub.registry import Socket

OF_THEM = {"user", "person", "recipient", "reporter", "giver", "given_by", "helper", "to"}
WRITTEN = {"by", "typed_by", "made_by", "added_by", "reported_by", "invited_by"}
SHARED = {"created_by", "owner", "solver"}
DONE = {
    *("accepted_by", "adopted_by", "agreed_by_applicant", "agreed_by_municipality"),
    *("answered_by", "asked_by", "backing_asked_by", "claimed_by", "confirmed_by", "contact"),
    *(
        "consent_by",
        "decided_by",
        "deputy",
        "done_by",
        "ended_by",
        "entered_by",
        "erased_by",
        "handled_by",
        "handler",
        "handling_officer",
        "made_public_by",
        "made_user",
        "managers",
    ),
    *(
        "proposed_by",
        "recorded_by",
        "recorder",
        "seen_by",
        "replied_by",
        "state_by",
        "step_by",
        "summary_approved_by",
    ),
    *("taken_by", "thanked_by", "verified_by", "withdrawn_by"),
}
KEPT_FROM_THEM = {"whom"}
# Keys, fingerprints of others, numbers that others shared, and what is not told before its time.
SECRET = {
    *("password", "key", "code", "code_hash", "secret", "email_hash", "words_index", "data"),
    *("token", "token_secret", "owner_phone"),
}
# Addresses that a person wrote down are those of others.
OF_OTHERS = {"email", "phone", "name", "contact_phone", "replier_phone"}
OUR_APPS = ("villagehub", "villages", "initiatives", "supporters")
THEIRS = {"account.EmailAddress", "socialaccount.SocialAccount"}


class LeftOut(NamedTuple):
    model: str
    why: str


def _model_of(entry: LeftOut) -> str:
    return entry.model


left_out: Socket[LeftOut] = Socket("own_data", key=_model_of)


class Pointing(NamedTuple):
    """A column that points at people."""

    model: type[models.Model]
    name: str

    @property
    def is_of_them(self) -> bool:
        return self.name in OF_THEM

    @property
    def is_written(self) -> bool:
        return self.name in WRITTEN | SHARED

    def rows(self, person: User) -> models.QuerySet[Any]:
        rows = self.model._base_manager.filter(**{self.name: person}).order_by("pk")
        if self.name not in SHARED:
            return rows
        return rows.annotate(is_seen=self._seen_by(person))

    def _seen_by(self, person: User) -> models.Q:
        """Nobody, where no page asks it: of a series the events are seen, each by itself."""
        visible_to = getattr(self.model._default_manager, "visible_to", None)
        return models.Q(pk__in=visible_to(person).order_by().values("pk") if visible_to else [])

    def parts(self) -> Iterator[Pointing]:
        """Of a row of theirs: what hangs on it in tables that point at nobody."""
        if not self.is_of_them:
            return
        for relation in self.model._meta.related_objects:
            model = relation.related_model
            if is_ours(model) and not list(columns_of(model)):
                yield Pointing(model, f"{relation.field.name}__{self.name}")


def pointing() -> Iterator[Pointing]:
    """Every column in every table of ours, and the addresses that allauth keeps."""
    for model in apps.get_models():
        if is_ours(model) and model is not User:
            yield from columns_of(model)


def columns_of(model: type[models.Model]) -> Iterator[Pointing]:
    for field in (*model._meta.fields, *model._meta.many_to_many):
        if field.related_model is User and field.name not in KEPT_FROM_THEM:
            yield Pointing(model, field.name)


def is_ours(model: type[models.Model]) -> bool:
    ours = model.__module__.split(".")[0] in OUR_APPS or model._meta.label in THEIRS
    return ours and model._meta.label not in left_out_models()


def left_out_models() -> dict[str, str]:
    return {entry.model: entry.why for entry in left_out}


def of_row(column: Pointing, row: Any) -> dict[str, Any]:
    """What of this row is theirs."""
    if is_told_whole(column, row):
        fields = [field for field in row._meta.fields if _is_told(column, field)]
        return {field.name: _value(row, field) for field in fields}
    when = getattr(row, "created_at", None)
    return {"id": row.pk, "created_at": when, "rol": column.name}


def is_told_whole(column: Pointing, row: Any) -> bool:
    return (column.is_of_them or column.is_written) and getattr(row, "is_seen", True)


def of_part(row: Any) -> dict[str, Any]:
    return {f.name: _value(row, f) for f in row._meta.fields if f.name not in SECRET}


def _is_told(column: Pointing, field: models.Field[Any, Any]) -> bool:
    if field.name in SECRET or field.related_model is User:
        return field.name == column.name
    return column.is_of_them or field.name not in OF_OTHERS


def _value(row: Any, field: models.Field[Any, Any]) -> Any:
    if isinstance(field, models.FileField):
        return getattr(row, field.attname).name
    return getattr(row, field.attname)


def files_of(row: Any) -> Iterator[tuple[Storage, str]]:
    """What they uploaded themselves, and the pictures that they sent, as large as they are kept."""
    for field in row._meta.fields:
        value = getattr(row, field.attname)
        if isinstance(field, models.FileField) and value:
            yield value.storage, value.name
        elif isinstance(field, PictureName) and value:
            yield default_storage, path_of(value, WIDTHS[-1])
