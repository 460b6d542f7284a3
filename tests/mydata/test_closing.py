"""Closing an account: told first, thirty days to come back, and then really gone."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.regulatory.models import RequestMessage
from tests.factories import MembershipFactory, Role
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.news.factories import PostFactory, photo
from tests.notifications.factories import registered_person
from tests.regulatory.factories import make_initiative, make_request
from tests.supporters.factories import HelpSeekerFactory, SupportCaseFactory
from tests.villages.factories import AttendanceFactory, EventFactory
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import User
from villagehub.mydata.holds import holds_of
from villagehub.mydata.models import Closing, Download
from villagehub.mydata.tasks import close_accounts
from villagehub.notifications.models import Letter
from villagehub.pictures import files
from villages.models import Attendance, Event

pytestmark = pytest.mark.django_db
PAGE = reverse("mydata:close")


def sign_in(client, person):
    """By its real door, as that is what brings somebody back."""
    person.set_password("een-lang-wachtwoord-31")
    person.save()
    data = {"login": person.email, "password": "een-lang-wachtwoord-31"}
    return client.post(reverse("account_login"), data)


def closes_in(person, days):
    day = timezone.localdate() + timedelta(days=days)
    Closing.objects.filter(user=person).update(closes_on=day)


def test_who_closes_is_signed_out_told_and_has_thirty_days(client, resident):
    sign_in(client, resident)
    page = client.get(PAGE).content.decode()
    assert "Dit gaat weg" in page
    assert "Dit blijft, zonder je naam" in page
    client.post(PAGE)
    closing = Closing.objects.get(user=resident)
    assert closing.closes_on == timezone.localdate() + timedelta(days=30)
    assert "_auth_user_id" not in client.session
    assert Letter.objects.get(about="account:closing").email == resident.email
    assert close_accounts() == 0


def test_who_closes_is_signed_out_on_every_device(client, resident):
    telephone = Client()
    sign_in(telephone, resident)
    assert telephone.get(reverse("accounts:overview")).status_code == 200
    sign_in(client, resident)
    client.post(PAGE)
    assert telephone.get(reverse("accounts:overview")).status_code == 302
    sign_in(client, resident)
    assert not Closing.objects.exists()
    assert telephone.get(reverse("accounts:overview")).status_code == 302


def test_what_others_came_to_depend_on_meanwhile_is_told_and_waits_two_weeks(
    america, lead, resident, client
):
    shop = InitiativeFactory(village=america, title="Winkelhoek")
    other = MemberFactory(initiative=shop, user=resident, role="lead")
    MemberFactory(initiative=shop, user=lead, role="lead")
    Closing.ask(lead)
    shop.leave(other)
    closes_in(lead, days=0)
    assert close_accounts() == 0
    letter = Letter.objects.get(about="account:closing_waits")
    assert "enige trekker van Winkelhoek" in letter.body
    assert Closing.objects.get().closes_on == timezone.localdate() + timedelta(days=14)
    closes_in(lead, days=0)
    assert close_accounts() == 1
    shop.refresh_from_db()
    assert shop.seeks_lead_since
    assert not User.objects.filter(pk=lead.pk).exists()


def test_a_download_and_a_portrait_go_with_the_account(resident, officer, america, lead):
    """Also of somebody of whom a row stays, since others must keep what they wrote."""
    request = make_request(make_initiative(america, lead), lead)
    RequestMessage.objects.create(
        request=request, by=officer, from_side=RequestMessage.Side.MUNICIPALITY, body="Dank je wel"
    )
    for person in (resident, officer):
        AttendanceFactory(user=person)
        person.take_portrait(files.prepare_portrait(photo()))
        download = Download.ask(person)
        download.make()
        download.refresh_from_db()
        kept = [download.file.name, files.path_of(person.portrait, files.PORTRAIT)]
        assert all(map(default_storage.exists, kept))
        Closing.ask(person)
        closes_in(person, days=0)
        with TestCase.captureOnCommitCallbacks(execute=True):
            assert close_accounts() == 1
        assert not any(map(default_storage.exists, kept))
    left = User.objects.get(pk=officer.pk)
    assert not left.portrait
    assert not Attendance.objects.filter(user=left).exists()
    assert not Download.objects.exists()


def test_who_signs_in_before_that_day_stays(client, resident):
    Closing.ask(resident)
    closes_in(resident, days=1)
    sign_in(client, resident)
    assert not Closing.objects.exists()
    closes_in(resident, days=0)
    assert close_accounts() == 0
    assert User.objects.filter(pk=resident.pk).exists()


def test_a_week_before_there_is_one_more_mail(resident):
    Closing.ask(resident)
    closes_in(resident, days=7)
    for _twice in range(2):
        close_accounts()
    assert Letter.objects.filter(about="account:closing_soon").count() == 1


def test_after_thirty_days_all_that_is_theirs_is_gone(america, resident, stranger):
    event = EventFactory(village=america, created_by=resident, capacity=1)
    AttendanceFactory(event=event, user=resident)
    waiting = AttendanceFactory(event=event, user=stranger, waiting_since=timezone.now())
    PostFactory(village=america, user=resident)
    Closing.ask(resident)
    closes_in(resident, days=0)
    assert close_accounts() == 1
    assert not User.objects.filter(pk=resident.pk).exists()
    assert not Attendance.objects.filter(user=resident.pk).exists()
    waiting.refresh_from_db()
    assert waiting.waiting_since is None  # the place went on
    assert Event.objects.get(pk=event.pk).created_by is None


def test_what_others_must_keep_stays_without_a_name(america, lead, officer):
    """Here what an officer wrote, which is in the municipality's archive."""
    request = make_request(make_initiative(america, lead), lead)
    wrote = RequestMessage.objects.create(
        request=request, by=officer, from_side=RequestMessage.Side.MUNICIPALITY, body="Dank je wel"
    )
    Closing.ask(officer)
    closes_in(officer, days=0)
    assert close_accounts() == 1
    wrote.refresh_from_db()
    gone = wrote.by
    assert (gone.name, gone.phone, gone.is_active) == ("", "", False)
    assert "otto" not in str(gone.email).lower()
    assert str(gone) == "Iemand uit het dorp"
    assert not Closing.objects.exists()


