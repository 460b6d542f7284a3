"""Nobody leads without their own yes; until then nothing opens, and whoever asked takes it back."""

import pytest
from django.core.exceptions import ValidationError

from initiatives.models import LeadOffer, LifeEvent
from tests.initiatives.factories import MemberFactory
from villagehub.notifications.models import Notification


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


@pytest.fixture
def asked(client, winkelhoek, page, lead, member):
    """The member, by the lead who hands over."""
    client.force_login(lead)
    key = winkelhoek.members.get(user=member).pk
    for _press in range(2):
        client.post(page + "overdragen/", {"member": str(key)})
    return LeadOffer.objects.get()


def press(client, user, page, offer, what):
    client.force_login(user)
    address = f"{page}mensen/gevraagd/{offer.pk}/{what}/"
    return client.post(address, follow=True).content.decode()


def told(user):
    rows = Notification.objects.filter(recipient=user).order_by("created_at")
    return [row.subject for row in rows]


def test_until_their_yes_nothing_opens_and_the_lead_leads_on(
    client, page, winkelhoek, asked, lead, member
):
    assert told(member) == ["Wil jij trekker worden van Winkelhoek in 't Laefhoes?"]
    assert winkelhoek.standing_of(lead).leads
    client.force_login(member)
    assert client.get(page + "mensen/lijst/").status_code == 403
    assert client.get(page + "overdragen/").status_code == 403
    assert "vraagt of jij trekker wilt worden" in client.get(page + "mensen/").content.decode()
    assert "Jij bent nu trekker" in press(client, member, page, asked, "ja")
    assert client.get(page + "mensen/lijst/").status_code == 200
    assert not winkelhoek.standing_of(lead).runs
    assert told(lead) == ["Mia M. zegt ja en is nu trekker van Winkelhoek in 't Laefhoes"]
    assert LifeEvent.objects.filter(what="new_lead").count() == 1
    assert "al beantwoord" in press(client, member, page, asked, "nee")
    assert winkelhoek.standing_of(member).leads


def test_a_no_changes_nothing_and_is_told(client, page, winkelhoek, asked, lead, member):
    press(client, member, page, asked, "nee")
    assert winkelhoek.standing_of(lead).leads
    assert not winkelhoek.standing_of(member).leads
    assert told(lead) == ["Mia M. wordt liever geen trekker van Winkelhoek in 't Laefhoes"]


def test_who_hands_over_takes_it_back_until_the_answer(
    client, page, winkelhoek, asked, lead, member
):
    other = MemberFactory(initiative=winkelhoek)
    client.force_login(lead)
    refused = client.post(page + "overdragen/", {"member": str(other.pk)}).content.decode()
    assert "Neem die vraag eerst terug" in refused
    assert "Teruggenomen" in press(client, lead, page, asked, "terug")
    assert told(member)[-1] == "Je hoeft niet meer te antwoorden: Winkelhoek in 't Laefhoes"
    assert "al beantwoord of teruggenomen" in press(client, member, page, asked, "ja")
    assert not winkelhoek.standing_of(member).leads
    client.force_login(lead)
    client.post(page + "overdragen/", {"member": str(other.pk)})
    assert LeadOffer.objects.open().get().to == other.user


def test_nobody_answers_for_another(client, page, winkelhoek, asked, resident):
    address = f"{page}mensen/gevraagd/{asked.pk}/"
    client.force_login(resident)
    for what in ("ja", "nee", "terug"):
        assert client.post(f"{address}{what}/").status_code == 404
    assert LeadOffer.objects.open().exists()


def test_another_role_of_lead_is_asked_for_too_and_both_lead_then(
    client, page, winkelhoek, lead, member
):
    row = winkelhoek.members.get(user=member)
    client.force_login(lead)
    client.post(f"{page}mensen/{row.pk}/rol/", {"seen": "member", "role": "lead"})
    assert not winkelhoek.standing_of(member).leads
    press(client, member, page, LeadOffer.objects.get(), "ja")
    assert winkelhoek.standing_of(member).leads
    assert winkelhoek.standing_of(lead).leads
    with pytest.raises(ValidationError):
        winkelhoek.change_role(MemberFactory(initiative=winkelhoek), "lead", lead)


def test_a_question_ends_with_whoever_put_it_or_got_it(winkelhoek, asked, lead, member):
    winkelhoek.leave(winkelhoek.members.get(user=member))
    assert not LeadOffer.objects.open().exists()
    heir = MemberFactory(initiative=winkelhoek, role="board")
    offer = winkelhoek.offer_lead(winkelhoek.members.get(user=lead), heir)
    lead.withdraw_consent()
    assert not LeadOffer.objects.open().exists()
    with pytest.raises(ValidationError):
        winkelhoek.accept_offer(offer)
    assert winkelhoek.members.active().get(user=heir.user).is_acting


def test_it_waits_on_ones_own_page(client, asked, member):
    client.force_login(member)
    assert "Wil jij trekker worden?" in client.get("/mijn-dorp/").content.decode()
