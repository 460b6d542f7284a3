"""What arrives equals what left: every initiative of the demo, field by field.

Each leaves, comes in at another village, leaves there and is laid beside what left first. What
differs stands in `DIFFERS` with why, and so does each field of a model that does not leave, in
`decided.py`: whoever adds one decides.
"""

import io
import json
import zipfile
from collections import Counter

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from initiatives.comments.models import Closing
from initiatives.deciding.models import Question
from initiatives.models import Initiative
from initiatives.moving.reading import opened
from initiatives.moving.restoring import restore
from initiatives.moving.writing import bundle
from initiatives.sockets.portable import tables
from tests.factories import MembershipFactory, Role, UserFactory
from tests.moving.decided import COMPUTED, NOT_MOVED, STAYS, WHOLE_APPS
from tests.villages.conftest import cut_data
from villagehub.demo.seeding import seed
from villages.models import Village

__all__ = ["cut_data"]

# table.field: why it is another one where it arrives.
DIFFERS = {
    "taken.state": "a task that somebody has is for anybody until that person comes in",
    "begroting-verloop.before": "a space that does not break comes in as one that does",
    "begroting-verloop.after": "a space that does not break comes in as one that does",
    "versies.size": "who made a document is taken out of it where it comes in",
    "versies.sha256": "who made a document is taken out of it where it comes in",
}
# Of a row, but told by its number or by what it belongs to.
KEYS = {"id", "parents", "people", "files"}


RESTORED = {table.name for table in tables if table.restored}


def left_of(initiative, user):
    with bundle(initiative, user) as file:
        return file.read()


def story_of(content):
    return json.loads(zipfile.ZipFile(io.BytesIO(content)).read("initiatief.json"))


def in_words(story):
    """The rows of each table, with the names of people and with what they belong to instead of
    keys, which are others in each file. Of what is made again, who takes part no more has no name
    where it arrives: they cannot say yes there."""
    names = {person["key"]: person["name"] for person in story["people"]}
    gone = set(names.values()) - {who for who, _role, _since in people_in(story)}
    places = {
        row["id"]: f"{name} {number}"
        for name, rows in story["tables"].items()
        for number, row in enumerate(rows)
    }
    return {
        name: [
            {
                **{field: value for field, value in row.items() if field not in KEYS},
                "people": {
                    field: "" if name in RESTORED and names.get(key) in gone else names.get(key, "")
                    for field, key in row["people"].items()
                },
                "parents": {field: places.get(key, "") for field, key in row["parents"].items()},
                "files": sorted(field for field, path in row["files"].items() if path),
            }
            for row in rows
        ]
        for name, rows in story["tables"].items()
    }


def differences(before, after):
    for name, rows in in_words(before).items():
        others = in_words(after)[name]
        if len(rows) != len(others):
            yield f"{name}: {len(rows)} rows left and {len(others)} came back"
            continue
        for number, (one, other) in enumerate(zip(rows, others, strict=True)):
            for field in one:
                if one[field] != other[field] and f"{name}.{field}" not in DIFFERS:
                    yield f"{name}.{field}, row {number}: {one[field]!r:.60} {other[field]!r:.60}"
    for field, value in before["initiative"].items():
        if value != after["initiative"][field]:
            yield f"initiative.{field}: {value!r:.60} became {after['initiative'][field]!r:.60}"


def people_in(story):
    return Counter(
        (person["name"], person["role"], person["since"])
        for person in story["people"]
        if person.get("role") and not person["until"]
    )


@pytest.fixture
def demo(db, cut_data):
    call_command("import_open_data", folder=cut_data, stdout=io.StringIO())
    seed()
    question = Question.objects.filter(settled_at__isnull=False).first()
    question.remarks.create(version=1, stance="concern", words="De zaal is te klein.", reply="Ja.")
    Closing.objects.create(initiative=question.initiative, by=question.initiative.created_by)


def test_every_initiative_of_the_demo_arrives_as_it_left(demo, subtests):
    elsewhere = Village.objects.get(slug="lottum")
    found = list(Initiative.objects.exclude(village=elsewhere).order_by("pk"))
    assert len(found) > 10
    filled = set()
    for initiative in found:
        newcomer = UserFactory()
        MembershipFactory(user=newcomer, role=Role.RESIDENT, village=elsewhere)
        with subtests.test(initiative.title):
            left = left_of(initiative, newcomer)
            before = story_of(left)
            filled |= {name for name, rows in before["tables"].items() if rows}
            file = SimpleUploadedFile("mee.zip", left)
            there = restore(opened(file), elsewhere, newcomer)
            after = story_of(left_of(there, newcomer))
            assert list(differences(before, after)) == []
            came = people_in(after) - people_in(before)
            assert [who for who, _role, _since in came] == [str(newcomer)]
            assert people_in(before) - people_in(after) == Counter()
            assert "@" not in "".join(person["name"] for person in before["people"])
    empty = {table.name for table in tables} - filled
    assert not empty, f"there is no row of {empty}: nothing of them is compared"


def test_of_each_field_somebody_decided_whether_it_leaves():
    by_model = {table.model: table for table in tables}
    undecided = []
    for model in apps.get_models():
        label = model._meta.label
        if not model.__module__.startswith("initiatives") or model._meta.app_label in WHOLE_APPS:
            continue
        table = by_model.get(model)
        if table is None:
            if label not in NOT_MOVED:
                undecided.append(f"{label}: plug a Table, or say in NOT_MOVED why it stays")
            continue
        told = {*table.fields, *table.people, *table.parents, *table.files, *COMPUTED}
        told |= {table.path.partition("__")[0], *STAYS.get(label, {})}
        fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
        undecided += [
            f"{label}.{field.name}: put it in the Table “{table.name}”, or say in STAYS why not"
            for field in fields
            if field.name not in told
        ]
    assert undecided == [], "\n" + "\n".join(undecided)


def test_nothing_is_decided_of_what_is_not_there():
    models = {model._meta.label: model for model in apps.get_models()}
    moved = {table.model._meta.label for table in tables}
    assert set(NOT_MOVED) <= models.keys()
    assert not set(NOT_MOVED) & moved
    for label, fields in STAYS.items():
        known = models[label]._meta
        names = {field.name for field in [*known.concrete_fields, *known.many_to_many]}
        assert set(fields) <= names, f"{label}: {set(fields) - names} is no field"
        assert label in moved, f"{label} has no Table: it belongs in NOT_MOVED"
