"""A form is carried out once, however often and whenever its button is pressed."""

from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment, HelpSeeker, SupportCase
from tests import nasty
from tests.accounts.test_account_pages import PERSON
from tests.at_once import at_once
from tests.cast import Cast
from tests.factories import MembershipFactory, Role, UserFactory
from tests.fresh import signed_in_just_now
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.supporters.factories import theme
from tests.supporters.test_people import new_person
from tests.villages.factories import FacilityFactory
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import User
from villagehub.mydata.models import Download
from villagehub.sending.keys import FIELD, is_key_of
from villagehub.sending.models import Press
from villagehub.sending.models.presses import REMEMBERED
from villagehub.sending.tasks import forget_presses
from villages.models import MembershipCode
from villages.rooms.models import Room

CODES = "/dorpen/america/leden/codes/nieuw/"
CODE = {
    "label": "Dorpsblad",
    "expires_on": timezone.localdate() + timedelta(days=30),
    "max_uses": 50,
}
ROOMS = "/dorpen/america/zalen/nieuw/"
PEOPLE = reverse("supporters:person_new")
CONTACTS = reverse("supporters:log_contact")


def shown(client, page, answers):
    """What a browser sends of the form on this page, filled in like this."""
    html = client.get(page).content.decode()
    forms = nasty.Page(html, page).forms
    form = next(form for form in forms if (form.method, form.action) == ("post", page))
    return answers | {FIELD: form.key}


