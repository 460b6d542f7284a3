"""One's own pages, acting for others, and the choice of a workplace."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role
from tests.notifications.factories import registered_person
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent

PERSON = {
    "name": "Jo Zondermail",
    "display_name": "",
    "phone": "077-000 00 11",
    "consent_how": "spoken",
}
OWN_PAGES = ["overview", "profile", "preferences", "people", "register_person", "claim"]


@pytest.mark.parametrize("page", OWN_PAGES)
def test_own_pages_are_for_who_signed_in(client, resident, page):
    address = reverse(f"accounts:{page}")
    assert client.get(address).status_code == 302
    client.force_login(resident)
    assert client.get(address).status_code == 200


def test_the_name_that_others_see_is_ones_own_choice(client, resident):
    client.force_login(resident)
    fields = {"name": resident.name, "display_name": "Riet van de bakker", "phone": ""}
    client.post(reverse("accounts:profile"), fields)
    resident.refresh_from_db()
    assert str(resident) == "Riet van de bakker"


def test_a_profile_without_a_name_stays_in_the_form(client, resident):
    client.force_login(resident)
    fields = {"name": "", "display_name": "🌻 Riet", "phone": "x" * 30}
    shown = client.post(reverse("accounts:profile"), fields).content.decode()
    assert "🌻 Riet" in shown
    resident.refresh_from_db()
    assert resident.name == "Riet Bewoner"


def register(client, **changes):
    today = timezone.localdate().isoformat()
    return client.post(
        reverse("accounts:register_person"), {**PERSON, "consent_on": today, **changes}
    )


def test_somebody_without_mail_is_registered_with_their_consent(client, supporter):
    client.force_login(supporter)
    register(client)
    person = User.objects.registered_by(supporter).get()
    assert (person.email, str(person), person.has_usable_password()) == (None, "Jo Z.", False)
    assert "Jo Zondermail" in client.get(reverse("accounts:people")).content.decode()
    assert AuditEvent.objects.filter(object_id=str(person.pk), action="create").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"consent_how": ""},
        {"consent_on": ""},
        {"consent_on": "2999-01-01"},
        {"name": "n" * 500},
        {"name": "Jo\x00"},
        {"phone": ""},
    ],
)
def test_without_consent_or_with_nonsense_nobody_is_registered(client, supporter, wrong):
    client.force_login(supporter)
    answer = register(client, **wrong)
    assert answer.status_code == 200
    assert not User.objects.registered_by(supporter).exists()


def test_people_are_seen_by_who_registered_them_only(client, supporter, resident):
    person = registered_person(supporter)
    client.force_login(resident)
    assert person.name not in client.get(reverse("accounts:people")).content.decode()
    for page in ("withdraw_consent", "claim_code"):
        address = reverse(f"accounts:{page}", args=[person.pk])
        assert client.post(address).status_code == 404


def test_stopping_asks_first(client, supporter):
    person = registered_person(supporter)
    client.force_login(supporter)
    address = reverse("accounts:withdraw_consent", args=[person.pk])
    assert "Niet meer meedoen namens" in client.get(address).content.decode()
    assert person in User.objects.registered_by(supporter)
    client.post(address)
    assert person not in User.objects.registered_by(supporter)


def code_for(client, person):
    page = client.post(reverse("accounts:claim_code", args=[person.pk])).content.decode()
    return re.search(r"\b[A-Z2-9]{5}-[A-Z2-9]{5}\b", page)[0]


def test_a_code_on_paper_moves_everything_to_the_own_account(client, supporter, america, stranger):
    person = registered_person(supporter)
    MembershipFactory(user=person, village=america, recorded_by=supporter)
    client.force_login(supporter)
    assert client.get(reverse("accounts:claim_code", args=[person.pk])).status_code == 405
    old, code = code_for(client, person), code_for(client, person)
    client.force_login(stranger)
    claim = reverse("accounts:claim")
    assert "klopt niet" in client.post(claim, {"code": old}).content.decode()
    assert client.post(claim, {"code": code.lower().replace("-", " ")}).status_code == 302
    assert stranger.memberships.active().get().village == america
    assert "klopt niet" in client.post(claim, {"code": code}).content.decode()


@pytest.mark.parametrize("code", ["", "x" * 500, "\x00", "<script>", "🌻🌻🌻"])
def test_a_code_of_nonsense_is_just_wrong(client, resident, code):
    client.force_login(resident)
    assert client.post(reverse("accounts:claim"), {"code": code}).status_code == 200


def test_who_holds_two_roles_chooses_where_to_work(client, officer, support_organisation):
    second = MembershipFactory(user=officer, role=Role.SUPPORTER, organisation=support_organisation)
    client.force_login(officer)
    page = client.get("/werkplek/").content.decode()
    assert str(second.pk) in page
    assert "Steunpunt America" in page
    client.post("/werkplek/", {"membership": str(second.pk)})
    assert client.session["workplace"] == str(second.pk)


@pytest.mark.parametrize("wish", ["", "onzin", "00000000-0000-0000-0000-000000000000"])
def test_nobody_works_where_they_have_no_role(client, officer, editor, support_organisation, wish):
    MembershipFactory(user=officer, role=Role.SUPPORTER, organisation=support_organisation)
    client.force_login(officer)
    wish = wish or str(editor.memberships.get().pk)
    client.post("/werkplek/", {"membership": wish})
    assert "workplace" not in client.session
