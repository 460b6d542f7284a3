"""Who may answer is a choice of the question, and stands from the moment that it opens."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.deciding.models import Ballot, Question, Voter
from initiatives.deciding.results import result_of
from initiatives.models import InitiativeKind
from tests.deciding.factories import put
from tests.deciding.pages import text, told
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import MemberFactory
from villages.weekly import Week, lines_of, monday_of

pytestmark = pytest.mark.django_db


def answer_of(question, place=0):
    return {"version": question.version, "choice": question.choices.all()[place].pk}


def test_each_choice_of_who_may_vote_makes_its_own_roll(client, hoek, lead, member, resident):
    board = MemberFactory(initiative=hoek, role="board").user
    helper = MemberFactory(initiative=hoek, role="helper").user
    MemberFactory(initiative=hoek, role="observer")
    client.force_login(lead)
    page = text(client, reverse("deciding:new_of_kind", args=["america", hoek.slug, "keuze"]))
    assert "iedereen met een account" not in page
    expected = {
        "board": {lead, board},
        "members": {lead, board, member},
        "helpers": {lead, board, member, helper},
        "village": {lead, member, resident},
        "invited": set(),
    }
    for electorate, people in expected.items():
        question = put(hoek, lead, electorate=electorate, invited=["gast@voorbeeld.example"])
        assert {voter.user for voter in question.roll.filter(invitation=None)} == people
        assert question.roll.filter(user=None).get().invitation.email == "gast@voorbeeld.example"
        assert question.who_text in text(client, question.get_absolute_url())


def test_who_comes_after_the_opening_reads_along_and_is_told_why(client, hoek, lead, member):
    question = put(hoek, lead, electorate="members", title="Bouwen we twaalf huizen?")
    late = MemberFactory(initiative=hoek).user
    client.force_login(late)
    page = text(client, question.get_absolute_url())
    assert "Bouwen we twaalf huizen?" in page
    assert "Je leest mee. Wie mag antwoorden staat vast sinds de vraag openging" in page
    assert client.post(question.url("answer"), answer_of(question)).status_code == 403
    assert not Ballot.objects.exists()
    assert question.pk not in Question.objects.awaiting(late).values_list("pk", flat=True)
    assert result_of(question, with_names=False).asked == 2


def test_a_helper_who_comes_later_sees_what_is_put_to_helpers(client, hoek, lead):
    question = put(hoek, lead, electorate="helpers", title="Wie sluit af?")
    members = put(hoek, lead, electorate="members", title="Alleen leden")
    helper = MemberFactory(initiative=hoek, role="helper").user
    client.force_login(helper)
    assert "Je leest mee." in text(client, question.get_absolute_url())
    assert client.get(members.get_absolute_url()).status_code == 404
    timeline = text(client, reverse("initiatives:timeline", args=["america", hoek.slug]))
    assert "Wie sluit af?" in timeline
    assert "Alleen leden" not in timeline


def test_the_village_that_grows_does_not_change_who_may_vote(client, hoek, lead, resident):
    question = put(hoek, lead)
    newcomer = MembershipFactory(village=hoek.village).user
    client.force_login(newcomer)
    assert "Je leest mee." in text(client, question.get_absolute_url())
    monday = monday_of(timezone.localdate()) + timezone.timedelta(days=7)
    line = next(each for each in lines_of(Week(hoek.village, monday)) if "straat?" in each.text)
    assert line.is_for(resident)
    assert not line.is_for(newcomer)


def test_inviting_during_a_vote_is_refused_with_a_sentence(client, hoek, lead):
    question = put(hoek, lead, electorate="members")
    client.force_login(lead)
    assert question.url("invite") not in text(client, question.get_absolute_url())
    page = client.post(question.url("invite"), {"addresses": "vriend@voorbeeld.example"})
    assert "Wie mag antwoorden staat vast sinds de vraag openging" in page.content.decode()
    assert "vriend@voorbeeld.example" in page.content.decode()  # what was typed is still there
    assert not question.invitations.exists()


def test_the_database_takes_nobody_on_or_off_a_roll_of_an_open_question(hoek, lead, member):
    question = put(hoek, lead, electorate="members")
    late, voter = UserFactory(), question.roll.first()
    for change in (
        lambda: Voter.objects.create(question=question, user=late, place=9),
        lambda: Voter.objects.filter(pk=voter.pk).delete(),
        lambda: Voter.objects.filter(pk=voter.pk).update(place=9),
    ):
        with pytest.raises(DatabaseError, match="stands since"), transaction.atomic():
            change()
    member.delete()
    assert question.roll.count() == 2


def test_who_left_the_initiative_still_votes_in_what_was_open(client, hoek, lead, member):
    question = put(hoek, lead, electorate="members")
    hoek.members.get(user=member).delete()
    client.force_login(member)
    client.post(question.url("answer"), answer_of(question))
    assert result_of(question, with_names=False).answers == 1


@pytest.fixture
def corner(hoek):
    hoek.kind = InitiativeKind.CPO_HOUSING
    hoek.save()
    return hoek


def test_a_members_vote_of_homes_counts_one_for_a_household(client, corner, lead, member):
    alone = MemberFactory(initiative=corner).user
    question = put(corner, lead, electorate="members", per_household=True, opened=False)
    client.force_login(lead)
    page = text(client, question.url("open_up"))
    assert "Wie zijn samen een huishouden?" in page
    numbers = {str(lead.pk): 1, str(member.pk): 1, str(alone.pk): 2}
    refused = client.post(question.url("open_up"), {**numbers, str(member.pk): ""})
    assert refused.status_code == 200
    assert not Voter.objects.exists()
    client.post(question.url("open_up"), numbers)
    assert told("open") == {lead.pk, member.pk, alone.pk}
    client.post(question.url("answer"), answer_of(question))
    client.force_login(member)
    page = text(client, question.get_absolute_url())
    assert "Jullie huishouden heeft samen één stem" in page
    assert "Je hebt geantwoord" in page
    assert question.pk not in Question.objects.awaiting(member).values_list("pk", flat=True)
    question.refresh_from_db()
    question.initiative = corner
    client.post(question.url("answer"), answer_of(question, 1))
    result = result_of(question, with_names=False)
    assert [row.count.yes for row in result.rows] == [0, 1]
    assert (result.answers, result.asked) == (1, 2)
    # The next time the board need not think again of who lives with whom.
    again = put(corner, lead, electorate="members", per_household=True, opened=False, title="Nog")
    client.force_login(lead)
    form = client.get(again.url("open_up")).context["form"]
    assert form.fields[str(lead.pk)].initial == form.fields[str(member.pk)].initial
    assert form.fields[str(alone.pk)].initial != form.fields[str(lead.pk)].initial


def test_only_who_builds_homes_together_is_offered_a_vote_for_a_household(client, hoek, lead):
    client.force_login(lead)
    address = reverse("deciding:new_of_kind", args=["america", hoek.slug, "keuze"])
    assert "één stem per huishouden" not in text(client, address).lower()
    hoek.kind = InitiativeKind.CPO_HOUSING
    hoek.save()
    assert "één stem per huishouden" in text(client, address).lower()
    form = {"electorate": "village", "per_household": "on", "title": "Wat"}
    page = client.post(address, form).content.decode()
    assert "Per huishouden kan alleen als de leden van de groep antwoorden" in page
