"""An outcome exists once and stays: no second draw to choose from, nothing changed after it."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.models import AllocationRound, Home, ProgrammeRow, PublicNumber, Told
from initiatives.housing.models.public_numbers import spelled
from tests.housing.factories import THROWN, make_household, make_round, make_row, make_rules
from villagehub.notifications.models import Letter

pytestmark = pytest.mark.django_db
OTHER = "1111111111"


def page(name, initiative, *more):
    return reverse(f"housing:{name}", args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def three(nieuwe_hoek):
    """Three households, of which the first is a starter; two homes that fit them."""
    for starter in ("yes", "no", "no"):
        make_household(nieuwe_hoek, starter=starter)
    make_row(nieuwe_hoek, 2)
    make_rules(nieuwe_hoek)
    return nieuwe_hoek


def its_day(one):
    AllocationRound.objects.filter(pk=one.pk).update(draw_on=timezone.localdate())
    one.refresh_from_db()
    return one


def test_no_second_draw_while_the_first_has_a_home_and_somebody_who_waits(client, three, lead):
    one = make_round(three, lead)
    client.force_login(lead)
    tomorrow = timezone.localdate() + timedelta(days=1)
    answers = {"draw_on": tomorrow.isoformat(), "public_kind": "dice"}
    refused = client.post(page("round_new", three), answers).content.decode()
    assert "Ronde 1 is nog niet klaar" in refused
    while turn := one.turn():
        one.let_pass(turn.pk, lead, "Te klein")
    assert (
        "Ronde 1 is nog niet klaar"
        in client.post(page("round_new", three), answers).content.decode()
    )
    shown = client.get(page("round", three, 1)).content.decode()
    assert "Rond de ronde af" in shown
    client.post(page("round_close", three, 1), {"reason": "Iedereen wacht liever"})
    assert Told.objects.filter(kind="ended").count() == 3
    client.post(page("round_new", three), answers)
    assert AllocationRound.objects.count() == 2


def test_a_round_in_which_somebody_still_waits_is_not_closed(client, three, lead):
    make_round(three, lead)
    client.force_login(lead)
    assert "Rond de ronde af" not in client.get(page("round", three, 1)).content.decode()
    refused = client.post(page("round_close", three, 1), {"reason": "Snel klaar"}).content.decode()
    assert "Eerst is iedereen aan de beurt" in refused


def test_who_calls_a_draw_off_shows_its_secret_and_tells_all_and_not_on_the_day(
    client, three, lead
):
    one = make_round(three, lead, drawn=False)
    client.force_login(lead)
    client.post(page("round_cancel", three, 1), {"reason": "De lijst klopte niet"})
    told = json.loads(client.get(page("round_json", three, 1)).content)
    assert told["secret"] == one.secret
    assert one.secret in client.get(page("round", three, 1)).content.decode()
    assert Told.objects.filter(kind="off").count() == 3
    its_day(make_round(three, lead, drawn=False))
    assert "Zeg de loting af" not in client.get(page("round", three, 2)).content.decode()
    refused = client.post(page("round_cancel", three, 2), {"reason": "Toch niet"}).content.decode()
    assert "kan afzeggen niet meer" in refused


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("dice", " 3-1-6-1-5-2-4-4-6-2 ", "3161524462"),
        ("lotto", "41, 3, 11 19 24 en 33", "3 11 19 24 33 41"),
        ("aex", "1.012.45", "1012,45"),
        ("aex", "912,45", "912,45"),
    ],
)
def test_a_public_number_is_spelled_in_one_way(kind, typed, kept):
    assert spelled(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("dice", "316152446"),
        ("dice", "3161524467"),
        ("dice", "٣161524462"),
        ("lotto", "3 3 11 19 24 33"),
        ("lotto", "3 11 19 24 33 46"),
        ("lotto", "3 11 19 24 33 41 9"),
        ("lotto", "0 11 19 24 33 41"),
        ("lotto", "9" * 60),
        ("aex", "912"),
        ("aex", "912,4"),
        ("aex", "-12,45"),
        ("", "  "),
    ],
)
def test_what_cannot_be_such_a_number_is_refused(kind, typed):
    with pytest.raises(ValidationError):
        spelled(kind, typed)


@pytest.mark.parametrize(
    ("kind", "day", "may"),
    [
        ("lotto", date(2027, 3, 27), True),
        ("lotto", date(2027, 3, 26), False),
        ("aex", date(2027, 3, 26), False),  # Good Friday
        ("aex", date(2027, 3, 27), False),  # a Saturday
        ("aex", date(2027, 4, 27), True),  # the King's day is a day of trade
        ("dice", date(2027, 12, 25), True),
    ],
)
def test_a_draw_is_on_a_day_on_which_its_number_is_known(kind, day, may):
    if may:
        PublicNumber(kind).refuse_day(day)
    else:
        with pytest.raises(ValidationError):
            PublicNumber(kind).refuse_day(day)


def test_a_draw_without_a_public_number_is_not_set_up(client, three, lead):
    client.force_login(lead)
    tomorrow = timezone.localdate() + timedelta(days=1)
    shown = client.post(page("round_new", three), {"draw_on": tomorrow.isoformat()})
    assert "public_kind" in shown.context["form"].errors
    assert not AllocationRound.objects.exists()


def test_a_witness_of_outside_draws_with_what_they_saw(client, three, lead, resident):
    one = make_round(three, lead, drawn=False)
    client.force_login(lead)
    assert one.witness_url in client.get(page("round", three, 1)).content.decode()
    client.force_login(resident)
    assert one.witness_url not in client.get(page("round", three, 1)).content.decode()
    client.logout()
    assert "Nog niet" in client.get(one.witness_url).content.decode()
    client.post(one.witness_url, {"name": "Notaris Zegel", "public_value": THROWN})
    one.refresh_from_db()
    assert one.drawn_at is None
    its_day(one)
    wrong = client.post(one.witness_url, {"name": "Notaris Zegel", "public_value": "77"})
    assert "tien worpen" in wrong.content.decode()
    client.post(one.witness_url, {"name": "Notaris Zegel", "public_value": THROWN})
    one.refresh_from_db()
    assert (one.public_value, one.witness) == (THROWN, "Notaris Zegel")
    assert "Notaris Zegel" in client.get(page("round", three, 1)).content.decode()
    again = client.post(one.witness_url, {"name": "Een ander", "public_value": OTHER})
    assert again.status_code == 200
    one.refresh_from_db()
    assert one.public_value == THROWN
    assert client.get(reverse("housing:witness", args=["verzonnen"])).status_code == 404


def test_a_number_that_was_copied_wrongly_is_put_right_in_sight_of_all(client, three, lead):
    one = make_round(three, lead)
    before = json.loads(client.get(page("round_json", three, 1)).content)
    client.force_login(lead)
    client.post(
        page("round_put_right", three, 1), {"public_value": OTHER, "reason": "Verkeerd gelezen"}
    )
    client.logout()
    shown = client.get(page("round", three, 1)).content.decode()
    assert THROWN in shown
    assert OTHER in shown
    assert "Verkeerd gelezen" in shown
    after = json.loads(client.get(page("round_json", three, 1)).content)
    assert after["put_right"] == [[THROWN, OTHER, "Verkeerd gelezen"]]
    assert after["commitment"] == before["commitment"]
    assert sorted(after["order"]) == sorted(before["order"])
    assert Told.objects.filter(kind="again").count() == 3
    one.refresh_from_db()
    one.assign(one.turn().pk, one.free_homes()[0], lead, "Aan de beurt")
    with pytest.raises(ValidationError, match="al iets met de uitslag"):
        one.put_right(lead, THROWN, "Toch niet")


@pytest.mark.parametrize(
    "change",
    [
        {"secret": "k1:iets anders"},
        {"commitment": "0" * 64},
        {"terms": "andere regels"},
        {"public_source": "iets anders"},
        {"drawn_at": timezone.now() - timedelta(days=1)},
        {"drawn_at": None},
        {"public_value": OTHER},
        {"public_value": OTHER, "corrections": 1},
        {"cancelled_at": timezone.now(), "cancel_reason": "Toch niet"},
    ],
)
def test_the_database_itself_keeps_what_was_drawn(three, lead, change):
    one = make_round(three, lead)
    same_key = one._meta.get_field("secret").get_prep_value(one.secret).split(":")[0]
    if "secret" in change:
        change = {"secret": f"{same_key}x"}
    with pytest.raises(DatabaseError), transaction.atomic():
        AllocationRound.objects.filter(pk=one.pk).update(**change)


def test_the_database_itself_keeps_places_and_groups(three, lead):
    one = make_round(three, lead)
    for change in ({"place": 9}, {"group": 9}, {"number": 9}, {"place": 9, "drawn_with": 1}):
        with pytest.raises(DatabaseError), transaction.atomic():
            one.entries.filter(place=1).update(**change)


def test_who_has_the_keys_keeps_the_home_and_goes_off_the_list(client, three, lead):
    one = make_round(three, lead)
    turn, home = one.turn(), one.free_homes()[0]
    one.accept(one.assign(turn.pk, home, lead, "Aan de beurt"), None)
    asked = client.get(reverse("housing:own_withdraw", args=[turn.entry.token])).content.decode()
    assert f"Woning {home.label} komt dan meteen vrij" in asked
    Home.objects.filter(pk=home.pk).update(keys_on=timezone.localdate())
    asked = client.get(reverse("housing:own_withdraw", args=[turn.entry.token])).content.decode()
    assert f"Woning {home.label} blijft gegeven" in asked
    client.post(reverse("housing:own_withdraw", args=[turn.entry.token]))
    turn.entry.refresh_from_db()
    assert turn.entry.name == ""
    assert home not in one.free_homes()
    client.force_login(lead)
    refused = client.post(page("round_drop", three, 1, turn.pk), {"reason": "Weg"})
    assert "hebben de sleutels al" in refused.content.decode()
    assert "heeft een woning" in client.get(page("round", three, 1)).content.decode()


def test_a_household_with_a_home_of_another_round_gets_no_turn(client, three, lead):
    one = make_round(three, lead)
    while turn := one.turn():
        one.let_pass(turn.pk, lead, "Te klein")
    one.close(lead, "Niemand wil")
    two = make_round(three, lead)
    first = two.turn()
    two.assign(first.pk, two.free_homes()[0], lead, "Aan de beurt")
    # As a round that was set up before there was a rule: they still stand as waiting there.
    one.entries.filter(entry=first.entry).update(state="waiting")
    assert one.turn() is None
    shown = client.get(page("round", three, 1)).content.decode()
    assert "heeft een woning uit een andere ronde" in shown


def test_who_fits_no_home_hears_so(three, lead):
    make_household(three, email="groot@voorbeeld.example", bedrooms=4)
    make_round(three, lead, drawn=False)
    told = Told.objects.get(kind="no_fit")
    letter = Letter.objects.get(about=f"interest:{told.entry_id}", period__startswith="no_fit")
    assert "geen woning bij die past" in letter.body


def test_the_announcement_says_code_day_and_group_and_why(three, lead, client):
    one = make_round(three, lead, drawn=False)
    starter, other = one.entries.order_by("number")[:2]
    for row, answer in ((starter, "starters gaan voor: ja"), (other, "starters gaan voor: nee")):
        letter = Letter.objects.get(about=f"interest:{row.entry_id}", period__startswith="draw:")
        assert one.commitment in letter.body
        assert f"groep {row.group}" in letter.body
        assert answer in letter.body
        assert str(one.draw_on.year) in letter.body
    own = client.get(other.entry.get_absolute_url()).content.decode()
    assert "Jullie loten in groep 2" in own


def test_the_programme_stands_while_a_round_goes_on_and_grows_after_it(client, three, lead):
    one = make_round(three, lead)
    client.force_login(lead)
    more = {"number": "1", "dwelling_type": "small", "tenure": "rent", "bedrooms": "1"}
    refused = client.post(page("programme", three), more).content.decode()
    assert "Ronde 1 loopt nog" in refused
    for home in one.free_homes():
        one.accept(one.assign(one.turn().pk, home, lead, "Aan de beurt"), None)
    client.post(page("programme", three), more)
    assert list(Home.objects.order_by("label").values_list("label", flat=True)) == [
        *("W001", "W002", "W003")
    ]
    row = ProgrammeRow.objects.get(dwelling_type="small")
    client.post(page("row_delete", three, row.pk))
    assert ProgrammeRow.objects.filter(pk=row.pk).exists()


def test_two_board_members_who_begin_rules_at_once_both_get_an_answer(nieuwe_hoek, lead):
    drafts = [type(make_rules(nieuwe_hoek)).draft_of(nieuwe_hoek) for _each in "1"]
    drafts.append(type(drafts[0]).draft_of(nieuwe_hoek))
    for draft in drafts:
        draft.reason = "De leden besloten het."
    drafts[0].keep()
    with pytest.raises(ValidationError, match="net voor"):
        drafts[1].keep()
