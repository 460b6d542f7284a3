"""Who works for the municipality and takes part in the initiative: reads what an applicant reads,
and not what the municipality thinks of it (Awb 2:4)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.desk.hands import take_back_proposal
from initiatives.regulatory.models import (
    AdviceRequest,
    Decision,
    DeskCard,
    InternalNote,
    Objection,
    RegulatoryRequest,
)
from initiatives.regulatory.tasks import guard_clocks
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import (
    REFUSAL,
    add_member,
    days_ago,
    decide,
    enter_on_paper,
    make_request,
    take_up,
)

OWN_SIDE = ["Lastige buren.", "Past het?", "Ja, met een berm.", REFUSAL["reasoning"], "voorstel"]


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def text_of(client, user, name, *args, **data):
    client.force_login(user)
    return client.get(reverse(f"regulatory:{name}", args=args), data).content.decode()


@pytest.fixture
def advice(in_review, officer, adviser):
    in_a_week = timezone.localdate() + timedelta(days=7)
    return AdviceRequest.ask(in_review, officer, adviser, "Past het?", in_a_week)


@pytest.fixture
def proposed(in_review, officer, adviser, advice):
    """With everything that is the municipality's own."""
    advice.give(adviser, "Ja, met een berm.")
    InternalNote.objects.create(request=in_review, by=officer, body="Lastige buren.")
    Decision.propose(again(in_review), officer, [], outcome="refused", **REFUSAL)
    return again(in_review)


@pytest.mark.parametrize("who", ["second_officer", "decision_maker"])
def test_who_takes_part_does_not_read_the_municipalitys_side(
    client, proposed, winkelhoek, request, who
):
    user = request.getfixturevalue(who)
    before = text_of(client, user, "desk", proposed.reference)
    assert all(words in before for words in OWN_SIDE)
    add_member(winkelhoek, user)
    text = text_of(client, user, "desk", proposed.reference)
    assert "Je doet zelf mee met dit initiatief" in text
    assert proposed.title in text
    assert [words for words in OWN_SIDE if words.lower() in text.lower()] == []
    assert "Advies gevraagd" not in text
    assert "Op naam van" not in text


def test_what_was_proposed_earlier_is_not_told_by_the_form(
    client, proposed, winkelhoek, officer, decision_maker
):
    proposed.decision.give_back(decision_maker, "Kijk nog eens.")
    add_member(winkelhoek, officer)
    client.force_login(officer)
    url = reverse("regulatory:decision", args=[proposed.reference])
    text = client.post(url, {"fields": "1", "outcome": "refused"}).content.decode()
    assert "Je doet zelf mee met dit initiatief" in text
    assert REFUSAL["reasoning"] not in text
    assert "Kijk nog eens." not in text


@pytest.mark.parametrize("who", ["second_officer", "decision_maker"])
def test_who_takes_part_opens_neither_the_file_nor_the_letter_of_what_came_on_paper(
    client, winkelhoek, lead, officer, request, who
):
    user = request.getfixturevalue(who)
    case = take_up(enter_on_paper(winkelhoek, lead, officer), officer)
    pages = ["as_case", "intake_letter", "intake_letter_pdf"]
    pages += ["filing"] if who == "second_officer" else []
    addresses = [reverse(f"regulatory:{name}", args=[case.reference]) for name in pages]
    client.force_login(user)
    assert [client.get(address).status_code for address in addresses] == [200] * len(pages)
    add_member(winkelhoek, user)
    assert [client.get(address).status_code for address in addresses] == [404] * len(pages)
    desk = text_of(client, user, "desk", case.reference)
    assert "op papier, per post" in desk
    assert [address for address in addresses if address in desk] == []


def test_who_takes_part_does_not_open_the_proposal(client, proposed, winkelhoek, decision_maker):
    add_member(winkelhoek, decision_maker)
    client.force_login(decision_maker)
    url = reverse("regulatory:confirm", args=[proposed.reference])
    assert REFUSAL["reasoning"] not in client.get(url, follow=True).content.decode()


def test_lists_and_exports_say_what_the_applicant_reads(
    client, proposed, winkelhoek, second_officer, decision_maker
):
    for user in (second_officer, decision_maker):
        assert proposed.title in text_of(client, user, "inbox", lijst="voorstel")
        add_member(winkelhoek, user)
        assert proposed.title not in text_of(client, user, "inbox", lijst="voorstel")
        rows = text_of(client, user, "inbox", lijst="loopt")
        assert proposed.title in rows
        assert "in behandeling" in rows
        sheet = text_of(client, user, "list_csv", lijst="alles")
        assert "in behandeling" in sheet
        assert "voorstel" not in sheet


def test_an_adviser_who_takes_part_later_reads_no_question(client, advice, adviser, winkelhoek):
    assert advice.request.title in text_of(client, adviser, "advices")
    add_member(winkelhoek, adviser)
    assert advice.request.title not in text_of(client, adviser, "advices")
    assert client.get(advice.get_absolute_url()).status_code == 404


def test_who_takes_part_does_not_read_anothers_objection(
    client, winkelhoek, lead, officer, second_officer, decision_maker, designated
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    third = Objection.By.THIRD_PARTY
    words = {"objector": "Bea Buur, Dorpsstraat 1"}
    objection = Objection.file(again(case).decision, officer, third, "Het stinkt.", **words)
    assert "Het stinkt." in client_text(client, second_officer, objection)
    add_member(winkelhoek, second_officer)
    assert client.get(objection.get_absolute_url()).status_code == 404
    assert case.title not in text_of(client, second_officer, "objections")
    desk = text_of(client, second_officer, "desk", case.reference)
    assert objection.get_absolute_url() not in desk


def client_text(client, user, row):
    client.force_login(user)
    return client.get(row.get_absolute_url()).content.decode()


def subjects_of(user):
    return " ".join(user.notifications.values_list("subject", flat=True))


def test_who_takes_part_hears_of_no_proposal(
    in_review, officer, decision_maker, winkelhoek, municipality
):
    free = UserFactory()
    MembershipFactory(user=free, role=Role.DECISION_MAKER, municipality=municipality)
    add_member(winkelhoek, decision_maker)
    Decision.propose(again(in_review), officer, [], outcome="refused", **REFUSAL)
    take_back_proposal(again(in_review), officer)
    assert "Voorstel om vast te stellen" in subjects_of(free)
    assert "Voorstel teruggenomen" in subjects_of(free)
    assert "oorstel" not in subjects_of(decision_maker)


def test_who_takes_part_is_not_reminded_by_the_morning_round(
    winkelhoek, lead, officer, second_officer
):
    DeskCard.objects.create(workplace=second_officer.memberships.get(), leads_team=True)
    add_member(winkelhoek, second_officer)
    make_request(winkelhoek, lead, at=days_ago(4))
    guard_clocks()
    assert "Nog niemand behandelt" in subjects_of(officer)
    assert "Nog niemand behandelt" not in subjects_of(second_officer)


def test_no_missing_button_tells_that_there_is_a_proposal(
    client, in_review, officer, second_officer, winkelhoek
):
    def offers(user):
        ticks = f'value="{in_review.reference}"' in text_of(client, user, "inbox", lijst="loopt")
        hand_over = reverse("regulatory:hand_over", args=[in_review.reference])
        return ticks, hand_over in text_of(client, user, "desk", in_review.reference)

    assert offers(second_officer) == (True, True)
    add_member(winkelhoek, second_officer)
    assert offers(second_officer) == (False, False)
    Decision.propose(again(in_review), officer, [], outcome="refused", **REFUSAL)
    assert offers(second_officer) == (False, False)
