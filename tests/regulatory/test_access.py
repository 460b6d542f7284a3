"""Who sees what. What is not yours does not exist."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from initiatives.models import InitiativeMember
from initiatives.regulatory.models import Decision, InternalNote, Publicity, RegulatoryRequest
from tests.factories import MembershipFactory, Role
from tests.regulatory.factories import (
    ANSWERS,
    REFUSAL,
    RISK,
    add_member,
    ask,
    decide,
    make_draft,
    make_request,
    take_up,
)

EMBARGO = {"publicity": Publicity.AFTER_DECISION, "embargo_reason": "We praten over de grond."}
DESK_ACTIONS = [
    "assign",
    "kind",
    "question",
    "extension",
    "note",
    "decision",
    "confirm",
    "give_back",
]


def visible(user):
    return list(RegulatoryRequest.objects.visible_to(user))


def page(client, user, url, **data):
    if user is None:
        client.logout()
    else:
        client.force_login(user)
    return client.get(url, data)


def test_a_draft_is_seen_by_who_speaks_for_the_initiative_only(
    winkelhoek, lead, officer, decision_maker, editor, resident, stranger, admin
):
    winkelhoek.join(resident)
    draft = make_draft(winkelhoek, lead)
    board = add_member(winkelhoek, stranger, InitiativeMember.Role.BOARD).user
    for user in (AnonymousUser(), officer, decision_maker, editor, resident, admin):
        assert visible(user) == []
    assert visible(lead) == visible(board) == [draft]


def test_a_draft_page_is_not_there_for_others(client, winkelhoek, lead, officer, editor):
    draft = make_draft(winkelhoek, lead)
    for name in ("draft", "check", "discard"):
        url = reverse(f"regulatory:{name}", args=[draft.pk], query={"stap": 1})
        for user in (officer, editor):
            assert page(client, user, url).status_code == 404
        assert page(client, lead, url).status_code == 200


def test_an_embargoed_request_is_seen_by_both_sides_only(
    client, winkelhoek, lead, officer, other_officer, stranger, council_viewer
):
    case = make_request(winkelhoek, lead, **EMBARGO)
    for user in (AnonymousUser(), stranger, other_officer, council_viewer):
        assert visible(user) == []
    assert visible(lead) == visible(officer) == [case]
    assert page(client, None, case.get_absolute_url()).status_code == 404
    register = page(client, lead, reverse("regulatory:register")).content.decode()
    assert case.title not in register


def test_an_embargo_ends_with_the_decision(client, winkelhoek, lead, officer, decision_maker):
    case = take_up(make_request(winkelhoek, lead, **EMBARGO), officer)
    decide(case, decision_maker)
    assert page(client, None, case.get_absolute_url()).status_code == 200


def test_the_public_page_shows_no_more_than_the_public_part(
    client, in_review, lead, officer, stranger, resident
):
    ask(in_review, officer)
    InternalNote.objects.create(request=in_review, by=officer, body="Intern: let op de buren.")
    secrets = [
        RISK,
        ANSWERS["who"],
        "Hoe groot is de hoek?",
        "Intern: let op de buren.",
        officer.email,
        officer.display_name,
        lead.email,
        lead.display_name,
    ]
    for user in (None, stranger, resident):
        text = page(client, user, in_review.get_absolute_url()).content.decode()
        assert ANSWERS["public_summary"] in text
        header_name = user.display_name if user else None
        assert [s for s in secrets if s in text and s != header_name] == []


def test_the_applicant_reads_everything_but_internal_notes(client, in_review, lead, officer):
    ask(in_review, officer)
    InternalNote.objects.create(request=in_review, by=officer, body="Intern: let op de buren.")
    text = page(client, lead, in_review.get_absolute_url()).content.decode()
    assert RISK in text
    assert "Hoe groot is de hoek?" in text
    assert "Intern: let op de buren." not in text
    assert officer.email not in text


def test_a_proposal_is_nobody_elses_business(client, in_review, officer, lead):
    propose(in_review, officer)
    for user in (None, lead):
        text = page(client, user, in_review.get_absolute_url()).content.decode()
        assert REFUSAL["alternative_offered"] not in text
        assert "voorstel" not in text.lower()


def propose(case, officer):
    return Decision.propose(case, officer, [], outcome="refused", **REFUSAL)


def test_the_desk_exists_for_the_own_municipality_only(
    client, sent, officer, decision_maker, other_officer, council_viewer, lead, stranger
):
    url = reverse("regulatory:desk", args=[sent.reference])
    for user in (officer, decision_maker):
        assert page(client, user, url).status_code == 200
    for user in (other_officer, council_viewer, lead, stranger):
        assert page(client, user, url).status_code == 404
    assert page(client, None, url).status_code == 302


@pytest.mark.parametrize("name", DESK_ACTIONS)
def test_no_step_of_the_desk_is_open_to_others(
    client, in_review, other_officer, stranger, council_viewer, name
):
    url = reverse(f"regulatory:{name}", args=[in_review.reference])
    for user in (other_officer, stranger, council_viewer):
        client.force_login(user)
        assert client.post(url, {"version": in_review.version}).status_code == 404


@pytest.mark.parametrize("name", ["confirm", "give_back"])
def test_an_officer_is_no_decision_maker(client, in_review, officer, name):
    propose(in_review, officer)
    client.force_login(officer)
    url = reverse(f"regulatory:{name}", args=[in_review.reference])
    assert client.post(url, {"version": in_review.version}).status_code == 404


def test_only_the_applicant_answers_and_withdraws(client, in_review, officer, stranger):
    question = ask(in_review, officer)
    urls = [
        reverse("regulatory:answer", args=[in_review.reference, question.pk]),
        reverse("regulatory:withdraw", args=[in_review.reference]),
    ]
    for user in (stranger, officer):
        client.force_login(user)
        for url in urls:
            assert client.post(url, {"body": "Ik weet het wel."}).status_code == 403


def test_an_officer_who_takes_part_keeps_out(client, sent, winkelhoek, officer):
    """Invariant 14."""
    add_member(winkelhoek, officer)
    client.force_login(officer)
    url = reverse("regulatory:assign", args=[sent.reference])
    text = client.post(url, {"version": sent.version}).content.decode()
    assert "Je doet zelf mee met dit initiatief" in text
    sent.refresh_from_db()
    assert sent.handling_officer is None


def test_an_officer_who_joins_later_stops(client, in_review, winkelhoek, officer):
    add_member(winkelhoek, officer)
    client.force_login(officer)
    data = {"version": in_review.version, "body": "Hoe groot?", "ground": "informal"}
    text = client.post(reverse("regulatory:question", args=[in_review.reference]), data)
    assert "Je doet zelf mee met dit initiatief" in text.content.decode()
    assert not in_review.messages.exists()


def test_a_decision_maker_who_takes_part_does_not_decide(
    client, in_review, winkelhoek, officer, decision_maker
):
    propose(in_review, officer)
    add_member(winkelhoek, decision_maker)
    client.force_login(decision_maker)
    url = reverse("regulatory:confirm", args=[in_review.reference])
    text = client.post(url, {"version": in_review.version}).content.decode()
    assert "Je doet zelf mee met dit initiatief" in text
    in_review.refresh_from_db()
    assert in_review.outcome == ""


def test_a_hidden_initiative_is_not_named_on_the_public_page(client, winkelhoek, sent):
    type(winkelhoek).objects.filter(pk=winkelhoek.pk).update(
        visibility="private", title="Geheime naam"
    )
    assert "Geheime naam" not in page(client, None, sent.get_absolute_url()).content.decode()


def test_who_left_the_group_no_longer_reads_the_form(client, sent, winkelhoek, lead):
    winkelhoek.members.of(lead).end()
    text = page(client, lead, sent.get_absolute_url()).content.decode()
    assert RISK not in text


def test_statistics_are_for_the_own_municipality(
    client, sent, officer, council_viewer, other_officer, lead
):
    url = reverse("regulatory:statistics")
    for user in (officer, council_viewer):
        text = page(client, user, url).content.decode()
        assert sent.title not in text
        assert lead.display_name not in text
    assert page(client, lead, url).status_code == 404
    figures = page(client, other_officer, url).context["figures"]
    assert figures["received"] == 0


def test_an_officer_with_two_workplaces_sees_the_chosen_one(client, sent, officer, venray):
    MembershipFactory(user=officer, role=Role.OFFICER, municipality=venray)
    client.force_login(officer)
    url = reverse("regulatory:inbox")
    assert client.get(url).status_code == 302
