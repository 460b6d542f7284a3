"""Buttons that remember: one press where they stand, also for who has yet to say who they are."""

import re
import time
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from initiatives.models import BoardPost
from tests import nasty
from tests.accounts.test_sign_in import SIGN_UP, ask_code, code_in
from tests.exchange.factories import ListingFactory
from tests.initiatives.factories import InitiativeFactory
from tests.layout import on_one_line
from tests.rooms.factories import RoomFactory
from tests.villages.factories import (
    AttendanceFactory,
    EventFactory,
    FacilityFactory,
    HelperRoleFactory,
)
from tests.work.factories import ShiftFactory, TaskFactory
from tests.worker import ClientWithWorker
from villagehub.accounts.intentions import SECONDS, SESSION_KEY
from villagehub.accounts.models import User
from villages.exchange.models import Thread
from villages.models import Attendance, Event

pytestmark = pytest.mark.django_db
VILLAGE = "/dorpen/america/"
LOGIN = reverse("account_login")


@pytest.fixture
def client():
    """The codes that a request sends have left when it is answered."""
    return ClientWithWorker()


@pytest.fixture
def event(america):
    return EventFactory(village=america, title="Samen eten")


def deed_of(event, name="attend"):
    return reverse(f"villages:{name}", args=[event.village.slug, event.pk])


def place_of(event):
    return f"{VILLAGE}#kom-{event.pk}"


def begun(client, event):
    """A visitor presses the button that stands on the page, and is asked who they are."""
    page = on_one_line(client.get(VILLAGE))
    link = f"{deed_of(event)}?terug={quote(place_of(event), safe='')}"
    assert f'href="{link}"' in page
    answer = client.get(link)
    assert answer.url == f"{LOGIN}?next={quote(link, safe='/')}"
    return link, client.get(answer.url).content.decode()


def signed_in_with_code(client, person, link):
    form = reverse("account_request_login_code")
    answer = client.post(form, {"email": person.email, "next": link})
    return client.post(answer.url, {"code": code_in(mail.outbox[-1]), "next": link})


def done(answer):
    """What the page says that somebody did, where its buttons were."""
    return re.findall(r'class="deed did[^>]*><span><svg.*?</svg>(.*?)</span>', on_one_line(answer))


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_one_press_in_a_list_and_back_where_it_stood(client, event, resident):
    client.force_login(resident)
    answer = client.post(deed_of(event), {"terug": place_of(event)})
    assert answer.url == place_of(event)
    assert "Je komt. Tot dan!" in text_of(client.get(VILLAGE))
    client.post(deed_of(event), {"terug": place_of(event)})
    assert event.attendances.active().count() == 1
    answer = client.post(deed_of(event, "withdraw"), {"terug": place_of(event)})
    assert answer.url == place_of(event)
    assert not event.attendances.active().exists()


def test_the_state_and_the_way_back_stand_on_every_page_of_it(client, event, resident):
    pages = [VILLAGE, f"{VILLAGE}agenda/", "/mijn-dorp/", event.get_absolute_url()]
    client.force_login(resident)
    for page in pages:
        answer = client.get(page)
        assert f'action="{deed_of(event)}"' in on_one_line(answer), page
        assert done(answer) == [], page
    AttendanceFactory(event=event, user=resident)
    for page in pages:
        answer = client.get(page)
        assert done(answer) == ["Je komt"], page
        shown = on_one_line(answer)
        assert f'action="{deed_of(event, "withdraw")}"' in shown, page
        assert f'action="{deed_of(event)}"' not in shown, page


def test_what_is_full_gives_a_place_on_the_waiting_list(client, event, resident):
    Event.objects.filter(pk=event.pk).update(capacity=1)
    AttendanceFactory(event=event)
    client.force_login(resident)
    assert "Zet me op de wachtlijst" in text_of(client.get(VILLAGE))
    client.post(deed_of(event), {"terug": place_of(event)})
    assert done(client.get(VILLAGE)) == ["Je staat op de wachtlijst"]


