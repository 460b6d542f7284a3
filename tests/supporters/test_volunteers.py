"""Who wants to help: seen by the supporters of the organisation, and erased after leaving."""

import uuid
from datetime import datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from supporters.models import ErasureCertificate, Match, Volunteer
from supporters.models import volunteers as known_volunteers
from supporters.models.people import months_later
from supporters.tasks import erase
from supporters.views import volunteers as list_of_volunteers
from supporters.views.volunteers import SHOWN
from tests.supporters.conftest import count_rows
from tests.supporters.factories import VolunteerFactory, match_of
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate
LIST = reverse("supporters:volunteers")
NEW = reverse("supporters:volunteer_new")
OUTSIDERS = [
    "officer",
    "decision_maker",
    "council_viewer",
    "admin",
    "coordinator",
    "editor",
    "resident",
]


@pytest.fixture
def joop(at_work, support_organisation):
    with at_work():
        return VolunteerFactory(organisation=support_organisation)


def page_of(row, name="volunteer"):
    return reverse(f"supporters:{name}", args=[row.pk])


def typed(**values):
    return {
        "key": uuid.uuid4(),
        "call_name": "Bea",
        "themes": ["vervoer"],
        "information_given_on": TODAY().isoformat(),
    } | values


def known(at_work):
    with at_work():
        return list(Volunteer.objects.all())


def test_a_name_and_one_thing_to_help_with_are_enough(at_desk, at_work):
    page = at_desk.post(NEW, typed(), follow=True).content.decode()
    assert "in aanmelding" in page
    [bea] = known(at_work)
    assert (bea.call_name, bea.status, bea.themes) == ("Bea", "applying", ["vervoer"])


def test_sent_twice_it_is_one(at_desk, at_work):
    data = typed()
    at_desk.post(NEW, data)
    at_desk.post(NEW, data)
    assert len(known(at_work)) == 1


def test_p20_of_a_vog_there_is_the_day_and_the_task_and_no_document(at_desk, at_work):
    page = at_desk.post(NEW, typed(vog_seen_on=TODAY().isoformat())).content.decode()
    assert "Voor welke taak geldt de VOG?" in page
    at_desk.post(NEW, typed(vog_seen_on=TODAY().isoformat(), vog_role="vervoer"))
    [bea] = known(at_work)
    assert bea.vog_role == "vervoer"
    kinds = {field.get_internal_type() for field in Volunteer._meta.get_fields()}
    assert not kinds & {"FileField", "BinaryField", "ImageField"}


def test_p20_the_database_keeps_no_vog_without_a_task(joop, at_work):
    with at_work(), pytest.raises(IntegrityError), transaction.atomic():
        Volunteer.objects.update(vog_seen_on=TODAY())


def test_p3_a_citizen_service_number_is_refused(at_desk, at_work):
    page = at_desk.post(NEW, typed(limits="111222333")).content.decode()
    assert "burgerservicenummer" in page
    assert known(at_work) == []


def make_many(organisation, number):
    village = organisation.villages.first()
    Volunteer.objects.bulk_create(
        Volunteer(
            organisation=organisation,
            village=village,
            call_name=f"Vrij{each}",
            surname="Willig",
            themes=["digitaal"],
            information_given_on=TODAY(),
        )
        for each in range(number)
    )


def shown_on(answer):
    return [str(row) for row, _likes in answer.context["volunteers"]]


def test_the_list_begins_with_who_came_last_and_is_by_theme(at_desk, at_work, support_organisation):
    with at_work():
        for name, theme in (("Cor", "digitaal"), ("ad", "vervoer"), ("Bea", "vervoer")):
            VolunteerFactory(
                organisation=support_organisation, call_name=name, surname="", themes=[theme]
            )
    assert shown_on(at_desk.get(LIST)) == ["Bea", "ad", "Cor"]
    page = at_desk.get(LIST, {"thema": "digitaal"}).content.decode()
    assert ">Cor<" in page
    assert ">Bea<" not in page


def test_a_long_list_goes_on_by_key_and_writes_down_what_it_showed(
    at_desk, at_work, support_organisation
):
    with at_work():
        make_many(support_organisation, SHOWN + 2)
    first = at_desk.get(LIST)
    assert AuditEvent.objects.filter(action="listed").count() == SHOWN
    then = at_desk.get(LIST + first.context["more_url"])
    assert len(shown_on(then)) == 2
    assert len({*shown_on(first), *shown_on(then)}) == SHOWN + 2
    assert then.context["more_url"] == ""


def test_of_a_long_list_no_more_rows_are_read_than_are_shown(
    at_desk, at_work, support_organisation, django_assert_max_num_queries
):
    with at_work():
        make_many(support_organisation, 3 * SHOWN)
    at_desk.get(LIST)  # what is remembered between pages
    with django_assert_max_num_queries(12) as asked:
        at_desk.get(LIST)
    lists = [each["sql"] for each in asked if 'FROM "supporters_volunteer"' in each["sql"]]
    assert lists
    assert all(f"LIMIT {SHOWN + 1}" in sql for sql in lists)


