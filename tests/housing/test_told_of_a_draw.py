"""What everybody may see of a draw, on its page, in its file and on paper."""

import json
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.certificate import words_of
from initiatives.housing.draw import digest
from initiatives.housing.models import AllocationRound
from tests.housing.factories import THROWN, make_household, make_round, make_row, make_rules
from villagehub.typesetting.printable import printable

pytestmark = pytest.mark.django_db


def page(name, one):
    return reverse(f"housing:{name}", args=[*one.initiative.address, one.number])


@pytest.fixture
def group(nieuwe_hoek):
    for starter in ("yes", "no", "no"):
        make_household(nieuwe_hoek, starter=starter)
    make_row(nieuwe_hoek, 2)
    make_rules(nieuwe_hoek, days_ago=60)
    return nieuwe_hoek


def drawn_ago(group, lead, days):
    """As drawn then: the moment of a draw is never changed afterwards."""
    one = make_round(group, lead, drawn=False)
    AllocationRound.objects.filter(pk=one.pk).update(draw_on=timezone.localdate())
    one.refresh_from_db()
    one.draw(lead, THROWN, at=timezone.now() - timedelta(days=days))
    return one


def test_six_weeks_after_a_draw_everybody_sees_figures_and_digests_only(client, group, lead):
    one = drawn_ago(group, lead, days=43)
    shown = client.get(page("round", one)).content.decode()
    assert "Er deden 3 huishoudens mee" in shown
    assert "huishouden 1" not in shown
    assert "W001" not in shown
    assert one.commitment in shown
    told = json.loads(client.get(page("round_json", one)).content)
    assert not {"list", "terms"} & told.keys()
    assert told["order"] is None
    assert digest(told["secret"], told["terms_digest"], told["list_digest"]) == told["commitment"]
    assert client.get(page("round_paper", one)).status_code == 404


def test_until_then_and_for_the_board_the_whole_list_is_there(client, group, lead):
    one = drawn_ago(group, lead, days=41)
    assert "huishouden 1" in client.get(page("round", one)).content.decode()
    assert json.loads(client.get(page("round_json", one)).content)["list"]
    client.force_login(lead)
    assert client.get(page("round_paper", one)).status_code == 200


def test_each_household_keeps_seeing_its_own_place(client, group, lead):
    one = drawn_ago(group, lead, days=80)
    row = one.entries.get(place=2)
    assert (
        "Jullie plek in de volgorde: 2" in client.get(row.entry.get_absolute_url()).content.decode()
    )


def on_paper(client, one):
    answer = client.get(page("round_paper", one))
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(BytesIO(answer.content)) as paper:
        assert len(paper.pages) == 1
        assert paper.Root.MarkInfo.Marked
    return words_of(one, printable)["data"]


def test_the_paper_beforehand_has_the_code_and_two_places_to_sign(client, group, lead):
    one = make_round(group, lead, drawn=False)
    told = on_paper(client, one)
    assert one.commitment[:20] in told
    assert "3 huishoudens voor 2 woningen" in told
    assert "Namens het bestuur" in told
    assert "Een getuige van buiten het bestuur" in told
    assert "volgorde van de huishoudens" not in told
    assert "Fam. Verzonnen" not in told


def test_the_paper_afterwards_has_the_outcome(client, group, lead):
    one = drawn_ago(group, lead, days=1)
    told = on_paper(client, one)
    assert THROWN in told
    order = one.entries.order_by("place").values_list("number", flat=True)
    assert ", ".join(str(number) for number in order) in told
    assert "Namens het bestuur" not in told


def test_a_large_draw_fits_on_one_page_too(client, group, lead):
    for _each in range(30):
        make_household(group, starter="no")
    assert on_paper(client, drawn_ago(group, lead, days=1))
