"""What is asked of others: an adviser, and the authority that a request was sent on to."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.desk.hands import hand_over
from initiatives.regulatory.models import (
    AdviceRequest,
    ForwardRecord,
    InternalNote,
    RegulatoryRequest,
    Status,
)
from initiatives.regulatory.tasks import guard_answers
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import (
    RISK,
    add_member,
    days_ago,
    decide,
    make_request,
    take_up,
)
from villages.members.workplace import SESSION_KEY
from villages.models import Membership


def in_days(days):
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def asked(in_review, officer, adviser):
    return AdviceRequest.ask(in_review, officer, adviser, "Past de wagen erdoor?", in_days(7))


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def test_advice_is_asked_and_given_by_pages_while_the_clock_runs(
    client, in_review, officer, adviser, lead
):
    before = in_review.due_on
    client.force_login(officer)
    url = reverse("regulatory:ask_advice", args=[in_review.reference])
    assert "Bram" in client.get(url).content.decode()
    data = {"adviser": adviser.pk, "question": "Past het?", "due_on": in_days(7)}
    client.post(url, {"version": in_review.version, **data})
    advice = AdviceRequest.objects.get()
    InternalNote.objects.create(request=in_review, by=officer, body="Intern: lastige buren.")
    client.force_login(adviser)
    assert in_review.title in client.get(reverse("regulatory:advices")).content.decode()
    page = client.get(advice.get_absolute_url()).content.decode()
    assert "Past het?" in page
    assert RISK in page
    assert "lastige buren" not in page
    client.post(advice.get_absolute_url(), {"answer": "Ja, met een berm."}, follow=True)
    client.force_login(officer)
    desk = client.get(reverse("regulatory:desk", args=[in_review.reference])).content.decode()
    assert "Ja, met een berm." in desk
    assert again(in_review).due_on == before
    assert again(in_review).status == Status.IN_REVIEW
    client.force_login(lead)
    assert "met een berm" not in client.get(in_review.get_absolute_url()).content.decode()


def test_an_adviser_sees_one_request_and_nothing_else(
    client, asked, adviser, winkelhoek, lead, officer
):
    other = take_up(make_request(winkelhoek, lead, title="Een ander verzoek"), officer)
    client.force_login(adviser)
    assert other.title not in client.get(reverse("regulatory:advices")).content.decode()
    for name in ("desk", "inbox"):
        arguments = [other.reference] if name == "desk" else []
        assert client.get(reverse(f"regulatory:{name}", args=arguments)).status_code == 404
    adviser.memberships.all().end()
    assert client.get(asked.get_absolute_url()).status_code == 404


def test_a_question_whose_adviser_is_gone_is_taken_back_and_waits_no_more(
    client, asked, in_review, officer, adviser
):
    def waits():
        page = client.get(reverse("regulatory:inbox"), {"lijst": "advies"}).content.decode()
        return in_review.title in page

    adviser.memberships.all().end()
    client.force_login(officer)
    back = reverse("regulatory:advice_back", args=[in_review.reference, asked.pk])
    desk = reverse("regulatory:desk", args=[in_review.reference])
    assert waits()
    assert back in client.get(desk).content.decode()
    page = client.post(back, follow=True).content.decode()
    assert "De vraag om advies is teruggenomen." in page
    assert "teruggenomen op" in page
    assert back not in page
    assert not waits()
    assert "al gegeven, of" in client.post(back, follow=True).content.decode()
    told = adviser.notifications.filter(subject__startswith="Jouw advies is niet meer nodig")
    assert not told.exists()
    guard_answers()
    assert not officer.notifications.filter(period__endswith=":gone").exists()


def test_an_adviser_hears_that_the_question_was_taken_back(client, asked, officer, adviser):
    AdviceRequest.objects.get().take_back(officer)
    assert adviser.notifications.filter(subject__startswith="Jouw advies is niet meer nodig")
    client.force_login(adviser)
    page = client.get(asked.get_absolute_url()).content.decode()
    assert "De gemeente nam deze vraag terug." in page
    assert RISK not in page
    assert asked.request.title not in client.get(reverse("regulatory:advices")).content.decode()
    page = client.post(asked.get_absolute_url(), {"answer": "Ja, met een berm."}).content.decode()
    assert "de vraag is teruggenomen" in page
    assert "Ja, met een berm." in page


def test_only_who_handles_the_request_takes_a_question_back(asked, second_officer, adviser):
    with pytest.raises(ValidationError, match="Alleen de behandelaar"):
        asked.take_back(second_officer)
    AdviceRequest.objects.get().give(adviser, "Ja.")
    with pytest.raises(ValidationError, match="al gegeven"):
        AdviceRequest.objects.get().take_back(again(asked.request).handling_officer)


def test_an_adviser_does_not_read_what_a_colleague_was_asked(client, asked, municipality):
    colleague = UserFactory(name="Gerda Ggd")
    MembershipFactory(user=colleague, role=Role.ADVISER, municipality=municipality)
    client.force_login(colleague)
    assert client.get(asked.get_absolute_url()).status_code == 404


def test_advice_is_due_before_the_request_is(in_review, officer, adviser):
    late = in_review.due_on + timedelta(days=1)
    with pytest.raises(ValidationError, match="klok loopt door"):
        AdviceRequest.ask(in_review, officer, adviser, "Past het?", late)


def test_of_a_late_request_any_day_to_come_will_do(winkelhoek, lead, officer, adviser):
    late = take_up(make_request(winkelhoek, lead, at=days_ago(70)), officer)
    assert AdviceRequest.ask(late, officer, adviser, "Past het?", in_days(7)).is_open


def test_who_takes_part_does_not_advise(in_review, officer, adviser, winkelhoek):
    add_member(winkelhoek, adviser)
    with pytest.raises(ValidationError, match="doet zelf mee"):
        AdviceRequest.ask(in_review, officer, adviser, "Past het?", in_days(7))


def test_advice_is_given_once_and_not_after_the_decision(asked, adviser, decision_maker):
    asked.give(adviser, "Ja.")
    with pytest.raises(ValidationError, match="al gegeven"):
        AdviceRequest.objects.get().give(adviser, "Nee.")
    decide(again(asked.request), decision_maker)
    with pytest.raises(ValidationError, match="al besloten"):
        AdviceRequest.objects.get().give(adviser, "Nee.")


def test_an_adviser_is_reminded_once(asked, adviser):
    AdviceRequest.objects.update(due_on=in_days(2))
    for _ in range(2):
        guard_answers()
    assert adviser.notifications.filter(period__endswith=":due").count() == 1


def waiting(client, user):
    """The list of what waits for advice, and the number at its name."""
    client.force_login(user)
    page = client.get(reverse("regulatory:inbox"), {"lijst": "advies"})
    counts = {queue.key: count for queue, count, _chosen in page.context["tabs"]}
    assert counts["advies"] == len(page.context["rows"])
    return page.context["rows"]


def test_a_request_stands_among_what_waits_for_advice_until_all_of_it_is_given(
    client, asked, in_review, officer, second_officer, adviser, decision_maker
):
    other = AdviceRequest.ask(again(in_review), officer, adviser, "En de geur?", in_days(3))
    assert waiting(client, officer) == waiting(client, decision_maker) == [in_review]
    assert waiting(client, second_officer) == []
    client.force_login(officer)
    page = client.get(reverse("regulatory:inbox"), {"lijst": "advies"})
    assert page.context["rows"][0].advice_by == other.due_on
    assert "advies uiterlijk" in page.content.decode()
    AdviceRequest.objects.get(pk=other.pk).give(adviser, "Geen geur.")
    assert [row.advice_by for row in waiting(client, officer)] == [asked.due_on]
    AdviceRequest.objects.get(pk=asked.pk).give(adviser, "Ja.")
    assert waiting(client, officer) == waiting(client, decision_maker) == []


def test_who_took_it_over_finds_what_waits_for_advice_and_who_asked_keeps_it(
    client, asked, in_review, officer, second_officer
):
    hand_over(again(in_review), second_officer, officer)
    assert waiting(client, officer) == waiting(client, second_officer) == [in_review]


def test_an_officer_who_advises_too_finds_what_they_are_asked(
    client, in_review, officer, second_officer
):
    MembershipFactory(user=second_officer, role=Role.ADVISER, municipality=in_review.municipality)
    advice = AdviceRequest.ask(in_review, officer, second_officer, "Past het?", in_days(7))
    client.force_login(second_officer)
    session = client.session
    at_desk = second_officer.memberships.get(role=Role.OFFICER)
    session[SESSION_KEY] = str(at_desk.pk)
    session.save()
    page = client.get(reverse("regulatory:inbox"), {"lijst": "advies"})
    assert page.context["rows"] == [in_review]
    desk = reverse("regulatory:desk", args=[in_review.reference])
    assert advice.get_absolute_url() in client.get(desk).content.decode()
    client.force_login(officer)
    assert advice.get_absolute_url() not in client.get(desk).content.decode()


def test_of_what_was_decided_or_is_ones_own_no_advice_is_waited_for(
    client, asked, in_review, officer, decision_maker, winkelhoek
):
    membership = add_member(winkelhoek, decision_maker)
    assert waiting(client, decision_maker) == []
    membership.delete()
    decide(again(in_review), decision_maker)
    assert waiting(client, officer) == waiting(client, decision_maker) == []


def leaves(user):
    Membership.objects.filter(user=user).update(valid_until=timezone.localdate())


@pytest.mark.parametrize("how", ["leaves", "joins"])
def test_who_may_advise_no_more_is_not_reminded_and_the_officer_hears_it(
    asked, adviser, officer, winkelhoek, how
):
    if how == "leaves":
        leaves(adviser)
    else:
        add_member(winkelhoek, adviser)
    AdviceRequest.objects.update(due_on=in_days(2))
    for _ in range(2):
        guard_answers()
    assert not adviser.notifications.filter(period__endswith=":due").exists()
    told = officer.notifications.get(period__endswith=":gone")
    assert "Vraag een ander" in told.body


def test_who_joined_since_gives_no_advice(asked, adviser, winkelhoek):
    add_member(winkelhoek, adviser)
    with pytest.raises(ValidationError, match="Je doet zelf mee"):
        asked.give(adviser, "Dat past.")
    assert again(asked.request).advices.get().answer == ""


def test_where_no_officer_may_a_decision_maker_hears_of_advice(
    asked, adviser, officer, second_officer, decision_maker, winkelhoek
):
    leaves(officer)
    add_member(winkelhoek, second_officer)
    asked.give(adviser, "Dat past.")
    assert decision_maker.notifications.filter(subject__startswith="Advies gekregen").exists()
    for user in (officer, second_officer):
        assert not user.notifications.filter(subject__startswith="Advies gekregen").exists()


@pytest.fixture
def forwarded(winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(70)), officer)
    decide(case, officer, at=days_ago(57), outcome="forwarded", forwarded_to="Provincie Limburg")
    return again(case)


def test_what_was_sent_on_is_asked_after_once_in_eight_weeks(forwarded, officer):
    assert forwarded.status == Status.FORWARDED
    for _ in range(2):
        guard_answers()
    assert officer.notifications.filter(period__startswith="forward:").count() == 1
    ForwardRecord.objects.update(sent_on=in_days(-50))
    officer.notifications.all().delete()
    guard_answers()
    assert not officer.notifications.filter(period__startswith="forward:").exists()


def test_a_page_promises_no_asking_after_on_a_day_that_is_over(client, forwarded):
    page = client.get(forwarded.get_absolute_url()).content.decode()
    assert "vraagt het na op" not in page
    assert "Na acht weken nog geen antwoord." in page
    ForwardRecord.objects.update(sent_on=in_days(-50))
    assert "vraagt het na op" in client.get(forwarded.get_absolute_url()).content.decode()


def test_the_answer_of_the_other_authority_reaches_everybody(client, forwarded, officer, lead):
    page = client.get(forwarded.get_absolute_url()).content.decode()
    assert "Provincie Limburg" in page
    client.force_login(officer)
    url = reverse("regulatory:forward_answer", args=[forwarded.reference])
    data = {"version": forwarded.version, "answer": "De provincie vindt het goed."}
    assert "tussen het doorsturen" in client.post(url, {**data, "on": in_days(3)}).content.decode()
    for _ in range(2):
        client.post(url, {**data, "on": in_days(-1)})
    client.logout()
    page = client.get(forwarded.get_absolute_url()).content.decode()
    assert page.count("De provincie vindt het goed.") == 1
    assert lead.notifications.filter(period="forward").count() == 1