def test_what_is_called_off_meanwhile_is_a_sentence_at_the_top(client, event, resident):
    client.force_login(resident)
    event.cancel()
    answer = client.post(deed_of(event), {"terug": place_of(event)})
    assert answer.url == VILLAGE
    assert "Deze activiteit gaat niet door." in text_of(client.get(VILLAGE))


def test_helping_is_remembered_beside_its_role(client, event, resident):
    role = HelperRoleFactory(event=event)
    client.force_login(resident)
    client.post(deed_of(event, "help"), {"role": role.pk})
    assert done(client.get(event.get_absolute_url())) == ["Je helpt"]
    client.post(deed_of(event, "stop_helping"), {"role": role.pk})
    assert done(client.get(event.get_absolute_url())) == []


@pytest.mark.parametrize(
    "page",
    ["https://elders.example/", "//elders.example/", "villages:list", "/" + "a" * 3000, "/a\0"],
    ids=["site", "host", "view", "long", "null"],
)
def test_a_button_leads_to_no_other_site(client, event, resident, page):
    client.force_login(resident)
    answer = client.post(deed_of(event), {"terug": page})
    assert answer.url in {event.get_absolute_url(), "/a%00"}


def test_with_htmx_a_row_is_taken_from_the_page_and_a_reason_why_not_is_shown_whole(
    client, event, resident
):
    client.force_login(resident)
    by_script = {"HX-Request": "true"}
    pressed = client.post(deed_of(event), {"terug": place_of(event)}, headers=by_script)
    assert pressed.url == place_of(event)
    event.cancel()
    other = EventFactory(village=event.village, cancelled_at=timezone.now())
    refused = client.post(deed_of(other), {"terug": place_of(other)}, headers=by_script)
    assert (refused.status_code, refused.headers["HX-Redirect"]) == (204, VILLAGE)
    client.logout()
    asked = client.post(deed_of(other), {"terug": place_of(other)}, headers=by_script)
    assert asked.headers["HX-Redirect"].startswith(f"{LOGIN}?next=")


def test_a_visitor_presses_signs_in_and_comes(client, event, resident):
    link, login = begun(client, event)
    assert "Log in om je aan te melden voor Samen eten" in " ".join(login.split())
    answer = signed_in_with_code(client, resident, link)
    assert answer.url == place_of(event)
    assert event.attendances.coming().get().user == resident
    page = client.get(VILLAGE)
    assert "Je komt. Tot dan!" in text_of(page)
    assert done(page) == ["Je komt"]
    assert "toch niet" in text_of(page)


def test_a_visitor_makes_an_account_and_comes(client, event):
    link, _login = begun(client, event)
    sign_up = f"{reverse('account_signup')}?next={quote(link, safe='')}"
    assert "Maak een account om je aan te melden voor Samen eten" in text_of(client.get(sign_up))
    answer = client.post(reverse("account_signup"), {**SIGN_UP, "next": link})
    answer = client.post(answer.url, {"code": code_in(mail.outbox[-1])})
    assert answer.url == place_of(event)
    assert event.attendances.coming().get().user == User.objects.get(email=SIGN_UP["email"])


def test_with_a_password_too(client, event, resident):
    resident.set_password("een lang wachtwoord van mij")
    resident.save()
    link, _login = begun(client, event)
    data = {"login": resident.email, "password": "een lang wachtwoord van mij", "next": link}
    assert client.post(LOGIN, data).url == place_of(event)
    assert event.attendances.coming().get().user == resident


def test_what_was_begun_to_help_with_is_finished_with_its_role(client, event, resident):
    role = HelperRoleFactory(event=event)
    link = f"{deed_of(event, 'help')}?role={role.pk}"
    client.get(link)
    answer = signed_in_with_code(client, resident, link)
    assert answer.url == event.get_absolute_url()
    assert role.helpers.active().get().user == resident


def test_a_press_after_the_session_ended_is_finished_as_well(client, event, resident):
    answer = client.post(deed_of(event), {"terug": place_of(event)})
    link = f"{deed_of(event)}?terug={quote(place_of(event), safe='')}"
    assert answer.url == f"{LOGIN}?next={quote(link, safe='/')}"
    assert "Wat je typte" not in text_of(client.get(answer.url))
    signed_in_with_code(client, resident, link)
    assert event.attendances.coming().get().user == resident


