"""What is kept about people, why, on which ground and how long: read from the privacy.yml that
stands beside the models of an app (P26). A field says no more than its name where all of its record
is kept for the same.

    HelpSeeker:
      label: mensen die hulp vragen
      purpose: terugbellen of langsgaan
      basis: die van de begeleiding
      term: zolang er een begeleiding is
      municipality: …                     # only where a role at the municipality sees more of it
      fields:
        call_name: roepnaam
        note: {label: notitie, term: 30 dagen}

Each field is named, so that a new one is not kept before somebody said why. Records about nobody
stand under `about_nobody`, with what they are. `missing()` says what a file lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from django.apps import AppConfig, apps
from django.conf import settings
from django.db.models import Model

FILE = "privacy.yml"
ASKED = ("label", "purpose", "basis", "term")
ABOUT_NOBODY = "about_nobody"
# Of each row; they tell of nobody what the row does not tell.
TECHNICAL = {"id", "created_at", "updated_at"}


class Kept(NamedTuple):
    """A field. `differs` when it is kept for something else, or not as long, as its record."""

    name: str
    label: str
    purpose: str
    basis: str
    term: str
    differs: bool


class Processing(NamedTuple):
    room: str
    model: str
    label: str
    purpose: str
    basis: str
    term: str
    municipality: str
    fields: list[Kept]


def written(app: AppConfig) -> dict[str, Any]:
    """Nothing for an app without such a file."""
    path = Path(app.path) / FILE
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def told_by() -> Iterator[tuple[AppConfig, dict[str, Any]]]:
    for app in apps.get_app_configs():
        if told := written(app):
            yield app, told


@cache
def processings() -> list[Processing]:
    """Of all apps, in the order of the files."""
    return [
        _processing(f"{app.label}.{name}", about)
        for app, told in told_by()
        for name, about in told.items()
        if name != ABOUT_NOBODY
    ]


def labels() -> dict[str, str]:
    """What each record is called, also one about nobody."""
    nobody = {
        f"{app.label}.{name}": label
        for app, told in told_by()
        for name, label in told.get(ABOUT_NOBODY, {}).items()
    }
    return nobody | {each.model: each.label for each in processings()}


def _processing(model: str, about: dict[str, Any]) -> Processing:
    own = {name: about.get(name, "") for name in (*ASKED, "municipality")}
    named = about.get("fields")
    told = named if isinstance(named, dict) else {}
    fields = [_kept(name, each, own) for name, each in told.items()]
    room = str(apps.get_model(model)._meta.app_config.verbose_name)
    return Processing(room=room, model=model, fields=fields, **own)


def _kept(name: str, told: Any, of_all: dict[str, str]) -> Kept:
    own = told if isinstance(told, dict) else {"label": told}
    words = {each: own.get(each, "") or of_all[each] for each in ASKED[1:]}
    return Kept(name, own.get("label", ""), **words, differs=len(own) > 1)


def names_of_fields(model: type[Model]) -> list[str]:
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [field.name for field in fields if field.name not in TECHNICAL]


def missing() -> list[str]:
    """A line for each thing that a file has to say, or says of what is no longer there."""
    return [line for app, told in told_by() for line in _lacking(app, told)]


def _lacking(app: AppConfig, told: dict[str, Any]) -> Iterator[str]:
    where = Path(app.path).relative_to(settings.BASE_DIR) / FILE
    models = {model.__name__: model for model in app.get_models()}
    about_nobody = told.get(ABOUT_NOBODY, {})
    for name, model in models.items():
        if name in about_nobody:
            continue
        if name not in told:
            yield f"{where}: add {name}, with {', '.join(ASKED)} and fields"
            continue
        for line in _lacking_in(_processing(model._meta.label, told[name]), model):
            yield f"{where}: {name}: {line}"
    for name in (told.keys() - {ABOUT_NOBODY} | about_nobody.keys()) - models.keys():
        yield f"{where}: {name} is no model any more"


def _lacking_in(told: Processing, model: type[Model]) -> Iterator[str]:
    known = {field.name: field for field in told.fields}
    names = names_of_fields(model)
    yield from (
        f"fields: add `{name}: …`, in words that people use" for name in names if name not in known
    )
    yield from (f"fields: {name} is no field any more" for name in known.keys() - set(names))
    yield from (f"add {name}" for name in ASKED if not getattr(told, name))
    for field in told.fields:
        yield from (f"{field.name}: add {name}" for name in ASKED if not getattr(field, name))
