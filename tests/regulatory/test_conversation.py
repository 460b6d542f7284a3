"""Reaching each other: messages that stop no clock, numbers with leave, and one screen."""

import html
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.hurdles.models import BackingOffer, Risk, RiskShare
from initiatives.models import Audience, InitiativeMember
from initiatives.regulatory.conversation.messages import Side, say
from initiatives.regulatory.conversation.models import resume_early
from initiatives.regulatory.conversation.retracting import retract
from initiatives.regulatory.models import (
    ApplicantContact,
    Decision,
    DeskCard,
    RegulatoryRequest,
    Status,
    TextBlock,
)
from tests.factories import UserFactory
from tests.regulatory.factories import (
    REFUSAL,
    RISK_TYPED,
    add_member,
    ask,
    decide,
    make_request,
    take_up,
)


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def desk_of(client, who, case):
    client.force_login(who)
    return client.get(reverse("regulatory:desk", args=[case.reference])).content.decode()


def test_a_message_stops_no_clock_and_disturbs_nobody(client, in_review, officer, lead):
    before = again(in_review)
    client.force_login(officer)
    url = reverse("regulatory:message", args=[before.reference])
    client.post(url, {"body": "We bellen morgen even."})
    client.force_login(lead)
    client.post(reverse("regulatory:write", args=[before.reference]), {"body": "Graag na vijven."})
    after = again(in_review)
    assert (after.status, after.version, after.due_on) == (
        before.status,
        before.version,
        before.due_on,
    )
    assert not after.suspensions.exists()
    assert "We bellen morgen even" in lead.notifications.get(period__startswith="m:").body
    assert "Graag na vijven" in officer.notifications.get(period__startswith="m:").body


def test_a_message_of_nothing_says_what_to_do(client, in_review, lead):
    client.force_login(lead)
    url = reverse("regulatory:write", args=[in_review.reference])
    assert "invalid-feedback" in client.post(url, {"body": "  "}).content.decode()
    assert not in_review.messages.exists()


def test_what_is_new_is_counted_until_it_is_read(client, in_review, officer, second_officer, lead):
    for words in ("Een.", "Twee."):
        say(in_review, Side.APPLICANT, lead, words)
    client.force_login(officer)
    inbox = reverse("regulatory:inbox")
    assert "2 nieuwe berichten" in client.get(inbox).content.decode()
    desk_of(client, officer, in_review)
    assert "nieuwe bericht" not in client.get(inbox).content.decode()
    client.force_login(second_officer)
    assert "2 nieuwe berichten" in client.get(inbox, {"lijst": "loopt"}).content.decode()
    say(in_review, Side.MUNICIPALITY, officer, "Drie.")
    client.force_login(officer)
    assert "nieuw bericht" not in client.get(inbox).content.decode()


def test_a_withdrawn_request_takes_no_messages(in_review, lead, officer):
    in_review.withdraw(lead)
    with pytest.raises(ValidationError, match="ingetrokken"):
        say(again(in_review), Side.APPLICANT, lead, "Nog iets.")


def test_strangers_read_no_message_and_no_number(client, in_review, officer, lead, stranger):
    say(in_review, Side.MUNICIPALITY, officer, "Vertrouwelijk bericht.")
    ApplicantContact.give(in_review, lead, "06 12 34 56 78", "na vijf uur")
    client.force_login(stranger)
    text = client.get(in_review.get_absolute_url()).content.decode()
    assert "Vertrouwelijk bericht" not in text
    assert "06 12 34 56 78" not in text


def test_the_applicant_gives_a_number_with_leave_and_takes_it_away(
    client, in_review, officer, lead
):
    client.force_login(lead)
    url = reverse("regulatory:contact", args=[in_review.reference])
    data = {"phone": "06 12 34 56 78", "best_time": "na vijf uur"}
    assert "Vink aan" in client.post(url, data).content.decode()
    assert (
        "alleen cijfers" in client.post(url, {"phone": "bel mij", "agreed": "on"}).content.decode()
    )
    client.post(url, {**data, "agreed": "on"})
    text = desk_of(client, officer, in_review)
    assert "06 12 34 56 78" in text
    assert "na vijf uur" in text
    client.force_login(lead)
    client.post(reverse("regulatory:contact_gone", args=[in_review.reference]))
    assert "06 12 34 56 78" not in desk_of(client, officer, in_review)


