"""A resident proposes an event: who sees it, who answers, and what becomes of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.agenda.factories import ProposalFactory, proposed
from tests.factories import MembershipFactory, Role, UserFactory
from tests.layout import on_one_line
from villagehub.notifications.models import Notification
from villagehub.sending.keys import FIELD
from villages.desk import number_waiting
from villages.for_you import for_you
from villages.models import Event, Membership
from villages.moderation.models import Act, Block
from villages.proposals.models import Proposal

pytestmark = pytest.mark.django_db
NEW = "/dorpen/america/agenda/voorstellen/"


def page(client, address, person=None):
    client.force_login(person) if person else client.logout()
    return on_one_line(client.get(address).content.decode())


def press(client, name, proposal, person, **data):
    client.force_login(person)
    address = reverse(f"proposals:{name}", args=[proposal.village.slug, proposal.pk])
    answer = client.post(address, data, follow=True)
    return on_one_line(answer.content.decode())


def told(person):
    return list(Notification.objects.filter(recipient=person).values_list("subject", flat=True))


@pytest.fixture
def proposal(america, resident):
    return ProposalFactory(village=america, user=resident, title="Wandeling met lampionnen")


def test_what_a_resident_proposes_waits_and_the_editors_hear_it(client, america, resident, editor):
    client.force_login(resident)
    answer = client.post(NEW, proposed(description="Neem een lampion mee."), follow=True)
    assert "Dit wacht op de redactie." in answer.content.decode()
    made = Proposal.objects.get()
    assert (made.user, made.state, made.village) == (resident, "held", america)
    assert "Er wacht iets op je blik in America" in told(editor)
    assert not Event.objects.exists()
    assert "wacht op de redactie" in page(client, "/dorpen/america/agenda/", resident)
    assert made.get_absolute_url() in page(client, "/mijn-dorp/", resident)


def test_also_the_second_of_somebody_waits(client, america, resident, editor):
    ProposalFactory(village=america, user=resident).let_through(editor)
    client.force_login(resident)
    client.post(NEW, proposed())
    assert Proposal.objects.held().get().title == "Wandelen met de lampionnen"


def test_nobody_else_sees_it_anywhere(client, proposal, neighbour, lead, support_organisation):
    places = [
        "/dorpen/america/",
        "/dorpen/america/agenda/",
        "/dorpen/america/agenda/?wanneer=maand",
        "/dorpen/america/agenda.ics",
        "/dorpen/america/atom.xml",
        "/zoeken/?q=lampionnen&dorp=america",
        "/mijn-dorp/",
        "/",
    ]
    for person in (None, neighbour, lead):
        assert client.get(proposal.get_absolute_url()).status_code != 200
        for place in places:
            assert "Wandeling met lampionnen" not in page(client, place, person)


def test_an_editor_places_it_and_it_is_an_event_of_its_maker(client, proposal, editor, resident):
    queue = page(client, "/dorpen/america/moderatie/", editor)
    assert "Voorgesteld voor de agenda" in queue
    assert proposal.get_absolute_url() in queue
    assert "Geplaatst." in press(client, "place", proposal, editor)
    event = Event.objects.get()
    assert (event.title, event.created_by) == ("Wandeling met lampionnen", resident)
    assert event.is_organised_by(resident)
    assert told(resident) == ["In de agenda: Wandeling met lampionnen"]
    assert "Wandeling met lampionnen" in page(client, "/dorpen/america/agenda/")
    client.force_login(resident)
    assert client.get(proposal.get_absolute_url()).url == event.get_absolute_url()
    assert number_waiting(proposal.village) == 0


def test_on_mijn_dorp_it_stands_at_the_day_that_it_is_meant_for(resident):
    proposal = ProposalFactory(user=resident)
    [line] = for_you(resident)
    assert line.day == timezone.localdate(proposal.starts_at)


def test_what_comes_back_is_proposed_as_a_series_and_placed_as_one(
    client, america, resident, editor
):
    client.force_login(resident)
    rule = {"repeat": "weekly", "times": "3"}
    assert "een laatste dag of een aantal keren" in on_one_line(
        client.post(NEW, proposed(repeat="weekly")).content.decode()
    )
    client.post(NEW, proposed(**rule))
    made = Proposal.objects.get()
    second = timezone.localdate(made.starts_at) + timedelta(days=7)
    without = {**rule, "except_on": f"{second:%d-%m-%Y}"}
    press(client, "edit", made, resident, **proposed(**without))
    assert f'value="{second:%d-%m-%Y}"' in page(
        client, f"{made.get_absolute_url()}wijzigen/", resident
    )
    assert "Elke week op " in page(client, made.get_absolute_url(), editor)
    assert ", 3 keer" in page(client, made.get_absolute_url(), editor)
    press(client, "place", made, editor)
    made.refresh_from_db()
    days = [timezone.localdate(event.starts_at) for event in Event.objects.order_by("starts_at")]
    first = second - timedelta(days=7)
    assert days == [first, first + timedelta(days=14)]
    assert made.event.series.created_by == resident
    assert Event.objects.filter(created_by=resident).count() == 2
    assert made.event.starts_at == made.starts_at


def test_an_editor_rather_does_not_and_says_why(client, proposal, editor, resident):
    again = press(client, "decline", proposal, editor, reason="")
    assert "Liever niet, want" in again
    assert Proposal.objects.held().exists()
    press(client, "decline", proposal, editor, reason="Die avond is er al een optocht.")
    assert not Event.objects.exists()
    assert told(resident) == ["Niet in de agenda: Wandeling met lampionnen"]
    shown = page(client, proposal.get_absolute_url(), resident)
    assert "Die avond is er al een optocht." in shown
    assert "Ik ben het er niet mee eens" in shown


def test_another_editor_decides_when_its_maker_does_not_agree(client, proposal, editor, resident):
    other = UserFactory(name="Edda Redacteur")
    MembershipFactory(user=other, role=Role.EDITOR, village=proposal.village)
    proposal.hide(editor, "Te laat op de avond.")
    proposal.appeal(resident, "Het is om zeven uur.")
    proposal.decide_appeal(other, granted=True, answer="Je hebt gelijk.")
    assert Event.objects.get().title == proposal.title


def test_two_editors_at_once_place_it_once(proposal, editor):
    other = UserFactory(name="Edda Redacteur")
    MembershipFactory(user=other, role=Role.EDITOR, village=proposal.village)
    proposal.let_through(editor)
    late = Proposal.objects.get(pk=proposal.pk)
    late.state = "held"
    with pytest.raises(ValidationError, match="intussen"):
        late.let_through(other)
    with pytest.raises(ValidationError, match="intussen"):
        late.hide(other, "Liever niet.")
    assert Event.objects.count() == 1


def test_its_maker_changes_it_until_an_editor_answers(client, proposal, editor, resident):
    press(client, "edit", proposal, resident, **proposed(title="Lichtjesroute"))
    assert Proposal.objects.get().title == "Lichtjesroute"
    proposal.let_through(editor)
    with pytest.raises(ValidationError, match="intussen behandeld"):
        Proposal.objects.get().keep_changes(["title"])
    client.force_login(resident)
    assert client.get(f"{NEW}{proposal.pk}/wijzigen/").status_code == 403


def test_withdrawn_it_waits_no_more_and_it_can_be_put_back(client, proposal, editor, resident):
    assert "Dit is ingetrokken." in press(client, "withdraw", proposal, resident)
    assert number_waiting(proposal.village) == 0
    with pytest.raises(ValidationError, match="ingetrokken"):
        proposal.let_through(editor)
    assert "wacht op de redactie" in press(client, "put_back", proposal, resident)
    assert number_waiting(proposal.village) == 1


def test_what_is_past_is_not_placed(client, proposal, editor):
    Proposal.objects.update(starts_at=timezone.now() - timedelta(hours=1))
    assert "Dit moment is al voorbij." in press(client, "place", proposal, editor)
    assert not Event.objects.exists()


def test_who_is_not_of_the_village_is_asked_to_join_first(client, america, stranger):
    assert "Word eerst lid van dit dorp" in page(client, NEW, stranger)
    client.post(NEW, proposed())
    assert not Proposal.objects.exists()


def test_an_editor_places_at_once(client, editor):
    client.force_login(editor)
    assert client.get(NEW).url == "/dorpen/america/agenda/nieuw/"


def test_who_is_blocked_proposes_nothing(client, america, resident, editor):
    until = timezone.localdate() + timedelta(days=7)
    Block.put(resident, america, until, "Drie keer reclame.", editor)
    client.force_login(resident)
    assert "Drie keer reclame." in client.post(NEW, proposed()).content.decode()
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"starts_at": "gisteren"},
        {"starts_at": "2001-01-01T10:00"},
        {"ends_at": "2001-01-01T10:00"},
        {"phone": "bel mij"},
        {"capacity": "4", "minimum": "5"},
        {"visibility": "secret"},
    ],
)
def test_what_was_typed_wrong_is_told_and_kept(client, america, resident, wrong):
    client.force_login(resident)
    answer = client.post(NEW, proposed(organiser_text="De buurt", **wrong))
    assert answer.context["form"].errors
    assert "De buurt" in answer.content.decode()
    assert not Proposal.objects.exists()


def test_pressed_twice_it_is_proposed_once(client, america, resident):
    client.force_login(resident)
    form = client.get(NEW).content.decode()
    key = form.split(f'name="{FIELD}" value="')[1].split('"')[0]
    for _press in range(2):
        client.post(NEW, proposed(**{FIELD: key}))
    assert Proposal.objects.count() == 1


def test_who_leaves_the_village_proposes_nothing_and_organises_nothing_there(
    america, resident, editor, proposal
):
    placed = ProposalFactory(village=america, user=resident)
    placed.let_through(editor)
    Membership.objects.get(user=resident).leave([])
    assert number_waiting(america) == 0
    event = Event.objects.get()
    assert event.created_by is None
    assert event.organisers() == [editor]


def test_who_closes_their_account_leaves_an_event_and_no_proposal(
    america, resident, editor, proposal
):
    ProposalFactory(village=america, user=resident).let_through(editor)
    resident.delete()
    assert not Proposal.objects.exists()
    assert Event.objects.get().created_by is None


def test_the_log_tells_what_was_done(proposal, editor):
    proposal.hide(editor, "Liever een andere dag.")
    assert list(Act.objects.values_list("what", flat=True)) == ["hidden"]


@pytest.mark.parametrize("rows", [1, 20])
def test_a_proposal_and_the_queue_cost_the_same(
    client, america, resident, editor, django_assert_max_num_queries, rows
):
    for _row in range(rows):
        shown = ProposalFactory(village=america, user=resident)
    client.force_login(editor)
    for address, most in [(shown.get_absolute_url(), 8), ("/dorpen/america/moderatie/", 12)]:
        client.get(address)
        with django_assert_max_num_queries(most, info=address):
            client.get(address)
