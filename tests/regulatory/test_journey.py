"""From the lead's first word to the decision in the register."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.models import Decision, Outcome, RegulatoryRequest, Status
from tests.regulatory.factories import (
    REFUSAL_TYPED,
    RISK,
    RISK_TYPED,
    TYPED,
    ask,
    days_ago,
    make_draft,
    make_request,
    take_up,
)
from villagehub.notifications.tasks import send_due


def start_url(initiative):
    return reverse("regulatory:start", args=[initiative.village.slug, initiative.slug])


def desk_url(name, case):
    return reverse(f"regulatory:{name}", args=[case.reference])


def post(client, name, case, **data):
    case.refresh_from_db()
    return client.post(desk_url(name, case), {"version": case.version, **data}, follow=True)


def test_the_whole_journey(client, winkelhoek, lead, officer, decision_maker, designated):
    case = submit_by_pages(client, winkelhoek, lead)
    send_due()
    receipt = next(message for message in mail.outbox if message.to == [lead.email])
    assert case.reference in receipt.body
    handle_by_pages(client, case, officer)
    answer_by_pages(client, case, lead)
    client.force_login(officer)
    post(client, "decision", case, outcome="refused", **REFUSAL_TYPED)
    case.refresh_from_db()
    assert (case.status, case.outcome) == (Status.PROPOSED, "")

    client.force_login(decision_maker)
    assert "Voorstel" in client.get(desk_url("desk", case)).content.decode()
    post(client, "confirm", case)
    case.refresh_from_db()
    assert (case.status, case.outcome) == (Status.DECIDED, Outcome.REFUSED)
    assert case.decision.decided_by == decision_maker
    assert case.decision.objection_until >= timezone.localdate() + timedelta(weeks=6)

    client.logout()
    page = client.get(reverse("regulatory:register"), {"uitkomst": "refused"}).content.decode()
    assert case.title in page
    page = client.get(case.get_absolute_url()).content.decode()
    assert "Een kraam op het plein mag wel." in page
    assert RISK not in page


def submit_by_pages(client, winkelhoek, lead):
    client.force_login(lead)
    data = {"title": "Winkelhoek zonder vergunning", "publicity": "public"}
    client.post(start_url(winkelhoek), {**data, "keep": ""})
    draft = RegulatoryRequest.objects.get()
    check = reverse("regulatory:check", args=[draft.pk])
    assert "Dit ontbreekt nog" in client.get(check).content.decode()
    page = fill_in_steps(client, draft, {**data, **TYPED})
    assert "Dit kan iedereen meteen lezen" in page
    draft.refresh_from_db()
    submit = reverse("regulatory:submit", args=[draft.pk])
    client.post(submit, {"version": draft.version})
    draft.refresh_from_db()
    assert draft.status == Status.RECEIPT_CONFIRMED
    return draft


def fill_in_steps(client, draft, answers):
    """Each page leads to the next; the last one to the whole. What is there is sent along."""
    page = client.get(reverse("regulatory:draft", args=[draft.pk]), {"stap": 1})
    for number in range(1, 6):
        form = page.context["form"]
        assert f"Stap {number} van 5" in page.content.decode()
        sent = {name: answers[name] for name in form.fields if name in answers}
        draft.refresh_from_db()
        url = f"{reverse('regulatory:draft', args=[draft.pk])}?stap={number}"
        page = client.post(url, {**sent, "version": draft.version, "next": ""}, follow=True)
    return page.content.decode()


def handle_by_pages(client, case, officer):
    client.force_login(officer)
    inbox = client.get(reverse("regulatory:inbox"), {"lijst": "nieuw"}).content.decode()
    assert case.title in inbox
    post(client, "assign", case)
    post(client, "kind", case, kind="exemption_permit")
    before = RegulatoryRequest.objects.get(pk=case.pk).due_on
    deadline = next_working_day(timezone.localdate() + timedelta(days=14))
    page = post(
        client, "question", case, body="Hoe groot?", ground="supplement_4_5", deadline_on=deadline
    )
    assert "klok staat stil" in page.content.decode()
    case.refresh_from_db()
    assert case.status == Status.QUESTION_OPEN
    assert case.due_on > before


def answer_by_pages(client, case, lead):
    client.force_login(lead)
    question = case.messages.get()
    url = reverse("regulatory:answer", args=[case.reference, question.pk])
    page = client.post(url, {"body": "Twaalf vierkante meter."}, follow=True)
    assert "Twaalf vierkante meter." in page.content.decode()
    case.refresh_from_db()
    assert case.status == Status.IN_REVIEW
    assert not case.suspensions.open().exists()


def test_who_takes_part_without_leading_cannot_apply(client, winkelhoek, resident):
    winkelhoek.join(resident)
    client.force_login(resident)
    assert client.get(start_url(winkelhoek)).status_code == 403


def test_a_hidden_initiative_has_no_form(client, winkelhoek, stranger):
    winkelhoek.visibility = "private"
    winkelhoek.save()
    client.force_login(stranger)
    assert client.get(start_url(winkelhoek)).status_code == 404


def test_an_incomplete_draft_is_not_submitted(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, risks=[])
    client.force_login(lead)
    client.post(reverse("regulatory:submit", args=[draft.pk]), {"version": draft.version})
    draft.refresh_from_db()
    assert draft.status == Status.DRAFT


def test_pressing_submit_twice_sends_once(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    url = reverse("regulatory:submit", args=[draft.pk])
    for _ in range(2):
        response = client.post(url, {"version": draft.version})
    draft.refresh_from_db()
    assert response.url == draft.get_absolute_url()
    assert draft.reference.endswith("-0001")


def test_two_leads_writing_at_once_lose_nothing(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    url = reverse("regulatory:draft", args=[draft.pk])
    data = {"title": "Eerste", "version": draft.version}
    client.post(f"{url}?stap=1", data)
    page = client.post(f"{url}?stap=1", {**data, "title": "Tweede"}).content.decode()
    assert "Iemand anders heeft dit verzoek net gewijzigd" in page
    assert "Tweede" in page
    draft.refresh_from_db()
    assert draft.title == "Eerste"


def test_a_draft_is_discarded_after_asking(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    url = reverse("regulatory:discard", args=[draft.pk])
    assert "Concept weggooien?" in client.get(url).content.decode()
    client.post(url)
    assert not RegulatoryRequest.objects.exists()


def test_withdrawing_asks_first_and_tells_the_officer(client, in_review, lead, officer):
    client.force_login(lead)
    assert "Verzoek intrekken?" in client.get(desk_url("withdraw", in_review)).content.decode()
    post(client, "withdraw", in_review, reason="We doen het anders.")
    in_review.refresh_from_db()
    assert in_review.status == Status.WITHDRAWN
    assert officer.notifications.filter(period="withdrawn").exists()


def test_a_withdrawn_request_stays_withdrawn(client, in_review, lead):
    client.force_login(lead)
    post(client, "withdraw", in_review)
    page = post(client, "withdraw", in_review).content.decode()
    assert "het verzoek is al verder" in page


@pytest.mark.parametrize("outcome", ["no_deviation_needed", "forwarded"])
def test_the_officer_concludes_alone_what_grants_and_refuses_nothing(
    client, in_review, officer, outcome
):
    client.force_login(officer)
    data = {
        "outcome": outcome,
        "legal_basis": "Artikel 2:28 APV",
        "reasoning": "Dit mag al.",
        "forwarded_to": "Provincie Limburg",
    }
    page = post(client, "decision", in_review, **data).content.decode()
    assert "Dit antwoord geven?" in page
    in_review.refresh_from_db()
    assert in_review.status == Status.IN_REVIEW
    post(client, "decision", in_review, **data, confirmed="1")
    in_review.refresh_from_db()
    assert in_review.outcome == outcome


def test_going_back_from_the_question_keeps_the_text(client, in_review, officer):
    client.force_login(officer)
    data = {"outcome": "forwarded", "reasoning": "Zie de provincie.", "forwarded_to": "Provincie"}
    page = post(client, "decision", in_review, **data, again="1").content.decode()
    assert "Zie de provincie." in page
    in_review.refresh_from_db()
    assert in_review.status == Status.IN_REVIEW


@pytest.mark.parametrize(
    ("outcome", "needed", "free"),
    [
        ("refused", ["legal_basis", "alternative_offered", "risk_1_name", "risk_1_because"], []),
        ("partly_granted", ["alternative_offered"], ["conditions"]),
        ("experiment_granted", ["experiment_ends_on", "evaluation_question"], ["conditions"]),
        ("forwarded", ["forwarded_to"], []),
    ],
)
def test_what_an_outcome_needs_is_marked_before_it_is_sent(
    client, in_review, officer, outcome, needed, free
):
    client.force_login(officer)
    page = post(client, "decision", in_review, outcome=outcome, fields="1").content.decode()
    for name in needed:
        assert re.search(rf'<(input|textarea)[^>]*name="{name}"[^>]* required', page), name
    for name in free:
        assert not re.search(rf'<(input|textarea)[^>]*name="{name}"[^>]* required', page), name


def test_a_refusal_without_alternative_is_refused_beside_the_field(client, in_review, officer):
    client.force_login(officer)
    data = {"outcome": "refused", "legal_basis": "APV", "reasoning": "Te veel geluid."}
    response = post(client, "decision", in_review, **data)
    assert response.context["forms"]["decision"].errors["alternative_offered"]
    assert "Te veel geluid." in response.content.decode()
    in_review.refresh_from_db()
    assert in_review.status == Status.IN_REVIEW


def test_a_question_that_stops_the_clock_needs_a_date(client, in_review, officer):
    client.force_login(officer)
    data = {"body": "Hoe groot?", "ground": "supplement_4_5", "deadline_on": ""}
    response = post(client, "question", in_review, **data)
    assert "Zonder datum staat de klok niet stil" in response.content.decode()
    assert not in_review.messages.exists()


def test_a_question_gives_seven_days_at_least(client, in_review, officer):
    client.force_login(officer)
    soon = timezone.localdate() + timedelta(days=6)
    data = {"body": "Hoe groot?", "ground": "supplement_4_5", "deadline_on": soon}
    response = post(client, "question", in_review, **data)
    assert "minstens 7 dagen" in response.content.decode()
    assert "Hoe groot?" in response.content.decode()


def test_an_informal_question_lets_the_clock_run(client, in_review, officer, lead):
    client.force_login(officer)
    before = in_review.due_on
    post(client, "question", in_review, body="Hoe heet de hoek?", ground="informal")
    in_review.refresh_from_db()
    assert (in_review.status, in_review.due_on) == (Status.IN_REVIEW, before)
    client.force_login(lead)
    question = in_review.messages.get()
    url = reverse("regulatory:answer", args=[in_review.reference, question.pk])
    client.post(url, {"body": "De Winkelhoek."})
    assert in_review.messages.count() == 2


def test_a_second_answer_to_one_question_is_told_so(client, in_review, officer, lead):
    question = ask(in_review, officer)
    client.force_login(lead)
    url = reverse("regulatory:answer", args=[in_review.reference, question.pk])
    client.post(url, {"body": "Tien."})
    page = client.post(url, {"body": "Twaalf."}).content.decode()
    assert "al beantwoord" in page
    assert "Twaalf." in page


def test_the_term_is_extended_once_with_a_reason(client, in_review, officer):
    client.force_login(officer)
    new_due = in_review.due_on + timedelta(days=14)
    page = post(client, "extension", in_review, new_due=new_due, reason="De brandweer kijkt mee.")
    in_review.refresh_from_db()
    assert in_review.due_on == new_due
    assert "De brandweer kijkt mee." in page.content.decode()
    later = new_due + timedelta(days=7)
    page = post(client, "extension", in_review, new_due=later, reason="Nog eens.")
    assert "al een keer verlengd" in page.content.decode()


def test_a_term_that_has_passed_is_not_extended(client, winkelhoek, lead, officer):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(80)), officer)
    client.force_login(officer)
    new_due = timezone.localdate() + timedelta(days=14)
    page = post(client, "extension", case, new_due=new_due, reason="Te druk.")
    assert "Verlengen kan niet meer" in page.content.decode()


def test_a_decision_maker_decides_on_their_own_text(client, in_review, decision_maker):
    client.force_login(decision_maker)
    data = {
        "outcome": "granted_with_conditions",
        "legal_basis": "APV",
        "reasoning": "Goed plan.",
        "conditions": "Dicht om 22 uur\n\n  Geen sterke drank ",
        **RISK_TYPED,
        "confirmed": "1",
    }
    post(client, "decision", in_review, **data)
    in_review.refresh_from_db()
    assert in_review.outcome == Outcome.GRANTED_WITH_CONDITIONS
    texts = [row.text for row in in_review.decision.conditions.all()]
    assert texts == ["Dicht om 22 uur", "Geen sterke drank"]


def test_a_proposal_given_back_keeps_its_text(client, in_review, officer, decision_maker):
    client.force_login(officer)
    post(client, "decision", in_review, outcome="refused", **REFUSAL_TYPED)
    client.force_login(decision_maker)
    post(client, "give_back", in_review, note="Leg het belang beter uit.")
    client.force_login(officer)
    page = client.get(desk_url("desk", in_review)).content.decode()
    assert "Leg het belang beter uit." in page
    assert page.count("Een kraam op het plein mag wel.") == 2  # the text, and in the form
    post(
        client, "decision", in_review, outcome="refused", **{**REFUSAL_TYPED, "reasoning": "Beter."}
    )
    assert Decision.objects.get().reasoning == "Beter."
