"""What was typed is there again after signing in, for who typed it and for nobody else."""

from datetime import timedelta

import pytest
from django.conf import settings as portal_settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from supporters.access import IDLE_SECONDS, LAST_SEEN
from supporters.models import ContactMoment
from tests import nasty
from tests.factories import MembershipFactory, Role, UserFactory
from tests.initiatives.factories import InitiativeFactory
from tests.sending.test_once import CODE, CODES, shown, text_of
from tests.supporters.factories import theme
from villagehub.accounts.acting import acting_as
from villagehub.sending.keeping import COOKIE
from villagehub.sending.keys import FIELD
from villagehub.sending.models import KeptText
from villagehub.sending.tasks import forget_texts
from villages.models import MembershipCode

LABEL = "Voor het dorpsblad van december"
PUT_BACK = "Wat je typte staat er weer in."
CONTACTS = reverse("supporters:log_contact")
NOTE = "Truus wil weer naar het kaarten"


@pytest.fixture
def signed_in(client, editor):
    client.force_login(editor)
    return client


def session_ends(client):
    del client.cookies[portal_settings.SESSION_COOKIE_NAME]


def typed(client, page, name):
    """What stands in this field of the page's form."""
    forms = nasty.Page(client.get(page).content.decode(), page).forms
    return next(
        form.fields[name] for form in forms if form.method == "post" and name in form.fields
    )


@pytest.fixture
def lost(signed_in, america):
    form = shown(signed_in, CODES, CODE | {"label": LABEL})
    session_ends(signed_in)
    signed_in.answer = signed_in.post(CODES, form)
    return signed_in


def test_after_signing_in_the_text_stands_in_the_same_form(lost, editor):
    assert lost.answer.url == f"{reverse('account_login')}?next={CODES.replace('/', '%2F')}"
    assert "Wat je typte is er nog" in text_of(lost.get(lost.answer.url))
    lost.force_login(editor)
    assert PUT_BACK in text_of(lost.get(CODES))
    assert typed(lost, CODES, "label").value == LABEL
    assert "no-store" in lost.get(CODES)["Cache-Control"]
    assert not MembershipCode.objects.exists()


def test_sent_at_last_it_is_gone(lost, editor):
    lost.force_login(editor)
    lost.post(CODES, shown(lost, CODES, CODE | {"label": LABEL}))
    assert MembershipCode.objects.get().label == LABEL
    assert PUT_BACK not in text_of(lost.get(CODES))
    assert not KeptText.objects.exists()


def test_another_person_at_the_same_computer_sees_nothing_of_it(lost, editor, america):
    other = UserFactory()
    MembershipFactory(user=other, role=Role.EDITOR, village=america)
    lost.force_login(other)
    assert LABEL not in text_of(lost.get(CODES))
    lost.force_login(editor)
    assert LABEL in text_of(lost.get(CODES))


def test_nobody_sees_it_in_another_browser_or_with_a_key_that_is_made_up(lost, editor):
    other = Client()
    other.force_login(editor)
    assert LABEL not in text_of(other.get(CODES))
    other.cookies[COOKIE] = f"{lost.cookies[COOKIE].value}x"
    assert LABEL not in text_of(other.get(CODES))


def test_a_text_of_which_nobody_knows_whose_it_is_is_of_who_signs_in_first(signed_in, america):
    """From a program, or from a page of before the last change of this one."""
    session_ends(signed_in)
    signed_in.post(CODES, CODE | {"label": LABEL})
    first, second = UserFactory(), UserFactory()
    for user in (first, second):
        MembershipFactory(user=user, role=Role.EDITOR, village=america)
    signed_in.force_login(first)
    assert LABEL in text_of(signed_in.get(CODES))
    signed_in.force_login(second)
    assert LABEL not in text_of(signed_in.get(CODES))
    signed_in.force_login(first)
    assert LABEL in text_of(signed_in.get(CODES))


def test_after_an_hour_it_is_gone(lost, editor):
    KeptText.objects.update(at=timezone.now() - timedelta(minutes=61))
    lost.force_login(editor)
    assert LABEL not in text_of(lost.get(CODES))
    assert forget_texts() == 1


def test_the_database_cannot_read_it(lost):
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM sending_kepttext t")
        row = cursor.fetchone()[0]
    for word in (LABEL, "label", "codes", "dorpen"):
        assert word not in row


def test_a_form_that_is_sent_elsewhere_comes_back_on_its_own_page(client, resident, america):
    """Its address shows nothing, so the way back is the page where it stood."""
    initiative = InitiativeFactory(village=america)
    page = reverse("comments:list", args=[america.slug, initiative.slug])
    client.force_login(resident)
    forms = nasty.Page(client.get(page).content.decode(), page).forms
    form = next(form for form in forms if form.method == "post" and "text" in form.fields)
    assert form.action != page
    session_ends(client)
    sent = {"text": LABEL, FIELD: form.key}
    answer = client.post(form.action, sent, headers={"referer": f"http://testserver{page}"})
    assert answer.url.endswith(f"next={page.replace('/', '%2F')}")
    client.force_login(resident)
    assert typed(client, page, "text").value.strip() == LABEL


