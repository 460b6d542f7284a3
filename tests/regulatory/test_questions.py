"""A question about a rule: asked in own words, answered for everybody, grown into a request."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion, RuleReference
from initiatives.regulatory.rounds import waiting_questions
from tests.factories import MembershipFactory, Role
from tests.regulatory.factories import (
    add_member,
    answer,
    make_initiative,
    make_question,
    make_rule,
)
from tests.regulatory.questions import KOELKAST, ask_url, look
from villagehub.audit.models import AuditEvent
from villagehub.notifications.tasks import send_due


def send(client, question, name, **data):
    question.refresh_from_db()
    url = reverse(f"regulatory:asked_{name}", args=[question.pk])
    return client.post(url, {"version": question.version, **data}, follow=True)


ANSWER = {
    "public_text": KOELKAST,
    "verdict": "yes_if",
    "answer": "Dat mag, als er op de stoep anderhalve meter over blijft.",
    "rule": "new",
    "level": "municipal",
    "citation": "APV, artikel 2:10",
    "url": "https://lokaleregelgeving.example/apv",
    "plain_text": "Wie iets op de stoep zet, laat ruimte voor een rolstoel.",
}
NO_NEW_RULE = dict.fromkeys(("level", "citation", "url", "plain_text"), "")


def test_from_a_question_to_an_answer_that_everybody_finds(client, america, resident, officer):
    client.force_login(resident)
    page = client.post(ask_url(america), {"text": KOELKAST, "details": "Bij de kerk."}, follow=True)
    question = RuleQuestion.objects.get()
    assert "Je vraag is bij de gemeente" in page.content.decode()
    assert question.due_on >= timezone.localdate() + timedelta(weeks=3)

    client.force_login(officer)
    inbox = client.get(reverse("regulatory:asked_inbox")).content.decode()
    assert KOELKAST in inbox
    page = client.get(reverse("regulatory:asked_desk", args=[question.pk])).content.decode()
    assert "Bij de kerk." in page
    assert str(resident) not in page
    send(client, question, "answer", **ANSWER)

    send_due()
    letters = [each for each in mail.outbox if each.to == [resident.email]]
    assert "anderhalve meter" in letters[-1].body

    client.logout()
    found = look(client, "mag ik een koelkast buiten zetten")
    assert "koelkast</mark> met groente" in found
    page = client.get(question.get_absolute_url()).content.decode()
    assert "anderhalve meter" in page
    assert "laat ruimte voor een rolstoel" in page
    assert "Bij de kerk." not in page
    assert str(resident) not in page


def test_an_open_question_is_of_the_asker_and_the_municipality(
    client, america, resident, stranger, officer, other_officer
):
    question = make_question(america, resident)
    url = question.get_absolute_url()
    for person, status in [(resident, 200), (officer, 200), (stranger, 404), (other_officer, 404)]:
        client.force_login(person)
        assert client.get(url).status_code == status, person
    client.logout()
    assert client.get(url).status_code == 404
    assert question.text not in look(client, "koelkast buiten")


def test_a_visitor_is_brought_back_with_the_text_after_signing_in(client, america, resident):
    client.get(ask_url(america))
    response = client.post(ask_url(america), {"text": KOELKAST, "details": "Het is een kleine."})
    assert response.url.startswith(reverse("account_login"))
    client.force_login(resident)
    page = client.get(ask_url(america)).content.decode()
    assert "Het is een kleine." in page
    assert not RuleQuestion.objects.exists()


def test_a_question_with_a_telephone_number_is_not_sent(client, america, resident):
    client.force_login(resident)
    page = client.post(ask_url(america), {"text": "Mag dit? Bel 06 12345678", "details": ""})
    assert "Zet hier geen telefoonnummer" in page.content.decode()
    assert "Bel 06 12345678" in page.content.decode()
    assert not RuleQuestion.objects.exists()


def test_an_answer_with_an_address_is_not_published(client, america, resident, officer):
    question = make_question(america, resident)
    client.force_login(officer)
    page = send(
        client, question, "answer", **{**ANSWER, "answer": "Ja, op Dorpsstraat 12 mag het."}
    )
    assert "Zet hier geen adres in" in page.content.decode()
    assert not RuleQuestion.objects.public().exists()


def test_a_new_rule_needs_its_words(client, america, resident, officer):
    question = make_question(america, resident)
    client.force_login(officer)
    page = send(client, question, "answer", **{**ANSWER, "citation": "", "plain_text": ""})
    assert "Schrijf op hoe de regel heet" in page.content.decode()
    assert ANSWER["answer"] in page.content.decode()
    assert not RuleReference.objects.exists()


def test_a_rule_is_written_down_once_and_chosen_next_time(client, america, resident, officer):
    first, second = (
        make_question(america, resident),
        make_question(america, resident, "Mag een bank?"),
    )
    client.force_login(officer)
    send(client, first, "answer", **ANSWER)
    rule = RuleReference.objects.get()
    again = {**ANSWER, **NO_NEW_RULE, "public_text": "Mag een bank?", "rule": rule.pk}
    send(client, second, "answer", **again)
    second.refresh_from_db()
    assert second.rule == rule
    page = client.get(second.get_absolute_url()).content.decode()
    assert "Over dezelfde regel" in page
    assert KOELKAST in page


def test_a_rule_that_is_there_with_other_words_is_not_dropped_in_silence(
    client, america, resident, officer
):
    answer(make_question(america, resident), officer, rule=make_rule(america.municipality))
    question = make_question(america, resident, "Mag een bank?")
    client.force_login(officer)
    mine = {**ANSWER, "plain_text": "Zet het tegen de gevel."}
    page = send(client, question, "answer", **mine)
    errors = page.context["forms"]["answer"].errors
    assert errors["citation"] == ["Deze regel staat er al. Kies hem uit de lijst."]
    assert "Zet het tegen de gevel." in page.content.decode()
    question.refresh_from_db()
    assert question.is_open
    rule = RuleReference.objects.get()
    page = send(client, question, "answer", **{**mine, "rule": rule.pk})
    assert rule.plain_text in str(page.context["forms"]["answer"].errors["plain_text"])
    assert "Zet het tegen de gevel." in page.content.decode()
    question.refresh_from_db()
    assert question.is_open
    words = {"plain_text": rule.plain_text, "url": rule.url}
    send(client, question, "answer", **{**mine, **words, "rule": rule.pk})
    question.refresh_from_db()
    assert question.rule == rule


def test_the_words_of_an_own_rule_are_put_right(client, america, resident, officer):
    rule = make_rule(america.municipality)
    question = make_question(america, resident, "Mag een bank?")
    client.force_login(officer)
    mine = {**ANSWER, **NO_NEW_RULE, "rule": rule.pk, "reword": "on"}
    page = send(client, question, "answer", **mine)
    assert "Schrijf hierboven de nieuwe woorden op." in page.content.decode()
    send(client, question, "answer", **{**mine, "plain_text": "Zet het tegen de gevel."})
    url, rule = rule.url, RuleReference.objects.get()
    assert (rule.plain_text, rule.url) == ("Zet het tegen de gevel.", url)
    assert "Zet het tegen de gevel." in client.get(question.get_absolute_url()).content.decode()
    assert AuditEvent.objects.filter(
        action="update", object_id=str(rule.pk), actor_id=officer.pk
    ).exists()


def test_nobody_rewords_the_law(client, america, resident, officer):
    rule = RuleReference.keep(america.municipality, "national", "Awb", "", "Wat de wet zegt.")
    question = make_question(america, resident, "Mag een bank?")
    client.force_login(officer)
    mine = {**ANSWER, **NO_NEW_RULE, "plain_text": "Iets anders.", "rule": rule.pk, "reword": "on"}
    page = send(client, question, "answer", **mine).content.decode()
    assert "Deze regel is niet van jullie" in page
    assert "Iets anders." in page
    assert RuleReference.objects.get().plain_text == "Wat de wet zegt."
    question.refresh_from_db()
    assert question.is_open


def test_a_rule_typed_beside_another_choice_is_not_dropped_in_silence(
    client, america, resident, officer
):
    question = make_question(america, resident)
    client.force_login(officer)
    page = send(client, question, "answer", **{**ANSWER, "rule": "none"})
    assert "Je schreef hieronder een regel op" in page.content.decode()
    assert ANSWER["plain_text"] in page.content.decode()
    question.refresh_from_db()
    assert question.is_open


def test_the_second_officer_reads_that_a_colleague_was_first(
    client, america, resident, officer, second_officer
):
    question = make_question(america, resident)
    old = question.version
    answer(question, second_officer)
    client.force_login(officer)
    url = reverse("regulatory:asked_answer", args=[question.pk])
    page = client.post(url, {**ANSWER, "version": old}).content.decode()
    assert "Iemand anders heeft dit verzoek net gewijzigd" in page
    assert ANSWER["answer"] in page
    question.refresh_from_db()
    assert question.answered_by == second_officer


def test_an_officer_does_not_answer_their_own_question(client, america, officer):
    question = make_question(america, officer)
    client.force_login(officer)
    page = client.get(reverse("regulatory:asked_desk", args=[question.pk])).content.decode()
    assert "Een collega beantwoordt die" in page
    page = send(client, question, "answer", **ANSWER).content.decode()
    question.refresh_from_db()
    assert question.is_open


def test_a_question_for_another_body_is_forwarded(client, america, resident, officer):
    question = make_question(america, resident)
    client.force_login(officer)
    send(client, question, "forward", to="Waterschap Limburg")
    client.force_login(resident)
    assert "Waterschap Limburg" in client.get(question.get_absolute_url()).content.decode()
    assert resident.notifications.filter(period="forwarded").exists()
    client.logout()
    assert client.get(question.get_absolute_url()).status_code == 404


def test_an_answer_taken_off_the_site_is_found_by_nobody_else(client, america, resident, officer):
    question = answer(make_question(america, resident, KOELKAST), officer)
    client.force_login(officer)
    send(client, question, "hide")
    client.logout()
    assert client.get(question.get_absolute_url()).status_code == 404
    assert "Dit vroeg nog niemand" in look(client, "koelkast")
    client.force_login(resident)
    assert "van de site gehaald" in client.get(question.get_absolute_url()).content.decode()
    client.force_login(officer)
    send(client, question, "show")
    client.logout()
    assert client.get(question.get_absolute_url()).status_code == 200


def test_an_answer_put_right_reaches_the_asker_again(client, america, resident, officer):
    question = answer(make_question(america, resident), officer)
    client.force_login(officer)
    right = {**ANSWER, **NO_NEW_RULE, "verdict": "no", "answer": "Toch niet."}
    send(client, question, "answer", **{**right, "rule": question.rule_id})
    question.refresh_from_db()
    assert question.verdict == "no"
    assert resident.notifications.filter(kind="request.asked").count() == 3


def test_a_withdrawn_question_is_gone_from_the_desk(client, america, resident, officer):
    question = make_question(america, resident)
    client.force_login(resident)
    url = reverse("regulatory:asked_withdraw", args=[question.pk])
    assert "Je vraag intrekken?" in client.get(url).content.decode()
    client.post(url)
    client.force_login(officer)
    assert question.text not in client.get(reverse("regulatory:asked_inbox")).content.decode()


def test_where_nobody_answers_the_pages_say_so_and_no_question_is_sent(
    client, america, resident, supporter, municipality
):
    client.force_login(resident)
    nobody = "beantwoordt nog niemand hier vragen"
    here = reverse("regulatory:may_i_here", args=[america.slug])
    for url in [here, ask_url(america)]:
        page = client.get(url).content.decode()
        assert nobody in page
        assert "drie weken" not in page
        assert "uiterlijk" not in page
    page = client.post(ask_url(america), {"text": KOELKAST}).content.decode()
    assert nobody in page
    assert KOELKAST in page
    assert not RuleQuestion.objects.exists()
    MembershipFactory(role=Role.OFFICER, municipality=municipality)
    for url in [here, ask_url(america)]:
        assert nobody not in client.get(url).content.decode()


def test_the_only_officer_asks_nothing_that_nobody_may_answer(client, america, officer):
    client.force_login(officer)
    assert "beantwoordt nog niemand hier vragen" in client.get(ask_url(america)).content.decode()
    page = client.post(ask_url(america), {"text": KOELKAST}).content.decode()
    assert "beantwoordt nog niemand hier vragen" in page
    assert not RuleQuestion.objects.exists()


def test_when_the_last_officer_left_no_day_is_promised_and_deciders_hear_it(
    client, america, resident, officer, decision_maker
):
    question = make_question(america, resident)
    client.force_login(resident)
    assert (
        "De gemeente wil antwoorden op" in client.get(question.get_absolute_url()).content.decode()
    )
    officer.memberships.all().end()
    page = client.get(question.get_absolute_url()).content.decode()
    assert "De gemeente wil antwoorden op" not in page
    assert "beantwoordt nog niemand hier vragen" in page
    waiting_questions(question.due_on)
    assert decision_maker.notifications.filter(period__startswith="due:").count() == 1


def test_five_questions_wait_at_most(client, america, resident):
    for number in range(5):
        make_question(america, resident, f"Mag {number}?")
    client.force_login(resident)
    page = client.post(ask_url(america), {"text": "Mag een zesde?"}).content.decode()
    assert "Er wachten al vijf vragen van jou" in page
    assert "Mag een zesde?" in page


def test_a_question_grows_into_a_request_with_its_words(client, winkelhoek, lead, officer, america):
    question = make_question(
        america, lead, "Mag een winkel in het gemeenschapshuis?", details="Klein."
    )
    answer(question, officer, verdict="ask_first")
    client.force_login(lead)
    page = client.get(reverse("regulatory:asked_grow", args=[question.pk])).content.decode()
    assert winkelhoek.title in page
    url = reverse("regulatory:asked_grow_in", args=[question.pk, winkelhoek.pk])
    for _ in range(2):
        page = client.post(url, follow=True).content.decode()
    draft = RegulatoryRequest.objects.get()
    assert draft.title == question.text
    assert "Klein." in draft.what
    assert "APV, artikel 2:10" in draft.hindering_rule
    assert "Klein." in page


def test_who_left_the_initiative_sees_nothing_of_the_draft_it_grew_into(
    client, winkelhoek, lead, resident, america
):
    question = make_question(america, lead)
    draft = question.grow(lead, winkelhoek)
    RegulatoryRequest.objects.filter(pk=draft.pk).update(title="Geheime titel")
    add_member(winkelhoek, resident, "lead")
    client.force_login(lead)
    assert "Geheime titel" in client.get(question.get_absolute_url()).content.decode()
    winkelhoek.members.get(user=lead).delete()
    page = client.get(question.get_absolute_url()).content.decode()
    assert "Geheime titel" not in page
    assert "Het initiatief gaat ermee verder" in page
    grow = reverse("regulatory:asked_grow", args=[question.pk])
    assert client.get(grow).url == question.get_absolute_url()
    elsewhere = make_initiative(america, lead)
    again = client.post(reverse("regulatory:asked_grow_in", args=[question.pk, elsewhere.pk]))
    assert again.url == question.get_absolute_url()


def test_who_runs_no_initiative_can_begin_one_from_a_question(client, america, resident):
    question = make_question(america, resident)
    client.force_login(resident)
    page = client.get(reverse("regulatory:asked_grow", args=[question.pk])).content.decode()
    assert reverse("initiatives:new", args=[america.slug]) in page


def test_the_answer_lies_beside_the_request_as_everybody_read_it(
    client, winkelhoek, lead, officer, america
):
    question = answer(make_question(america, lead, "Mag er een uithangbord?"), officer)
    client.force_login(lead)
    client.post(reverse("regulatory:asked_grow_in", args=[question.pk, winkelhoek.pk]))
    (example,) = RegulatoryRequest.objects.get().examples
    assert example["title"] == "Mag er een uithangbord?"
    assert ["Het antwoord van de gemeente", "Dat mag, als er ruimte blijft."] in example["parts"]


def test_an_answer_that_was_taken_off_the_site_does_not_go_along(
    client, winkelhoek, lead, officer, america
):
    question = answer(make_question(america, lead), officer)
    question.hide(officer)
    client.force_login(lead)
    client.post(reverse("regulatory:asked_grow_in", args=[question.pk, winkelhoek.pk]))
    assert RegulatoryRequest.objects.get().examples == []


def test_the_page_of_an_initiative_has_ready_what_its_lead_asked_before(
    client, winkelhoek, lead, officer, america
):
    question = make_question(america, lead, "Mag er een uithangbord?")
    page = reverse("regulatory:of_initiative", args=winkelhoek.address)
    button = reverse("regulatory:asked_grow_in", args=[question.pk, winkelhoek.pk])
    for who, sees in ((lead, True), (officer, False), (None, False)):
        client.logout()
        if who:
            client.force_login(who)
        assert (button in client.get(page).content.decode()) is sees
    client.force_login(lead)
    client.post(button)
    assert button not in client.get(page).content.decode()


def test_a_question_does_not_grow_in_what_another_runs(client, winkelhoek, america, resident):
    question = make_question(america, resident)
    client.force_login(resident)
    url = reverse("regulatory:asked_grow_in", args=[question.pk, winkelhoek.pk])
    assert client.post(url).status_code == 403
    assert not RegulatoryRequest.objects.exists()
