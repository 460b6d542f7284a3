"""An address is one mailbox, however it was typed: nobody is locked out by a capital."""

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.core import mail
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Upper
from django.urls import reverse

from tests.factories import UserFactory
from tests.villages.factories import EventFactory
from villagehub.accounts.models import User
from villagehub.mailboxes import MailboxField
from villages.models import Event, GuestSignUp

every_spelling = pytest.mark.parametrize(
    "typed", ["ab.c@example.com", "Ab.C@Example.com", "AB.C@EXAMPLE.COM"]
)
OURS = {"villagehub", "villages", "initiatives", "supporters"}


@pytest.fixture
def guest(client, america):
    """Came to something once, by a link to `Ab.C@Example.com`, and has no account."""
    row = GuestSignUp.ask(
        EventFactory(village=america), name="Ab Cornelissen", email="Ab.C@Example.com"
    )
    client.post(row.get_absolute_url())
    return User.objects.get(name="Ab Cornelissen")


def code_in(message):
    return re.search(r"^([A-Z0-9]{3,}(?:-?[A-Z0-9]{2,})*)$", message.body, re.MULTILINE)[1]


@every_spelling
@pytest.mark.django_db
def test_a_guest_gets_in_by_a_code_however_they_type_their_address(client, guest, typed):
    answer = client.post(reverse("account_request_login_code"), {"email": typed})
    client.post(answer.url, {"code": code_in(mail.outbox[-1])})
    verify = reverse("account_email_verification_sent")
    client.post(verify, {"code": code_in(mail.outbox[-1])})
    assert client.session["_auth_user_id"] == str(guest.pk)


@every_spelling
@pytest.mark.django_db
def test_signing_up_after_coming_as_a_guest_leads_into_the_mail(client, guest, typed):
    answer = client.post(reverse("account_signup"), {"email": typed, "name": "Ab Cornelissen"})
    assert answer.url == reverse("account_email_verification_sent")
    assert mail.outbox[-1].to[0].lower() == "ab.c@example.com"
    assert User.objects.filter(email="ab.c@example.com").count() == 1


@pytest.mark.django_db
def test_who_comes_again_with_other_capitals_is_the_same_guest(client, guest, america):
    other = GuestSignUp.ask(EventFactory(village=america), name="Ab", email="AB.C@example.COM")
    client.post(other.get_absolute_url())
    assert Event.objects.get(pk=other.event_id).attendances.get().user == guest


@pytest.mark.django_db
def test_the_database_takes_no_capital_in_the_address_of_a_person():
    person = UserFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.get_queryset().filter(pk=person.pk).update(email=Upper("email"))


@pytest.mark.django_db
def test_every_address_that_we_keep_is_a_mailbox():
    kept = [
        field
        for model in apps.get_models()
        if model.__module__.split(".")[0] in OURS
        for field in model._meta.get_fields()
        if isinstance(field, models.EmailField)
    ]
    assert len(kept) >= 5
    assert [field for field in kept if not isinstance(field, MailboxField)] == []


def test_what_was_there_already_is_written_in_small_letters(as_owner):
    as_owner.execute("ALTER TABLE accounts_user DROP CONSTRAINT an_address_is_in_small_letters")
    person = UserFactory(email="oud@voorbeeld.example")
    row = GuestSignUp.objects.create(
        event=EventFactory(), name="Ab", email="gast@voorbeeld.example"
    )
    User.objects.get_queryset().filter(pk=person.pk).update(email=Upper("email"))
    GuestSignUp.objects.filter(pk=row.pk).update(email=Upper("email"))
    assert not User.objects.filter(email="oud@voorbeeld.example").exists()
    for migration in (
        "villagehub.accounts.migrations.0003_small_letters",
        "villages.migrations.0002_small_letters",
        "initiatives.encounters.migrations.0002_small_letters",
    ):
        import_module(migration).write_small(apps, None)
    assert User.objects.get(email="oud@voorbeeld.example") == person
    assert GuestSignUp.objects.get(email="gast@voorbeeld.example") == row