def test_a_link_from_elsewhere_does_nothing_but_show_the_button(client, event, resident):
    """To the deed, or to signing in with the deed behind it, for who is signed in already."""
    client.force_login(resident)
    assert client.get(f"{LOGIN}?next={deed_of(event)}").url == deed_of(event)
    page = text_of(client.get(deed_of(event)))
    assert "Druk op de knop om je aan te melden voor Samen eten." in page
    assert not event.attendances.exists()


def test_only_our_own_form_makes_an_intention(event, resident):
    client = Client(enforce_csrf_checks=True)
    data = {"email": resident.email, "next": deed_of(event)}
    answer = client.post(reverse("account_request_login_code"), data)
    assert answer.status_code == 403
    assert SESSION_KEY not in client.session


def test_an_intention_is_of_one_browser_and_of_one_deed(client, event, resident):
    begun(client, event)
    ask_code(client, resident.email)  # without it
    client.post(
        reverse("account_confirm_login_code"),
        {"code": code_in(mail.outbox[-1]), "next": deed_of(event)},
    )
    assert "_auth_user_id" in client.session
    assert not Attendance.objects.exists()


def test_an_intention_does_not_wait_longer_than_an_hour(client, event, resident):
    link, _login = begun(client, event)
    answer = client.post(
        reverse("account_request_login_code"), {"email": resident.email, "next": link}
    )
    session = client.session
    session[SESSION_KEY] = {"address": link, "at": int(time.time()) - SECONDS - 1}
    session.save()
    answer = client.post(answer.url, {"code": code_in(mail.outbox[-1]), "next": link})
    assert answer.url == link
    assert not Attendance.objects.exists()


@pytest.mark.parametrize("how", ["cancelled", "hidden"])
def test_what_cannot_be_any_more_is_a_sentence_on_the_page_where_it_began(
    client, event, resident, neighbour, how
):
    link, _login = begun(client, event)
    form = reverse("account_request_login_code")
    answer = client.post(form, {"email": neighbour.email, "next": link})
    if how == "cancelled":
        event.cancel()
    else:
        Event.objects.filter(pk=event.pk).update(visibility="village")
    answer = client.post(answer.url, {"code": code_in(mail.outbox[-1]), "next": link})
    assert answer.url == VILLAGE
    said = text_of(client.get(VILLAGE))
    assert ("gaat niet door" if how == "cancelled" else "dit kan niet meer") in said
    assert not Attendance.objects.exists()


def test_who_does_something_else_then_is_asked_after_signing_in(client, event, resident):
    other = EventFactory(village=event.village, title="Koor", starts_at=event.starts_at)
    AttendanceFactory(event=other, user=resident)
    link, _login = begun(client, event)
    answer = signed_in_with_code(client, resident, link)
    page = on_one_line(answer)
    assert "Twee dingen tegelijk" in page
    assert f'action="{deed_of(event)}"' in page


def test_signing_in_does_not_name_what_a_visitor_cannot_see(client, event):
    Event.objects.filter(pk=event.pk).update(visibility="village")
    page = text_of(client.get(f"{LOGIN}?next={deed_of(event)}"))
    assert "Samen eten" not in page
    assert "<h1> Inloggen </h1>" in page


def test_twenty_rows_ask_no_more_than_one_to_whom_they_are_known(
    client, america, resident, django_assert_max_num_queries
):
    address = f"{VILLAGE}agenda/"
    client.force_login(resident)
    for number in range(20):
        starts_at = timezone.now() + timedelta(days=1 + number)
        row = EventFactory(village=america, starts_at=starts_at, title=f"Avond {number}")
        AttendanceFactory(event=row, user=resident)
    client.get(address)
    with django_assert_max_num_queries(6):
        assert len(done(client.get(address))) == 20


