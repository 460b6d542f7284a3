"""A portal that nobody is in yet: the first administrator, an organisation, and roles by mail."""

import re
from io import StringIO
from urllib.parse import quote

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from tests.accounts.test_sign_in import ask_code, code_in
from tests.factories import OrganisationFactory, Role, UserFactory, VillageFactory
from tests.worker import ClientWithWorker
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Letter, Notification
from villagehub.notifications.tasks import send_due, send_letters
from villages.models import Membership, Organisation, RoleInvitation
from villages.tasks import forget_invitations


@pytest.fixture
def client():
    return ClientWithWorker()


pytestmark = pytest.mark.django_db
ADDRESS = "nora@voorbeeld.example"


def make(*arguments, command="make_admin", **options):
    said = StringIO()
    call_command(command, *arguments, stdout=said, **options)
    return said.getvalue()


def sign_in(client, email):
    answer = ask_code(client, email)
    client.post(answer.url, {"code": code_in(mail.outbox[-1])})


# The first administrator


def test_one_command_makes_an_administrator_who_signs_in_with_one_code(client, settings):
    assert f"Sign in: {settings.SITE_URL}/account/inloggen/" in make(ADDRESS, name="Nora Beheer")
    sign_in(client, ADDRESS)
    assert len(mail.outbox) == 1
    assert client.get("/beheer/").status_code == 200
    person = User.objects.get(email=ADDRESS)
    assert person.name == "Nora Beheer"
    event = AuditEvent.objects.get(action="role")
    assert (event.actor_id, event.workplace) == (None, "command")


def test_somebody_with_an_account_becomes_administrator_once(resident):
    assert "is administrator now" in make(resident.email.upper())
    assert "was administrator already" in make(resident.email)
    assert Membership.objects.of(resident).filter(role=Role.ADMIN).count() == 1
    assert EmailAddress.objects.get(user=resident).verified


def test_whoever_knows_django_gets_the_same_by_its_own_word(monkeypatch):
    make(command="createsuperuser", email=ADDRESS, interactive=False)
    assert Membership.objects.get(role=Role.ADMIN).user.email == ADDRESS
    with pytest.raises(CommandError, match="DJANGO_SUPERUSER_EMAIL"):
        make(command="createsuperuser", interactive=False)
    monkeypatch.setenv("DJANGO_SUPERUSER_EMAIL", "ander@voorbeeld.example")
    make(command="createsuperuser", interactive=False)
    assert Membership.objects.filter(role=Role.ADMIN).count() == 2


@pytest.mark.parametrize("wrong", ["nora", "", "a\0b@voorbeeld.example", "x" * 300 + "@y.example"])
def test_what_is_no_address_is_said(wrong):
    with pytest.raises(CommandError, match="no e-mail address"):
        make(wrong)
    assert not User.objects.exists()


def test_a_closed_account_becomes_no_administrator():
    UserFactory(email=ADDRESS, is_active=False)
    with pytest.raises(CommandError, match="closed"):
        make(ADDRESS)


# An organisation

FORM = {"name": "Steunpunt", "kind": "support", "phone": "077-000 00 11", "reachable_text": ""}


def test_an_administrator_makes_an_organisation_and_changes_it(client, admin, america, meterik):
    client.force_login(admin)
    data = {**FORM, "villages_text": "america\n\n  Meterik "}
    assert client.post("/beheer/organisaties/nieuw/", data).url == "/beheer/organisaties/"
    organisation = Organisation.objects.get()
    assert set(organisation.villages.all()) == {america, meterik}
    assert "Steunpunt" in client.get("/beheer/organisaties/").content.decode()
    page = f"/beheer/organisaties/{organisation.pk}/"
    assert "America\nMeterik" in client.get(page).content.decode()
    client.post(page, {**FORM, "name": "Het Steunpunt", "villages_text": "Meterik"})
    organisation.refresh_from_db()
    assert (organisation.name, list(organisation.villages.all())) == ("Het Steunpunt", [meterik])
    lines = AuditEvent.objects.filter(object_id=str(organisation.pk))
    assert [line.action for line in lines.order_by("pk")] == ["create", "update"]


def test_a_whole_municipality_is_one_line(client, admin, america, meterik):
    client.force_login(admin)
    data = {**FORM, "villages_text": "Gemeente Horst aan de Maas"}
    client.post("/beheer/organisaties/nieuw/", data)
    assert set(Organisation.objects.get().villages.all()) == {america, meterik}


def test_a_village_of_which_there_are_two_is_asked_for_and_shown_by_its_address(client, admin):
    VillageFactory(name="Beek", slug="beek-a")
    VillageFactory(name="Beek", slug="beek-b")
    client.force_login(admin)
    answer = client.post("/beheer/organisaties/nieuw/", {**FORM, "villages_text": "Beek"})
    assert "beek-a, beek-b" in answer.content.decode()
    client.post("/beheer/organisaties/nieuw/", {**FORM, "villages_text": "beek-b"})
    page = client.get(f"/beheer/organisaties/{Organisation.objects.get().pk}/")
    assert page.context["form"]["villages_text"].value() == "beek-b"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "het STEUNPUNT"}, "name"),
        ({"kind": "kerk"}, "kind"),
        ({"villages_text": "Atlantis"}, "villages_text"),
        ({"villages_text": "gemeente Atlantis"}, "villages_text"),
        ({"villages_text": "a\0b"}, "villages_text"),
    ],
)
def test_what_cannot_be_is_explained_beside_its_field(client, admin, data, field):
    OrganisationFactory(name="Het Steunpunt")
    client.force_login(admin)
    answer = client.post("/beheer/organisaties/nieuw/", {**FORM, "villages_text": "", **data})
    assert list(answer.context["form"].errors) == [field]
    assert Organisation.objects.count() == 1


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_of_organisations_costs_the_same(
    client, admin, america, django_assert_max_num_queries, rows
):
    for organisation in OrganisationFactory.create_batch(rows):
        organisation.villages.add(america)
    client.force_login(admin)
    client.get("/beheer/organisaties/")
    with django_assert_max_num_queries(6):
        client.get("/beheer/organisaties/")