@pytest.mark.parametrize("text", ["Jo", "rijdt", "joop RIJDTGR", "Rijdtgraag, Joop", "Jóop"])
def test_a_volunteer_is_found_by_how_each_word_of_the_name_begins(
    joop, at_desk, at_work, support_organisation, text
):
    with at_work():
        make_many(support_organisation, SHOWN + 2)
    answer = at_desk.get(LIST, {"q": text})
    assert shown_on(answer) == ["Joop Rijdtgraag"]
    assert answer.context["more_url"] == ""
    assert AuditEvent.objects.filter(action="search").count() == 1
    assert [each.object_id for each in AuditEvent.objects.filter(action="listed")] == [str(joop.pk)]


def test_what_was_searched_for_goes_on_to_the_next_page(at_desk, at_work, support_organisation):
    with at_work():
        VolunteerFactory(organisation=support_organisation)
        make_many(support_organisation, SHOWN + 2)
    first = at_desk.get(LIST, {"q": "willig", "thema": "digitaal"})
    then = at_desk.get(LIST + first.context["more_url"])
    assert (len(shown_on(first)), len(shown_on(then))) == (SHOWN, 2)


@pytest.mark.parametrize("text", ["Piet", "oop", "?", "\x00", "é" * 200])
def test_of_a_name_that_nobody_has_the_page_says_what_to_search_for(joop, at_desk, text):
    page = at_desk.get(LIST, {"q": text}).content.decode()
    assert "Niemand gevonden met de naam" in page
    assert "Toon iedereen" in page
    assert "Joop" not in page


def test_a_service_number_is_not_searched_for_nor_kept_on_the_page(joop, at_desk, at_work):
    with at_work():
        make_many(joop.organisation, SHOWN + 2)
    typed = {"q": "123456782", "thema": "digitaal", "na": str(joop.pk)}
    answer = at_desk.get(LIST, typed, follow=True)
    [(address, _status)] = answer.redirect_chain
    assert "123456782" not in address
    assert "thema=digitaal" in address
    page = answer.content.decode()
    assert "burgerservicenummer" in page
    assert "123456782" not in page
    assert "Toon iedereen" in page
    assert (shown_on(answer), answer.context["more_url"]) == ([], "")
    assert not AuditEvent.objects.filter(action="listed").exists()


def test_a_service_number_behind_a_long_name_is_no_more_searched_for(joop, at_desk):
    answer = at_desk.get(LIST, {"q": "Joop" + " " * SHOWN * 2 + "123456782"}, follow=True)
    assert "burgerservicenummer" in answer.content.decode()
    assert shown_on(answer) == []


def test_a_search_opens_the_names_of_who_came_last_and_says_so(joop, at_desk, at_work, monkeypatch):
    monkeypatch.setattr(known_volunteers, "MOST_SEARCHED", 3)
    monkeypatch.setattr(list_of_volunteers, "MOST_SEARCHED", 3)
    with at_work():
        make_many(joop.organisation, 2)
    assert "Gezocht bij de" not in at_desk.get(LIST, {"q": "joop"}).content.decode()
    with at_work():
        make_many(joop.organisation, 1)
    answer = at_desk.get(LIST, {"q": "joop"})
    assert "Gezocht bij de 3 die het laatst kwamen" in answer.content.decode()
    assert shown_on(answer) == []
    assert shown_on(at_desk.get(LIST, {"q": "joop", "thema": "vervoer"})) == ["Joop Rijdtgraag"]


def test_changing_a_volunteer_leaves_what_a_colleague_did_meanwhile(joop, at_work, supporter):
    with at_work():
        old = Volunteer.objects.get()
        Volunteer.objects.get().note_asked()
        old.likes = "Rijdt ook naar Venray"
        old.change(supporter.memberships.get())
    [row] = known(at_work)
    assert (row.likes, row.asked_on) == ("Rijdt ook naar Venray", [TODAY()])
    assert AuditEvent.objects.filter(action="update", object_id=str(joop.pk)).count() == 1


def test_who_was_erased_meanwhile_does_not_come_back_by_a_form(joop, at_work, supporter):
    by = supporter.memberships.get()
    with at_work():
        old = Volunteer.objects.get()
        assert joop.erase(by)
        with pytest.raises(ValidationError):
            old.change(by)
    assert known(at_work) == []


def test_who_stops_is_on_a_list_of_their_own_and_may_come_back(joop, at_desk, at_work):
    at_desk.post(page_of(joop, "volunteer_move"), {"stand": "left"})
    assert "Joop" not in at_desk.get(LIST).content.decode()
    assert "Joop" in at_desk.get(LIST, {"stand": "weg"}).content.decode()
    last = months_later(TODAY(), 6)
    [row] = known(at_work)
    assert (row.left_on, row.erased_on) == (TODAY(), last)
    at_desk.post(page_of(joop, "volunteer_move"), {"stand": "active"})
    [row] = known(at_work)
    assert (row.status, row.left_on) == ("active", None)


def test_a_step_that_cannot_be_is_said(joop, at_desk):
    answer = at_desk.post(page_of(joop, "volunteer_move"), {"stand": "applying"}, follow=True)
    assert "Deze stap kan nu niet." in answer.content.decode()


