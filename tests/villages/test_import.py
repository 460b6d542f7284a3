"""The open data as they are, for places whose figures we know, and files that are wrong."""

import gzip
import io
import time

import pytest
from django.core.management import CommandError, call_command

from villages.models import (
    Confidence,
    Facility,
    FacilityStatusChange,
    ImportedFile,
    IndicatorValue,
    Municipality,
    PlaceName,
    Province,
    Source,
    Village,
)

pytestmark = pytest.mark.django_db


def load(folder, **options):
    out = io.StringIO()
    call_command("import_open_data", folder=folder, stdout=out, **options)
    return out.getvalue()


def figure(code, indicator, year):
    return IndicatorValue.objects.get(area__code=code, indicator__code=indicator, year=year)


def spoil(folder, name, old, new):
    path = folder / name
    text = gzip.decompress(path.read_bytes()).decode()
    assert old in text
    path.write_bytes(gzip.compress(text.replace(old, new, 1).encode()))


def everything():
    """What an import writes, without the moments."""
    return {
        model: sorted(map(str, model.objects.values_list(*fields)))
        for model, fields in {
            Village: ["bag_place_code", "slug", "name", "population", "introduction"],
            IndicatorValue: ["area__code", "indicator__code", "year", "text", "status"],
            Facility: ["pk", "source_code", "name", "status", "village__slug"],
            FacilityStatusChange: ["pk", "source_code", "text"],
            PlaceName: ["village__slug", "name"],
        }.items()
    }


def test_the_whole_country_is_loaded_within_a_minute(settings):
    started = time.process_time()  # which does not count what else the machine does
    lines = load(settings.BASE_DIR / "data").splitlines()
    assert time.process_time() - started < 30
    assert lines[0].startswith("1/13 sources.json")
    assert lines[-1].startswith("13/13 ")
    assert (Province.objects.count(), Municipality.objects.count()) == (12, 342)
    assert Village.objects.count() == 2501
    assert figure("NL00", "population", 2024).value == 17_942_942
    assert figure("NL00", "population", 2022).value == 17_588_925
    assert Village.objects.filter(population__isnull=True).count() == 15
    assert Facility.objects.filter(kind="primary_school", status="open").count() == 6115
    started = time.process_time()
    assert "up to date" in load(settings.BASE_DIR / "data", if_changed=True)
    assert time.process_time() - started < 1


@pytest.mark.usefixtures("imported")
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


@pytest.mark.usefixtures("imported")
def test_years_that_were_counted_otherwise_are_marked():
    assert not figure("WP1026", "population", 2022).is_break
    assert figure("WP1026", "population", 2023).is_break
    assert figure("WP1026", "population", 2024).is_break
    assert not figure("GM1507", "population", 2024).is_break


@pytest.mark.usefixtures("imported")
def test_figures_of_horst_and_its_municipality():
    horst = Village.objects.get(name="Horst")
    assert horst.population == figure(horst.area_code, "population", 2024).value == 13375
    assert figure("GM1507", "population", 2024).text == "43.917"


@pytest.mark.usefixtures("imported")
def test_places_with_the_same_name_are_told_apart_by_municipality():
    beek = Village.objects.filter(name="Beek")
    slugs = set(beek.values_list("slug", flat=True))
    assert slugs == {"beek-montferland", "beek-berg-en-dal", "beek-beek-l"}
    assert Village.objects.get(slug="beek-montferland").municipality.name == "Montferland"
    assert len({figure(each.area_code, "population", 2024).value for each in beek}) == 3
    assert Village.objects.get(bag_place_code="1026").slug == "america"


@pytest.mark.usefixtures("imported")
def test_a_doubtful_figure_is_an_estimate():
    loenga = Village.objects.get(name="Loënga")
    value = figure(loenga.area_code, "population", 2024)
    assert (value.value, value.status, value.flag) == (45, "estimate", "twijfel")
    assert loenga.prepared.population_is_estimate


def test_empty_is_unknown_and_never_zero(data_folder):
    spoil(data_folder, "woonplaats_indicatoren.csv.gz", ",1100,2465,", ",,2465,")
    load(data_folder)
    value = figure("WP1026", "households", 2024)
    assert (value.value, value.text) == (None, "onbekend")


@pytest.mark.usefixtures("imported")
def test_the_school_of_america_is_there_with_its_pupils():
    school = Facility.objects.get(source_code="03VA00")
    assert (school.name, school.pupils) == ("Basisschool De Wouter", 152)
    assert (school.village.slug, school.status_text) == ("america", "open")


