"""Taking along all that the portal holds of somebody."""

import io
import json
from datetime import timedelta
from unittest.mock import ANY
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.deciding.models import Ballot
from initiatives.housing.models import InterestEntry
from initiatives.papers.models import Document, Version
from tests.deciding.factories import put
from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import UserFactory
from tests.fresh import signed_in_just_now
from tests.housing.factories import make_household, make_housing
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory, photo
from tests.rooms.factories import BookingFactory
from tests.villages.factories import AttendanceFactory, FacilityReportFactory
from villagehub.accounts.models import User
from villagehub.mydata.making import write_zip
from villagehub.mydata.models import KEPT_DAYS, Download
from villagehub.mydata.own_data import (
    DONE,
    KEPT_FROM_THEM,
    OF_THEM,
    SHARED,
    WRITTEN,
    left_out_models,
    pointing,
)
from villagehub.mydata.tasks import look_after_downloads, make_download
from villagehub.notifications.models import Letter
from villagehub.pictures import files
from villages.agenda.models.series import Series
from villages.exchange.models import Refusal, ReportedMessage

pytestmark = pytest.mark.django_db
PAGE = reverse("mydata:downloads")


def taken(person):
    file = io.BytesIO()
    write_zip(person, file)
    archive = ZipFile(file)
    tables = {
        name.removesuffix(".json"): json.loads(archive.read(name))
        for name in archive.namelist()
        if name.endswith(".json")
    }
    return archive, tables


def test_every_table_that_points_at_people_is_in_it_or_says_why_not():
    known = OF_THEM | WRITTEN | SHARED | DONE | KEPT_FROM_THEM
    found = {(column.model._meta.label, column.name) for column in pointing()}
    for model in apps.get_models():
        label = model._meta.label
        if model is User or label in left_out_models():
            continue
        if model.__module__.startswith(("allauth.mfa", "django")):
            continue  # keys, and what belongs to a role and not to a person
        for field in (*model._meta.fields, *model._meta.many_to_many):
            if field.related_model is User:
                assert ((label, field.name) in found) != (field.name in KEPT_FROM_THEM)
                assert field.name in known, f"{label}.{field.name}: whose is such a row?"
    assert all(apps.get_model(label) for label in left_out_models())
    assert all(left_out_models().values())
    kinds = (OF_THEM, WRITTEN, SHARED, DONE, KEPT_FROM_THEM)
    assert len(known) == sum(map(len, kinds))


def test_of_each_table_that_is_shared_somebody_says_who_sees_it():
    shared = {column.model for column in pointing() if column.name in SHARED}
    assert [each for each in shared if not hasattr(each._default_manager, "visible_to")] == [Series]


def test_what_hangs_on_a_row_of_theirs_is_in_it(america, lead, resident):
    """Their own vote, and what household they are; also where that table names no person."""
    question = put(InitiativeFactory(village=america), lead)
    mine = Ballot.objects.create(question=question, user=resident, version=1)
    other = Ballot.objects.create(question=question, user=lead, version=1)
    for ballot, choice in zip((mine, other), question.choices.all(), strict=True):
        ballot.marks.create(choice=choice)
    entry = make_household(make_housing(america, lead), bedrooms=3)
    InterestEntry.objects.filter(pk=entry.pk).update(user=resident)
    _archive, tables = taken(resident)
    assert [mark["ballot"] for mark in tables["deciding-mark"]] == [str(mine.pk)]
    assert [wish["bedrooms"] for wish in tables["housing-housingwish"]] == [3]


def test_it_tells_nothing_of_what_others_did_and_the_person_does_not_know(america, resident):
    """Who blocked them, and who reported what they wrote to one other."""
    other = UserFactory()
    thread = reply_to(ListingFactory(village=america, user=other), resident, "Hoi")
    ReportedMessage.of(thread.messages.select_related("thread__listing__village").get(), other)
    Refusal.objects.create(user=other, whom=resident)
    _archive, tables = taken(resident)
    assert "exchange-refusal" not in tables
    assert "exchange-reportedmessage" not in tables
    assert tables["exchange-message"][0]["text"] == "Hoi"
    _archive, tables = taken(other)
    assert "exchange-refusal" in tables


def test_of_what_somebody_may_see_no_longer_it_tells_only_that_they_made_it(america, resident):
    """They began it, left, and others wrote on in it."""
    garden = InitiativeFactory(
        village=america, created_by=resident, visibility="members", title="Geheime tuin"
    )
    assert taken(resident)[1]["initiatives-initiative"] == [
        {"id": str(garden.pk), "created_at": ANY, "rol": "created_by"}
    ]
    MemberFactory(initiative=garden, user=resident)
    assert taken(resident)[1]["initiatives-initiative"][0]["title"] == "Geheime tuin"


def test_it_holds_the_pictures_that_somebody_sent_and_their_portrait(america, resident):
    post = PostFactory(village=america, user=resident, picture_text="Een fiets")
    post.take_picture(files.prepare(photo()))
    post.save()
    resident.take_portrait(files.prepare_portrait(photo()))
    archive, _tables = taken(resident)
    for path in (
        files.path_of(post.picture, files.WIDTHS[-1]),
        files.path_of(resident.portrait, files.PORTRAIT),
    ):
        assert archive.read(f"bestanden/{path}")[8:12] == b"WEBP"


