"""What an import of real rows leaves behind, and the pages that show it.

Only looked at here, and so imported once for all of these tests."""

import pytest

from tests.layout import on_one_line
from tests.villages.test_import import figure
from tests.villages.test_pages import PUBLIC
from villages.models import Confidence, Facility, FacilityStatusChange, Source, Village

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("imported_once")]


@pytest.mark.parametrize(
    ("indicator", "year", "text"),
    [
        ("population", 2022, "2.065"),
        ("population", 2023, "2.190"),
        ("population", 2024, "2.325"),
        ("pop_0_15", 2024, "310"),
        ("pop_15_25", 2024, "255"),
        ("pop_25_45", 2024, "615"),
        ("pop_45_65", 2024, "685"),
        ("pop_65plus", 2024, "460"),
        ("households", 2024, "1.100"),
        ("household_size", 2024, "2,1"),
        ("dwellings", 2024, "870"),
        ("woz", 2024, "€ 355.000"),
        ("density", 2024, "94 per km²"),
        ("dist_gp", 2023, "1,2 km"),
        ("dist_library", 2023, "6,2 km"),
        ("dist_station", 2023, "5,2 km"),
        ("dist_hospital_beds", 2023, "12,4 km"),
        ("urbanity", 2024, "niet stedelijk"),
    ],
)
def test_the_figures_of_america_are_those_of_cbs(indicator, year, text):
    value = figure("WP1026", indicator, year)
    assert (value.text, value.status) == (text, "final")


def test_years_that_were_counted_otherwise_are_marked():
    assert not figure("WP1026", "population", 2022).is_break
    assert figure("WP1026", "population", 2023).is_break
    assert figure("WP1026", "population", 2024).is_break
    assert not figure("GM1507", "population", 2024).is_break


def test_figures_of_horst_and_its_municipality():
    horst = Village.objects.get(name="Horst")
    assert horst.population == figure(horst.area_code, "population", 2024).value == 13375
    assert figure("GM1507", "population", 2024).text == "43.917"


def test_places_with_the_same_name_are_told_apart_by_municipality():
    beek = Village.objects.filter(name="Beek")
    slugs = set(beek.values_list("slug", flat=True))
    assert slugs == {"beek-montferland", "beek-berg-en-dal", "beek-beek-l"}
    assert Village.objects.get(slug="beek-montferland").municipality.name == "Montferland"
    assert len({figure(each.area_code, "population", 2024).value for each in beek}) == 3
    assert Village.objects.get(bag_place_code="1026").slug == "america"


def test_a_doubtful_figure_is_an_estimate():
    loenga = Village.objects.get(name="Loënga")
    value = figure(loenga.area_code, "population", 2024)
    assert (value.value, value.status, value.flag) == (45, "estimate", "twijfel")
    assert loenga.prepared.population_is_estimate


def test_the_school_of_america_is_there_with_its_pupils():
    school = Facility.objects.get(source_code="03VA00")
    assert (school.name, school.pupils) == ("Basisschool De Wouter", 152)
    assert (school.village.slug, school.status_text) == ("america", "open")


def test_a_school_that_seems_gone_is_only_probably_closed():
    gone = Facility.objects.get(village__slug="buggenum")
    assert gone.status_text == "waarschijnlijk gesloten"
    change = gone.changes.get()
    assert change.confidence == Confidence.PROBABLE
    assert "Waarschijnlijk gesloten" in change.text
    certain = FacilityStatusChange.objects.filter(confidence=Confidence.CONFIRMED)
    assert not certain.exists()


def test_every_figure_and_source_has_licence_and_date():
    for source in Source.objects.all():
        assert source.licence
        assert source.retrieved_on


@pytest.mark.parametrize("url", PUBLIC)
def test_a_visitor_gets_a_page_that_may_be_kept(client, url):
    response = client.get(url)
    assert response.status_code == 200
    assert "public" in response["Cache-Control"]
    assert "s-maxage=1" in response["Cache-Control"]
    assert "Cookie" in response["Vary"]
    assert not response.cookies
    again = client.get(url, headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_page_of_a_village_shows_its_figures(client):
    text = client.get("/dorpen/america/").content.decode()
    assert "2.325 inwoners" in text
    assert 'class="skyline"' in text
    assert "1,2 km" in text
    assert "2023" in text
    assert "Basisschool De Wouter" in text
    assert "style=" not in text


def test_the_figures_stand_beside_those_of_municipality_and_country(client):
    text = client.get("/dorpen/america/cijfers/").content.decode()
    for part in ["2.325", "43.917", "310", "13%", "anders geteld", "schatting", "2024"]:
        assert part in text
    assert "/bronnen/#cbs-kwb-2024" in text


def test_an_estimate_says_so(client):
    slug = Village.objects.get(name="Loënga").slug
    assert "45 inwoners (schatting)" in on_one_line(client.get(f"/dorpen/{slug}/"))


def test_province_and_municipality_lead_to_the_village(client):
    assert b"/dorpen/provincies/limburg/" in client.get("/").content
    province = client.get("/dorpen/provincies/limburg/").content
    assert b"/dorpen/gemeenten/horst-aan-de-maas/" in province
    municipality = client.get("/dorpen/gemeenten/horst-aan-de-maas/").content
    assert b"/dorpen/america/" in municipality


def test_the_sources_page_names_licence_date_and_faults(client):
    text = client.get("/bronnen/").content.decode()
    for part in ["CC BY 4.0", "CC0", "DUO", "GeoNames", "22 november 2024", "nooit nul"]:
        assert part in text


def test_a_school_that_seems_gone_is_shown_as_probable(client):
    facility = Facility.objects.get(village__slug="buggenum")
    listing = client.get("/dorpen/buggenum/voorzieningen/").content.decode()
    assert "waarschijnlijk gesloten" in listing
    page = client.get(facility.get_absolute_url()).content.decode()
    assert "tussen mei 2022 en november 2024" in page
    assert "waarschijnlijk" in page