def test_only_who_gave_the_number_and_who_handles_the_request_read_it(
    client, in_review, officer, second_officer, decision_maker, lead, winkelhoek
):
    ApplicantContact.give(in_review, lead, "06 12 34 56 78", "na vijf uur")
    board = UserFactory()
    add_member(winkelhoek, board, InitiativeMember.Role.BOARD)
    url = reverse("regulatory:contact", args=[in_review.reference])
    for user, sees in ((lead, True), (board, False)):
        client.force_login(user)
        for page in (in_review.get_absolute_url(), url):
            assert ("06 12 34 56 78" in client.get(page).content.decode()) is sees
    client.post(reverse("regulatory:contact_gone", args=[in_review.reference]))  # the board's none
    for user, sees in ((officer, True), (second_officer, False), (decision_maker, False)):
        assert ("06 12 34 56 78" in desk_of(client, user, in_review)) is sees


def test_a_colleague_sees_who_is_called_and_takes_over_with_their_knowledge(
    client, in_review, officer, lead, winkelhoek
):
    ApplicantContact.give(in_review, lead, "06 12 34 56 78", "")
    board = UserFactory(name="Bram Bestuur")
    add_member(winkelhoek, board, InitiativeMember.Role.BOARD)
    client.force_login(board)
    url = reverse("regulatory:contact", args=[in_review.reference])
    for page, words in ((in_review.get_absolute_url(), "mag"), (url, "mag nu")):
        text = client.get(page).content.decode()
        assert f"De gemeente {words} {lead}" in text
        assert "06 12 34 56 78" not in text
    client.post(url, {"phone": "06 87 65 43 21", "best_time": "", "agreed": "on"})
    told = lead.notifications.get(period__startswith="called:")
    assert f"De gemeente belt voortaan {board}" in told.body
    assert "06 87 65 43 21" not in told.body
    assert "06 87 65 43 21" in desk_of(client, officer, in_review)
    ApplicantContact.give(in_review, board, "06 87 65 43 21", "na vijf uur")
    assert not board.notifications.filter(period__startswith="called:").exists()


def test_the_number_of_who_speaks_for_it_no_more_is_not_called(
    client, in_review, officer, lead, winkelhoek
):
    board = UserFactory()
    row = add_member(winkelhoek, board, InitiativeMember.Role.BOARD)
    ApplicantContact.give(in_review, board, "06 12 34 56 78", "")
    assert "06 12 34 56 78" in desk_of(client, officer, in_review)
    row.until = timezone.localdate()
    row.save()
    assert "06 12 34 56 78" not in desk_of(client, officer, in_review)


def test_the_number_is_gone_when_its_owner_leaves_the_initiative(
    client, in_review, lead, winkelhoek
):
    board = UserFactory()
    row = add_member(winkelhoek, board, InitiativeMember.Role.BOARD)
    ApplicantContact.give(in_review, board, "06 12 34 56 78", "")
    winkelhoek.leave(row)
    assert not ApplicantContact.objects.exists()


def test_who_speaks_for_it_no_more_takes_the_number_away(client, in_review, lead, winkelhoek):
    board = UserFactory()
    row = add_member(winkelhoek, board, InitiativeMember.Role.BOARD)
    ApplicantContact.give(in_review, board, "06 12 34 56 78", "")
    row.role = InitiativeMember.Role.MEMBER
    row.save()
    client.force_login(board)
    gone = reverse("regulatory:contact_gone", args=[in_review.reference])
    assert client.post(gone).status_code == 302
    assert not ApplicantContact.objects.exists()
    assert client.post(gone).status_code == 403