def text_of(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def editing(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def at_desk(client, supporter):
    client.force_login(supporter)
    return client


@pytest.fixture
def an_hour_passed(monkeypatch):
    def pass_by():
        Press.objects.update(at=timezone.now() - timedelta(hours=1))

    return pass_by


def test_a_double_click_makes_one_code_and_only_says_what_was_done(editing, america):
    form = shown(editing, CODES, CODE)
    first, second = editing.post(CODES, form), editing.post(CODES, form)
    assert first.url == second.url == f"/dorpen/america/leden/codes/{_only(MembershipCode).pk}/"
    assert "Dit had je al verstuurd" not in text_of(editing.get(second.url))


def _only(model):
    return model.objects.get()


def test_a_later_press_leads_to_the_same_and_says_so(editing, america, an_hour_passed):
    form = shown(editing, CODES, CODE)
    first = editing.post(CODES, form)
    an_hour_passed()
    second = editing.post(CODES, form)
    assert second.url == first.url
    assert "Dit had je al verstuurd. We doen het maar één keer." in text_of(editing.get(second.url))
    assert MembershipCode.objects.count() == 1


def test_the_same_once_more_from_a_page_that_is_shown_anew_is_another(editing, america):
    editing.post(CODES, shown(editing, CODES, CODE))
    editing.post(CODES, shown(editing, CODES, CODE))
    assert MembershipCode.objects.count() == 2


def test_a_form_that_comes_back_with_an_error_stays_the_same_form(editing, america):
    """Also when somebody goes back past the error and sends the first page again."""
    form = shown(editing, CODES, CODE)
    page = nasty.Page(editing.post(CODES, form | {"label": ""}).content.decode(), CODES)
    assert form[FIELD] in {each.key for each in page.forms}
    assert editing.post(CODES, form).status_code == 302
    assert editing.post(CODES, form).status_code == 302
    assert MembershipCode.objects.count() == 1


def test_a_key_is_of_one_person(editing, america):
    """Who signs in on the same computer does not land on what somebody else made."""
    form = shown(editing, CODES, CODE)
    first = editing.post(CODES, form)
    other = UserFactory()
    MembershipFactory(user=other, role=Role.EDITOR, village=america)
    editing.force_login(other)
    assert editing.post(CODES, form).url != first.url
    assert not is_key_of(other, form[FIELD])


@pytest.mark.parametrize(
    "key", ["", ".", "a.b", "\x00", "é.é", "x" * 20_000, "🌻." + "0" * 32, "٣.٣"]
)
def test_a_key_that_is_made_up_is_none(editing, america, key):
    form = shown(editing, CODES, CODE) | {FIELD: key}
    assert editing.post(CODES, form).status_code == 302
    assert MembershipCode.objects.count() == 1
    assert not Press.objects.exists()


def test_what_was_refused_may_be_pressed_again(client, lead):
    """A button has no form to come back with: it says why not, and leads on."""
    initiative = InitiativeFactory(village=lead.memberships.get().village)
    LeadFactory(initiative=initiative, user=lead)
    client.force_login(lead)
    page = f"{initiative.get_absolute_url()}stoppen/"
    form = shown(client, page, {})
    assert client.post(page, form).url == f"{initiative.get_absolute_url()}overdragen/"
    LeadFactory(initiative=initiative)
    client.post(page, form)
    assert not initiative.members.active().filter(user=lead).exists()


def test_help_seeker_with_case_is_made_once(at_desk, supporter, support_organisation):
    form = shown(at_desk, PEOPLE, new_person())
    first, second = at_desk.post(PEOPLE, form), at_desk.post(PEOPLE, form)
    assert first.url == second.url
    with acting_as(supporter.pk, support_organisation.pk):
        assert (HelpSeeker.objects.count(), SupportCase.objects.count()) == (1, 1)


def contacts_of(supporter, organisation):
    with acting_as(supporter.pk, organisation.pk):
        return ContactMoment.objects.count()


CONTACT = {"channel": "street", "memory_aid": "sleutel terug"}


def test_a_contact_is_logged_once_however_often_its_form_is_sent(
    at_desk, supporter, support_organisation
):
    form = shown(at_desk, CONTACTS, CONTACT | {"theme": theme().pk})
    first, second = at_desk.post(CONTACTS, form), at_desk.post(CONTACTS, form)
    assert first.url == second.url
    assert contacts_of(supporter, support_organisation) == 1


def test_two_contacts_that_are_the_same_are_two(at_desk, supporter, support_organisation):
    """Each form has a key of its own: two neighbours about the same in a row is an ordinary day."""
    for _neighbour in range(2):
        at_desk.post(CONTACTS, shown(at_desk, CONTACTS, CONTACT | {"theme": theme().pk}))
    assert contacts_of(supporter, support_organisation) == 2


def test_a_button_that_repeats_a_contact_repeats_it_once(at_desk, supporter, support_organisation):
    page = at_desk.post(CONTACTS, {"theme": theme().pk, "channel": "street"}).url
    html = at_desk.get(page).content.decode()
    forms = nasty.Page(html, page).forms
    button = next(form for form in forms if form.action.endswith("/nogmaals/"))
    for _press in range(2):
        at_desk.post(button.action, {"keer": "1", FIELD: button.key})
    assert contacts_of(supporter, support_organisation) == 2


def test_somebody_registered_on_behalf_is_one_person(client, resident):
    page = reverse("accounts:register_person")
    client.force_login(resident)
    today = timezone.localdate().isoformat()
    form = shown(client, page, PERSON | {"consent_on": today})
    assert client.post(page, form).url == client.post(page, form).url
    assert User.objects.registered_by(resident).count() == 1


def test_of_two_presses_at_the_same_instant_one_makes_the_room(committed_room_form):
    """Each with a browser and a connection of its own: the second waits for the first."""
    browsers, form = committed_room_form
    first, second = at_once(*[partial(browser.post, ROOMS, form) for browser in browsers])
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url == _only(Room).get_absolute_url()


@pytest.fixture
def committed_room_form(committed):
    cast = Cast()
    facility = FacilityFactory(village=cast.america, kind="community_house")
    browsers = [Client(), Client()]
    browsers[0].force_login(cast.editor)
    browsers[1].cookies = browsers[0].cookies
    room = {"facility": facility.pk, "name": "Zaal", "horizon_days": 90, "buffer_minutes": 0}
    return browsers, shown(browsers[0], ROOMS, room)


def test_a_room_that_is_pressed_again_later_is_no_error(editing, america, an_hour_passed):
    facility = FacilityFactory(village=america, kind="community_house")
    room = {"facility": facility.pk, "name": "Zaal", "horizon_days": 90, "buffer_minutes": 0}
    form = shown(editing, ROOMS, room)
    first = editing.post(ROOMS, form)
    an_hour_passed()
    assert editing.post(ROOMS, form).url == first.url


def test_where_a_press_led_stands_encrypted_and_is_forgotten(editing, america):
    editing.post(CODES, shown(editing, CODES, CODE))
    press = Press.objects.get()
    assert press.led_to.startswith("/dorpen/")
    raw = Press.objects.extra(select={"raw": "led_to"}).values_list("raw", flat=True)
    assert "dorpen" not in raw[0]
    Press.objects.update(at=timezone.now() - REMEMBERED - timedelta(minutes=1))
    assert forget_presses() == 1


def test_a_form_of_somebody_who_signed_in_long_ago_asks_again_and_is_not_carried_out(
    client, resident
):
    """allauth raises that inside of our transaction, where none of its own hears it."""
    page = reverse("mydata:downloads")
    client.force_login(resident)
    html = client.get(page).content.decode()
    form = next(form for form in nasty.Page(html, page).forms if form.action == page)
    answer = client.post(page, {FIELD: form.key})
    assert answer.status_code == 302
    to, _, query = answer.url.partition("?")
    assert to == reverse("account_reauthenticate")
    assert query == f"next={page.replace('/', '%2F')}"
    assert not Download.objects.exists()
    assert not Press.objects.exists()
    signed_in_just_now(client, resident)
    assert client.post(page, {FIELD: form.key}).url == page
    assert Download.objects.count() == 1
