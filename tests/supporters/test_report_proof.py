"""Nothing can be computed back, and whoever wants to may check that (P16)."""

import importlib.util
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse

from supporters.models import Report, Theme
from supporters.report.cells import theme_labels
from supporters.report.proof import weak_spots
from supporters.report.together import all_told
from tests.supporters.reporting import (
    built,
    codes,
    contacts,
    last_quarter,
    plenty,
    quarter_before,
    released,
)
from villagehub.accounts.acting import acting_as
from villagehub.suppression import THRESHOLD

SCRIPT = Path(settings.BASE_DIR) / "static" / "report" / "check_report.py"


@pytest.fixture(autouse=True)
def large(america, meterik, support_organisation):
    for village in (america, meterik):
        village.population = 2000
        village.save()
    support_organisation.villages.add(meterik)


@pytest.fixture
def checker():
    spec = importlib.util.spec_from_file_location("check_report", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def some(supporter, village, **numbers):
    contacts(supporter, village, dict.fromkeys(codes(), 20) | numbers)


def run(file):
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(file)], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_p16_the_script_computes_the_same_without_us(
    client, supporter, by_coordinator, by, america, officer, tmp_path
):
    some(supporter, america, wonen=4, digitaal=3)
    report = released(by_coordinator, by, america)
    client.force_login(officer)
    file = tmp_path / "bewijs.json"
    file.write_bytes(client.get(reverse("supporters:report_proof", args=[report.pk])).content)
    code, text = run(file)
    assert (code, "klopt" in text) == (0, True), text
    assert report.proof["reach"]


def test_p16_the_script_finds_a_small_number_and_a_file_that_says_too_much(
    supporter, by_coordinator, by, america, tmp_path
):
    some(supporter, america, wonen=4, digitaal=3)
    proof = released(by_coordinator, by, america).proof
    hidden = [name for name, number in proof["numbers"].items() if number["is"] == "hidden"]
    theme = next(name for name in hidden if "/theme/" in name)
    bent = json.loads(json.dumps(proof))
    bent["reach"][theme] = [0, 9_999]
    file = tmp_path / "bewijs.json"
    file.write_text(json.dumps(bent))
    assert run(file)[0] == 1
    open_too_far = json.loads(json.dumps(proof))
    for name in hidden:
        if "/theme/" in name and name != theme:
            open_too_far["numbers"][name] |= {"low": 20, "high": 20, "is": "told"}
    file.write_text(json.dumps(open_too_far))
    assert run(file)[0] == 1


def test_p16_of_a_cluster_and_one_village_the_other_is_not_found(
    supporter, by_coordinator, by, america, meterik
):
    some(supporter, america)
    some(supporter, meterik, wonen=3, vervoer=12)
    released(by_coordinator, by, america, meterik)
    alone = released(by_coordinator, by, america)
    assert weak_spots(alone.proof) == []
    others = [name for name, n in alone.proof["numbers"].items() if n["is"] == "between"]
    assert others  # Meterik, of which nothing was told


def test_p16_two_versions_do_not_tell_what_changed_in_a_small_number(
    supporter, by_coordinator, by, america
):
    some(supporter, america, wonen=8, digitaal=3)
    first = released(by_coordinator, by, america)
    contacts(supporter, america, {"wonen": 2}, spread=False)
    try:
        second = released(by_coordinator, by, america, anew=True)
    except ValidationError:
        return  # too little changed
    wonen = str(Theme.objects.get(code="wonen").pk)
    assert weak_spots(second.proof) == []
    assert first.figures["theme"][wonen] is second.figures["theme"][wonen] is None


def test_p16_many_reports_of_quarters_villages_and_versions_give_nothing_away(
    supporter, by_coordinator, by, america, meterik, checker
):
    """Set beside each other by the script that knows nothing of us."""
    chance = random.Random(2031)
    told = refused = 0
    for period in (quarter_before(), last_quarter()):
        for village in (america, meterik):
            numbers = {code: int(chance.random() ** 0.5 * 40) for code in codes()}
            contacts(supporter, village, numbers, period)
        for villages in ([america, meterik], [america], [meterik]):
            try:
                released(by_coordinator, by, *villages, period=period)
                told += 1
            except ValidationError:
                refused += 1
        contacts(supporter, america, {chance.choice(codes()): 25}, period)
        try:
            released(by_coordinator, by, america, period=period, anew=True)
            told += 1
        except ValidationError:
            refused += 1
    assert told > refused
    for report in Report.objects.read_outside():
        proof = report.proof
        assert list(checker.faults_of(proof)) == []
        for name, (low, high) in proof["reach"].items():
            assert high is None or high - low >= THRESHOLD or low >= THRESHOLD, name


def test_the_proof_tells_of_no_draft_and_of_no_month(
    supporter, by_coordinator, by, america, meterik
):
    plenty(supporter, america)
    plenty(supporter, meterik)
    draft = built(by_coordinator, meterik)
    report = released(by_coordinator, by, america)
    text = json.dumps(report.proof)
    assert str(draft) not in text
    assert f":{meterik.pk}/" not in text
    assert "page" not in text


def test_the_proof_tells_of_no_report_that_was_withdrawn(supporter, by_coordinator, by, america):
    plenty(supporter, america)
    first = released(by_coordinator, by, america)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        first.withdraw(by_coordinator, "Er klopte iets niet.")
    contacts(supporter, america, {codes()[0]: 40})
    second = released(by_coordinator, by, america, anew=True)
    text = json.dumps(second.proof)
    assert f"{second.period}#2:" in text
    assert f"{first.period}#1:" not in text


def test_the_proof_tells_of_no_village_that_its_reader_may_not_read_of(
    supporter, by_coordinator, by, america, meterik
):
    """Two villages of one organisation, perhaps in two municipalities, and nothing ties them."""
    plenty(supporter, america)
    plenty(supporter, meterik)
    released(by_coordinator, by, meterik)
    assert f":{meterik.pk}/" not in json.dumps(released(by_coordinator, by, america).proof)


def test_what_a_cluster_ties_together_is_in_the_proof(
    supporter, by_coordinator, by, america, meterik
):
    plenty(supporter, america)
    plenty(supporter, meterik)
    for villages in ([meterik], [america, meterik]):
        released(by_coordinator, by, *villages)
    assert f":{meterik.pk}/" in json.dumps(released(by_coordinator, by, america).proof)


def test_p16_two_versions_are_tied_when_another_village_was_counted_between(
    supporter, by_coordinator, by, america, meterik
):
    some(supporter, america, wonen=8, digitaal=3)
    some(supporter, meterik)
    first = released(by_coordinator, by, america)
    released(by_coordinator, by, meterik)
    contacts(supporter, meterik, dict.fromkeys(codes(), 20))
    released(by_coordinator, by, meterik, anew=True)
    contacts(supporter, america, dict.fromkeys(codes(), 20))
    second = released(by_coordinator, by, america, anew=True)
    assert (first.count_number, second.count_number) == (1, 3)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        reports = Report.objects.of(by_coordinator.organisation_id)
        figures = all_told(theme_labels(), [each.told for each in reports])
    places = {each.told.place for each in (first, second)}
    tied = {key[1][:2] for key in figures.cells if key[0] == "shift"}
    assert tuple(sorted(places)) in tied
    assert weak_spots(second.proof) == []