def test_no_number_is_left_behind_by_a_page_that_is_behind(in_review, lead, decision_maker):
    behind = again(in_review)
    decide(in_review, decision_maker)
    with pytest.raises(ValidationError, match="afgerond"):
        ApplicantContact.give(behind, lead, "06 12 34 56 78", "")


@pytest.mark.parametrize("how", ["withdrawn", "decided"])
def test_the_number_is_gone_once_the_request_is_over(client, in_review, decision_maker, lead, how):
    ApplicantContact.give(in_review, lead, "06 12 34 56 78", "")
    if how == "withdrawn":
        in_review.withdraw(lead)
    else:
        decide(in_review, decision_maker)
    assert not ApplicantContact.objects.exists()
    client.force_login(lead)
    url = reverse("regulatory:contact", args=[in_review.reference])
    assert url not in client.get(in_review.get_absolute_url()).content.decode()
    assert client.get(url).status_code == 302
    page = client.post(url, {"phone": "06 12 34 56 78", "best_time": "", "agreed": "on"})
    assert "Bellen is niet meer nodig" in page.content.decode()
    assert not ApplicantContact.objects.exists()


def test_the_applicant_sees_who_to_call_and_who_stands_in(
    client, in_review, officer, second_officer, lead
):
    card = DeskCard.objects.create(
        workplace=officer.memberships.get(), phone="077 111 22 33", hours="ma tot do"
    )
    DeskCard.objects.create(workplace=second_officer.memberships.get(), phone="077 444 55 66")
    client.force_login(lead)
    text = client.get(in_review.get_absolute_url()).content.decode()
    assert "077 111 22 33" in text
    assert "ma tot do" in text
    today = timezone.localdate()
    DeskCard.objects.filter(pk=card.pk).update(
        deputy=second_officer, away_from=today, away_until=today
    )
    text = client.get(in_review.get_absolute_url()).content.decode()
    assert "077 444 55 66" in text
    assert "077 111 22 33" not in text


def test_a_question_just_sent_is_retracted_and_the_clock_never_stood_still(
    client, in_review, officer, lead
):
    due = in_review.due_on
    question = ask(in_review, officer)
    assert "Trek deze vraag in" in desk_of(client, officer, in_review)
    url = reverse("regulatory:retract", args=[in_review.reference, question.pk])
    client.post(url, {"version": again(in_review).version})
    case = again(in_review)
    assert case.status == Status.IN_REVIEW
    assert case.due_on == due == case.calculate().due_on
    client.force_login(lead)
    text = client.get(case.get_absolute_url()).content.decode()
    assert "vraag, ingetrokken" in text
    assert "Stuur antwoord" not in text
    assert lead.notifications.filter(period__startswith="r:").count() == 1


def test_a_question_is_not_retracted_after_an_hour_or_an_answer(in_review, officer, lead):
    question = ask(in_review, officer, ground="informal")
    with pytest.raises(ValidationError, match="niet meer intrekken"):
        retract(question, officer, at=question.at + timedelta(minutes=61))
    question.answer(lead, "Tien meter.")
    question.request = again(in_review)
    with pytest.raises(ValidationError, match="al geantwoord"):
        retract(question, officer, at=question.at + timedelta(minutes=2))


def test_taking_back_one_question_leaves_the_clock_of_another(in_review, officer):
    first = ask(in_review, officer)
    resume_early(again(in_review), officer, "We vragen iets anders.")
    ask(again(in_review), officer)
    first.request = again(in_review)
    retract(first, officer)
    case = again(in_review)
    assert case.status == Status.QUESTION_OPEN
    assert case.suspensions.open().count() == 1


def test_no_question_is_asked_while_it_lies_with_the_decision_makers(in_review, officer):
    Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    with pytest.raises(ValidationError, match="in behandeling"):
        ask(again(in_review), officer, ground="informal")
    assert not in_review.messages.exists()


