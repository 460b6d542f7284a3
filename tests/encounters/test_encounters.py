"""Conversations in small groups: chairs, rules, coming, questions beforehand, what was agreed."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.encounters.models import Chair, Meeting, Question, Rules
from initiatives.encounters.tasks import forget
from initiatives.models import InitiativeKind, Visibility
from initiatives.sockets.portable import tables
from tests.encounters.factories import agree, come, make_encounter, make_meeting, seat
from tests.encounters.pages import get, in_days, of, post, sign_up, subjects, url
from tests.factories import UserFactory
from tests.notifications.factories import registered_person
from villagehub.notifications.models import Letter
from villages.models import Attendance, Event
from villages.tasks import look_ahead

pytestmark = pytest.mark.django_db


def test_a_conversation_is_planned_in_the_agenda_with_rules_to_begin_with(
    client, america, lead, resident
):
    new = make_encounter(america, lead, title="Boer en dorp")
    Rules.objects.filter(initiative=new).delete()
    typed = {"title": "Aan de keukentafel", "starts_at": in_days(9), "parties": "boeren en buurt"}
    typed |= {"visibility": "public", "group_size": "8", "groups": "2", "asked_by": "coming"}
    assert post(client, resident, of("new", new), **typed) == 403
    refused = post(client, lead, of("new", new), **{**typed, "group_size": "40"})
    assert "Aan de keukentafel" in refused
    assert not Event.objects.exists()
    for _twice in range(2):
        assert "Vraag nu een voorzitter" in post(client, lead, of("new", new), **typed)
    meeting = Meeting.objects.get()
    assert (meeting.event.capacity, meeting.event.signs_up_elsewhere) == (16, True)
    assert "We laten elkaar uitpraten" in Rules.current(new).text
    assert "Gesprek gepland op" in get(client, None, new.get_absolute_url())
    assert "nog 2 voorzitters" in get(client, lead, url("meeting", meeting))
    assert "zodra elke groep een voorzitter heeft" in get(client, resident, url("meeting", meeting))
    type(new).objects.filter(pk=new.pk).update(visibility=Visibility.PRIVATE)
    assert get(client, lead, of("new", new)) == 403
    type(new).objects.filter(pk=new.pk).update(visibility="public", kind=InitiativeKind.EVENT)
    assert get(client, lead, of("new", new)) == 404
    assert "Gesprekken" not in get(client, lead, new.get_absolute_url())


def test_a_chair_is_asked_by_mail_is_independent_and_says_yes(
    client, encounter, lead, stranger, django_capture_on_commit_callbacks
):
    type(encounter).objects.filter(pk=encounter.pk).update(visibility=Visibility.PRIVATE)
    meeting = make_meeting(encounter)
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            post(client, lead, url("ask_chair", meeting), email="vera@voorbeeld.example")
    asked = Chair.objects.get()
    assert [message.to for message in mail.outbox] == [["vera@voorbeeld.example"]]
    path = re.search(r"/gesprek-leiden/\S+", mail.outbox[0].body)[0]
    assert "Log in om ja te zeggen" in get(client, None, path)
    yes = {"background": "oud-rechter", "independent": "on"}
    assert "Een ander moet het gesprek leiden" in post(client, lead, path, **yes)
    come(meeting, stranger)
    assert "Meld je daar eerst af" in post(client, stranger, path, **yes)
    meeting.event.leave(stranger)
    assert "oud-rechter" in post(client, stranger, path, background="oud-rechter")
    assert not Chair.objects.sitting().exists()
    assert "Hier zie je alles ervoor" in post(client, stranger, path, **yes)
    asked.refresh_from_db()
    assert (asked.user, asked.email) == (stranger, "")
    assert any("Er is een voorzitter" in subject for subject in subjects(lead))
    assert "Wie komen er?" in get(client, stranger, url("meeting", meeting))
    other = UserFactory()
    assert "ja gezegd" in get(client, other, path)
    post(client, other, path, **yes)
    assert Chair.objects.get().user == stranger
    encounter.members.filter(user=stranger).update(role="board")
    assert not Chair.objects.sitting().exists()  # one of them now, and no longer independent


def test_who_says_no_is_forgotten_and_who_stops_is_missed(client, meeting, lead, chair):
    asked = Chair.ask(meeting, "nee@voorbeeld.example", lead)
    path = "/" + asked.address.split("/", 3)[3]
    assert "Goed dat je het zegt" in client.post(path, {"nee": "1"}).content.decode()
    asked.refresh_from_db()
    assert asked.email == ""
    assert client.get(path).status_code == 404
    assert client.get("/gesprek-leiden/verzonnen/").status_code == 404
    post(client, chair, url("stop_chairing", meeting))
    assert any("is gestopt" in subject for subject in subjects(lead))
    assert "Er is nog geen voorzitter" in sign_up(client, UserFactory(), meeting)
    assert not Attendance.objects.exists()
    seat(meeting, chair)
    row = meeting.chairs.sitting().get()
    post(client, lead, url("remove_chair", meeting, row.pk))
    assert any("niet meer" in subject for subject in subjects(chair))


def test_nobody_chairs_what_is_over_and_nobody_is_asked_to(client, meeting, lead, stranger):
    asked = Chair.ask(meeting, "nog@voorbeeld.example", lead)
    path = "/" + asked.address.split("/", 3)[3]
    meeting.event.cancel("Te koud.")
    letters = Letter.objects.count()
    refused = post(client, lead, url("ask_chair", meeting), email="weer@voorbeeld.example")
    assert "gaat niet door" in refused
    assert Letter.objects.count() == letters
    said = post(client, stranger, path, background="oud-rechter", independent="on")
    assert "gaat niet door" in said
    assert "Hier zie je alles ervoor" not in said
    asked.refresh_from_db()
    assert asked.accepted_at is None


def test_coming_is_saying_yes_to_the_rules_and_who_comes_is_for_few(
    client, meeting, lead, chair, resident, editor, neighbour
):
    page = post(client, resident, url("sign_up", meeting), accepted="")
    assert "houd me eraan" in page
    assert not Attendance.objects.exists()
    assert "Tot dan" in sign_up(client, resident, meeting)
    assert Attendance.objects.get().accepted_rules.rules.number == 1
    for person in (lead, chair):
        assert "Riet Bewoner" in get(client, person, url("attendees", meeting))
    event = meeting.event
    agenda = reverse("villages:event", args=["america", event.pk])
    for person in (None, neighbour, editor, resident, lead):
        shown = get(client, person, agenda)
        assert "Er komen" not in shown
        assert "1 mens" not in shown
    for person in (neighbour, editor, resident):
        assert get(client, person, url("attendees", meeting)) == 403
    for name in ("attendees", "attendees_csv"):
        for person in (editor, lead):
            address = reverse(f"villages:{name}", args=["america", event.pk])
            assert get(client, person, address) == 403
    assert "Wie voorzit, doet zelf niet mee" in sign_up(client, chair, meeting)
    assert Attendance.objects.count() == 1


def test_no_other_door_leads_past_the_rules(client, meeting, neighbour, lead, america):
    event = meeting.event
    client.force_login(neighbour)
    for name in ("attend", "guest_new"):
        address = reverse(f"villages:{name}", args=["america", event.pk])
        data = {"name": "Gé", "email": "ge@voorbeeld.example"}
        answer = client.post(address, data)
        assert answer.url == meeting.get_absolute_url()
    assert not Attendance.objects.exists()
    change = reverse("villages:event_edit", args=["america", event.pk])
    form = get(client, lead, change)
    assert "capacity" not in form
    post(client, lead, change, title="Aan tafel", starts_at=in_days(6), visibility="public")
    event.refresh_from_db()
    assert event.capacity == 4
    for address in ("/dorpen/america/agenda/", "/dorpen/america/agenda.ics"):
        assert "nog 4 plaatsen" not in client.get(address).content.decode()


def test_what_is_full_has_a_waiting_list_and_more_groups_let_people_in(
    client, meeting, lead, resident
):
    for _number in range(4):
        come(meeting)
    assert "wachtlijst" in sign_up(client, resident, meeting)
    assert "vol" in get(client, None, of("list", meeting.initiative))
    person = registered_person(resident, name="Bep zonder Mail")
    sign_up(client, resident, meeting, person=str(person.pk))
    assert "namens Bep" in get(client, lead, url("attendees", meeting))
    change = {"parties": "azc en buurt", "asked_by": "everybody", "group_size": "3"}
    refused = post(client, lead, url("change", meeting), groups="1", **change)
    assert "al meer mensen" in refused
    post(client, lead, url("change", meeting), groups="2", **change)
    assert any("Er is plaats" in subject for subject in subjects(resident))
    assert "Groep 2" in get(client, lead, url("attendees", meeting))
    post(client, resident, url("sign_off", meeting), person=str(person.pk))
    assert not Attendance.objects.active().filter(user=person).exists()


def test_other_rules_are_a_new_version_and_ask_again(client, meeting, lead, chair, resident):
    initiative = meeting.initiative
    old = Rules.current(initiative)
    sign_up(client, resident, meeting)
    assert post(client, resident, of("change_rules", initiative), text="Iets anders") == 403
    post(client, chair, of("change_rules", initiative), text="We luisteren eerst.")
    post(client, chair, of("change_rules", initiative), text="We luisteren eerst.")
    assert Rules.current(initiative).number == 2
    assert any("aangepast" in subject for subject in subjects(resident))
    late = UserFactory()
    assert "net aangepast" in sign_up(client, late, meeting, rules=str(old.pk))
    assert not Attendance.objects.filter(user=late).exists()
    assert "Zeg opnieuw ja" in get(client, resident, url("meeting", meeting))
    sign_up(client, resident, meeting)
    assert "Zeg opnieuw ja" not in get(client, resident, url("meeting", meeting))
    rules = get(client, None, of("rules", initiative))
    assert "We luisteren eerst." in rules
    assert "We laten elkaar uitpraten." in rules


def test_a_question_goes_to_who_runs_it_and_to_nobody_else(
    client, meeting, lead, chair, resident, editor, neighbour
):
    send = url("question", meeting)
    post(client, resident, send, text="Wie betaalt dit eigenlijk?")
    post(client, neighbour, send, text="Mag mijn buurman mee?", with_name="on")
    assert len([s for s in subjects(lead) if "vooraf een vraag" in s]) == 1
    inbox = get(client, lead, url("questions", meeting))
    assert "Wie betaalt dit" in inbox
    assert "zonder naam" in inbox
    assert "Nel B." in inbox
    assert "Riet" not in inbox
    assert "Wie betaalt dit" in get(client, chair, url("questions", meeting))
    for person in (None, editor, neighbour):
        assert "Wie betaalt" not in get(client, person, url("meeting", meeting))
    assert get(client, editor, url("questions", meeting)) == 403
    for text in ("Twee", "Drie"):
        post(client, resident, send, text=text)
    assert "al drie vragen" in post(client, resident, send, text="Vier")
    own = Question.objects.get(text="Twee")
    post(client, neighbour, url("withdraw_question", meeting, own.pk))
    assert Question.objects.there().filter(pk=own.pk).exists()
    post(client, resident, url("withdraw_question", meeting, own.pk))
    assert not Question.objects.filter(text="Twee").exists()
    Meeting.objects.update(asked_by="coming")
    assert get(client, neighbour, send) == 403
    sign_up(client, neighbour, meeting)
    assert "Een vraag vooraf" in get(client, neighbour, send)


def test_questions_become_one_in_words_that_others_read(client, meeting, lead, resident):
    come(meeting, UserFactory(name="Fatima Haddad"))
    sent = [
        Question.objects.create(meeting=meeting, user=resident, text=text)
        for text in ("Wie betaalt dit eigenlijk?", "En de huur dan?")
    ]
    inbox, keys = url("questions", meeting), [str(row.pk) for row in sent]
    refused = post(client, lead, inbox, questions=keys, text="Wat vindt Fatima ervan?")
    assert "Fatima. Schrijf het zonder namen" in refused
    assert refused.count(" checked") == 2
    post(client, lead, inbox, questions=keys, text="Wat kost het, en wie betaalt?")
    topic = meeting.topics.get()
    assert topic.questions.count() == 2
    shown = get(client, None, url("meeting", meeting))
    assert "Wat kost het, en wie betaalt?" in shown
    assert "eigenlijk" not in shown
    edit = url("topic", meeting, topic.pk)
    assert "zonder namen" in post(client, lead, edit, text=topic.text, answer="Haddad weet het")
    post(client, lead, edit, text=topic.text, answer="De gemeente betaalt de zaal.")
    assert "De gemeente betaalt" in get(client, None, url("meeting", meeting))


def test_where_it_is_not_to_be_seen_nothing_is(client, encounter, meeting, held, lead, stranger):
    agree(held, lead, "We groeten elkaar.")
    Event.objects.update(visibility="village")
    for address in (url("meeting", meeting), url("meeting", held)):
        assert get(client, stranger, address) == 404
    listed = get(client, stranger, of("list", encounter))
    assert "Aan tafel" not in listed
    assert "Aan tafel" not in get(client, None, encounter.get_absolute_url())
    come(meeting, stranger)
    assert "Jij hebt aangemeld" in get(client, stranger, url("meeting", meeting))


def test_the_chair_hears_of_tomorrow_and_that_it_is_off(meeting, chair):
    tomorrow = timezone.localtime().replace(hour=20, minute=0) + timedelta(days=1)
    Event.objects.update(starts_at=tomorrow)
    come(meeting)
    Attendance.objects.update(created_at=timezone.now() - timedelta(days=1))
    look_ahead()
    meeting.event.refresh_from_db()
    meeting.event.cancel("Ziek")
    assert {subject.split(":")[0] for subject in subjects(chair)} == {"Morgen", "Gaat niet door"}


def test_a_month_later_questions_and_unanswered_addresses_are_forgotten(
    encounter, chair, meeting, lead, resident
):
    old = make_meeting(encounter, chair, days=-31)
    for of_meeting in (old, meeting):
        Question.objects.create(meeting=of_meeting, user=resident, text="Hoe laat?")
    Chair.ask(meeting, "lang@voorbeeld.example", lead)
    Chair.objects.asked().update(created_at=timezone.now() - timedelta(days=31))
    forget()
    assert Question.objects.get().meeting == meeting
    assert not Chair.objects.asked().exists()


def test_rules_and_agreements_go_along_and_people_do_not(encounter, held, lead):
    agree(held, lead, "We groeten elkaar.")
    Question.objects.create(meeting=held, user=lead, text="Geheim")
    ours = [table for table in tables if table.model.__module__.startswith("initiatives.enc")]
    assert [table.name for table in ours] == [
        "gespreksregels",
        "gespreksafspraken",
        "gespreksafspraken-teksten",
        "gespreksvragen",
    ]
    assert all(table.rows(encounter).count() == 1 for table in ours[:3])
    assert not {Question, Chair, Attendance} & {table.model for table in tables}


def test_pages_cost_the_same_for_one_and_for_twenty(client, encounter, chair, lead):
    """Twenty meetings on the list, twenty people and questions at one of them."""

    def queries(address):
        client.get(address)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(address).status_code == 200
        return len(counted)

    meeting = make_meeting(encounter, chair, group_size=12, groups=2)
    seat(meeting, UserFactory())
    client.force_login(lead)
    costs = []
    for number in (1, 20):
        for _row in range(number):
            past = make_meeting(encounter, chair, days=-2)
            agree(past, lead, "We groeten elkaar.")
            make_meeting(encounter, chair)
            come(meeting)
            Question.objects.create(meeting=meeting, user=UserFactory(), text="Hoe laat?")
            meeting.topics.create(text="Waar?")
        names = ("meeting", "attendees", "questions")
        addresses = [of("list", encounter), *(url(name, meeting) for name in names)]
        costs.append([queries(address) for address in addresses])
    assert costs[0] == costs[1]
    assert queries(of("list", encounter) + f"?na={past.pk}") <= costs[0][0] + 1
