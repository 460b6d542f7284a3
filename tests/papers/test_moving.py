"""The papers leave with the initiative and come in elsewhere, files and all."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.papers import contents
from initiatives.sockets.hand_over import blocks_of
from tests.factories import MembershipFactory, Role, UserFactory
from tests.papers.factories import UpdateFactory, budget, line, meeting, pdf, with_file
from tests.papers.pages import get

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


def test_what_is_open_stands_on_the_page_for_who_takes_over(shop, lead):
    meeting(shop, lead).agreements.create(what="Offerte vragen", who="Gé")
    with_file(shop, lead, title="Statuten")
    line(budget(shop), amount=1200)
    lines = [text for block in blocks_of(shop, lead) for text in block.lines]
    assert "Offerte vragen (Gé)" in lines
    assert "Eenmalig: Nog te vinden: €\u00a01.200" in lines
    assert any(text.startswith("Statuten (") for text in lines)