def test_a_supporter_who_is_gone_leaves_their_files_without_a_name(support_organisation, supporter):
    with acting_as(supporter.pk, support_organisation.pk):
        owned = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
    Closing.ask(supporter)
    closes_in(supporter, days=0)
    assert close_accounts() == 1
    gone = User.objects.get(pk=owned.owner_id)
    assert (gone.name, gone.is_active) == ("", False)


def test_the_last_lead_hands_over_first(client, america, lead, resident):
    shop = InitiativeFactory(village=america, title="Winkelhoek")
    MemberFactory(initiative=shop, user=lead, role="lead")
    sign_in(client, lead)
    page = client.get(PAGE).content.decode()
    assert "Jij bent de enige trekker van Winkelhoek" in page
    assert "Sluit mijn account" not in page
    client.post(PAGE)
    with pytest.raises(ValidationError, match="enige trekker"):
        Closing.ask(lead)
    assert not Closing.objects.exists()
    MemberFactory(initiative=shop, user=resident, role="lead")
    assert not holds_of(lead)
    Initiative.objects.update(outcome="done")
    Closing.ask(lead)


def test_the_last_editor_is_told(client, editor, america):
    sign_in(client, editor)
    page = client.get(PAGE).content.decode()
    assert "Jij bent de enige redacteur van America" in page
    assert "Sluit mijn account" in page
    MembershipFactory(village=america, role=Role.EDITOR)
    assert not holds_of(editor)


def test_a_supporter_with_open_files_hands_them_over_first(support_organisation, supporter):
    assert not holds_of(supporter)
    with acting_as(supporter.pk, support_organisation.pk):
        person = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
        SupportCaseFactory(person=person)
    [hold] = holds_of(supporter)
    assert "1 open dossier" in hold.text
    assert hold.must


def test_whom_somebody_registered_goes_along(resident):
    person = registered_person(resident)
    [hold] = holds_of(resident)
    assert str(person) in hold.text
    person.withdraw_consent()
    assert not holds_of(resident)
    Closing.ask(resident)
    closes_in(resident, days=0)
    assert close_accounts() == 1
    assert not User.objects.filter(pk__in=[resident.pk, person.pk]).exists()