@pytest.mark.usefixtures("imported")
def test_a_school_that_seems_gone_is_only_probably_closed():
    gone = Facility.objects.get(village__slug="buggenum")
    assert gone.status_text == "waarschijnlijk gesloten"
    change = gone.changes.get()
    assert change.confidence == Confidence.PROBABLE
    assert "Waarschijnlijk gesloten" in change.text
    certain = FacilityStatusChange.objects.filter(confidence=Confidence.CONFIRMED)
    assert not certain.exists()


@pytest.mark.usefixtures("imported")
def test_every_figure_and_source_has_licence_and_date():
    for source in Source.objects.all():
        assert source.licence
        assert source.retrieved_on


def test_loading_twice_changes_nothing(imported):
    before = everything()
    load(imported)
    assert everything() == before


def test_what_people_wrote_stays(imported):
    Village.objects.filter(slug="america").update(introduction="Ons dorp")
    Village.objects.filter(slug="meterik").update(slug="meterik-oud")
    school = Facility.objects.get(source_code="03VA00")
    Facility.objects.filter(pk=school.pk).update(name="De Wouter", edited_at=school.created_at)
    ours = Facility.objects.create(village=school.village, kind="shop", name="Dorpswinkel")
    load(imported)
    america = Village.objects.get(bag_place_code="1026")
    assert (america.slug, america.introduction) == ("america", "Ons dorp")
    assert Village.objects.get(name="Meterik").slug == "meterik-oud"
    assert Facility.objects.get(pk=school.pk).name == "De Wouter"
    assert Facility.objects.filter(pk=ours.pk).exists()


def test_an_address_once_given_stays_when_a_namesake_appears(imported):
    spoil(imported, "woonplaatsen.csv.gz", ",Meterik,", ",America,")
    load(imported)
    slugs = set(Village.objects.filter(name="America").values_list("slug", flat=True))
    assert slugs == {"america", "meterik"}


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("woonplaats_indicatoren.csv.gz", ",1.18,1.18,", ",ver,1.18,", "'ver' is no number"),
        ("woonplaats_indicatoren.csv.gz", "\n1026,", "\n9999,", "there is no place 9999"),
        ("woonplaatsen.csv.gz", "\n1026,", "\n102,", "'102' is no code of a place"),
        ("woonplaatsen.csv.gz", ",gemeente_code,", ",gm,", "column gemeente_code is missing"),
        ("woonplaatsen.csv.gz", ",51.43667,", ",15.4,", "outside the Netherlands"),
        ("scholen_2024.csv.gz", ",152,", ",-152,", "cannot be right"),
        ("scholen_2024.csv.gz", ",152,", ",", "number of cells"),
        ("scholen_2024.csv.gz", "De Wouter", "De\0Wouter", "null byte"),
        ("basisscholen_wijzigingen_2021_2024.csv.gz", ",verdwenen,", ",foetsie,", "not known"),
    ],
)
def test_a_bad_row_names_file_line_and_reason(data_folder, name, old, new, reason):
    spoil(data_folder, name, old, new)
    with pytest.raises(CommandError) as error:
        load(data_folder)
    assert str(error.value).startswith(f"{name}, line ")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)
    assert not ImportedFile.objects.filter(name=name).exists()


def test_nothing_of_a_file_with_a_bad_row_is_loaded(data_folder):
    spoil(data_folder, "scholen_2024.csv.gz", ",152,", ",veel,")
    with pytest.raises(CommandError):
        load(data_folder)
    assert not Facility.objects.exists()
    assert Village.objects.filter(slug="america").exists()


def test_a_missing_file_is_named(data_folder):
    (data_folder / "scholen_2024.csv.gz").unlink()
    with pytest.raises(CommandError, match=r"scholen_2024\.csv\.gz.*missing"):
        load(data_folder)


def test_a_file_that_is_no_archive_is_named(data_folder):
    (data_folder / "scholen_2024.csv.gz").write_text("dit is geen gzip")
    with pytest.raises(CommandError, match=r"scholen_2024\.csv\.gz.*cannot be read"):
        load(data_folder)


def test_an_import_that_was_cut_short_is_done_again(imported):
    spoil(imported, "scholen_2024.csv.gz", ",152,", ",veel,")
    with pytest.raises(CommandError):
        load(imported)
    spoil(imported, "scholen_2024.csv.gz", ",veel,", ",152,")
    assert "13/13" in load(imported, if_changed=True)


def test_a_changed_file_is_loaded_again(imported):
    assert "up to date" in load(imported, if_changed=True)
    spoil(imported, "scholen_2024.csv.gz", ",152,", ",153,")
    assert "13/13" in load(imported, if_changed=True)
    assert Facility.objects.get(source_code="03VA00").pupils == 153