def test_a_fixed_text_goes_into_what_was_typed_without_a_script(client, in_review, officer):
    block = TextBlock.objects.create(
        municipality=in_review.municipality, title="Tekening", body="Stuur een tekening mee."
    )
    client.force_login(officer)
    url = reverse("regulatory:message", args=[in_review.reference])
    data = {"body": "Beste allen,", "block": block.pk, "insert": "1"}
    page = client.post(url, data)
    assert page.context["forms"]["message"]["body"].value() == (
        "Beste allen,\n\nStuur een tekening mee."
    )
    assert not in_review.messages.exists()
    assert client.post(url, {**data, "block": "onzin"}).status_code == 200


def test_texts_are_of_one_municipality(client, municipality, officer, other_officer):
    client.force_login(officer)
    new = reverse("regulatory:text_new")
    client.post(new, {"title": "Tekening", "body": "Stuur een tekening mee."})
    assert (
        "Er is al een tekst"
        in client.post(new, {"title": "Tekening", "body": "x"}).content.decode()
    )
    block = TextBlock.objects.get()
    client.force_login(other_officer)
    assert "Tekening" not in client.get(reverse("regulatory:texts")).content.decode()
    assert client.get(reverse("regulatory:text_edit", args=[block.pk])).status_code == 404


def test_the_second_officer_at_a_text_reads_what_a_colleague_made_of_it(
    client, municipality, officer, second_officer
):
    block = TextBlock.objects.create(municipality=municipality, title="Tekening", body="Oud.")
    url = reverse("regulatory:text_edit", args=[block.pk])
    client.force_login(second_officer)
    opened = client.get(url).context["form"]["seen"].value()
    client.force_login(officer)
    mine = {"title": "Tekening", "body": "Van Otto.", "seen": opened}
    for _pressed_twice in range(2):
        assert client.post(url, mine).status_code == 302
    client.force_login(second_officer)
    theirs = {"title": "Tekening", "body": "Van Olga.", "seen": opened}
    answer = client.post(url, theirs)
    page = answer.content.decode()
    assert "Een collega heeft deze tekst net gewijzigd" in page
    assert "Van Otto." in page
    assert "Van Olga." in page
    block.refresh_from_db()
    assert block.body == "Van Otto."
    client.post(url, {**theirs, "seen": answer.context["form"]["seen"].value()})
    block.refresh_from_db()
    assert block.body == "Van Olga."


def test_a_text_that_a_colleague_took_away_meanwhile_can_be_kept_as_a_new_one(
    client, municipality, officer
):
    block = TextBlock.objects.create(municipality=municipality, title="Tekening", body="Oud.")
    url = reverse("regulatory:text_edit", args=[block.pk])
    client.force_login(officer)
    mine = {"title": "Tekening", "body": "Nieuw.", "seen": block.mark}
    client.post(reverse("regulatory:text_drop", args=[block.pk]))
    page = client.post(url, mine).content.decode()
    assert "Een collega haalde deze tekst net weg" in page
    assert "Nieuw." in page
    new = reverse("regulatory:text_new")
    assert f'action="{new}"' in page
    client.post(new, mine)
    assert TextBlock.objects.get().body == "Nieuw."
    assert client.get(url).status_code == 404


def test_the_outcome_comes_first_and_asks_only_what_it_needs(client, in_review, officer):
    client.force_login(officer)
    url = reverse("regulatory:decision", args=[in_review.reference])
    form = client.get(reverse("regulatory:desk", args=[in_review.reference])).context["forms"]
    assert set(form["decision"].fields) == {"version", "outcome"}
    data = {"version": in_review.version, "outcome": "refused", "fields": "1"}
    form = client.post(url, data).context["forms"]["decision"]
    assert set(form.fields) == {
        "version", "outcome", "legal_basis", "reasoning", "alternative_offered", *RISK_TYPED,
    }  # fmt: skip
    assert not form.errors
    other = {**data, **REFUSAL, "outcome": "forwarded"}
    form = client.post(url, other).context["forms"]["decision"]
    assert form["reasoning"].value() == REFUSAL["reasoning"]
    assert "forwarded_to" in form.fields
    assert "legal_basis" not in form.fields


def hidden_in(page):
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {name: html.unescape(text) for name, text in found}


