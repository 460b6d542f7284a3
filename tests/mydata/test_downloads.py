"""Taking along all that the portal holds of somebody."""

import io
import json
from datetime import timedelta
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from initiatives.papers.models import Document, Version
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory
from tests.rooms.factories import BookingFactory
from tests.villages.factories import AttendanceFactory, FacilityReportFactory
from villagehub.accounts.models import User
from villagehub.mydata.making import write_zip
from villagehub.mydata.models import KEPT_DAYS, Download
from villagehub.mydata.own_data import DONE, OF_THEM, WRITTEN, left_out_models, pointing
from villagehub.mydata.tasks import look_after_downloads, make_download
from villagehub.notifications.models import Letter

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
    known = OF_THEM | WRITTEN | DONE
    found = {(column.model._meta.label, column.name) for column in pointing()}
    for model in apps.get_models():
        label = model._meta.label
        if model is User or label in left_out_models():
            continue
        if model.__module__.startswith(("allauth.mfa", "django")):
            continue  # keys, and what belongs to a role and not to a person
        for field in (*model._meta.fields, *model._meta.many_to_many):
            if field.related_model is User:
                assert (label, field.name) in found
                assert field.name in known, f"{label}.{field.name}: whose is such a row?"
    assert all(apps.get_model(label) for label in left_out_models())
    assert all(left_out_models().values())
    assert len(known) == len(OF_THEM) + len(WRITTEN) + len(DONE)


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
    client.force_login(resident)
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


def test_nobody_else_gets_it(client, resident, admin):
    made = Download.ask(resident)
    made.make()
    client.force_login(admin)
    assert client.get(reverse("mydata:download", args=[made.pk])).status_code == 404


def test_after_a_week_it_is_gone(client, resident):
    made = Download.ask(resident)
    made.make()
    made.refresh_from_db()
    long_ago = timezone.now() - timedelta(days=KEPT_DAYS, hours=1)
    Download.objects.filter(pk=made.pk).update(ready_at=long_ago, created_at=long_ago)
    client.force_login(resident)
    assert client.get(reverse("mydata:download", args=[made.pk])).status_code == 404
    look_after_downloads()
    assert not Download.objects.exists()


def test_what_a_worker_left_lying_is_made_anyhow(resident):
    Download.ask(resident)
    assert look_after_downloads() == 1
    assert look_after_downloads() == 0
