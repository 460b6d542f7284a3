"""Asking and offering: placing, finding, changing, and what becomes of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.exchange.conftest import placed_earlier
from tests.exchange.factories import ListingFactory, reply_to
from tests.factories import MembershipFactory, Role, UserFactory
from villagehub.notifications.models import Notification
from villages.digest import write
from villages.exchange.contact_details import check_public_text, check_rough_place
from villages.exchange.models import Listing
from villages.exchange.models.listings import LISTINGS_A_DAY
from villages.moderation.models import Block
from villages.weekly import Week, monday_of

pytestmark = pytest.mark.django_db
NEW = "/dorpen/america/vraag-en-aanbod/nieuw/"
LIST = "/dorpen/america/vraag-en-aanbod/"
RIDE = {"direction": "ask", "kind": "lift", "title": "Een rit naar Venray", "when": "flexible"}
RIDE |= {"visibility": "public"}


def text_of(client, address, **query):
    return client.get(address, query).content.decode()


def test_a_first_listing_waits_for_an_editor_and_the_next_stands_at_once(client, resident, america):
    client.force_login(resident)
    page = client.post(NEW, RIDE, follow=True).content.decode()
    first = Listing.objects.get()
    assert first.state == "held"
    assert "Dit wacht op de redactie" in page
    assert first.title not in text_of(client, LIST)
    Listing.objects.update(state="visible")
    client.post(NEW, {**RIDE, "title": "Een rit naar Horst"})
    assert "Een rit naar Horst" in text_of(client, LIST)
    client.post(NEW, {**RIDE, "title": "Een rit naar Horst"})
    assert Listing.objects.count() == 2


def test_who_offers_is_first_shown_who_asks_here_and_nearby(client, resident, america, meterik):
    type(america).objects.filter(pk=america.pk).update(latitude=51.44, longitude=5.98)
    type(america).objects.filter(pk=meterik.pk).update(latitude=51.45, longitude=6.03)
    far = ListingFactory(title="Te ver weg", village__latitude=51.9, village__longitude=5.98)
    near = ListingFactory(title="Wie rijdt mij?", village=meterik)
    asleep = ListingFactory(village=america, title="Slaapt al", asleep_at=timezone.now())
    client.force_login(resident)
    offer = {**RIDE, "direction": "offer", "title": "Ik rijd elke dinsdag"}
    answer = client.post(NEW, offer)
    page = answer.content.decode()
    assert near.title in page
    assert "Meterik" in page
    assert far.title not in page
    assert asleep.title not in page
    assert "Ik rijd elke dinsdag" in page
    client.post(NEW, {**offer, "confirmed": "on"})
    assert Listing.objects.filter(title="Ik rijd elke dinsdag").exists()


def test_ones_own_ask_is_no_match_and_a_match_shows_what_its_people_wrote(
    client, resident, america
):
    given = {"consent_how": "spoken", "consent_on": "2026-01-05"}
    registered = UserFactory(name="Bep Zonder", email=None, recorded_by=resident, **given)
    own = ListingFactory(title="Mijn eigen vraag", village=america, user=resident)
    for_bep = ListingFactory(
        title="Een rit voor Bep", village=america, user=registered, recorded_by=resident
    )
    other = ListingFactory(
        title="Wie rijdt mij?", text="Elke dinsdag naar de oogarts.", village=america
    )
    client.force_login(resident)
    offer = {**RIDE, "direction": "offer", "title": "Ik rijd elke dinsdag"}
    answer = client.post(NEW, offer)
    assert answer.context["matches"] == [other]
    page = answer.content.decode()
    assert "Elke dinsdag naar de oogarts." in page
    assert own.title not in page
    assert for_bep.title not in page
    other.delete()
    client.post(NEW, offer)
    assert Listing.objects.filter(title=offer["title"]).exists()


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"where_text": "Dorpsstraat 12"}, "Liever geen huisnummer"),
        ({"where_text": "5966 pv"}, "Liever geen huisnummer"),
        ({"text": "Bel me op 06-00 00 00 12"}, "geen telefoonnummer"),
        ({"text": "mail jan@voorbeeld.example"}, "geen telefoonnummer of e-mailadres"),
        ({"title": "Kom naar Kerkstraat 4a"}, "geen adres"),
        ({"when": "date"}, "Welke dag? Kies de dag"),
        ({"when": "date", "on": "2020-01-01"}, "Kies een dag vanaf vandaag"),
        ({"when": "days"}, "Welke dagen? Kies minstens één dag"),
        ({"kind": ""}, "Kies er een"),
    ],
)
def test_p3_what_cannot_stand_in_public_is_said_kindly_and_kept(client, resident, changed, says):
    client.force_login(resident)
    page = client.post(NEW, {**RIDE, **changed}).content.decode()
    assert says in page
    assert all(value in page for value in changed.values())
    assert ('<details class="fold" open>' in page) is not bool({"title", "kind"} & changed.keys())
    assert not Listing.objects.exists()


def test_a_day_that_is_over_is_in_nobodys_way_when_it_is_not_for_a_day(client, resident, america):
    client.force_login(resident)
    client.post(NEW, {**RIDE, "on": "2020-01-01"})
    assert Listing.objects.get().on is None


def test_ordinary_sentences_pass():
    for text in ["Op 24-12-2026 om 10.00 uur", "in 2026 op reis", "2 zakken van 1000kg", "5 km"]:
        check_public_text(text)
    for text in ["bij de kerk", "De Kamp", "ongeveer 2 km van de kern", "wijk 3", "achter de N277"]:
        check_rough_place(text)
    for text in ["Kerkplein 4", "Sportlaan 12b", "5966PV"]:
        with pytest.raises(ValidationError):
            check_rough_place(text)


def test_who_has_no_village_is_asked_to_join_first(client, stranger, lift):
    client.force_login(stranger)
    reply = reverse("exchange:reply", args=["america", lift.pk])
    for address in (NEW, reply):
        assert "Hoor je bij America?" in client.post(address, RIDE).content.decode()
    assert Listing.objects.count() == 1
    assert not lift.threads.exists()


def test_only_for_the_village_is_for_who_the_village_confirmed(client, america, lift):
    waiting = UserFactory()
    MembershipFactory(user=waiting, village=america, confirmed_how="")
    placed_earlier(waiting, america)
    client.force_login(waiting)
    answer = client.post(NEW, {**RIDE, "visibility": "village"})
    assert "bevestigd" in answer.content.decode()
    Listing.objects.filter(pk=lift.pk).update(visibility="village")
    assert client.get(lift.get_absolute_url()).status_code == 404


def test_somebody_without_email_asks_through_who_registered_them(client, resident, america):
    person = UserFactory(
        name="Bep Zonder",
        email=None,
        recorded_by=resident,
        consent_how="spoken",
        consent_on="2026-01-05",
        phone="06-00 00 00 42",
    )
    MembershipFactory(user=person, village=america, recorded_by=resident)
    placed_earlier(resident, america)
    client.force_login(resident)
    client.post(NEW, {**RIDE, "who": str(person.pk)})
    listing = Listing.objects.get(title=RIDE["title"])
    assert (listing.user, listing.recorded_by) == (person, resident)
    page = text_of(client, listing.get_absolute_url())
    assert "namens Bep Z., vastgelegd door Riet B." in page
    person.withdraw_consent()
    assert not Listing.objects.visible_to(resident).filter(pk=listing.pk).exists()


def test_a_supporter_asks_for_somebody_who_stays_unnamed(
    client, supporter, other_supporter, support_organisation, america, resident
):
    client.force_login(supporter)
    page = client.get(NEW).content.decode()
    assert "Noem geen naam" in page
    client.post(NEW, RIDE)
    listing = Listing.objects.get()
    assert (listing.user, listing.organisation) == (supporter, support_organisation)
    client.force_login(resident)
    page = text_of(client, listing.get_absolute_url())
    assert "via de dorpsondersteuner (Steunpunt America)" in page
    assert str(supporter) not in page
    client.force_login(other_supporter)
    assert "Hoor je bij America?" in text_of(client, NEW)


def test_names_are_for_people_whom_a_village_knows(client, lift, stranger, neighbour):
    waiting = MembershipFactory(village=lift.village, confirmed_how="").user
    for person, sees in ((None, False), (stranger, False), (waiting, False), (neighbour, True)):
        client.logout()
        if person:
            client.force_login(person)
        for address in (LIST, lift.get_absolute_url()):
            assert ("Riet B." in text_of(client, address)) is sees
    assert "Riet B." not in text_of(client, LIST + "prikbord/")


@pytest.mark.parametrize(
    ("typed", "finds"),
    [("rit", True), ("RITTEN", True), ("vénray", True), ("venrai", True), ("tuin", False)],
)
def test_a_search_forgives(client, lift, typed, finds):
    assert (lift.title in text_of(client, LIST, q=typed)) is finds


def test_a_search_finds_the_kind_too_and_forgives_a_typing_error(client, america):
    ListingFactory(village=america, kind="lending", title="Fietsen voor de vakantie")
    for typed in ("fietz", "fiets", "lenen", '"fietsen"', "' & | ! ("):
        found = "Fietsen" in text_of(client, LIST, q=typed)
        assert found is bool(typed.strip("' &|!(")), typed


def test_filters_show_what_was_chosen(client, america, lift):
    tomorrow = timezone.localdate() + timedelta(days=1)
    ListingFactory(
        village=america, direction="offer", kind="garden", title="Snoeien", when="date", on=tomorrow
    )
    for query, ask, offer in (
        ({"wat": "vraag"}, True, False),
        ({"wat": "aanbod"}, False, True),
        ({"soort": "garden"}, False, True),
        ({"week": "1"}, False, True),
        ({"wat": "onzin"}, True, True),
    ):
        page = text_of(client, LIST, **query)
        assert (lift.title in page, "Snoeien" in page) == (ask, offer), query


def test_a_listing_is_done_opened_again_changed_and_deleted(client, lift, resident, thread):
    client.force_login(resident)
    for name, stage in (("done", "done"), ("reopen", "open")):
        client.post(reverse(f"exchange:{name}", args=["america", lift.pk]))
        lift.refresh_from_db()
        assert lift.stage == stage
    assert Notification.objects.filter(kind="exchange.found", recipient=thread.user).count() == 1
    client.post(
        reverse("exchange:edit", args=["america", lift.pk]), {**RIDE, "title": "Boodschappen"}
    )
    assert "Boodschappen" in text_of(client, LIST, q="boodschap")
    delete = reverse("exchange:delete", args=["america", lift.pk])
    assert "Ook het gesprek erover verdwijnt" in text_of(client, delete)
    assert Listing.objects.exists()
    client.post(delete)
    assert not Listing.objects.exists()
    assert not Notification.objects.filter(kind="exchange.reply").exists()


def test_who_asks_does_not_become_who_offers_once_somebody_replied(client, lift, resident, thread):
    client.force_login(resident)
    address = reverse("exchange:edit", args=["america", lift.pk])
    client.post(address, {**RIDE, "direction": "offer", "title": "Anders"})
    lift.refresh_from_db()
    assert (lift.title, lift.direction) == ("Anders", "ask")


def test_who_places_too_much_or_is_blocked_reads_why(client, resident, editor, america):
    client.force_login(resident)
    for number in range(LISTINGS_A_DAY):
        ListingFactory(village=america, user=resident, title=f"Nummer {number}")
    assert "Morgen kan het weer" in client.post(NEW, RIDE).content.decode()
    Listing.objects.all().delete()
    until = timezone.localdate() + timedelta(days=7)
    Block.put(resident, america, until, "Reclame", editor)
    assert "De reden: Reclame" in client.post(NEW, RIDE).content.decode()
    assert not Listing.objects.exists()


def test_the_digest_tells_what_is_new_to_who_may_see_it(america, resident, lift):
    waiting = UserFactory()
    MembershipFactory(user=waiting, village=america, confirmed_how="")
    secret = ListingFactory(village=america, title="Onder ons", visibility="village")
    held = ListingFactory(village=america, title="Nog niet", state="held")
    week = Week(america, monday_of(timezone.localdate() + timedelta(days=7)))
    Listing.objects.update(shown_since=week.starts_at - timedelta(days=1))
    write(week)
    bodies = {row.recipient: row.body for row in Notification.objects.filter(kind="digest.week")}
    assert lift.title in bodies[waiting]
    assert secret.title not in bodies[waiting]
    assert secret.title in bodies[resident]
    assert not any(held.title in body for body in bodies.values())


@pytest.mark.parametrize("rows", [1, 20])
def test_pages_cost_the_same_with_many_rows(
    client, america, resident, django_assert_num_queries, rows
):
    for _row in range(rows):
        ListingFactory(village=america, user=UserFactory())
        ListingFactory(village=america, user=resident)
    client.force_login(resident)
    client.get(LIST)
    for address, queries in (
        (LIST, 5),
        ("/mijn-dorp/vraag-en-aanbod/", 5),
        (LIST + "prikbord/", 5),
    ):
        with django_assert_num_queries(queries):
            client.get(address)


def test_an_editor_reads_no_more_than_what_is_placed(client, america, editor, lift):
    assert Role.EDITOR in editor.memberships.values_list("role", flat=True)
    client.force_login(editor)
    assert client.post(reverse("exchange:done", args=["america", lift.pk])).status_code == 403
    assert client.get(reverse("exchange:delete", args=["america", lift.pk])).status_code == 403


def test_the_search_over_everything_finds_what_its_reader_may_find(
    client, america, lift, resident, neighbour, editor
):
    reply_to(lift, neighbour, "Mijn woord is pannenkoek")
    ListingFactory(village=america, title="Ritje onder ons", visibility="village")
    ListingFactory(village=america, user=resident, title="Ritje dat wacht", state="held")
    ListingFactory(village=america, title="Ritje dat klaar is", stage="done")
    for person, secret in ((None, False), (neighbour, False), (resident, True), (editor, True)):
        client.logout()
        if person:
            client.force_login(person)
        page = text_of(client, "/zoeken/", q="rit venray") + text_of(client, "/zoeken/", q="ritje")
        assert lift.get_absolute_url() in page
        assert ("onder ons" in page) is secret
        assert "dat wacht" not in page
        assert "dat klaar is" not in page
        assert lift.get_absolute_url() not in text_of(client, "/zoeken/", q="pannenkoek")
