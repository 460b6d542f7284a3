"""The papers leave with the initiative and come in elsewhere, files and all."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.papers import contents
from initiatives.papers.models import Version
from initiatives.papers.tasks import take_makers_out
from initiatives.sockets.hand_over import blocks_of
from tests.factories import MembershipFactory, Role, UserFactory
from tests.papers.factories import UpdateFactory, budget, line, meeting, pdf, with_file
from tests.papers.pages import get
from tests.papers.test_cleaning import made_by_riet, words_in

pytestmark = pytest.mark.django_db


def test_papers_come_in_as_they_left(client, shop, lead, meterik):
    paper = meeting(shop, lead, agenda="Geld", minutes="Zo is het.", minutes_at=timezone.now())
    paper.agreements.create(what="Offerte vragen", who="Gé")
    document = with_file(shop, lead, "eerste", audience="runners", meeting=paper)
    document.add(contents.read(pdf("tweede")), lead, "Nieuwe bedragen")
    document.versions.get(number=1).erase(lead, "Een slip")
    with_file(shop, lead, withdrawn_at=timezone.now())
    UpdateFactory(initiative=shop, by=lead, audience="members")
    money = budget(shop, audience="members")
    line(money)
    line(money, "Gift", 300, source="gift")
    line(money, "Weg", removed_at=timezone.now())
    client.force_login(lead)
    address = reverse("moving:everything", args=[shop.village.slug, shop.slug])
    zipped = b"".join(client.get(address).streaming_content)

    newcomer = UserFactory()
    MembershipFactory(user=newcomer, role=Role.RESIDENT, village=meterik)
    client.force_login(newcomer)
    sent = {"file": SimpleUploadedFile("winkel.zip", zipped)}
    client.post(reverse("moving:bring_in", args=["meterik"]), sent)
    copy = Initiative.objects.get(village=meterik)
    there = copy.documents.get()
    version = there.versions.get()
    assert (there.audience, version.number, version.why) == ("runners", 2, "Nieuwe bedragen")
    assert version.file.name != document.versions.get(number=2).file.name
    assert b"".join(get(client, newcomer, version.url).streaming_content) == pdf("tweede").read()
    assert there.meeting.minutes == "Zo is het."
    assert there.meeting.agreements.get().what == "Offerte vragen"
    assert copy.updates.get().audience == "members"
    assert {row.name for row in copy.budgets.get().lines.all()} == {"Dak", "Gift"}


def test_who_made_a_paper_that_comes_in_is_taken_out_by_the_worker(client, shop, lead, meterik):
    document = with_file(shop, lead)
    version = document.versions.get()
    version.file.save("bestand", made_by_riet())
    client.force_login(lead)
    address = reverse("moving:everything", args=[shop.village.slug, shop.slug])
    zipped = b"".join(client.get(address).streaming_content)
    MembershipFactory(user=lead, role=Role.RESIDENT, village=meterik)
    sent = {"file": SimpleUploadedFile("winkel.zip", zipped)}
    client.post(reverse("moving:bring_in", args=["meterik"]), sent)
    came = Version.objects.get(document__initiative__village=meterik)
    before = came.file.name
    assert b"Riet" in words_in(came.file.read())
    assert take_makers_out() == 1
    came.refresh_from_db()
    data = came.file.read()
    assert b"Riet" not in words_in(data)
    assert (came.size, came.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert came.file.name != before
    assert take_makers_out() == 0


def test_what_is_open_stands_on_the_page_for_who_takes_over(shop, lead):
    meeting(shop, lead).agreements.create(what="Offerte vragen", who="Gé")
    with_file(shop, lead, title="Statuten")
    line(budget(shop), amount=1200)
    lines = [text for block in blocks_of(shop, lead) for text in block.lines]
    assert "Offerte vragen (Gé)" in lines
    assert "Eenmalig: Nog te vinden: €\u00a01.200" in lines
    assert any(text.startswith("Statuten (") for text in lines)