# A role for somebody without an account


def give(client, **data):
    form = {"role": "editor", "scope_name": "America", "valid_from": "2026-01-01", **data}
    return client.post("/beheer/rollen/", form)


def link_in(message):
    return re.search(r"https?://[^/\s]+(/rol/\S+/)", message.body)[1]


def invited(client, admin, **data):
    client.force_login(admin)
    assert give(client, email=ADDRESS, **data).status_code == 302
    send_letters()
    client.logout()
    return link_in(mail.outbox[-1])


def test_somebody_without_an_account_is_asked_by_mail_signs_up_and_has_the_role(
    client, admin, america
):
    link = invited(client, admin)
    assert mail.outbox[0].to == [ADDRESS]
    assert "dorpsredacteur" in mail.outbox[0].body
    page = client.get(link).content.decode()
    assert f"?email=nora%40voorbeeld.example&amp;next={quote(link)}" in page
    data = {"email": ADDRESS, "name": "Nora Nieuw", "next": link}
    answer = client.post(reverse("account_signup"), data)
    answer = client.post(answer.url, {"code": code_in(mail.outbox[-1])})
    assert answer.url == link
    assert not Membership.objects.editors_of(america).exists(), "only after a yes"
    client.post(link)
    editor = Membership.objects.editors_of(america).get()
    assert (editor.user.name, str(editor.valid_from)) == ("Nora Nieuw", "2026-01-01")
    assert client.get(link).status_code == 404
    assert RoleInvitation.objects.get().email == ""
    told = {note.recipient: note.subject for note in Notification.objects.all()}
    assert told[editor.user] == "Je bent nu dorpsredacteur"
    assert told[admin] == "Ja op je vraag: dorpsredacteur"
    line = AuditEvent.objects.get(object_id=str(editor.pk))
    assert (line.actor_id, line.action) == (admin.pk, "role")


def test_a_link_that_was_passed_on_gives_somebody_else_nothing(client, admin, america, resident):
    link = invited(client, admin)
    client.force_login(resident)
    assert ADDRESS in client.get(link).content.decode()
    assert client.post(link).status_code == 403
    EmailAddress.objects.create(user=resident, email=ADDRESS.upper(), verified=False)
    assert client.post(link).status_code == 403
    EmailAddress.objects.filter(user=resident).update(verified=True)
    client.post(link)
    assert Membership.objects.editors_of(america).get().user == resident


def test_no_needs_no_account_and_who_asked_hears_it(client, admin, america):
    link = invited(client, admin)
    client.post(link, {"nee": "1"})
    assert client.get(link).status_code == 404
    assert RoleInvitation.objects.get().email == ""
    assert Notification.objects.get(recipient=admin).subject == "Nee op je vraag: dorpsredacteur"


def test_who_invites_sees_who_did_not_answer_and_takes_it_back(client, admin, america):
    link = invited(client, admin)
    client.force_login(admin)
    assert ADDRESS in client.get("/beheer/rollen/").content.decode()
    give(client, email=ADDRESS.upper())
    invitation = RoleInvitation.objects.get()
    client.post(f"/beheer/rollen/uitnodigingen/{invitation.pk}/intrekken/")
    assert client.get(link).status_code == 404
    assert not Letter.objects.exists()
    assert ADDRESS not in client.get("/beheer/rollen/").content.decode()


def test_a_guest_without_an_account_is_invited_too(client, admin, america):
    guest = User.objects.create_user(email=ADDRESS, name="Gé Gast")
    invited(client, admin)
    assert not Membership.objects.of(guest).exists()


def test_who_has_an_account_has_the_role_at_once_and_is_told_also_when_it_ends(
    client, admin, america, stranger
):
    client.force_login(admin)
    give(client, email=stranger.email)
    client.post(reverse("villages:role_end", args=[Membership.objects.of(stranger).get().pk]))
    send_due()
    said = [(message.to, message.subject) for message in mail.outbox]
    subjects = ["Je bent nu dorpsredacteur", "Je bent geen dorpsredacteur meer"]
    assert sorted(said) == sorted(([stranger.email], subject) for subject in subjects)


def test_an_address_that_never_answered_is_forgotten_after_a_month(client, admin, america):
    link = invited(client, admin)
    assert forget_invitations() == 0
    month_ago = RoleInvitation.objects.get().created_at - timezone.timedelta(days=31)
    RoleInvitation.objects.update(created_at=month_ago)
    assert client.get(link).status_code == 404
    assert forget_invitations() == 1


@pytest.mark.parametrize("token", ["onzin", "a:b:c", "%00", "🏡"])
def test_a_link_that_is_not_ours_does_not_exist(client, token):
    assert client.get(reverse("villages:role_invitation", args=[token])).status_code == 404