def test_a_large_account_costs_as_many_questions_as_a_small_one(
    resident, django_assert_max_num_queries
):
    AttendanceFactory(user=resident)
    with CaptureQueriesContext(connection) as small:
        write_zip(resident, io.BytesIO())
    AttendanceFactory.create_batch(20, user=resident)
    BookingFactory.create_batch(20, user=resident)
    with django_assert_max_num_queries(len(small)):
        write_zip(resident, io.BytesIO())


def test_who_signed_in_long_ago_shows_first_who_they_are(client, resident):
    made = Download.ask(resident)
    made.make()
    client.force_login(resident)
    again = reverse("account_reauthenticate")
    assert client.get(PAGE).status_code == 200
    assert client.post(PAGE).url.startswith(again)
    assert client.get(reverse("mydata:download", args=[made.pk])).url.startswith(again)


def test_it_holds_what_is_theirs_and_nothing_of_others(america, resident, editor):
    AttendanceFactory(user=resident)
    BookingFactory(user=resident, title="Verjaardag", note="Graag koffie")
    PostFactory(village=america, user=resident, title="Fiets gevonden")
    PostFactory(village=america, user=editor, title="Van een ander")
    report = FacilityReportFactory(text="Mijn woorden", user=editor)
    type(report).objects.filter(pk=report.pk).update(handled_by=resident)
    archive, tables = taken(resident)
    whole = json.dumps(tables)
    for own in (resident.email, "Verjaardag", "Graag koffie", "Fiets gevonden"):
        assert own in whole
    for other in ("Van een ander", "Mijn woorden", editor.email, "password"):
        assert other not in whole
    assert tables["villages-facilityreport"][0]["rol"] == "handled_by"
    assert resident.name in archive.read("LEES-MIJ.txt").decode()


def test_a_supporter_takes_no_casework_along(supporter):
    archive, tables = taken(supporter)
    assert not [name for name in tables if name.startswith("supporters-")]
    assert "supporters.SupportCase" in archive.read("LEES-MIJ.txt").decode()


def test_files_that_somebody_uploaded_are_in_it(resident):
    initiative = InitiativeFactory()
    MemberFactory(initiative=initiative, user=resident)
    document = Document.objects.create(initiative=initiative, by=resident, title="Begroting")
    version = Version(document=document, by=resident, number=1, name="begroting.txt")
    version.file.save("begroting.txt", ContentFile(b"tien euro"))
    archive, _tables = taken(resident)
    assert archive.read(f"bestanden/{version.file.name}") == b"tien euro"
    version.file.storage.delete(version.file.name)
    archive, _tables = taken(resident)  # a file that is gone leaves the rest whole
    assert f"bestanden/{version.file.name}.weg.txt" in archive.namelist()


def test_who_asks_gets_a_mail_and_a_file(client, resident, django_capture_on_commit_callbacks):
    signed_in_just_now(client, resident)
    client.post(PAGE)
    client.post(PAGE)
    made = Download.objects.get(user=resident)
    assert "We maken je bestand" in client.get(PAGE).content.decode()
    assert make_download(str(made.pk))
    assert not make_download(str(made.pk))
    letter = Letter.objects.get(about="account:download")
    assert letter.email == resident.email
    assert reverse("mydata:downloads") in letter.body
    assert reverse("mydata:download", args=[made.pk]) in client.get(PAGE).content.decode()
    answer = client.get(reverse("mydata:download", args=[made.pk]))
    archive = ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert "account.json" in archive.namelist()


def test_what_was_made_just_after_midnight_is_called_after_that_day(client, resident):
    made = Download.ask(resident)
    made.make()
    night = timezone.localtime().replace(hour=0, minute=30) - timedelta(days=2)
    Download.objects.filter(pk=made.pk).update(ready_at=night)
    signed_in_just_now(client, resident)
    answer = client.get(reverse("mydata:download", args=[made.pk]))
    assert f"villagehub-{night:%Y-%m-%d}.zip" in answer.headers["Content-Disposition"]


def test_nobody_else_gets_it(client, resident, admin):
    made = Download.ask(resident)
    made.make()
    signed_in_just_now(client, admin)
    assert client.get(reverse("mydata:download", args=[made.pk])).status_code == 404


def test_after_a_week_it_is_gone(client, resident):
    made = Download.ask(resident)
    made.make()
    made.refresh_from_db()
    long_ago = timezone.now() - timedelta(days=KEPT_DAYS, hours=1)
    Download.objects.filter(pk=made.pk).update(ready_at=long_ago, created_at=long_ago)
    signed_in_just_now(client, resident)
    assert client.get(reverse("mydata:download", args=[made.pk])).status_code == 404
    look_after_downloads()
    assert not Download.objects.exists()


def test_what_a_worker_left_lying_is_made_anyhow(resident):
    Download.ask(resident)
    assert look_after_downloads() == 1
    assert look_after_downloads() == 0
