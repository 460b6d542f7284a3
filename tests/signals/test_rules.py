"""From signals to a level (domain.md 5.3), without a page around it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from dateutil.relativedelta import relativedelta
from django.utils import timezone

from tests.factories import VillageFactory
from tests.signals.factories import TODAY, becomes, shop_in, told
from villagehub.notifications.models import Notification
from villages.models import Facility, Indicator, IndicatorValue, Source, StatArea
from villages.signals.checking import check_village, next_quarter, quarter_of
from villages.signals.finding import source
from villages.signals.models import EarlyWarning, FacilitySignal, QuarterlyCheck
from villages.signals.rules import assess
from villages.signals.tasks import check_quarter, check_quarter_of

pytestmark = pytest.mark.django_db


def signal(code, *kinds, about=""):
    return FacilitySignal(code=code, sources=[source(kind, about=about) for kind in kinds])


B, E = signal("B", "register"), signal("E", "list")


@pytest.mark.parametrize(
    ("signals", "level"),
    [
        ([], ""),
        ([B], ""),
        ([E], ""),
        ([B, E], ""),
        ([signal("A", "operator")], "watch"),
        ([signal("C", "operator")], "watch"),
        ([signal("D", "operator")], "watch"),
        ([signal("F", "list")], "watch"),
        ([B, signal("D", "operator")], "watch"),  # one source
        ([B, signal("D", "operator"), signal("D", "operator")], "watch"),  # the same one twice
        ([B, signal("D", "operator"), signal("D", "news")], "warning"),
        ([B, signal("D", "document")], "warning"),
        ([B, signal("C", "list")], "warning"),  # the counts of DUO are official
        ([B, signal("A", "document")], "watch"),
        ([signal("G", "seen", "seen")], ""),  # one source of two facts
        (
            [
                FacilitySignal(
                    code="G", sources=[source("seen", about="1"), source("seen", about="2")]
                )
            ],
            "warning",
        ),
        ([B, E, signal("A", "operator")], "watch"),
        ([B, E, signal("A", "operator", "news")], "critical"),
        ([B, E, signal("A", "document")], "critical"),
        ([E, signal("A", "document")], "watch"),
    ],
)
def test_the_level_that_signals_give(signals, level):
    assert assess(signals).level == level


def test_the_rules_say_what_a_higher_level_misses():
    found = assess([B, signal("D", "operator")])
    missing = " ".join(found.why_not_higher)
    assert "maar één bron" in missing
    assert "Ernstig: niet bekend is sluiting of opzegging aangekondigd" in missing
    assert found.because == "De organisatie is kwetsbaar."


@pytest.fixture
def shop(america):
    return shop_in(america)


def warning_of(facility):
    return EarlyWarning.objects.get(facility=facility, ended_on=None)


def codes_of(village, facility=None):
    rows = FacilitySignal.objects.filter(village=village, facility=facility).counting(TODAY)
    return "".join(sorted(rows.values_list("code", flat=True)))


def test_a_tip_changes_nothing_until_somebody_asked(america, shop, resident, editor):
    tip = told(shop, "A_closure", by=resident, kind="document", verified=False)
    check_village(america, TODAY)
    assert not EarlyWarning.objects.exists()
    assert tip.verify(editor, TODAY)
    assert not tip.verify(editor, TODAY)
    check_village(america, TODAY)
    assert warning_of(shop).level == "watch"


def test_a_level_rises_at_once_and_tells_the_team_and_from_warning_up_the_officer(
    america, shop, editor, officer
):
    told(shop, "D_loss", by=editor)
    check_village(america, TODAY)
    check_village(america, TODAY)
    assert [row.recipient for row in Notification.objects.all()] == [editor]
    told(shop, "D_successor", by=editor, kind="news")
    check_village(america, TODAY)
    check_village(america, TODAY)
    assert warning_of(shop).level == "warning"
    rows = Notification.objects.filter(period__startswith="warning")
    assert {row.recipient for row in rows} == {editor, officer}
    assert Notification.objects.count() == 3
    steps = [step.to_level for step in warning_of(shop).steps.all()]
    assert steps == ["watch", "warning"]


def test_a_level_falls_after_two_quarters_without_and_not_before(america, shop, editor):
    told(shop, "D_loss", by=editor, kind="document", on=TODAY)
    check_village(america, TODAY)
    later = TODAY + relativedelta(months=12)  # the signal is a year old
    for _day in range(3):  # looking often is no quarterly check
        check_village(america, later)
    first = next_quarter(later)
    check_village(america, first, is_quarterly=True)
    check_village(america, first, is_quarterly=True)
    assert (warning_of(shop).level, warning_of(shop).checks_below) == ("warning", 1)
    check_village(america, next_quarter(first), is_quarterly=True)
    over = EarlyWarning.objects.get()
    assert (over.ended_on, over.outcome) == (next_quarter(first), "kept")
    # In between it counts anew when a signal is back.
    assert quarter_of(first) == "2028-Q1"


def test_a_signal_that_returns_stops_the_fall(america, shop, editor):
    told(shop, "D_loss", by=editor)
    check_village(america, TODAY)
    first = next_quarter(TODAY + relativedelta(months=12))
    check_village(america, first, is_quarterly=True)
    told(shop, "D_reserve", by=editor, on=first)
    check_village(america, first)
    assert warning_of(shop).checks_below == 0


def test_the_last_of_its_kind_is_last_only_when_the_others_are_surely_gone(america, shop):
    other = shop_in(america, "Andere winkel", status="closed", status_confidence="probable")
    check_village(america, TODAY)
    assert "B" not in codes_of(america, shop)
    Facility.objects.filter(pk=other.pk).update(status_confidence="confirmed")
    check_village(america, TODAY)
    assert codes_of(america, shop) == "B"
    shop_in(america, "Nieuwe winkel")
    check_village(america, TODAY)
    assert "B" not in codes_of(america, shop)


def school_in(village, name="De School", **fields):
    place = {"latitude": 51.44, "longitude": 5.98, "source_code": name[:20], **fields}
    return Facility.objects.create(village=village, kind="primary_school", name=name, **place)


def test_a_small_last_school_gives_a_warning_and_an_unknown_number_none(america, meterik):
    school = school_in(america, pupils=22)
    unknown = school_in(meterik, "Elders", pupils=None, latitude=51.46)
    check_village(america, TODAY)
    check_village(meterik, TODAY)
    assert codes_of(america, school) == "BC"  # the other school is 2 km away
    assert warning_of(school).level == "warning"
    assert codes_of(meterik, unknown) == "B"
    Facility.objects.filter(pk=unknown.pk).update(latitude=51.50)
    check_village(america, TODAY)
    assert codes_of(america, school) == "BCE"
    Facility.objects.filter(pk=school.pk).update(latitude=None, longitude=None)
    check_village(america, TODAY)
    assert "E" not in codes_of(america, school)


def test_three_kilometres_are_far_only_when_the_last_stop_is_surely_gone(america, meterik):
    school = school_in(america)
    school_in(meterik, "Elders", latitude=51.476)  # 4 km
    check_village(america, TODAY)
    assert codes_of(america, school) == "B"
    stop = Facility.objects.create(village=america, kind="transport", name="Halte")
    becomes(stop, "closed", TODAY)
    check_village(america, TODAY)
    assert codes_of(america, school) == "BE"


@pytest.mark.parametrize(
    ("before", "after", "fields", "jumps"),
    [
        ("1.0", "2.0", {}, True),
        ("1.0", "1.9", {}, False),  # less than a kilometre
        ("4.0", "5.5", {}, False),  # less than half as much again
        ("0", "1.2", {}, True),
        ("1.0", "3.0", {"is_break": True}, False),
        ("1.0", "3.0", {"status": "estimate"}, False),
        ("1.0", "3.0", {"year": 2026}, False),  # not year on year
    ],
)
def test_a_jump_in_the_distance(america, shop, before, after, fields, jumps):
    area = StatArea.objects.create(code=america.area_code, kind="village")
    unit = {"theme": "distance", "unit": "km", "position": 1}
    indicator = Indicator.objects.create(code="dist_supermarket", name="Supermarkt", **unit)
    cbs = Source.objects.create(code="cbs", title="CBS", retrieved_on=TODAY)
    for year, value, more in ((2023, before, {}), (2024, after, fields)):
        given = {"year": year, "value": Decimal(value), "text": f"{value} km", **more}
        IndicatorValue.objects.create(area=area, indicator=indicator, source=cbs, **given)
    check_village(america, TODAY)
    assert ("F" in codes_of(america, shop)) is jumps
    assert EarlyWarning.objects.filter(level="watch").exists() is jumps


def test_two_losses_in_three_years_make_a_warning_about_the_village(america, shop):
    house = Facility.objects.create(village=america, kind="community_house", name="Dorpshuis")
    becomes(shop, "closed", TODAY - relativedelta(months=35))
    becomes(house, "reduced", TODAY, confidence="probable")
    check_village(america, TODAY)
    assert not EarlyWarning.objects.exists()
    becomes(house, "reduced", TODAY)
    check_village(america, TODAY)
    assert EarlyWarning.objects.get(facility=None).level == "warning"
    check_village(america, TODAY + relativedelta(months=2))
    assert not FacilitySignal.objects.filter(code="G", ended_on=None).exists()


def test_what_was_replaced_is_no_loss(america, shop, editor):
    house = Facility.objects.create(village=america, kind="community_house", name="Dorpshuis")
    becomes(house, "closed", TODAY)
    told(shop, "A_closure", by=editor)
    check_village(america, TODAY)
    assert warning_of(shop).level == "watch"
    new = shop_in(america, "Winkelhoek")
    becomes(shop, "closed", TODAY, replaced_by=new)
    check_village(america, TODAY)
    assert not FacilitySignal.objects.filter(code="G").exists()
    warning = EarlyWarning.objects.get()
    assert (warning.outcome, warning.ended_on) == ("replaced", TODAY)


def test_a_loss_that_goes_on_stays_a_loss_and_one_that_was_undone_is_none(america, shop):
    house = Facility.objects.create(village=america, kind="community_house", name="Dorpshuis")
    becomes(shop, "closed", TODAY)
    becomes(house, "reduced", TODAY - relativedelta(months=3))
    becomes(house, "closing", TODAY)  # opens less, and now announces its end
    check_village(america, TODAY)
    told_of = FacilitySignal.objects.get(code="G", ended_on=None)
    assert "Dorpshuis (augustus 2026)" in told_of.text
    becomes(house, "open", TODAY)
    check_village(america, TODAY)
    assert not FacilitySignal.objects.filter(code="G", ended_on=None).exists()


@pytest.mark.parametrize("status", ["closed", "replaced"])
def test_what_lists_only_suggest_ends_and_judges_nothing(america, shop, editor, status):
    told(shop, "D_loss", by=editor, kind="document")
    becomes(shop, "closing", TODAY)
    check_village(america, TODAY)
    becomes(shop, status, TODAY, kind="list", confidence="probable")
    later = next_quarter(TODAY + relativedelta(months=12))
    for day in (TODAY, later, next_quarter(later)):
        check_village(america, day, is_quarterly=True)
    warning = warning_of(shop)
    assert (warning.level, warning.outcome, warning.checks_below) == ("warning", "", 0)
    assert warning.is_public  # that it goes was announced
    becomes(shop, status, TODAY)
    check_village(america, next_quarter(later))
    assert EarlyWarning.objects.get().outcome == status


def test_a_closure_without_a_day_counts_from_the_day_on_which_it_was_put_in(america, shop):
    night = timezone.make_aware(datetime.combine(TODAY, time(0, 30)))
    Facility.objects.filter(pk=shop.pk).update(
        status="closing", status_since=None, created_at=night
    )
    check_village(america, TODAY)
    assert FacilitySignal.objects.get(facility=shop, code="A").dated == TODAY


def test_what_is_announced_no_more_is_public_no_more(america, shop):
    becomes(shop, "closing", TODAY)
    check_village(america, TODAY)
    assert warning_of(shop).public_level == "sluiting aangekondigd"
    becomes(shop, "open", TODAY)
    check_village(america, TODAY)
    assert (warning_of(shop).level, warning_of(shop).is_public) == ("watch", False)


def critical(shop, editor):
    told(shop, "A_closure", by=editor, kind="document")
    told(shop, "E_far", by=editor)
    check_village(shop.village, TODAY)
    assert warning_of(shop).make_public(editor, TODAY)


def test_what_the_team_made_public_stays_so_until_the_announcement_is_withdrawn(
    america, shop, editor
):
    critical(shop, editor)
    check_village(america, TODAY)
    assert warning_of(shop).is_public
    FacilitySignal.objects.get(code="A").withdraw(editor, TODAY, "Ze gaan toch door")
    check_village(america, TODAY)
    assert (warning_of(shop).level, warning_of(shop).is_public) == ("critical", False)


def test_a_shop_that_opens_again_is_no_longer_said_to_be_closed(america, shop, editor):
    critical(shop, editor)
    becomes(shop, "closed", TODAY)
    check_village(america, TODAY)
    assert (warning_of(shop).public_level, warning_of(shop).outcome) == ("gesloten", "closed")
    becomes(shop, "open", TODAY)
    check_village(america, TODAY)
    warning = warning_of(shop)
    assert (warning.public_level, warning.is_public) == ("ernstig", True)
    assert warning.public_text.startswith("De sluiting is aangekondigd, het is de laatste")


def test_only_core_facilities_are_computed(america):
    Facility.objects.create(village=america, kind="pub", name="Café")
    check_village(america, TODAY)
    assert not FacilitySignal.objects.exists()


def test_what_the_team_withdrew_is_not_computed_anew_for_a_year(america, shop, editor):
    check_village(america, TODAY)
    FacilitySignal.objects.get().withdraw(editor, TODAY, "Er is nog een winkel")
    check_village(america, TODAY + timedelta(days=300))
    assert codes_of(america, shop) == ""
    check_village(america, TODAY + timedelta(days=370))
    assert FacilitySignal.objects.filter(withdrawn_on=None).count() == 1


def test_a_quarter_is_looked_at_once(america, shop, meterik, django_capture_on_commit_callbacks):
    VillageFactory()  # has nothing to look at
    assert check_quarter() == 1
    assert check_quarter() == 0
    check_quarter_of(america.pk, timezone.localdate().isoformat())
    assert QuarterlyCheck.objects.count() == 1
    other = shop_in(meterik)
    assert other.village == meterik
    assert check_quarter() == 1


def test_a_real_closing_raises_the_warning_step_by_step(america, shop, editor, officer):
    """Two years: losses, no successor, the announcement, the last day, and a year later."""
    becomes(shop, "open", date(2015, 1, 1))
    told(shop, "D_loss", by=editor, on=date(2024, 9, 12))
    check_village(america, date(2024, 9, 12))
    assert warning_of(shop).level == "watch"
    told(shop, "D_successor", by=editor, kind="news", on=date(2025, 3, 12))
    check_village(america, date(2025, 3, 12))
    assert warning_of(shop).level == "warning"
    told(shop, "E_far", by=editor, kind="seen", on=date(2026, 2, 1))
    becomes(shop, "closing", date(2026, 3, 12), kind="document")
    check_village(america, date(2026, 3, 12))
    assert warning_of(shop).level == "critical"
    assert warning_of(shop).is_public  # the announcement itself is
    becomes(shop, "closed", date(2026, 8, 12), kind="news")
    check_village(america, date(2026, 8, 12))
    assert warning_of(shop).outcome == "closed"
    check_village(america, date(2027, 8, 12), is_quarterly=True)
    warning = EarlyWarning.objects.get()
    assert warning.ended_on == date(2027, 8, 12)
    steps = [(step.on.isoformat()[:7], step.to_level, step.codes) for step in warning.steps.all()]
    assert steps == [
        ("2024-09", "watch", "BD"),
        ("2025-03", "warning", "BD"),
        ("2026-03", "critical", "ABE"),
        ("2026-08", "critical", ""),
    ]