def left(at_work, row, day):
    with at_work():
        Volunteer.objects.filter(pk=row.pk).update(status="left", left_on=day)


def test_six_months_after_leaving_the_night_erases_them_and_counts_it(joop, truus, at_work):
    with at_work():
        match = match_of(truus, joop)
    left(at_work, joop, months_later(TODAY(), -6) + timedelta(days=3))
    assert erase() == 0
    left(at_work, joop, months_later(TODAY(), -6))
    assert erase() == 1
    assert known(at_work) == []
    with at_work():
        match.refresh_from_db()
        assert (match.volunteer_id, match.helper, match.who) == (None, "", "vrijwilliger")


def applied(at_work, row, day):
    """On this day, and never began."""
    at = datetime.combine(day, time(12), tzinfo=timezone.get_default_timezone())
    with at_work():
        Volunteer.objects.filter(pk=row.pk).update(status="applying", created_at=at)


def test_who_applied_and_never_began_is_erased_after_six_months_with_a_certificate(
    joop, at_desk, at_work, coordinator, support_organisation
):
    applied(at_work, joop, months_later(TODAY(), -6) + timedelta(days=3))
    [row] = known(at_work)
    day = date_format(row.erased_on, "j F Y")
    assert f"gewist in de nacht van {day}" in at_desk.get(page_of(joop)).content.decode()
    assert erase() == 0
    applied(at_work, joop, months_later(TODAY(), -6))
    assert erase() == 1
    assert erase() == 0
    assert known(at_work) == []
    with acting_as(coordinator.pk, support_organisation.pk):
        certificate = ErasureCertificate.objects.get()
    assert (certificate.reason, certificate.counts) == ("term", {"supporters_volunteer": 1})


def test_who_began_stays_however_long_ago_they_applied(joop, at_work):
    applied(at_work, joop, TODAY() - timedelta(days=900))
    with at_work():
        Volunteer.objects.update(status="active")
    assert erase() == 0
    [row] = known(at_work)
    assert row.erased_on is None


def test_on_which_days_somebody_was_asked_is_forgotten_after_a_year(joop, at_work):
    with at_work():
        Volunteer.objects.update(
            asked_on=[TODAY() - timedelta(days=days) for days in (800, 365, 364, 2)]
        )
    assert erase() == 0
    [row] = known(at_work)
    assert row.asked_on == [TODAY() - timedelta(days=days) for days in (364, 2)]


def test_who_asks_to_be_erased_is_gone_at_once_with_a_certificate(
    joop, truus, at_desk, at_work, coordinator, support_organisation
):
    with at_work():
        match_of(truus, joop)
    assert "Wis deze vrijwilliger" in at_desk.get(page_of(joop, "volunteer_erase")).content.decode()
    at_desk.post(page_of(joop, "volunteer_erase"))
    assert known(at_work) == []
    with at_work():
        assert Match.objects.get().helper == ""
    with acting_as(coordinator.pk, support_organisation.pk):
        certificate = ErasureCertificate.objects.get()
    assert certificate.counts == {"supporters_volunteer": 1}
    assert certificate.reason == "request"
    assert ("vrijwilligers", 1) in [(str(what), n) for what, n in certificate.lines]


def test_a_colleague_sees_the_same_list(joop, client, colleague):
    client.force_login(colleague)
    assert "Joop" in client.get(LIST).content.decode()
    assert client.get(page_of(joop)).status_code == 200


@pytest.mark.parametrize("who", OUTSIDERS)
def test_p6_nobody_else_sees_a_row(request, joop, client, support_organisation, who):
    user = request.getfixturevalue(who)
    assert not Volunteer.objects.visible_to(user).exists()
    client.force_login(user)
    for name in ("volunteer", "volunteer_edit", "volunteer_erase"):
        assert client.get(page_of(joop, name)).status_code == 404
        assert client.post(page_of(joop, name)).status_code == 404
    with acting_as(user.pk, support_organisation.pk):
        assert count_rows("supporters_volunteer") == 0


def test_another_organisation_neither_sees_nor_erases_one(
    joop, client, other_supporter, other_organisation, at_work
):
    client.force_login(other_supporter)
    assert client.post(page_of(joop, "volunteer_erase")).status_code == 404
    with acting_as(other_supporter.pk, other_organisation.pk):
        assert count_rows("supporters_volunteer") == 0
        assert not joop.erase(other_supporter.memberships.get())
    assert len(known(at_work)) == 1


def test_who_does_not_take_part_is_not_asked(joop, truus, at_work):
    left(at_work, joop, TODAY())
    with at_work():
        joop.refresh_from_db()
        with pytest.raises(ValidationError):
            match_of(truus, joop)


def test_asking_is_counted_by_the_month_for_all_colleagues(joop, truus, at_work):
    with at_work():
        Volunteer.objects.update(most_a_month=1, asked_on=[TODAY() - timedelta(days=400)])
        match_of(truus, Volunteer.objects.get())
        row = Volunteer.objects.get()
    assert row.asked_on == [TODAY()]
    assert (row.asked_this_month, row.is_full, row.last_asked_on) == (1, True, TODAY())