@pytest.mark.parametrize(
    "referer", ["https://elders.example/x/", "http://testserver//elders.example/"]
)
def test_nobody_is_led_to_another_site(signed_in, america, referer):
    session_ends(signed_in)
    answer = signed_in.post(CODES, CODE, headers={"referer": referer})
    assert "elders" not in answer.url


@pytest.fixture
def strict(editor, america):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    return client


def test_a_page_that_stood_open_too_long_loses_nothing(strict):
    form = shown(strict, CODES, CODE | {"label": LABEL})
    answer = strict.post(CODES, form | {"csrfmiddlewaretoken": "x" * 64})
    assert answer.status_code == 403
    assert f'href="{CODES}"' in answer.content.decode()
    assert typed(strict, CODES, "label").value == LABEL


def test_what_another_site_typed_is_not_kept(strict):
    form = shown(strict, CODES, CODE | {"label": LABEL})
    answer = strict.post(CODES, form, headers={"origin": "https://elders.example"})
    assert answer.status_code == 403
    assert not KeptText.objects.exists()


def test_casework_left_alone_asks_who_is_there_and_then_shows_the_text(client, supporter):
    supporter.set_password("een-lang-verzonnen-wachtwoord")
    supporter.save()
    client.force_login(supporter)
    form = shown(client, CONTACTS, {"theme": theme().pk, "channel": "street", "memory_aid": NOTE})
    session = client.session
    session[LAST_SEEN] -= IDLE_SECONDS + 1
    session.save()
    answer = client.post(CONTACTS, form)
    assert answer.url.endswith(f"next={CONTACTS.replace('/', '%2F')}")
    assert NOTE not in client.get(CONTACTS, follow=True).content.decode()
    shown_who = client.post(answer.url, {"password": "een-lang-verzonnen-wachtwoord"})
    assert shown_who.url == CONTACTS
    assert typed(client, CONTACTS, "memory_aid").value.strip() == NOTE


def test_a_page_of_casework_that_locks_itself_sends_what_was_typed_and_saves_nothing(
    client, supporter
):
    """By static/js/locking.js, also when the server saw somebody less than half an hour ago."""
    supporter.set_password("een-lang-verzonnen-wachtwoord")
    supporter.save()
    client.force_login(supporter)
    form = shown(client, CONTACTS, {"theme": theme().pk, "channel": "street", "memory_aid": NOTE})
    answer = client.post(CONTACTS, form, headers={"x-left-alone": "1"})
    assert answer.url.endswith(f"next={CONTACTS.replace('/', '%2F')}")
    assert client.get(CONTACTS).status_code == 302
    shown_who = client.post(answer.url, {"password": "een-lang-verzonnen-wachtwoord"})
    assert shown_who.url == CONTACTS
    assert typed(client, CONTACTS, "memory_aid").value.strip() == NOTE
    with acting_as(supporter.pk, supporter.memberships.get().organisation_id):
        assert not ContactMoment.objects.exists()


def test_in_the_demo_a_page_that_locks_itself_saves_nothing_either(client, supporter, settings):
    settings.DEMO = True
    client.force_login(supporter)
    form = shown(client, CONTACTS, {"theme": theme().pk, "channel": "street", "memory_aid": NOTE})
    assert client.post(CONTACTS, form, headers={"x-left-alone": "1"}).status_code == 204
    with acting_as(supporter.pk, supporter.memberships.get().organisation_id):
        assert not ContactMoment.objects.exists()


@pytest.mark.parametrize(
    ("page", "answers"),
    [
        ("account_login", {"login": "iemand@voorbeeld.example", "password": "Geheim-123"}),
        ("account_request_login_code", {"email": "iemand@voorbeeld.example"}),
    ],
)
def test_of_signing_in_nothing_is_kept(db, page, answers):
    answer = Client(enforce_csrf_checks=True).post(reverse(page), answers)
    assert answer.status_code == 403
    assert not KeptText.objects.exists()


def test_nor_a_code(client, resident):
    page = reverse("accounts:claim")
    client.post(page, {"code": "ABCD-1234"})
    assert not KeptText.objects.exists()


def test_nor_more_than_anybody_types(client, db):
    client.post(CODES, {"label": "a" * 400_000})
    assert not KeptText.objects.exists()
    for number in range(7):
        client.post(f"/dorpen/dorp-{number}/leden/codes/nieuw/", {"label": LABEL})
    assert KeptText.objects.count() == 5


def test_other_words_for_what_was_sent_already_are_not_lost(signed_in, america):
    """Back, something else typed, and sent again: one was made, and the words stand there."""
    form = shown(signed_in, CODES, CODE)
    signed_in.post(CODES, form)
    answer = signed_in.post(CODES, form | {"label": LABEL})
    assert MembershipCode.objects.count() == 1
    page = text_of(signed_in.get(answer.url))
    assert "Dit formulier had je al verstuurd, met iets anders erin." in page
    assert LABEL in page
    signed_in.post(CODES, shown(signed_in, CODES, CODE | {"label": LABEL}))
    assert MembershipCode.objects.count() == 2
