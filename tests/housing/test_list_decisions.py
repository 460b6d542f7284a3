"""Who is on the list twice, and what a household said that is not so: decided, logged and told."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.models import AllocationRound, ListDecision, undecided_doubles
from tests.housing.factories import make_household, make_round, make_row, make_rules
from villagehub.notifications.models import Letter

pytestmark = pytest.mark.django_db


def page(name, initiative, *more):
    return reverse(f"housing:{name}", args=[*initiative.address, *more])


def letter(entry, kind):
    return Letter.objects.get(about=f"interest:{entry.pk}", period__startswith=kind)


@pytest.fixture
def three(nieuwe_hoek):
    names = ("Fam. Verzínsel", "Jet Verzonnen", "familie verzinsel")
    entries = [make_household(nieuwe_hoek, name, starter="yes") for name in names]
    make_row(nieuwe_hoek, 1)
    make_rules(nieuwe_hoek)
    return entries


def set_up(client, initiative):
    tomorrow = timezone.localdate() + timedelta(days=1)
    answers = {"draw_on": tomorrow.isoformat(), "public_kind": "dice"}
    return client.post(page("round_new", initiative), answers)


def test_no_draw_is_set_up_before_the_board_decided_who_is_double(client, nieuwe_hoek, three, lead):
    first, _other, third = three
    client.force_login(lead)
    shown = client.get(page("round_new", nieuwe_hoek)).content.decode()
    address = page("double", nieuwe_hoek, first.pk, third.pk)
    assert address in shown
    assert "Misschien staat er iemand dubbel" in set_up(client, nieuwe_hoek).content.decode()
    client.post(address, {"says": str(first.pk), "reason": "Ze wonen op één adres"})
    assert set_up(client, nieuwe_hoek).status_code == 302
    drawing = AllocationRound.objects.get().entries.values_list("number", flat=True)
    assert set(drawing) == {1, 2}
    body = letter(third, "double").body
    assert "één huishouden" in body
    assert "Ze wonen op één adres" in body
    listed = client.get(page("entry", nieuwe_hoek, third.pk)).content.decode()
    assert "staat er dubbel op" in listed
    on_list = client.get(page("interest_list", nieuwe_hoek)).content.decode()
    assert on_list.count("dubbel, loot niet mee") == 1


def test_two_households_of_one_name_both_draw(client, nieuwe_hoek, three, lead):
    first, _other, third = three
    client.force_login(lead)
    answers = {"says": "apart", "reason": "Vader en zoon, elk een eigen huis"}
    client.post(page("double", nieuwe_hoek, first.pk, third.pk), answers)
    assert undecided_doubles(nieuwe_hoek) == []
    set_up(client, nieuwe_hoek)
    assert AllocationRound.objects.get().entries.count() == 3


def test_a_decision_can_be_another_one_later(client, nieuwe_hoek, three, lead):
    first, _other, third = three
    client.force_login(lead)
    address = page("double", nieuwe_hoek, first.pk, third.pk)
    client.post(address, {"says": str(first.pk), "reason": "Eén adres"})
    client.post(address, {"says": "apart", "reason": "Toch niet"})
    third.refresh_from_db()
    assert third.double_of is None
    assert ListDecision.objects.count() == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        ListDecision.objects.update(reason="iets anders")


def test_nobody_is_called_double_while_both_stand_in_a_round_that_goes_on(
    client, nieuwe_hoek, three, lead
):
    first, second, third = three
    client.force_login(lead)
    apart = {"says": "apart", "reason": "Vader en zoon"}
    client.post(page("double", nieuwe_hoek, first.pk, third.pk), apart)
    set_up(client, nieuwe_hoek)
    answers = {"says": str(first.pk), "reason": "Toch één huishouden"}
    refused = client.post(page("double", nieuwe_hoek, first.pk, third.pk), answers)
    assert "Ze doen allebei mee in Ronde 1" in refused.content.decode()
    third.refresh_from_db()
    assert third.double_of is None
    client.post(page("round_cancel", nieuwe_hoek, 1), {"reason": "Iemand stond er dubbel op"})
    client.post(page("double", nieuwe_hoek, first.pk, third.pk), answers)
    third.refresh_from_db()
    assert third.double_of == first
    assert second.waits_in is None


def test_who_drew_for_both_and_leaves_gives_the_other_their_draw_back(
    client, nieuwe_hoek, three, lead
):
    first, _other, third = three
    client.force_login(lead)
    address = page("double", nieuwe_hoek, first.pk, third.pk)
    client.post(address, {"says": str(first.pk), "reason": "Eén adres"})
    own = client.get(third.get_absolute_url()).content.decode()
    assert "alleen nummer 1 loot mee" in own
    first.withdraw()
    set_up(client, nieuwe_hoek)
    assert AllocationRound.objects.get().entries.filter(entry=third).exists()


def test_nothing_chosen_is_told_beside_the_field(client, nieuwe_hoek, three, lead):
    client.force_login(lead)
    address = page("double", nieuwe_hoek, three[0].pk, three[2].pk)
    shown = client.post(address, {"reason": "Geen idee"})
    assert set(shown.context["form"].errors) == {"says"}
    assert client.get(page("double", nieuwe_hoek, three[0].pk, three[0].pk)).status_code == 404


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Jan de Boer", "Marie Boer", True),
        ("Jan Boer", "Boer Jan", True),
        ("Anouk (verzonnen)", "Bas (verzonnen)", False),
        ("Anouk", "anouk", True),
        ("Jan", "Jan Boer", False),
        ("(?)", "(?)", False),
        ("王", "王", True),
    ],
)
def test_names_are_alike_by_last_name_or_as_a_whole(nieuwe_hoek, one, other, alike):
    for name in (one, other):
        make_household(nieuwe_hoek, name)
    assert bool(undecided_doubles(nieuwe_hoek)) == alike


def test_the_board_puts_right_what_counts_and_the_household_hears_why(
    client, nieuwe_hoek, three, lead, resident
):
    entry = three[1]
    client.force_login(lead)
    address = page("entry_put_right", nieuwe_hoek, entry.pk)
    answers = {"starter": "no", "lifelong": "", "reason": "Heeft een eigen huis in Horst"}
    client.post(address, answers)
    entry.wish.refresh_from_db()
    assert entry.wish.starter == "no"
    row = ListDecision.objects.get()
    assert (row.field, row.said, row.now, row.by) == ("starter", "yes", "no", lead)
    body = letter(entry, "righted").body
    assert "Er stond: ja. Nu staat er: nee." in body
    assert "Heeft een eigen huis in Horst" in body
    assert "niets anders dan het was" in client.post(address, answers).content.decode()
    client.force_login(resident)
    assert client.get(address).status_code == 403


def test_a_household_without_wishes_can_be_put_right_too(client, nieuwe_hoek, lead):
    entry = make_household(nieuwe_hoek)
    client.force_login(lead)
    answers = {"starter": "", "lifelong": "yes", "reason": "Zei het aan de telefoon"}
    client.post(page("entry_put_right", nieuwe_hoek, entry.pk), answers)
    entry.refresh_from_db()
    assert entry.wish.lifelong == "yes"
    make_row(nieuwe_hoek, 1, lifelong=True)
    make_rules(nieuwe_hoek, criteria=["lifelong"])
    assert make_round(nieuwe_hoek, lead, drawn=False).entries.get().group == 1
