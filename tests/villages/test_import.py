"""The open data as they are, for places whose figures we know, and files that are wrong."""

import gzip
import io
import time

import pytest
from django.core.management import CommandError, call_command

from villages.models import (
    Facility,
    FacilityStatusChange,
    ImportedFile,
    IndicatorValue,
    Municipality,
    PlaceName,
    Province,
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


def test_empty_is_unknown_and_never_zero(data_folder):
    spoil(data_folder, "woonplaats_indicatoren.csv.gz", ",1100,2465,", ",,2465,")
    load(data_folder)
    value = figure("WP1026", "households", 2024)
    assert (value.value, value.text) == (None, "onbekend")


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
