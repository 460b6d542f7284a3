"""A village supporter enters a request for whoever does not do it here."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import Intake, RegulatoryRequest
from tests.regulatory.factories import add_member, make_initiative


def typed(lead, **changed):
    return {
        "key": uuid.uuid4(),
        "applicant": lead.pk,
        "agreement": "Zij las het en vond het goed.",
        "title": "Een bank op het plein",
        "what": "Een bank van hout.",
        "public_summary": "De groep wil een bank.",
        "publicity": "public",
        **changed,
    }


def address(initiative):
    return reverse("regulatory:intake_for", args=[initiative.village.slug, initiative.slug])


def enter(client, initiative, data):
    return client.post(address(initiative), data, follow=True)


def home_of(client, initiative):
    place = [initiative.village.slug, initiative.slug]
    return client.get(reverse("regulatory:of_initiative", args=place)).content.decode()


def test_it_comes_in_at_that_moment_in_the_name_of_who_asked(
    client, winkelhoek, supporter, lead, designated
):
    client.force_login(supporter)
    assert address(winkelhoek) in home_of(client, winkelhoek)
    form = client.get(address(winkelhoek)).content.decode()
    assert "ziet dat jij het invoerde" in form
    page = enter(client, winkelhoek, typed(lead)).content.decode()
    case = RegulatoryRequest.objects.get()
    assert case.created_by == lead
    assert case.received_on == timezone.localdate()
    assert case.is_official
    assert case.reference in page
    assert "Handtekening" not in page
    assert lead.notifications.filter(kind="request.receipt").exists()
    url = reverse("regulatory:helped_letter_pdf", args=[case.reference])
    assert client.get(url).content.startswith(b"%PDF")


def test_where_the_portal_is_no_channel_the_receipt_is_there_to_sign(
    client, winkelhoek, supporter, lead
):
    client.force_login(supporter)
    page = enter(client, winkelhoek, typed(lead)).content.decode()
    assert not RegulatoryRequest.objects.get().is_official
    assert "heeft VillageHub niet aangewezen" in page
    assert "telefoontje" not in page
    assert "Handtekening" in page


def test_that_somebody_helped_stands_in_no_public_word(
    client, winkelhoek, supporter, lead, officer
):
    client.force_login(supporter)
    enter(client, winkelhoek, typed(lead))
    case = RegulatoryRequest.objects.get()
    client.logout()
    page = client.get(case.get_absolute_url()).content.decode()
    assert str(supporter) not in page
    assert "ingevoerd" not in page
    client.force_login(officer)
    desk = client.get(reverse("regulatory:desk", args=[case.reference])).content.decode()
    assert "door een ander voor hen ingevoerd" in desk


def test_pressed_twice_it_is_one_request_and_what_misses_is_told(
    client, winkelhoek, supporter, lead
):
    client.force_login(supporter)
    wrong = enter(client, winkelhoek, typed(lead, agreement="", what=""))
    page = wrong.content.decode()
    assert "Een bank op het plein" in page
    assert "dat vraagt de gemeente daarna" in page
    assert list(wrong.context["form"].errors) == ["agreement", "what"]
    data = typed(lead)
    for _each in range(2):
        enter(client, winkelhoek, data)
    assert RegulatoryRequest.objects.count() == 1


def test_who_takes_part_may_help_as_well_since_they_decide_nothing(
    client, winkelhoek, supporter, lead
):
    add_member(winkelhoek, supporter)
    client.force_login(supporter)
    enter(client, winkelhoek, typed(lead))
    assert RegulatoryRequest.objects.count() == 1


def test_only_of_villages_that_the_organisation_supports(
    client, winkelhoek, far_village, stranger, supporter, lead, resident, officer
):
    elsewhere = make_initiative(far_village, stranger, title="Winkel elders")
    client.force_login(supporter)
    assert client.get(address(elsewhere)).status_code == 404
    assert address(elsewhere) not in home_of(client, elsewhere)
    for other in (resident, lead, officer):
        client.force_login(other)
        assert client.get(address(winkelhoek)).status_code == 404
        assert address(winkelhoek) not in home_of(client, winkelhoek)


@pytest.mark.parametrize("name", ["helped_letter", "helped_letter_pdf"])
def test_a_receipt_is_for_who_entered_it(
    client, winkelhoek, supporter, other_supporter, coordinator, lead, name
):
    client.force_login(supporter)
    enter(client, winkelhoek, typed(lead))
    url = reverse(f"regulatory:{name}", args=[Intake.objects.get().request.reference])
    assert client.get(url).status_code == 200
    for other in (other_supporter, coordinator):
        client.force_login(other)
        assert client.get(url).status_code == 404