def press_all(client, page, *names):
    """Presses the button of each of these addresses on the page, and gives what it then says."""
    for name in names:
        html = on_one_line(client.get(page))
        form = next(
            form for form in nasty.Page(html, page).forms if form.action.endswith(f"/{name}/")
        )
        answer = client.post(form.action, form.good())
        assert answer.url.partition("#")[0] == page, form.action
    return done(client.get(page))


def test_what_an_initiative_asks_is_one_press_too(client, america, resident):
    initiative = InitiativeFactory(village=america, title="Dorpstuin")
    BoardPost.objects.create(initiative=initiative, kind="chair", sought="on")
    ShiftFactory(initiative=initiative)
    TaskFactory(initiative=initiative)
    client.force_login(resident)
    page = initiative.get_absolute_url()
    assert press_all(client, page, "ik-doe-mee", "ik-wil") == ["Je doet mee", "Je wilt dit wel"]
    board = reverse("work:board", args=["america", initiative.slug])
    shown = press_all(client, board, "komen", "doen")
    assert shown == ["Je staat in het rooster", "Jij doet dit"]
    assert press_all(client, page, "toch-niet") == ["Je doet mee"]


def test_what_asks_something_first_opens_its_form(client, america, resident):
    initiative = InitiativeFactory(village=america, title="Dorpstuin")
    initiative.join_questions.create(text="Kun je tillen?")
    join = reverse("initiatives:join", args=["america", initiative.slug])
    client.force_login(resident)
    now = reverse("initiatives:join_now", args=["america", initiative.slug])
    answer = client.post(now, {"terug": VILLAGE})
    assert answer.url == join
    assert not initiative.members.filter(user=resident).exists()
    by_script = client.post(now, {"terug": VILLAGE}, headers={"HX-Request": "true"})
    assert by_script.headers["HX-Redirect"] == join


def test_each_page_that_asks_to_sign_in_says_what_for(client, america):
    initiative = InitiativeFactory(village=america, title="Dorpstuin")
    listing = ListingFactory(village=america, title="Wie maait mijn gras?")
    room = RoomFactory(facility=FacilityFactory(village=america), name="De grote zaal")
    asked = {
        reverse("exchange:reply", args=["america", listing.pk]): f"te antwoorden op ‘{listing}’",
        reverse("exchange:new", args=["america"]): "iets te vragen of aan te bieden in America",
        reverse("rooms:book", args=["america", room.pk]): f"{room} te boeken",
        reverse("initiatives:new", args=["america"]): "een initiatief te beginnen in America",
        reverse("initiatives:join", args=["america", initiative.slug]): "mee te doen met Dorpstuin",
        reverse("comments:list", args=["america", initiative.slug]): "te reageren op Dorpstuin",
        reverse("villages:join", args=["america"]): "lid te worden van America",
    }
    for address, words in asked.items():
        page = text_of(client.get(LOGIN, {"next": address}))
        assert f"<h1> Log in om {words} </h1>" in page, address
    assert "<h1> Inloggen </h1>" in text_of(client.get(LOGIN, {"next": "/mijn-dorp/"}))


def test_who_joins_the_village_first_still_gets_there(client, america, stranger):
    page = reverse("exchange:new", args=["america"])
    link = f"{reverse('villages:join', args=['america'])}?next={page}"
    client.get(link)
    assert signed_in_with_code(client, stranger, link).url == page
    assert "Word eerst lid" not in text_of(client.get(page))


def test_an_ask_leads_to_its_form_and_then_to_the_conversation(
    client, america, resident, django_assert_max_num_queries
):
    asks = [ListingFactory(village=america) for _row in range(19)]
    ListingFactory(village=america, user=resident)
    page = f"{VILLAGE}vraag-en-aanbod/"
    reply = reverse("exchange:reply", args=["america", asks[0].pk])
    assert f'href="{reply}"' in client.get(page).content.decode()
    client.force_login(resident)
    assert client.get(page).content.decode().count("/reageren/") == 19
    client.post(reply, {"text": "Ik kan helpen."})
    answer = client.get(page)
    assert done(answer) == ["Je reageerde"]
    assert Thread.objects.get().get_absolute_url() in answer.content.decode()
    with django_assert_max_num_queries(7):
        client.get(page)
