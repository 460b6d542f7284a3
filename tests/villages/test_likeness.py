"""Villages like ours, and figures as charts that say what the table beside them says."""

from datetime import date
from decimal import Decimal

import pytest

from tests.factories import VillageFactory
from villages.figures.charts import year_charts
from villages.figures.importing.indicators import load_definitions, written
from villages.figures.importing.likeness import prepare_likeness
from villages.figures.likeness import alike
from villages.models import (
    COUNTRY_CODE,
    Indicator,
    IndicatorValue,
    Source,
    StatArea,
    VillageFeatures,
)

pytestmark = pytest.mark.django_db
USUAL = {"density": 100, "pop_0_15": 0.15, "pop_65plus": 0.2, "dist_school": 1, "dist_gp": 2}


@pytest.fixture
def figures(db):
    """Writes figures of a place: figures("WP1026", 2024, population=2000)."""
    load_definitions()
    source = Source.objects.create(
        code="cbs", title="CBS", publisher="CBS", period="2024", retrieved_on=date(2024, 1, 1)
    )
    indicators = {each.code: each for each in Indicator.objects.all()}

    def write(area, year=2024, is_break=False, **given):
        place, _new = StatArea.objects.get_or_create(
            code=area, defaults={"kind": "village" if area.startswith("WP") else "country"}
        )
        for code, value in given.items():
            IndicatorValue.objects.create(
                **{"area": place, "indicator": indicators[code], "year": year, "source": source},
                **{
                    "value": value,
                    "text": written(code, Decimal(str(value))),
                    "is_break": is_break,
                },
            )

    return write


@pytest.fixture
def country(america, figures):
    """Twelve villages growing from 500 people; America has 1,600, as the fifth of them."""
    for number in range(12):
        people = 500 + 300 * number
        village = VillageFactory(bag_place_code=f"{5000 + number}", name=f"Dorp {people}")
        figures(village.area_code, **_usual(people), dist_supermarket=number)
    figures(america.area_code, **_usual(1600), dist_supermarket=4)
    figures(COUNTRY_CODE, population=17_000_000, dist_school=1)
    prepare_likeness()
    return america


def _usual(people):
    shares = {code: n * people for code, n in USUAL.items() if code.startswith("pop")}
    return {**USUAL, **shares, "population": people}


def test_the_nearest_villages_come_first_and_unknown_is_not_zero(country, figures):
    found = alike(country)
    assert [village.name for village in found.villages[:3]] == [
        "Dorp 1700",
        "Dorp 1400",
        "Dorp 2000",
    ]
    assert len(found.villages) == 8
    unknown = VillageFactory(bag_place_code="6000", name="Zonder winkelcijfer")
    figures(unknown.area_code, **_usual(1600))
    prepare_likeness()
    assert VillageFeatures.objects.get(village=unknown).supermarket is None
    assert unknown not in alike(country).villages
    # From where it is unknown itself, the others can be compared on all the rest.
    assert alike(unknown).villages[0] == country


def test_a_village_without_size_is_compared_with_none(client, country, figures):
    empty = VillageFactory(bag_place_code="6001", slug="leeg")
    figures(empty.area_code, dist_gp=3)
    prepare_likeness()
    assert alike(empty).villages == []
    text = client.get("/dorpen/leeg/cijfers/").content.decode()
    assert "te weinig bekend om het met andere te vergelijken" in text


def test_the_page_names_the_villages_and_how_they_were_found(
    client, country, django_assert_num_queries
):
    text = client.get("/dorpen/america/cijfers/").content.decode()
    for part in ["Dorp 1700", "vier dingen, die even zwaar tellen", "onbekend is geen nul"]:
        assert part in text
    for part in ["Waarom hier geen rapportcijfer staat", "omstreden", "SCP"]:
        assert part in text
    assert "style=" not in text
    with django_assert_num_queries(3):  # the village, the version of the data, its figures
        client.get("/dorpen/america/cijfers/")


def test_the_middle_of_few_known_figures_is_unknown(country, figures):
    others = alike(country).villages
    for village in others[:3]:
        figures(village.area_code, dist_pool=7)
    assert alike(country).usual["dist_pool", 2024] == (None, "onbekend", False)
    figures(others[3].area_code, dist_pool=9)
    assert alike(country).usual["dist_pool", 2024][1] == "7,0 km"
    IndicatorValue.objects.filter(indicator__code="dist_pool").update(status="estimate")
    assert alike(country).usual["dist_pool", 2024][2] is True


def test_a_chart_says_what_its_table_says(client, country):
    text = client.get("/dorpen/america/cijfers/").content.decode()
    chart = text[text.index('class="bar-chart"') :]
    chart = chart[: chart.index("</desc>")]
    assert "<title" in chart
    assert "Huisarts: America 2,0 km, Dorpen zoals dit 2,0 km." in chart
    table = text[text.index("Bekijk als tabel") :]
    assert "2,0 km" in table[: table.index("</table>")]


def test_no_line_joins_years_that_were_counted_otherwise(client, america, figures):
    figures(america.area_code, 2022, population=2000, dwellings=800)
    figures(america.area_code, 2023, population=2100, dwellings=810)
    figures(america.area_code, 2024, is_break=True, population=2300)
    rows = list(IndicatorValue.objects.filter(indicator__code="population").order_by("year"))
    (chart,) = year_charts([("Inwoners", rows)])
    joined = [(point.before is not None, point.break_at is not None) for point in chart.points]
    assert joined == [(False, False), (True, False), (False, True)]
    text = client.get("/dorpen/america/cijfers/").content.decode()
    assert "2024: 2.300 (anders geteld dan het jaar ervoor)." in text
