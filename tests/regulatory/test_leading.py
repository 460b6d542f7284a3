"""What whoever leads sets: terms, the channel, and when it could not be reached (Awb 2:21)."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import (
    ChannelOutage,
    PortalPulse,
    RegulatoryRequest,
    Status,
    TermRule,
)
from initiatives.regulatory.tasks import guard_clock, guard_clocks, keep_pulse
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import ask, days_ago, make_request, take_up
from tests.regulatory.test_grounds import again, at, on
from villagehub.audit.models import AuditEvent

MONDAY = date(2026, 9, 7)
RULE = {
    "weeks": "10", "legal_source": "Participatieverordening artikel 6", "is_statutory": "on",
    "suspendable": "on", "objection": "on",
}  # fmt: skip


@pytest.fixture
def case(winkelhoek, lead, officer):
    """Received on 1 September; asked on the 7th, answer by the 21st."""
    with on(MONDAY):
        found = take_up(make_request(winkelhoek, lead, at=at(date(2026, 9, 1))), officer)
        ask(found, officer)
    return again(found)


@pytest.fixture
def charge(client, decision_maker):
    client.force_login(decision_maker)
    return client


def url(name, *arguments):
    return reverse(f"regulatory:{name}", args=arguments)


def send(client, to, **data):
    return client.post(to, data, follow=True).content.decode()


def outage_of(municipality, by, since, until):
    return ChannelOutage.enter(municipality, by, since, until, "Het netwerk lag eruit.")


# Outages


def test_an_outage_stands_in_the_sum_of_whose_term_ended_in_it(
    client, case, municipality, decision_maker, lead
):
    before = case.due_on
    with on(date(2026, 9, 22)):
        outage_of(
            municipality, decision_maker, at(date(2026, 9, 21), 14), at(date(2026, 9, 21), 18)
        )
        client.force_login(lead)
        page = client.get(case.get_absolute_url()).content.decode()
        file = client.get(url("clock_file", case.reference)).json()
    assert "Het portaal was onbereikbaar van 21 september 2026, 14.00 tot" in page
    assert again(case).due_on == before
    assert {
        "what": "unreachable",
        "since": "2026-09-21T14:00",
        "until": "2026-09-21T18:00",
    } in file["events"]


def test_an_outage_on_another_day_is_no_business_of_a_request(case, municipality, decision_maker):
    with on(date(2026, 9, 22)):
        outage_of(
            municipality, decision_maker, at(date(2026, 9, 18), 14), at(date(2026, 9, 18), 18)
        )
    assert "onbereikbaar" not in str(again(case).due_sum)


def test_an_outage_elsewhere_is_no_business_of_a_request(case, venray, decision_maker):
    with on(date(2026, 9, 22)):
        outage_of(venray, decision_maker, at(date(2026, 9, 21), 14), at(date(2026, 9, 21), 18))
    assert "onbereikbaar" not in str(again(case).calculate().steps)


def test_who_could_not_answer_has_the_first_working_day_after(
    case, municipality, decision_maker, lead
):
    """Down from Monday evening until Friday: Monday the 28th is the last day to answer."""
    with on(date(2026, 9, 25)):
        outage_of(municipality, decision_maker, at(date(2026, 9, 21), 20), at(date(2026, 9, 25), 9))
    for day in (25, 28):
        with on(date(2026, 9, day)):
            guard_clock(str(case.pk))
            assert again(case).status == Status.QUESTION_OPEN
    with on(date(2026, 9, 29)):
        guard_clock(str(case.pk))
    assert again(case).status == Status.IN_REVIEW
    assert again(case).suspensions.get().ended_on == date(2026, 9, 21)


def down_on_the_last_day(municipality, decision_maker):
    """The last day to answer is Monday the 21st; the channel works again on Friday morning."""
    return outage_of(
        municipality, decision_maker, at(date(2026, 9, 21), 20), at(date(2026, 9, 25), 9)
    )


def text_of(client, page):
    return " ".join(client.get(page).content.decode().split())


def test_the_page_names_the_day_that_holds_as_soon_as_the_outage_is_noted(
    client, case, municipality, decision_maker, officer, lead
):
    def is_moved(shown):
        assert "Antwoord uiterlijk 28 september 2026, want op 21 september 2026" in shown
        assert "Antwoord uiterlijk 21 september" not in shown
        return "het antwoord tot en met <strong>maandag 28 september 2026</strong>" in shown

    client.force_login(lead)
    with on(date(2026, 9, 25)):
        noted = down_on_the_last_day(municipality, decision_maker)
        assert is_moved(text_of(client, case.get_absolute_url()))
    client.force_login(officer)
    assert is_moved(text_of(client, url("desk", case.reference)))
    client.force_login(lead)
    with on(date(2026, 9, 25)):
        noted.take_back(decision_maker)
        shown = text_of(client, case.get_absolute_url())
    assert "Antwoord uiterlijk 21 september 2026." in shown


def test_the_applicant_is_reminded_of_the_day_that_holds(case, municipality, decision_maker, lead):
    with on(date(2026, 9, 21)):
        guard_clock(str(case.pk))
    with on(date(2026, 9, 25)):
        down_on_the_last_day(municipality, decision_maker)
    with on(date(2026, 9, 28)):
        guard_clock(str(case.pk))
    told = lead.notifications.filter(period__startswith="answer:").order_by("created_at")
    assert "uiterlijk op maandag 21 september 2026" in told[0].body
    assert "uiterlijk op maandag 28 september 2026" in told[1].body


def test_an_outage_of_the_portal_moves_the_day_at_once_too(client, case, lead):
    with on(date(2026, 9, 21)) as clock:
        PortalPulse.objects.create(pk=1, last_at=timezone.now())
        clock.shift(timedelta(hours=3))
        keep_pulse()
        client.force_login(lead)
        shown = " ".join(client.get(case.get_absolute_url()).content.decode().split())
    assert "tot en met <strong>dinsdag 22 september 2026</strong>" in shown
    assert again(case).suspensions.get().answer_by == date(2026, 9, 22)


def test_the_portal_notes_its_own_outages(case):
    with on(MONDAY) as clock:
        keep_pulse()
        clock.shift(timedelta(minutes=10))
        keep_pulse()
        assert not ChannelOutage.objects.exists()
    with on(date(2026, 9, 21)) as clock:
        PortalPulse.objects.update(last_at=timezone.now())
        clock.shift(timedelta(hours=3))
        keep_pulse()
        keep_pulse()
    down = ChannelOutage.objects.get()
    assert (down.municipality, down.until - down.since) == (None, timedelta(hours=3))
    with on(date(2026, 9, 22)):
        guard_clocks()
    assert "onbereikbaar" in str(again(case).due_sum)
    assert again(case).status == Status.QUESTION_OPEN


def test_a_decision_maker_notes_an_outage_and_takes_it_back(charge, decision_maker, municipality):
    first, last = days_ago(2), days_ago(1)
    data = {"since": f"{first:%Y-%m-%dT%H:%M}", "until": f"{last:%Y-%m-%dT%H:%M}", "what": "Storm"}
    for _ in range(2):
        page = send(charge, url("outage"), **data)
    assert page.count("Storm") == 1
    down = ChannelOutage.objects.get()
    assert (down.municipality, down.recorded_by) == (municipality, decision_maker)
    page = send(charge, url("outage_back", down.pk))
    assert "Storm" not in page
    actions = AuditEvent.objects.about([str(down.pk)]).values_list("action", "actor_id")
    assert list(actions.order_by("pk")) == [
        ("create", decision_maker.pk),
        ("delete", decision_maker.pk),
    ]


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2026-09-02T10:00", "2026-09-01T10:00", "Het einde ligt na het begin"),
        ("2026-09-01T10:00", "2126-09-01T10:00", "Dat moment is er nog niet"),
        ("2024-09-01T10:00", "2026-09-01T10:00", "hoogstens 31 dagen"),
    ],
)
def test_an_outage_that_cannot_be_is_refused(charge, since, until, words):
    page = send(charge, url("outage"), since=since, until=until, what="Storm")
    assert words in page
    assert "Storm" in page
    assert not ChannelOutage.objects.exists()


def test_nobody_takes_back_what_the_portal_or_another_noted(charge, venray, other_officer):
    own = ChannelOutage.objects.create(since=days_ago(2), until=days_ago(1))
    theirs = outage_of(venray, other_officer, days_ago(3), days_ago(2))
    for outage in (own, theirs):
        assert charge.post(url("outage_back", outage.pk)).status_code == 404


def test_the_database_wants_an_end_after_a_begin(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        ChannelOutage.objects.create(since=days_ago(1), until=days_ago(2))


# Terms


def test_a_next_rule_shows_what_it_does_before_it_is_saved(charge, winkelhoek, lead, officer):
    older = take_up(make_request(winkelhoek, lead, at=days_ago(20)), officer)
    newer = take_up(make_request(winkelhoek, lead, at=days_ago(5)), officer)
    before, data = newer.due_on, {**RULE, "valid_from": days_ago(10).date().isoformat()}
    page = send(charge, url("rule", "exemption_permit"), **data)
    assert newer.reference in page
    assert older.reference not in page
    assert not TermRule.objects.exclude(municipality=None).exists()
    send(charge, url("rule", "exemption_permit"), **data, confirmed="1")
    rule = TermRule.objects.get(municipality=older.municipality)
    assert again(older).term_rule.municipality is None
    moved = again(newer)
    assert (moved.term_rule, moved.due_on) == (rule, moved.received_on + timedelta(weeks=10))
    assert moved.due_on > before
    assert "een andere regel geldt" in moved.changes.last().note_public
    told = lead.notifications.get(period=f"rule:{rule.pk}")
    assert "Participatieverordening artikel 6" in told.body
    assert AuditEvent.objects.about([str(rule.pk)]).count() == 1


def test_a_rule_of_afterwards_makes_nothing_in_time(charge, winkelhoek, lead, officer):
    late = take_up(make_request(winkelhoek, lead, at=days_ago(60)), officer)
    before = again(late).due_on
    data = {**RULE, "weeks": "20", "valid_from": days_ago(90).date().isoformat()}
    assert late.reference not in send(charge, url("rule", "exemption_permit"), **data)
    send(charge, url("rule", "exemption_permit"), **data, confirmed="1")
    assert TermRule.objects.filter(municipality=late.municipality).exists()
    assert again(late).due_on == before
    assert again(late).is_late


def test_the_preview_says_that_what_is_late_keeps_its_term(charge, winkelhoek, lead, officer):
    take_up(make_request(winkelhoek, lead, at=days_ago(90)), officer)
    data = {**RULE, "valid_from": days_ago(100).date().isoformat()}
    page = send(charge, url("rule", "exemption_permit"), **data)
    assert "Wat al te laat is, houdt zijn termijn." in page
    assert "kwam er geen binnen" not in page


def test_going_back_from_the_preview_keeps_what_was_typed(charge):
    data = {**RULE, "valid_from": "2026-12-07"}
    page = send(charge, url("rule", "experiment"), **data, again="1")
    assert "Participatieverordening artikel 6" in page
    assert not TermRule.objects.exclude(municipality=None).exists()


def test_rules_follow_each_other_and_never_overlap(charge, municipality):
    for day, weeks in (("2026-12-07", "6"), ("2027-06-01", "12"), ("2027-03-01", "9")):
        data = {**RULE, "weeks": weeks, "valid_from": day, "confirmed": "1"}
        send(charge, url("rule", "experiment"), **data)
    for day, weeks in ((date(2026, 12, 8), 6), (date(2027, 3, 1), 9), (date(2027, 7, 1), 12)):
        assert TermRule.objects.applicable(municipality, "experiment", day).weeks == weeks
    assert TermRule.objects.filter(municipality=municipality).count() == 3


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"valid_from": "1999-01-01"}, "Kies een dag vanaf 2020"),
        ({"valid_from": "2199-01-01"}, "Kies een dag vanaf 2020"),
        ({"weeks": "53"}, "id_weeks_error"),
        ({"penalty": "on", "is_statutory": ""}, "is er geen dwangsom"),
    ],
)
def test_a_rule_that_cannot_be_is_refused_beside_its_field(charge, change, words):
    data = {**RULE, "valid_from": "2026-12-07", **change}
    data = {name: value for name, value in data.items() if value}
    page = send(charge, url("rule", "experiment"), **data, confirmed="1")
    assert words in page
    assert not TermRule.objects.exclude(municipality=None).exists()


def test_a_rule_on_the_same_day_is_refused(charge):
    data = {**RULE, "valid_from": "2026-12-07", "confirmed": "1"}
    send(charge, url("rule", "experiment"), **data)
    assert "Er begint al een regel op die dag" in send(charge, url("rule", "experiment"), **data)
    assert charge.get(url("rule", "zoiets")).status_code == 404


# The channel, and who may


def test_a_second_municipality_starts_without_a_developer(client, venray, far_village, lead):
    chief = UserFactory()
    MembershipFactory(user=chief, role=Role.DECISION_MAKER, municipality=venray)
    client.force_login(chief)
    page = send(client, url("channel"), designated="on")
    assert "Zonder besluit is het kanaal niet aangewezen" in page
    send(client, url("channel"), designated="on", decree_url="https://voorbeeld.nl/besluit")
    send(client, url("rule", "subsidy"), **RULE, valid_from="2026-01-05", confirmed="1")
    venray.refresh_from_db()
    assert venray.designated_channel
    page = client.get(url("rules")).content.decode()
    assert "https://voorbeeld.nl/besluit" in page
    assert "10 weken" in page
    assert TermRule.objects.applicable(venray, "subsidy", date(2026, 2, 1)).weeks == 10
    assert AuditEvent.objects.about([str(venray.pk)]).exists()


def test_an_officer_reads_the_rules_and_changes_none(client, officer):
    client.force_login(officer)
    page = client.get(url("rules")).content.decode()
    assert "Een beslisser stelt dit in" in page
    assert "Noteer een storing" not in page
    for name, arguments in (("rule", ["experiment"]), ("channel", []), ("outage", [])):
        assert client.post(url(name, *arguments)).status_code == 404


def test_what_came_in_officially_stays_official(client, winkelhoek, lead, decision_maker):
    place = winkelhoek.village.municipality
    place.designated_channel = True
    place.save()
    case = make_request(winkelhoek, lead)
    client.force_login(decision_maker)
    send(client, url("channel"), decree_url="")
    place.refresh_from_db()
    assert not place.designated_channel
    assert RegulatoryRequest.objects.get(pk=case.pk).is_official


def test_moments_are_local(municipality, decision_maker):
    moment = timezone.make_aware(datetime(2026, 7, 1, 0, 30))
    down = outage_of(municipality, decision_maker, moment, moment + timedelta(hours=1))
    assert down.event.since == datetime(2026, 7, 1, 0, 30)
