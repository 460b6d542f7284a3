"""A village confirms who belongs to it: by an editor, by a code, by two neighbours."""

from datetime import timedelta
from functools import partial

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.models import Initiative
from tests.at_once import at_once
from tests.factories import MembershipFactory, Role, UserFactory, VillageFactory
from tests.initiatives.factories import InitiativeFactory
from tests.villages.factories import EventFactory, FacilityFactory
from villagehub.notifications.models import MessageKind, Notification
from villages.digest import write
from villages.members.models.people import ASLEEP_AFTER
from villages.models import (
    Confirmation,
    Event,
    Facility,
    Membership,
    MembershipCode,
    Vouch,
)
from villages.weekly import Week, monday_of

MINE = "/dorpen/america/leden/mijn/"
MEMBERS = "/dorpen/america/leden/"


@pytest.fixture
def newcomer(stranger, america):
    Membership.join(stranger, america)
    return stranger


@pytest.fixture
def waiting(newcomer):
    return newcomer.memberships.get()


def make_code(village, **fields):
    fields = {"label": "Blad", "expires_on": timezone.localdate(), "max_uses": 5} | fields
    return MembershipCode.objects.create(village=village, **fields)


def is_confirmed(membership):
    return Membership.objects.confirmed().filter(pk=membership.pk).exists()


@pytest.mark.django_db
def test_what_is_only_for_the_village_shows_to_whom_it_confirmed(
    america, newcomer, waiting, resident, neighbour, editor
):
    EventFactory(village=america, visibility="village")
    FacilityFactory(village=america, status="at_risk")
    InitiativeFactory(village=america, title="Onder ons", visibility="village")
    hidden = [model.objects for model in (Event, Facility, Initiative)]
    for outsider in (newcomer, neighbour, AnonymousUser()):
        assert [rows.visible_to(outsider).count() for rows in hidden] == [0, 0, 0]
    waiting.confirm(Confirmation.EDITOR)
    for member in (newcomer, resident, editor):
        assert [rows.visible_to(member).count() for rows in hidden] == [1, 1, 1]


@pytest.mark.django_db
def test_the_digest_of_who_waits_holds_only_what_is_public(america, resident, newcomer):
    at = timezone.now() + timedelta(minutes=5)
    monday = monday_of(timezone.localdate(at))
    EventFactory(village=america, title="Geheim feest", visibility="village", starts_at=at)
    EventFactory(village=america, title="Open dag", starts_at=at)
    write(Week(america, monday))
    body = {row.recipient: row.body for row in Notification.objects.filter(kind=MessageKind.DIGEST)}
    assert "Geheim feest" in body[resident]
    assert "Open dag" in body[newcomer]
    assert "Geheim feest" not in body[newcomer]


@pytest.mark.django_db
def test_an_editor_confirms_declines_with_a_reason_ends_and_undoes(
    client, america, editor, waiting, newcomer
):
    client.force_login(editor)
    assert "Vera Vreemdeling" in client.get(MEMBERS).content.decode()
    client.post(f"{MEMBERS}{waiting.pk}/afwijzen/", {"reason": ""})
    assert not Membership.objects.get(pk=waiting.pk).is_declined
    client.post(f"{MEMBERS}{waiting.pk}/afwijzen/", {"reason": "We kennen je niet."})
    assert Membership.objects.get(pk=waiting.pk).is_declined
    assert "We kennen je niet." in Notification.objects.get(kind=MessageKind.MEMBER_ANSWER).body
    for _press in range(2):
        client.post(f"{MEMBERS}{waiting.pk}/bevestigen/")
    assert is_confirmed(waiting)
    assert Notification.objects.filter(kind=MessageKind.MEMBER_ANSWER).count() == 2
    client.post(f"{MEMBERS}{waiting.pk}/terugdraaien/")
    assert not is_confirmed(waiting)
    client.post(f"{MEMBERS}{waiting.pk}/beeindigen/", {"reason": "Verhuisd."})
    assert not Membership.objects.residents_of(america).of(newcomer).exists()
    assert Membership.objects.filter(pk=waiting.pk).exists()


@pytest.mark.django_db
def test_joining_tells_the_editors_once_a_day_and_the_newcomer_how_it_stands(
    client, america, meterik, editor, stranger
):
    for user in (UserFactory(), stranger):
        client.force_login(user)
        client.post("/dorpen/america/lid-worden/")
    assert (
        Notification.objects.filter(kind=MessageKind.MEMBER_WAITING, recipient=editor).count() == 1
    )
    assert "kijkt nog of je bij het dorp hoort" in client.get("/mijn-dorp/").content.decode()
    assert "Laat je bevestigen" in client.get("/dorpen/america/").content.decode()
    client.force_login(editor)
    assert "2 dingen wachten" in client.get("/mijn-dorp/").content.decode()


@pytest.mark.django_db
def test_a_code_is_forgiving_and_holds_only_while_it_may(client, america, newcomer, waiting):
    client.force_login(newcomer)
    for bad in (
        make_code(america, expires_on=timezone.localdate() - timedelta(days=1)),
        make_code(america, revoked_at=timezone.now()),
        make_code(america, max_uses=3, uses=3),
        make_code(VillageFactory()),
    ):
        answer = client.post(MINE, {"code": bad.code})
        assert "Deze code klopt niet" in answer.content.decode()
        assert bad.code in answer.content.decode()
    good = make_code(america)
    typed = f" {good.code[:3].lower()} {good.code[3:]}- "
    for _press in range(2):
        client.post(MINE, {"code": typed})
    good.refresh_from_db()
    assert is_confirmed(waiting)
    assert good.uses == 1


