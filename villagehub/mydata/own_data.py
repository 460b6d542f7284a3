"""What the portal holds of a person: found by itself, in every table that points at people.

How much of a row is theirs follows from what its column is called. Of the person: the whole
row. Written by them: their words. What they only did (confirmed, answered, recorded for somebody):
that they did, and when, since the row is about somebody else. A column of a new name makes a test
fail until it stands in one of these; a table that is left out says why, in an app's own_data.py:

    left_out.plug(LeftOut("supporters.SupportCase", "…"))
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models

from villagehub.accounts.models import User
from villagehub.registry import Socket

OF_THEM = {"user", "person", "recipient", "reporter", "giver", "helper", "owner", "solver"}
WRITTEN = {"by", "typed_by", "created_by", "made_by", "added_by", "reported_by", "invited_by"}
DONE = {
    *("answered_by", "asked_by", "backing_asked_by", "claimed_by", "confirmed_by", "contact"),
    *(
        "decided_by",
        "done_by",
        "ended_by",
        "erased_by",
        "handled_by",
        "handling_officer",
        "made_public_by",
        "made_user",
        "managers",
    ),
    *(
        "proposed_by",
        "recorded_by",
        "recorder",
        "replied_by",
        "state_by",
        "step_by",
        "summary_approved_by",
    ),
    *("taken_by", "thanked_by", "verified_by", "whom", "withdrawn_by"),
}
# Keys, fingerprints of others, and what is not told before its time.
SECRET = {"password", "key", "code", "code_hash", "secret", "email_hash", "words_index", "data"}
# Addresses that a person wrote down are those of others.
OF_OTHERS = {"email", "phone", "name", "contact_phone", "owner_phone", "replier_phone"}
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
        return self.name in WRITTEN

    def rows(self, person: User) -> models.QuerySet[Any]:
        return self.model._base_manager.filter(**{self.name: person}).order_by("pk")


def pointing() -> Iterator[Pointing]:
    """Every column in every table of ours, and the addresses that allauth keeps."""
    for model in apps.get_models():
        ours = model.__module__.split(".")[0] in OUR_APPS or model._meta.label in THEIRS
        if not ours or model._meta.label in left_out_models():
            continue
        for field in (*model._meta.fields, *model._meta.many_to_many):
            if field.related_model is User and model is not User:
                yield Pointing(model, field.name)


def left_out_models() -> dict[str, str]:
    return {entry.model: entry.why for entry in left_out}


def of_row(column: Pointing, row: Any) -> dict[str, Any]:
    """What of this row is theirs."""
    if column.is_of_them or column.is_written:
        fields = [field for field in row._meta.fields if _is_told(column, field)]
        return {field.name: _value(row, field) for field in fields}
    when = getattr(row, "created_at", None)
    return {"id": row.pk, "created_at": when, "rol": column.name}


def _is_told(column: Pointing, field: models.Field[Any, Any]) -> bool:
    if field.name in SECRET or field.related_model is User:
        return field.name == column.name
    return column.is_of_them or field.name not in OF_OTHERS


def _value(row: Any, field: models.Field[Any, Any]) -> Any:
    if isinstance(field, models.FileField):
        return getattr(row, field.attname).name
    return getattr(row, field.attname)


def files_of(column: Pointing, row: Any) -> Iterator[Any]:
    """What they uploaded themselves."""
    if column.is_of_them or column.is_written:
        for field in row._meta.fields:
            if isinstance(field, models.FileField) and getattr(row, field.attname):
                yield getattr(row, field.attname)