@pytest.mark.parametrize("other", ["forwarded", ""])
def test_looking_at_another_outcome_loses_nothing_that_was_typed(client, in_review, officer, other):
    client.force_login(officer)
    url = reverse("regulatory:decision", args=[in_review.reference])
    typed = {
        "legal_basis": "Artikel 2:28 APV", "reasoning": "Het past\nbij \"ons\".",
        "experiment_starts_on": "2027-01-04", "evaluation_question": "Wat vonden de buren?",
        "conditions": "Elke week vegen.",
    }  # fmt: skip
    data = {"version": in_review.version, "fields": "1", "outcome": other, **typed}
    page = client.post(url, data)
    shown = page.context["forms"]["decision"]
    kept = hidden_in(page.content.decode())
    carried = {**{each.name: each.value() or "" for each in shown}, **kept}
    back = client.post(url, {**carried, "fields": "1", "outcome": "experiment_granted"})
    form = back.context["forms"]["decision"]
    assert {name: form[name].value() for name in typed} == typed
    assert not set(form.fields) & set(hidden_in(back.content.decode()))


def test_what_was_typed_for_another_outcome_is_not_decided(client, in_review, officer):
    client.force_login(officer)
    url = reverse("regulatory:decision", args=[in_review.reference])
    data = {
        "version": in_review.version, "outcome": "forwarded", "forwarded_to": "De provincie",
        "reasoning": "Zij gaat erover.", "alternative_offered": "Een kraam.",
    }  # fmt: skip
    sure = client.post(url, data)
    assert hidden_in(sure.content.decode())["alternative_offered"] == "Een kraam."
    client.post(url, {**data, "confirmed": "1"})
    decision = Decision.objects.get()
    assert (decision.forwarded_to, decision.alternative_offered) == ("De provincie", "")


def test_what_another_outcome_needed_does_not_stay_behind(
    client, in_review, officer, decision_maker
):
    proposal = Decision.propose(in_review, officer, [], outcome="refused", **REFUSAL)
    proposal.give_back(decision_maker, "Kan dit niet gewoon?")
    client.force_login(officer)
    data = {
        "version": again(in_review).version, "outcome": "granted",
        "legal_basis": "Artikel 2:28 APV", "reasoning": "Het past.",
    }  # fmt: skip
    client.post(reverse("regulatory:decision", args=[in_review.reference]), data)
    decision = Decision.objects.get()
    assert decision.outcome == "granted"
    assert decision.alternative_offered == ""


def test_the_screen_shows_earlier_decisions_on_the_same(
    client, winkelhoek, lead, officer, decision_maker
):
    before = take_up(make_request(winkelhoek, lead, title="Kraam op het plein"), officer)
    decide(before, decision_maker)
    hidden = take_up(make_request(winkelhoek, lead, title="Loopt nog"), officer)
    case = take_up(make_request(winkelhoek, lead, title="Nog een winkel"), officer)
    text = desk_of(client, officer, case)
    assert "Kraam op het plein" in text
    assert hidden.title not in text


def test_the_screen_shows_shared_risks_and_backing_and_nothing_that_is_not_shared(
    client, in_review, winkelhoek, officer, lead
):
    Risk.objects.create(
        initiative=winkelhoek, title="Te weinig mensen", category="people",
        likelihood=3, impact=3, mitigation="Twee extra vragen.", audience=Audience.MEMBERS,
    )  # fmt: skip
    Risk.objects.create(
        initiative=winkelhoek, title="Ruzie in het bestuur", category="people",
        likelihood=3, impact=3, audience=Audience.RUNNERS,
    )  # fmt: skip
    BackingOffer.objects.create(
        initiative=winkelhoek, kind="space", title="Een zaal", offerer="Gemeente",
        contact="Femke", status="accepted", answered_at=timezone.now(),
    )  # fmt: skip
    text = desk_of(client, officer, in_review)
    assert "Te weinig mensen" not in text
    assert "Een zaal" in text
    RiskShare.start(winkelhoek, lead)
    text = desk_of(client, officer, in_review)
    assert "Te weinig mensen" in text
    assert "Twee extra vragen." in text
    assert "Ruzie in het bestuur" not in text