@pytest.mark.django_db
def test_codes_cannot_be_tried_one_after_the_other(client, settings, newcomer):
    settings.ACCOUNT_RATE_LIMITS = {"membership_code": "2/h/user"}
    client.force_login(newcomer)
    answers = [client.post(MINE, {"code": "AAAAAAAA"}).status_code for _try in range(3)]
    assert answers == [200, 200, 429]


@pytest.mark.django_db
def test_an_editor_makes_a_code_prints_and_revokes_it(client, america, editor):
    client.force_login(editor)
    tomorrow = timezone.localdate() + timedelta(days=1)
    fields = {"label": "Dorpsblad", "expires_on": tomorrow, "max_uses": 40}
    page = client.post(f"{MEMBERS}codes/nieuw/", fields).url
    code = MembershipCode.objects.get()
    assert client.get(page).content.decode().count(str(code)) >= 8
    client.post(f"{page}intrekken/")
    assert not MembershipCode.objects.usable().exists()
    far = {**fields, "expires_on": "9999-12-31", "max_uses": 10**9}
    assert client.post(f"{MEMBERS}codes/nieuw/", far).status_code == 200


@pytest.mark.django_db
def test_two_members_who_vouch_confirm_and_one_who_withdraws_undoes(
    client, america, resident, editor, newcomer, waiting, neighbour
):
    address = f"{MEMBERS}{waiting.pk}/instaan/"
    for outsider in (neighbour, newcomer):
        client.force_login(outsider)
        assert client.post(address).status_code == 404
    client.force_login(resident)
    for _press in range(2):
        client.post(address)
    assert not is_confirmed(waiting)
    assert Vouch.give(waiting, editor)
    assert is_confirmed(waiting)
    client.post(f"{address}intrekken/")
    assert not is_confirmed(waiting)
    client.post(address)
    assert is_confirmed(waiting)
    Membership.objects.get(pk=waiting.pk).undo_confirmation()
    with pytest.raises(ValidationError, match="teruggedraaid"):
        Vouch.give(waiting, resident)


@pytest.mark.django_db
def test_nobody_vouches_for_oneself_or_whom_they_registered(america, resident, neighbour):
    own = resident.memberships.get()
    registered = MembershipFactory(village=america, confirmed_how="", recorded_by=resident)
    for membership, by in ((own, resident), (registered, resident), (registered, neighbour)):
        with pytest.raises(ValidationError):
            Vouch.give(membership, by)


@pytest.mark.django_db
def test_asking_a_neighbour_never_tells_who_is_a_member(client, newcomer, resident, neighbour):
    client.force_login(newcomer)
    told = set()
    for email in (resident.email, neighbour.email, "niemand@voorbeeld.example"):
        answer = client.post("/dorpen/america/leden/vragen/", {"email": email}, follow=True)
        told.add(str([str(message).replace(email, "") for message in answer.context["messages"]]))
    assert len(told) == 1
    assert [
        row.recipient for row in Notification.objects.filter(kind=MessageKind.MEMBER_VOUCH)
    ] == [resident]


@pytest.mark.django_db
def test_whom_a_supporter_or_editor_registers_is_confirmed_by_that(
    america, supporter, editor, resident
):
    def joined(recorder):
        person = UserFactory(
            email=None, recorded_by=recorder, consent_how="spoken", consent_on="2026-01-05"
        )
        return Membership.join(person, america, recorder)

    assert joined(supporter).is_confirmed
    assert joined(editor).is_confirmed
    assert not joined(resident).is_confirmed
    assert Membership.join(editor, america).confirmed_how == Confirmation.ROLE


@pytest.mark.django_db
def test_a_request_falls_asleep_and_is_woken(client, america, editor, newcomer, waiting):
    long_ago = timezone.now() - ASLEEP_AFTER
    Membership.objects.filter(pk=waiting.pk).update(asked_at=long_ago)
    client.force_login(editor)
    assert "Vera" not in client.get(MEMBERS).content.decode()
    assert "Vera" in client.get(f"{MEMBERS}?lijst=slapen").content.decode()
    client.force_login(newcomer)
    assert "slaapt" in client.get(MINE).content.decode()
    client.post("/dorpen/america/leden/wekken/")
    assert Membership.objects.waiting().awake().filter(pk=waiting.pk).exists()


@pytest.mark.django_db
def test_who_was_declined_is_not_helped_by_leaving_and_joining_again(america, stranger, waiting):
    waiting.decline("Onbekend.")
    Membership.objects.of(stranger).end()
    again = Membership.join(stranger, america)
    assert again.is_declined
    with pytest.raises(ValidationError):
        MembershipCode.use(make_code(america).code, again)


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize("chosen", ["wachten", "leden", "codes"])
def test_the_lists_of_members_cost_the_same_with_many(
    client, america, editor, django_assert_num_queries, chosen, rows
):
    for _row in range(rows):
        MembershipFactory(village=america, confirmed_how="" if chosen == "wachten" else "editor")
        make_code(america)
    client.force_login(editor)
    client.get(MEMBERS)
    with django_assert_num_queries(4):
        client.get(f"{MEMBERS}?lijst={chosen}")


@pytest.mark.usefixtures("committed")
def test_at_once_two_vouches_count_as_two_and_the_last_use_of_a_code_goes_to_one():
    village = VillageFactory()
    members = [MembershipFactory(village=village, role=Role.RESIDENT) for _number in range(2)]
    first, second, third = (
        MembershipFactory(village=village, confirmed_how="") for _number in range(3)
    )
    told = at_once(*[partial(Vouch.give, first, member.user) for member in members])
    assert sorted(told) == [False, True]
    assert is_confirmed(first)
    code = make_code(village, max_uses=1)
    at_once(*[partial(MembershipCode.use, code.code, each) for each in (second, third)])
    assert is_confirmed(second) != is_confirmed(third)
