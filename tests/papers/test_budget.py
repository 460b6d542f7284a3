"""The budget: amounts as people write them, the gap, the hints, and its history."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from initiatives.papers.models import Budget, BudgetChange, Line
from initiatives.papers.models.budgets import hints, sums_of
from initiatives.papers.money import euros, parse
from initiatives.sockets.timeline import timeline
from tests.papers.factories import budget, line
from tests.papers.pages import address, get, post, queries_of

pytestmark = pytest.mark.django_db
COST = {"name": "Dak", "amount": "12.400,50", "rhythm": "once", "period": "2027"}
OWN_WORK = {"name": "Schilderen", "source": "own_work", "hours": "100", "rhythm": "once"}


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12.400", "12400"),
        ("12.400,50", "12400.50"),
        ("€ 12400,5", "12400.50"),
        ("1.234.567,-", "1234567"),
        ("0", "0"),
        ("12 400", "12400"),
    ],
)
def test_an_amount_as_people_write_it(text, amount):
    assert parse(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("12.40", "12,40"),
        ("12,400", "12.400"),
        ("veel", "cijfers"),
        ("-5", "cijfers"),
        ("1.2.3", "cijfers"),
        ("٣", "cijfers"),
        ("9" * 20, "te groot"),
        ("100.000.000", "te groot"),
    ],
)
def test_what_is_unclear_is_asked_again(text, why):
    with pytest.raises(ValidationError) as refused:
        parse(text)
    assert why in refused.value.messages[0]


def test_an_amount_is_shown_as_people_read_it():
    assert euros(Decimal("12400")) == "€\u00a012.400"
    assert euros(Decimal("1234567.5")) == "€\u00a01.234.567,50"


def test_costs_and_sources_give_a_gap_in_words_and_once_and_yearly_apart(client, shop, lead):
    new = address(shop, "line_new", "kosten"), address(shop, "line_new", "bron")
    key = {"key": str(uuid4())}
    for _press in range(2):
        post(client, lead, new[0], COST | key)
    post(client, lead, new[0], COST | {"name": "Huur", "amount": "6.000", "rhythm": "yearly"})
    subsidy = {"name": "Provincie", "source": "subsidy", "amount": "5000", "rhythm": "once"}
    post(client, lead, new[1], subsidy | {"state": "granted"})
    page = post(client, lead, new[1], OWN_WORK | {"state": "expected"})
    assert "100 uur à €\u00a015" in page
    assert "Nog te vinden: €\u00a05.900,50" in page
    assert "Nog te vinden: €\u00a06.000" in page
    assert Line.objects.count() == 4
    assert BudgetChange.objects.filter(before="").count() == 4
    got = post(client, lead, new[0], COST | {"amount": "12.40"})
    assert "12,40" in got
    assert 'value="12.40"' in got
    assert "Hoeveel uur" in post(
        client, lead, new[1], OWN_WORK | {"hours": "", "state": "expected"}
    )
    assert "alleen in bij eigen werk" in post(
        client, lead, new[1], subsidy | {"state": "granted", "hours": "3"}
    )


def test_who_sees_it_prints_it_and_takes_it_to_a_spreadsheet(client, shop, lead, member, follower):
    row = budget(shop, audience="members", give_link="https://geef.example/dak")
    line(row, "=1+1", 12400)
    line(row, "Gift", 3000, source="gift", state="received")
    page = get(client, member, address(shop, "budget"))
    assert "Naar geef.example" in page
    assert "Nog te vinden: €\u00a09.400" in page
    assert "9.400" in get(client, member, address(shop, "budget_print"))
    sheet = get(client, member, address(shop, "budget_sheet")).content.decode("utf-8-sig")
    assert """"'=1+1";"";"12400\"""" in sheet
    for who, is_told in ((member, True), (follower, False)):
        shop.standing = shop.standing_of(who)
        assert ("Begroting gemaakt" in str(timeline(shop, who))) == is_told
    for who in (None, follower):
        for name in ("budget", "budget_print"):
            assert "12.400" not in get(client, who, address(shop, name))
        get(client, who, address(shop, "budget_sheet"), 404)
        get(client, who, address(shop, "budget_changes"), 404)
    get(client, member, address(shop, "budget_edit"), 403)


def test_a_change_is_kept_and_what_was_removed_comes_back(client, shop, lead):
    row = line(budget(shop), amount=Decimal(1000))
    edit, sent = row.url_of("line_edit"), COST | {"edition": "1"}
    assert 'value="1.000"' in get(client, lead, edit)
    post(client, lead, edit, sent)
    page = post(client, lead, edit, sent | {"amount": "9"})
    assert "Iemand anders veranderde dit" in page
    assert "12.400,50" in page
    row.refresh_from_db()
    assert row.amount == Decimal("12400.50")
    for _press in range(2):
        post(client, lead, row.url_of("line_remove"))
    assert "Weggehaald" in get(client, lead, address(shop, "budget"))
    post(client, lead, row.url_of("line_put_back"))
    settings = {"hour_value": "17,50", "reserve": "3.000", "audience": "all"}
    post(client, lead, address(shop, "budget_edit"), settings)
    page = get(client, lead, address(shop, "budget_changes"))
    assert "€\u00a01.000" in page
    assert "weggehaald" in page
    assert "€\u00a017,50" in page
    assert BudgetChange.objects.count() == 5


def test_a_gentle_word_about_few_sources_and_a_thin_reserve(shop):
    row = budget(shop, reserve=Decimal(3000))
    lines = [line(row, amount=Decimal(12000), rhythm="yearly")]
    for number in range(3):
        told = " ".join(hints(row, sums_of(lines)))
        assert "3 maanden" in told
        assert f"{number}" in told
        lines.append(line(row, amount=Decimal(1), source="gift", rhythm="yearly"))
    assert len(hints(row, sums_of(lines))) == 1
    row.reserve = Decimal(6000)
    assert hints(row, sums_of(lines)) == []


def test_the_budget_costs_the_same_however_many_lines(client, shop, lead, monkeypatch):
    row = budget(shop)
    line(row)
    client.force_login(lead)
    pages = [address(shop, "budget"), address(shop, "budget_changes")]
    before = [queries_of(client, page) for page in pages]
    for _number in range(19):
        line(row, source="gift")
        row.log(lead, "Dak", "", "€ 3")
    assert [queries_of(client, page) for page in pages] == before
    assert Budget.objects.count() == 1


def test_what_was_spent_stands_beside_what_was_budgeted(client, shop, lead):
    new = address(shop, "line_new", "kosten")
    page = post(client, lead, new, COST)
    assert "Uitgegeven" not in page
    page = post(client, lead, new, COST | {"name": "Verf", "amount": "500", "spent": "600"})
    assert "€\u00a0100 meer dan begroot" in page
    row = Line.objects.get(name="Dak")
    change = COST | {"edition": str(row.edition), "spent": "12.000"}
    page = post(client, lead, row.url_of("line_edit"), change)
    assert "nog €\u00a0400,50" in page
    assert "€\u00a012.600" in page
    assert "nog €\u00a0300,50" in page  # of both together
    assert "12,00" in post(client, lead, row.url_of("line_edit"), change | {"spent": "12.00"})
    assert BudgetChange.objects.filter(after__contains="uitgegeven: €\u00a012.000").exists()
    sheet = get(client, lead, address(shop, "budget_sheet")).content.decode()
    assert "12000" in sheet
    assert "Al uitgegeven" not in get(client, lead, address(shop, "line_new", "bron"))
