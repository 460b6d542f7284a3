"""The desk as colleagues use it together: finding, handing over, standing in, taking back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.desk.hands import hand_over, take_back_proposal
from initiatives.regulatory.models import (
    Decision,
    DeskCard,
    RegulatoryRequest,
    SavedFilter,
    Status,
)
from initiatives.regulatory.tasks import guard_clocks
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import (
    REFUSAL,
    add_member,
    ask,
    days_ago,
    make_request,
    take_up,
)

INBOX = "regulatory:inbox"


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def found(client, **data):
    return client.get(reverse(INBOX), data).context["rows"]


def away(officer, deputy, first=0, last=7):
    today = timezone.localdate()
    return DeskCard.objects.create(
        workplace=officer.memberships.get(),
        deputy=deputy,
        away_from=today + timedelta(days=first),
        away_until=today + timedelta(days=last),
    )


@pytest.mark.parametrize("word", ["WINKELHOÉK zonder", "america", "winkelhoek", "-0001"])
def test_an_officer_finds_a_request_by_number_title_village_and_initiative(
    client, sent, officer, word
):
    client.force_login(officer)
    assert found(client, lijst="alles", q=word) == [sent]
    assert found(client, lijst="alles", q="zwembad") == []


def test_p22_raw_answers_find_nothing(client, sent, officer):
    client.force_login(officer)
    assert found(client, lijst="alles", q="Geheim-risico") == []


def test_a_list_narrows_by_kind_and_by_officer(client, winkelhoek, lead, officer, second_officer):
    mine = take_up(make_request(winkelhoek, lead), officer)
    hers = take_up(make_request(winkelhoek, lead), second_officer, kind="subsidy")
    nobodys = make_request(winkelhoek, lead)
    client.force_login(officer)
    assert found(client, lijst="loopt", soort="subsidy") == [hers]
    assert found(client, lijst="loopt", behandelaar=str(officer.pk)) == [mine]
    assert found(client, lijst="loopt", behandelaar="niemand") == [nobodys]
    assert len(found(client, lijst="loopt", behandelaar="onzin", soort="onzin")) == 3


def test_late_is_what_runs_and_has_passed_its_day(client, winkelhoek, lead, officer):
    late = take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    waits = take_up(make_request(winkelhoek, lead, at=days_ago(50)), officer)
    ask(waits, officer)
    client.force_login(officer)
    assert found(client, lijst="laat") == [late]
    assert found(client, lijst="wacht") == [waits]


def test_a_filter_is_kept_under_a_name_and_taken_away(client, in_review, officer, second_officer):
    client.force_login(officer)
    data = {"lijst": "loopt", "soort": "exemption_permit", "name": "Vergunningen", "q": "<b>"}
    client.post(reverse("regulatory:keep_filter"), data)
    kept = SavedFilter.objects.get()
    assert kept.query == "lijst=loopt&q=%3Cb%3E&soort=exemption_permit"
    assert "Vergunningen" in client.get(reverse(INBOX)).content.decode()
    client.post(reverse("regulatory:keep_filter"), data)
    assert SavedFilter.objects.count() == 1
    client.force_login(second_officer)
    gone = reverse("regulatory:drop_filter", args=[kept.pk])
    assert client.post(gone).status_code == 404
    assert "Vergunningen" not in client.get(reverse(INBOX)).content.decode()
    client.force_login(officer)
    client.post(gone)
    assert not SavedFilter.objects.exists()


def test_a_filter_without_a_name_says_what_to_do(client, officer):
    client.force_login(officer)
    data = {"lijst": "loopt", "name": " "}
    text = client.post(reverse("regulatory:keep_filter"), data, follow=True).content.decode()
    assert "Geef het filter een naam" in text


@pytest.mark.parametrize("word", ["\U0001f600" * 60, "\x00"])
def test_no_word_breaks_a_filter(client, officer, word):
    client.force_login(officer)
    data = {"lijst": "loopt", "name": "Gek", "q": word}
    assert client.post(reverse("regulatory:keep_filter"), data, follow=True).status_code == 200


def test_what_is_no_number_of_a_request_is_not_looked_for(client, officer, second_officer):
    client.force_login(officer)
    data = {"verzoek": ["\x00", "RR-x"], "collega": second_officer.pk, "terug": "\x00"}
    url = reverse("regulatory:hand_over_several")
    page = client.post(url, data, follow=True)
    assert page.status_code == 200
    assert not RegulatoryRequest.objects.exists()


def test_one_is_handed_to_a_colleague_who_hears_it(client, in_review, officer, second_officer):
    client.force_login(officer)
    url = reverse("regulatory:hand_over", args=[in_review.reference])
    client.post(url, {"version": in_review.version, "officer": second_officer.pk})
    case = again(in_review)
    assert case.handling_officer == second_officer
    assert case.changes.last().by == officer
    assert second_officer.notifications.filter(period__startswith="handed").count() == 1


def test_several_are_handed_over_and_what_cannot_says_why(
    client, winkelhoek, lead, officer, second_officer, decision_maker
):
    one, other = make_request(winkelhoek, lead), take_up(make_request(winkelhoek, lead), officer)
    proposed = take_up(make_request(winkelhoek, lead), officer)
    Decision.propose(proposed, officer, [], outcome="refused", **REFUSAL)
    client.force_login(officer)
    references = [case.reference for case in (one, other, proposed)]
    data = {"verzoek": references, "collega": second_officer.pk, "terug": "lijst=loopt"}
    page = client.post(reverse("regulatory:hand_over_several"), data, follow=True)
    text = page.content.decode()
    assert page.redirect_chain[-1][0].endswith("?lijst=loopt")
    assert "2 verzoeken staan nu op naam van" in text
    assert f"{proposed.reference}: Er ligt een voorstel" in text
    assert again(one).handling_officer == again(other).handling_officer == second_officer
    assert again(proposed).handling_officer == officer


def test_handing_over_nothing_says_what_to_do(client, officer, second_officer):
    client.force_login(officer)
    url = reverse("regulatory:hand_over_several")
    text = client.post(url, {"collega": second_officer.pk}, follow=True).content.decode()
    assert "Vink eerst aan" in text
    text = client.post(url, {"verzoek": "RR-GM1507-2026-0001"}, follow=True).content.decode()
    assert "Kies een collega" in text


def test_requests_of_another_municipality_stay_where_they_are(client, sent, other_officer, officer):
    client.force_login(other_officer)
    data = {"verzoek": [sent.reference], "collega": other_officer.pk}
    client.post(reverse("regulatory:hand_over_several"), data)
    assert again(sent).handling_officer is None


def test_nobody_gets_a_request_of_an_initiative_they_take_part_in(
    sent, winkelhoek, officer, second_officer
):
    add_member(winkelhoek, second_officer)
    with pytest.raises(ValidationError, match="doet zelf mee"):
        hand_over(sent, second_officer, officer)


def test_who_does_not_work_here_gets_nothing(sent, officer, other_officer):
    with pytest.raises(ValidationError, match="behandelt hier geen"):
        hand_over(sent, other_officer, officer)


def test_who_stands_in_finds_handles_and_hears_the_requests_of_who_is_away(
    client, winkelhoek, lead, officer, second_officer
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(53)), officer)
    away(officer, second_officer)
    client.force_login(second_officer)
    assert found(client) == [case]
    text = client.get(reverse("regulatory:desk", args=[case.reference])).content.decode()
    assert "jij neemt waar" in text
    guard_clocks()
    question = ask(again(case), second_officer, ground="informal")
    question.answer(lead, "Tien meter.")
    hers = second_officer.notifications.all()
    assert hers.filter(period__startswith="a:").count() == 1
    assert hers.filter(period__startswith="due:").count() == 1
    assert not officer.notifications.filter(period__startswith="due:").exists()


@pytest.mark.parametrize(("first", "last"), [(1, 7), (-7, -1)])
def test_standing_in_begins_and_ends_with_its_days(in_review, officer, second_officer, first, last):
    away(officer, second_officer, first, last)
    with pytest.raises(ValidationError, match="Alleen de behandelaar"):
        ask(again(in_review), second_officer)


def test_who_stood_in_and_proposed_does_not_decide_as_well(
    in_review, officer, second_officer, municipality
):
    card = away(officer, second_officer)
    Decision.propose(again(in_review), second_officer, [], outcome="refused", **REFUSAL)
    DeskCard.objects.filter(pk=card.pk).update(deputy=None)
    proposal = again(in_review).decision
    with pytest.raises(ValidationError, match="Een andere beslisser"):
        proposal.confirm(second_officer)


def told_of_answer(case, lead, by, people):
    """Who hears it when the applicant answers."""
    ask(again(case), by, ground="informal").answer(lead, "Tien meter.")
    return {each for each in people if each.notifications.filter(period__startswith="a:").exists()}


@pytest.fixture
def leader(municipality):
    user = UserFactory(name="Lies Leider")
    workplace = MembershipFactory(user=user, role=Role.OFFICER, municipality=municipality)
    DeskCard.objects.create(workplace=workplace, leads_team=True)
    return user


@pytest.mark.parametrize("why", ["takes part", "is away too"])
def test_who_cannot_stand_in_leaves_it_to_the_officer_and_whoever_leads(
    in_review, winkelhoek, lead, officer, second_officer, leader, why
):
    away(officer, second_officer)
    if why == "takes part":
        add_member(winkelhoek, second_officer)
    else:
        away(second_officer, None)
    people = [officer, second_officer, leader]
    assert told_of_answer(in_review, lead, officer, people) == {officer, leader}


def test_who_leads_and_takes_part_hears_nothing_either(
    in_review, winkelhoek, lead, officer, second_officer, leader
):
    away(officer, second_officer)
    for each in (second_officer, leader):
        add_member(winkelhoek, each)
    people = [officer, second_officer, leader]
    assert told_of_answer(in_review, lead, officer, people) == {officer}


def test_who_stands_in_finds_how_to_ask_for_advice(client, in_review, officer, second_officer):
    client.force_login(second_officer)
    desk = reverse("regulatory:desk", args=[in_review.reference])
    way = reverse("regulatory:ask_advice", args=[in_review.reference])
    assert way not in client.get(desk).content.decode()
    away(officer, second_officer)
    assert way in client.get(desk).content.decode()


def test_what_comes_back_after_its_officer_left_is_nobodys(
    client, in_review, officer, second_officer, decision_maker, admin
):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    officer.memberships.get().take_away(admin)
    proposal = Decision.objects.get(pk=proposal.pk)
    proposal.give_back(decision_maker, "Kijk nog eens.")
    assert again(in_review).handling_officer is None
    client.force_login(second_officer)
    assert found(client, lijst="nieuw") == [in_review]
    assert second_officer.notifications.filter(period__startswith="back:").count() == 1


def test_what_comes_back_stays_with_its_officer(in_review, officer, decision_maker):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    proposal.give_back(decision_maker, "Kijk nog eens.")
    assert again(in_review).handling_officer == officer


def handed_away(user):
    return user.notifications.filter(period__startswith="away", body__contains="op naam van")


def test_whoever_it_was_taken_from_hears_it(
    client, in_review, winkelhoek, lead, officer, second_officer, leader
):
    other = take_up(make_request(winkelhoek, lead), officer)
    client.force_login(leader)
    url = reverse("regulatory:hand_over", args=[in_review.reference])
    client.post(url, {"version": in_review.version, "officer": second_officer.pk})
    assert str(second_officer) in handed_away(officer).get().body
    data = {"verzoek": [other.reference], "collega": second_officer.pk}
    client.post(reverse("regulatory:hand_over_several"), data)
    assert handed_away(officer).count() == 2
    client.post(
        reverse("regulatory:assign", args=[other.reference]), {"version": again(other).version}
    )
    assert again(other).handling_officer == leader
    assert handed_away(second_officer).count() == 1
    assert not handed_away(leader).exists()


def test_a_proposal_is_taken_back_with_its_text(client, in_review, officer, decision_maker):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    client.force_login(officer)
    url = reverse("regulatory:desk", args=[in_review.reference])
    assert "Neem het voorstel terug" in client.get(url).content.decode()
    case = again(in_review)
    back = reverse("regulatory:take_back", args=[case.reference])
    text = client.post(back, {"version": case.version}, follow=True).content.decode()
    assert again(case).status == Status.IN_REVIEW
    assert REFUSAL["alternative_offered"] in text
    assert "Neem het voorstel terug" not in text
    assert decision_maker.notifications.filter(period__startswith="taken_back").count() == 1


def test_what_was_decided_is_not_taken_back(in_review, officer, decision_maker):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    proposal.confirm(decision_maker)
    with pytest.raises(ValidationError, match="geen voorstel meer"):
        take_back_proposal(again(in_review), officer)


def test_the_team_shows_who_is_where_and_who_stands_in(
    client, in_review, officer, second_officer, decision_maker
):
    card = away(officer, second_officer)
    DeskCard.objects.filter(pk=card.pk).update(phone="077 123 45 67", hours="ma tot do")
    client.force_login(second_officer)
    text = client.get(reverse("regulatory:team")).content.decode()
    assert "077 123 45 67" in text
    assert f"{second_officer} neemt waar" in text
    assert "1 verzoek loopt" in text
    assert "Nog niemand leidt het team" in text


def test_a_decision_maker_chooses_who_leads_and_an_officer_does_not(
    client, officer, second_officer, decision_maker
):
    workplace = officer.memberships.get()
    url = reverse("regulatory:team_lead", args=[workplace.pk])
    client.force_login(second_officer)
    text = client.post(url, follow=True).content.decode()
    assert "Alleen een beslisser of de teamleider" in text
    client.force_login(decision_maker)
    client.post(url)
    assert DeskCard.objects.get().leads_team
    client.post(url, {"stopt": "1"})
    assert not DeskCard.objects.get().leads_team


def test_a_card_wants_both_days_and_tells_who_stands_in(client, officer, second_officer):
    client.force_login(officer)
    url = reverse("regulatory:desk_card")
    today = timezone.localdate()
    data = {"phone": "077 12", "hours": "altijd", "deputy": second_officer.pk, "away_from": today}
    assert "een begin en een einde" in client.post(url, data).content.decode()
    early = {**data, "away_until": today - timedelta(days=1)}
    assert "ligt voor het begin" in client.post(url, early).content.decode()
    client.post(url, {**data, "away_until": today + timedelta(days=3)})
    assert DeskCard.objects.get().deputy == second_officer
    assert second_officer.notifications.filter(period__startswith="away").count() == 1


def test_nobody_stands_in_from_another_municipality(client, officer, other_officer):
    client.force_login(officer)
    today = timezone.localdate()
    data = {"deputy": other_officer.pk, "away_from": today, "away_until": today}
    client.post(reverse("regulatory:desk_card"), data)
    assert not DeskCard.objects.filter(deputy=other_officer).exists()


def test_a_reminder_is_about_the_request_and_not_about_data(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(53)), officer)
    guard_clocks()
    body = officer.notifications.filter(period__startswith="due:").get().body
    assert case.reference in body
    assert "gegevens" not in body
