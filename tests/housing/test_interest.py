"""The interest list: on it by a link in the mail, off it at any time, and never for ever."""

from datetime import datetime, time, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from initiatives.housing import figures, tasks
from initiatives.housing.models import FigureRelease, HousingWish, InterestEntry, Told
from supporters.rotation import encrypted_fields
from tests.factories import UserFactory
from tests.housing.factories import make_household
from tests.notifications.factories import registered_person
from villagehub.notifications.models import Letter, Notification

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mails_in_memory(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def page(name, initiative, *more):
    return reverse(f"housing:{name}", args=[initiative.village.slug, initiative.slug, *more])


def sign_up(client, initiative, email, callbacks):
    with callbacks(execute=True):
        answer = client.post(page("interest_new", initiative), {"name": "Jet", "email": email})
    return answer.content.decode().replace(email, "ADRES")


def test_two_boxes_a_link_and_a_button(client, nieuwe_hoek, django_capture_on_commit_callbacks):
    sign_up(client, nieuwe_hoek, "jet@voorbeeld.example", django_capture_on_commit_callbacks)
    entry = InterestEntry.objects.get()
    assert entry.address in mail.outbox[0].body
    assert "Jet" not in mail.outbox[0].body  # anybody can have typed it
    client.get(entry.get_absolute_url())
    assert not InterestEntry.objects.on_list().exists()  # a scanner of mail follows links too
    for _twice in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            client.post(reverse("housing:own_confirm", args=[entry.token]))
    entry.refresh_from_db()
    assert (entry.number, entry.confirm_again_on) == (1, timezone.localdate() + timedelta(days=365))
    assert [letter.subject for letter in mail.outbox[1:]] == [
        "Je staat op de lijst van De Nieuwe Hoek"
    ]
    answers = {"starter": "yes", "bedrooms": "2", "dwelling_types": ["terraced", "small"]}
    client.post(reverse("housing:own_wishes", args=[entry.token]), answers)
    wish = HousingWish.objects.get()
    assert (wish.starter, wish.bedrooms, wish.types_text) == ("yes", 2, "rijwoning, kleine woning")
    client.post(reverse("housing:own_withdraw", args=[entry.token]))
    entry.refresh_from_db()
    assert (entry.name, entry.email, entry.email_hash) == ("", "", "")
    assert not HousingWish.objects.exists()
    assert make_household(nieuwe_hoek).number == 2  # a number is never somebody else's
    assert "niet meer op" in client.get(entry.get_absolute_url()).content.decode()
    assert client.get(reverse("housing:own_wishes", args=[entry.token])).status_code == 404
    assert client.get(reverse("housing:own", args=[entry.token[:-2] + "xx"])).status_code == 404


def test_who_signed_in_is_on_the_list_at_one_press_and_finds_the_way_back_there(
    client, nieuwe_hoek, resident, django_capture_on_commit_callbacks
):
    client.force_login(resident)
    shown = [nieuwe_hoek.get_absolute_url(), page("overview", nieuwe_hoek)]
    for address in shown:
        assert (
            f'action="{page("interest_now", nieuwe_hoek)}"' in client.get(address).content.decode()
        )
    for _twice in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(page("interest_now", nieuwe_hoek), {"terug": shown[0]})
        assert answer.url == shown[0]
    entry = InterestEntry.objects.visible_to(nieuwe_hoek.members.get().user).get()
    assert (entry.name, entry.email, entry.number) == (resident.name, resident.email, 1)
    assert [letter.subject for letter in mail.outbox] == ["Je staat op de lijst van De Nieuwe Hoek"]
    for address in shown:
        found = client.get(address).content.decode()
        assert "Je staat op de lijst" in found
        assert reverse("housing:own_withdraw", args=[entry.token]) in found
        assert f'action="{page("interest_now", nieuwe_hoek)}"' not in found


def test_a_name_that_somebody_else_typed_gives_way_to_whose_mailbox_it_is(
    client, nieuwe_hoek, resident
):
    InterestEntry.ask(nieuwe_hoek, "Een grapjas", resident.email)
    client.force_login(resident)
    client.post(page("interest_now", nieuwe_hoek))
    assert InterestEntry.objects.on_list().get().name == resident.name


def test_one_press_on_a_closed_list_says_that_it_is_closed(client, nieuwe_hoek, resident):
    type(nieuwe_hoek).objects.filter(pk=nieuwe_hoek.pk).update(outcome="done")
    client.force_login(resident)
    answer = client.post(page("interest_now", nieuwe_hoek), follow=True)
    assert "De lijst is dicht" in answer.content.decode()
    assert not InterestEntry.objects.exists()


def test_nothing_shows_whether_an_address_is_known(
    client, nieuwe_hoek, django_capture_on_commit_callbacks
):
    make_household(nieuwe_hoek, email="bekend@voorbeeld.example")
    callbacks = django_capture_on_commit_callbacks
    unknown = sign_up(client, nieuwe_hoek, "nieuw@voorbeeld.example", callbacks)
    known = sign_up(client, nieuwe_hoek, "Bekend@voorbeeld.example", callbacks)
    sign_up(client, nieuwe_hoek, "bekend@voorbeeld.example", callbacks)  # pressed twice
    assert known == unknown
    assert [len(letter.to) for letter in mail.outbox] == [1, 1]
    assert "staat er al op" in mail.outbox[1].body


def test_who_does_not_confirm_is_forgotten_and_a_late_link_says_so(client, nieuwe_hoek):
    entry = InterestEntry.ask(nieuwe_hoek, "Jet", "jet@voorbeeld.example")
    assert tasks.forget_unconfirmed() == 0
    InterestEntry.objects.update(asked_at=timezone.now() - timedelta(days=15))
    client.post(reverse("housing:own_confirm", args=[entry.token]))
    assert not InterestEntry.objects.on_list().exists()
    assert tasks.forget_unconfirmed() == 1


def test_a_list_that_is_closed_takes_nobody_by_any_road(client, nieuwe_hoek, lead):
    entry = InterestEntry.ask(nieuwe_hoek, "Jet", "jet@voorbeeld.example")
    person = registered_person(lead)
    type(nieuwe_hoek).objects.filter(pk=nieuwe_hoek.pk).update(outcome="done")
    nieuwe_hoek.refresh_from_db()
    letters = Letter.objects.count()
    with pytest.raises(ValidationError, match="afgerond"):
        InterestEntry.ask(nieuwe_hoek, "Kas", "kas@voorbeeld.example")
    with pytest.raises(ValidationError, match="afgerond"):
        InterestEntry.enter_for(nieuwe_hoek, person, lead)
    assert Letter.objects.count() == letters
    assert "Ja, zet mij erop" not in client.get(entry.get_absolute_url()).content.decode()
    confirm = reverse("housing:own_confirm", args=[entry.token])
    assert "De lijst is dicht" in client.post(confirm, follow=True).content.decode()
    assert not InterestEntry.objects.on_list().exists()


def run(day):
    tasks.look_after_lists(day.isoformat())
    # At noon: as many hours from now as there are days between would be the day after, late on an
    # evening and with a change of the hour between.
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    Told.objects.filter(created_at__date=timezone.localdate()).update(created_at=noon)


def test_a_year_later_asked_reminded_asleep_told_and_forgotten(nieuwe_hoek):
    entry = make_household(nieuwe_hoek, starter="yes")
    again, told = entry.confirm_again_on, []
    for days in (-31, -30, -29, -7, -6, 0, 1, 59, 60, 89, 90):
        run(again + timedelta(days=days))
        told.append(Told.objects.count())
    assert told == [0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 0]
    entry.refresh_from_db()
    assert (entry.is_on_list, entry.name) == (False, "")


def test_a_worker_that_was_away_skips_no_step_and_one_answer_is_another_year(client, nieuwe_hoek):
    entry = make_household(nieuwe_hoek)
    late = entry.confirm_again_on + timedelta(days=200)
    for days in (0, 1, 14, 15, 21):
        run(late + timedelta(days=days))
    assert set(Told.objects.values_list("kind", flat=True)) == {"ask", "remind", "asleep"}
    entry.refresh_from_db()
    assert entry.asleep_on
    client.post(reverse("housing:own_stay", args=[entry.token]))
    entry.refresh_from_db()
    assert entry.asleep_on is None
    assert entry.confirm_again_on == timezone.localdate() + timedelta(days=365)


def test_the_board_enters_who_has_no_e_mail_and_calls_them(client, nieuwe_hoek, lead):
    client.force_login(lead)
    answers = {"name": "Bep Zonder", "phone": "06-00 00 00 12"}
    assert "Vul dit nog in" in client.post(page("entry_new", nieuwe_hoek), answers).content.decode()
    consent = {"consent_how": "phone", "consent_on": timezone.localdate().isoformat()}
    client.post(page("entry_new", nieuwe_hoek), answers | consent)
    entry = InterestEntry.objects.get()
    assert entry.on_behalf_text == "namens Bep Z., vastgelegd door Lia T."
    call = Notification.objects.calls_for(lead).get()
    assert call.subject == "Je staat op de lijst van De Nieuwe Hoek"
    again = client.post(page("entry_new", nieuwe_hoek), {"person": entry.user_id})
    assert "staat al op de lijst" in again.content.decode()
    entry.user.withdraw_consent()
    entry.refresh_from_db()
    assert (entry.is_on_list, entry.name) == (False, "")


def test_p21_names_are_for_the_board_only_and_the_database_never_holds_them(
    client, nieuwe_hoek, lead, board, officer, editor
):
    entry = make_household(nieuwe_hoek, "Fam. Geheim", "geheim@voorbeeld.example", starter="yes")
    InterestEntry.ask(nieuwe_hoek, "Onbevestigd", "wie@voorbeeld.example")
    for person in (lead, board):
        client.force_login(person)
        listed = client.get(page("interest_list", nieuwe_hoek)).content.decode()
        assert "Fam. Geheim" in listed
        assert "Onbevestigd" not in listed
        detail = client.get(page("entry", nieuwe_hoek, entry.pk)).content.decode()
        assert "geheim@voorbeeld.example" in detail
    for person in (officer, editor):
        client.force_login(person)
        assert client.get(page("interest_list", nieuwe_hoek)).status_code == 403
        for shown in ("overview", "interest_new"):
            assert "Geheim" not in client.get(page(shown, nieuwe_hoek)).content.decode()
    columns = {(field.model._meta.db_table, field.column) for field in encrypted_fields()}
    ours = {column for table, column in columns if table == "housing_interestentry"}
    assert ours == {"name", "email"}
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(e)::text FROM housing_interestentry e")
        stored = " ".join(row[0] for row in cursor.fetchall())
    assert "Geheim" not in stored
    assert "@" not in stored


def test_p21_what_a_household_can_pay_is_told_in_bands_and_may_stay_open(nieuwe_hoek):
    entry = make_household(nieuwe_hoek, starter="yes")
    for name in ("price_band", "rent_band"):
        field = HousingWish._meta.get_field(name)
        assert field.choices
        assert field.blank
        assert getattr(entry.wish, name) == ""
    columns = {field.name for field in HousingWish._meta.get_fields()}
    assert not [name for name in columns if "income" in name or "amount" in name]


def test_an_account_finds_its_own_place_and_no_other(client, nieuwe_hoek, resident):
    entry = make_household(nieuwe_hoek, email=resident.email)
    client.force_login(resident)
    assert client.get(page("mine", nieuwe_hoek)).url == entry.get_absolute_url()
    client.force_login(UserFactory())
    assert client.get(page("mine", nieuwe_hoek)).url == page("interest_new", nieuwe_hoek)


def test_p21_small_numbers_are_not_told_and_cannot_be_subtracted(client, nieuwe_hoek, lead):
    client.force_login(lead)
    for _number in range(9):
        make_household(nieuwe_hoek, starter="yes", tenure="buy", ties=["lives"])
    client.post(page("figures_release", nieuwe_hoek))
    assert not FigureRelease.objects.exists()
    for number in range(13):
        starter = "yes" if number < 3 else "no" if number < 8 else ""
        tenure = "buy" if number < 4 else "rent"
        make_household(nieuwe_hoek, starter=starter, tenure=tenure, ties=["lives"])
    client.post(page("figures_release", nieuwe_hoek))
    release = FigureRelease.objects.get()
    told = {name: dict(cells) for name, cells in release.cells.items()}
    assert figures.headline(figures.told_of(release)) == "22 huishoudens, waarvan 12 starters"
    assert told["starter"] == {"yes": 12, "no": None, "": None}  # ten together, of each nothing
    assert set(told["tenure"].values()) == {None}  # 13 and 9: the one would be the other
    assert set(told["ties"].values()) == {None}  # all of them would be each of them
    client.logout()
    shown = client.get(page("overview", nieuwe_hoek)).content.decode()
    assert "22 huishoudens, waarvan 12 starters" in shown
    make_household(nieuwe_hoek)
    assert "23 huishoudens" not in client.get(page("overview", nieuwe_hoek)).content.decode()


def test_who_is_no_starter_is_not_told_by_who_is_one(client, nieuwe_hoek, lead):
    for starter, households in (("yes", 12), ("no", 1)):
        for _number in range(households):
            make_household(nieuwe_hoek, starter=starter)
    client.force_login(lead)
    client.post(page("figures_release", nieuwe_hoek))
    release = FigureRelease.objects.get()
    assert figures.headline(figures.told_of(release)) == "13 huishoudens"
    assert set(dict(release.cells["starter"]).values()) == {None}
    for url in (nieuwe_hoek.get_absolute_url(), page("overview", nieuwe_hoek)):
        assert "waarvan" not in client.get(url).content.decode()
    assert "Ben je starter?" in client.get(page("overview", nieuwe_hoek)).context["untold"]


def test_a_hidden_number_is_a_hatched_bar_and_not_nothing(client, nieuwe_hoek, lead):
    for starter, households in (("yes", 12), ("no", 6), ("", 5)):
        for _number in range(households):
            make_household(nieuwe_hoek, starter=starter)
    client.force_login(lead)
    client.post(page("figures_release", nieuwe_hoek))
    answer = client.get(page("overview", nieuwe_hoek))
    (chart,) = answer.context["charts"]
    assert [(bar.text, bar.percent, bar.is_hidden) for bar in chart.bars] == [
        ("12", 52.2, False),
        ("verborgen", 100, True),
        ("verborgen", 100, True),
    ]
    assert answer.content.decode().count('fill="url(#starter-verborgen)"') == 3  # and the legend


def test_new_figures_wait_until_enough_changed(nieuwe_hoek, lead, client):
    client.force_login(lead)
    for _number in range(10):
        make_household(nieuwe_hoek)
    client.post(page("figures_release", nieuwe_hoek))
    before = timezone.now() - timedelta(days=40)
    InterestEntry.objects.update(confirmed_at=before, updated_at=before)
    make_household(nieuwe_hoek)
    client.post(page("figures_release", nieuwe_hoek))
    assert FigureRelease.objects.count() == 1
    FigureRelease.objects.update(at=timezone.now() - timedelta(days=29))
    for changes in (1, 9):
        while InterestEntry.objects.count() < 10 + changes:
            make_household(nieuwe_hoek)
        client.post(page("figures_release", nieuwe_hoek))
        assert FigureRelease.objects.count() == 1
    make_household(nieuwe_hoek)
    client.post(page("figures_release", nieuwe_hoek))
    assert FigureRelease.objects.count() == 2


def test_a_household_that_wakes_up_is_a_change(nieuwe_hoek, lead, client):
    household = make_household(nieuwe_hoek)
    for _number in range(9):
        make_household(nieuwe_hoek)
    household.fall_asleep(timezone.localdate() - timedelta(days=2))
    then = timezone.now() - timedelta(days=1)
    InterestEntry.objects.update(confirmed_at=then - timedelta(days=9), updated_at=then)
    told_then = FigureRelease(initiative=nieuwe_hoek, at=then, households=9)
    household.stay()
    assert figures.with_changes(nieuwe_hoek, [told_then], 10)[0].changes == 1


def test_a_list_that_came_along_from_elsewhere_begins_anew(nieuwe_hoek, lead, client):
    then = timezone.now() - timedelta(days=60)
    cells = {"starter": [["yes", 25], ["no", None], ["", None]]}
    FigureRelease.objects.create(initiative=nieuwe_hoek, at=then, households=40, cells=cells)
    for _number in range(12):
        make_household(nieuwe_hoek, starter="yes")
    client.force_login(lead)
    client.post(page("figures_release", nieuwe_hoek))
    assert FigureRelease.objects.get(households=12)


def test_as_many_queries_for_twenty_households_as_for_one(
    client, nieuwe_hoek, lead, django_assert_num_queries
):
    client.force_login(lead)
    counted = []
    for households in (1, 19):
        for _number in range(households):
            make_household(nieuwe_hoek, starter="yes")
        client.get(page("interest_list", nieuwe_hoek))
        with connection.execute_wrapper(lambda run, *sent: counted.append(1) or run(*sent)):
            counted.append(0)
            client.get(page("interest_list", nieuwe_hoek) + "?volgorde=verhuizen")
    first = counted.index(0, 1)
    assert first == len(counted) - first
