"""Rules before use, a draw that a neighbour computes again, and each home given once."""

import hashlib
import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from initiatives.housing.models import (
    AllocationRound,
    AllocationRules,
    Assignment,
    Home,
    RoundEvent,
    Told,
)
from initiatives.models import Stage
from tests.housing.factories import THROWN, make_household, make_round, make_row, make_rules

pytestmark = pytest.mark.django_db


def page(name, initiative, *more):
    return reverse(f"housing:{name}", args=[initiative.village.slug, initiative.slug, *more])


@pytest.fixture
def four(nieuwe_hoek):
    """Households 1 and 2 are starters, 3 and 4 are not; two homes."""
    for starter in ("yes", "yes", "no", "no"):
        make_household(nieuwe_hoek, starter=starter)
    make_household(nieuwe_hoek, bedrooms=4)  # fits nowhere
    make_row(nieuwe_hoek, 2)
    return nieuwe_hoek


def sha(*parts):
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def test_a_neighbour_computes_the_draw_again(client, four, lead):
    make_rules(four)
    made = make_round(four, lead, drawn=False)
    before = json.loads(client.get(page("round_json", four, 1)).content)
    assert before["secret"] is before["order"] is None
    assert before["list"] == [[1, 1], [2, 1], [3, 2], [4, 2]]
    with pytest.raises(ValidationError, match="nog niet"):
        made.draw(lead, THROWN)
    AllocationRound.objects.update(draw_on=timezone.localdate())
    client.force_login(lead)
    client.post(page("round_draw", four, 1))  # without the figure
    assert AllocationRound.objects.get().drawn_at is None
    client.post(page("round_draw", four, 1), {"public_value": "3 1 6 1 5 2 4 4 6 2"})
    after = json.loads(client.get(page("round_json", four, 1)).content)
    unchanged = ("terms", "list", "commitment", "public_source")
    assert {key: after[key] for key in unchanged} == {key: before[key] for key in unchanged}
    listed = "\n".join(f"{number};{group}" for number, group in after["list"])
    assert sha(after["secret"], sha(after["terms"]), sha(listed)) == before["commitment"]
    lots = {n: sha(after["secret"], THROWN, str(n)) for n, _group in after["list"]}
    assert after["order"] == [*sorted([1, 2], key=lots.get), *sorted([3, 4], key=lots.get)]
    assert Told.objects.filter(kind="drawn").count() == 4
    for name in ("round", "rules", "check_draw"):
        client.logout()
        assert (
            "Fam. Verzonnen"
            not in client.get(page(name, four, *[1][: name == "round"])).content.decode()
        )


def test_what_was_published_is_not_changed(client, four, lead):
    client.force_login(lead)
    answers = {"first": "local", "open_call": "Open voor iedereen", "complaints": "De commissie"}
    refused = client.post(page("rules_edit", four), answers).content.decode()
    assert "huisvestingsverordening" in refused
    assert not AllocationRules.objects.exists()
    client.post(page("rules_edit", four), answers | {"first": "starter", "second": "size"})
    client.logout()
    assert "Starters gaan voor" not in client.get(page("rules", four)).content.decode()
    client.force_login(lead)
    client.post(page("rules_publish", four))
    rules = AllocationRules.objects.get()
    assert rules.criteria == ["starter", "size"]
    with pytest.raises(DatabaseError), transaction.atomic():
        AllocationRules.objects.filter(pk=rules.pk).update(criteria=["size"])
    with pytest.raises(ValidationError, match="al gepubliceerd"):
        rules.publish(lead)
    again = {**answers, "first": "size"}
    assert AllocationRules.objects.count() == 1
    client.post(page("rules_edit", four), again)
    assert AllocationRules.objects.count() == 1  # no reason, no next version
    client.post(page("rules_edit", four), again | {"reason": "De leden besloten het."})
    client.post(page("rules_publish", four))
    shown = client.get(page("rules", four)).content.decode()
    assert "De leden besloten het." in shown
    assert "Eerder: versie 1" in shown


def test_rules_come_before_the_home_and_one_draw_at_a_time(four, lead):
    with pytest.raises(ValidationError, match="Publiceer eerst"):
        make_round(four, lead)
    make_rules(four, days_ago=0)
    made = make_round(four, lead, drawn=False)
    with pytest.raises(ValidationError, match="al een loting"):
        make_round(four, lead)
    with pytest.raises(DatabaseError), transaction.atomic():
        AllocationRound.objects.update(draw_on=timezone.localdate())
    made.cancel(lead, "De lijst klopte niet")
    with pytest.raises(ValidationError):
        made.cancel(lead, "Nog een keer")
    assert make_round(four, lead, drawn=False).number == 2


def test_in_order_one_home_each_and_a_drop_out_makes_room(client, four, lead):
    make_rules(four)
    made = make_round(four, lead)
    first, second, third, fourth = made.entries.order_by("place")
    homes = list(Home.objects.order_by("label"))
    client.force_login(lead)
    data = {"home": homes[0].pk, "reason": "Eerste keus", "seen": first.pk}
    client.post(page("round_assign", four, 1), data)
    refused = client.post(page("round_assign", four, 1), data | {"home": homes[1].pk})
    assert "net voor" in refused.content.decode()
    client.post(page("round_pass", four, 1), {"seen": second.pk, "reason": "Te klein"})
    client.post(
        page("round_assign", four, 1), {"home": homes[1].pk, "reason": "Past", "seen": third.pk}
    )
    assert made.turn() is None
    own = client.get(first.entry.get_absolute_url()).content.decode()
    assert "Eerste keus" in own
    assert "Past" not in own
    client.post(page("round_drop", four, 1, first.pk), {"reason": "Kreeg geen lening"})
    offered = Assignment.objects.offered()
    assert offered.get(home=homes[0]).entry == second.entry  # who let one pass comes first again
    first.entry.withdraw()
    third.entry.withdraw()
    assert offered.get(home=homes[1]).entry == fourth.entry
    told = list(RoundEvent.objects.order_by("at").values_list("what", "number", "home_label"))
    assert told[:2] == [("drawn", None, ""), ("assigned", first.number, "W001")]
    assert ("dropped", third.number, "W002") in told
    with pytest.raises(DatabaseError), transaction.atomic():
        RoundEvent.objects.update(reason="iets anders")
    client.logout()
    public = client.get(page("round", four, 1)).content.decode()
    assert "Kreeg geen lening" not in public
    assert "Niet eens met hoe het gaat?" in public


def test_what_the_database_itself_refuses(four, lead):
    make_rules(four)
    made = make_round(four, lead)
    first, second = made.entries.order_by("place")[:2]
    given = made.assign(first.pk, made.free_homes()[0], lead, "Eerst")
    same = {"published_on": made.published_on, "reason": "x"}
    twice = [
        {"round_entry": second, "entry": second.entry, "home": given.home, **same},
        {"round_entry": first, "entry": first.entry, "home": made.free_homes()[0], **same},
        {
            "round_entry": second,
            "entry": second.entry,
            "home": made.free_homes()[0],
            **same,
            "published_on": timezone.localdate(),
        },
    ]
    for fields in twice:
        with pytest.raises(DatabaseError), transaction.atomic():
            Assignment.objects.create(**fields)


def test_the_association_stands_before_permits(client, nieuwe_hoek, lead):
    nieuwe_hoek.stage = Stage.PLANNED
    nieuwe_hoek.save()
    with pytest.raises(ValidationError, match="De vereniging"):
        nieuwe_hoek.move_to(Stage.ARRANGING, lead, "Verder")
    client.force_login(lead)
    today = timezone.localdate().isoformat()
    done = {"done_on": today, "evidence": "Akte in de map"}
    client.post(page("step", nieuwe_hoek, "board"), done)  # without saying that they are three
    for key in ("statutes", "kvk"):
        client.post(page("step", nieuwe_hoek, key), done)
    with pytest.raises(ValidationError, match="drie mensen"):
        nieuwe_hoek.move_to(Stage.ARRANGING, lead, "Verder")
    client.post(page("step", nieuwe_hoek, "board"), done | {"three": "on"})
    nieuwe_hoek.move_to(Stage.ARRANGING, lead, "Verder")
    nieuwe_hoek.move_to(Stage.PLANNED, lead, "Terug")
    client.post(page("step_undo", nieuwe_hoek, "board"))
    assert "nog open" in client.get(page("association", nieuwe_hoek)).content.decode()


def test_keys_and_what_is_not_right_yet(client, four, lead):
    make_rules(four)
    make_round(four, lead)
    home = Home.objects.order_by("label").first()
    client.force_login(lead)
    due = timezone.localdate() + timedelta(days=14)
    client.post(page("home", four, home.pk), {"text": "Een deur klemt", "due_on": due.isoformat()})
    client.post(page("home_keys", four, home.pk), {"keys_on": timezone.localdate().isoformat()})
    home.refresh_from_db()
    defect = home.defects.get()
    assert home.keys_on == timezone.localdate()
    assert "Een deur klemt" in client.get(page("home", four, home.pk)).content.decode()
    client.post(page("defect_done", four, defect.pk))
    defect.refresh_from_db()
    assert defect.done_on


def test_the_board_sees_how_many_fit_and_others_only_the_plan(client, four, lead, resident):
    client.force_login(lead)
    answers = {"number": "1", "dwelling_type": "small", "tenure": "rent", "bedrooms": "1"}
    client.post(page("programme", four), answers | {"price_band": "to_200"})
    shown = client.get(page("programme", four)).content.decode()
    assert "3 van de 5 huishoudens passen, in 3 woningen" in shown
    assert "kleine woning, huren, 1 slaapkamer" in shown
    client.force_login(resident)
    assert "kleine woning" not in client.get(page("overview", four)).content.decode()
    client.force_login(lead)
    client.post(page("programme_audience", four), {"audience": "all"})
    client.force_login(resident)
    assert "kleine woning" in client.get(page("overview", four)).content.decode()


def count(client, address):
    counted = []
    with connection.execute_wrapper(lambda run, *sent: counted.append(1) or run(*sent)):
        assert client.get(address).status_code == 200
    return len(counted)


def test_as_many_queries_for_twenty_as_for_one(client, nieuwe_hoek, lead):
    make_rules(nieuwe_hoek)
    client.force_login(lead)
    found = []
    for households in (1, 19):
        for _number in range(households):
            make_household(nieuwe_hoek, starter="yes")
            make_row(nieuwe_hoek, 1)
        one = make_round(nieuwe_hoek, lead)
        pages = [page("round", nieuwe_hoek, one.number), page("hand_over", nieuwe_hoek)]
        pages += [page("programme", nieuwe_hoek), page("rules", nieuwe_hoek)]
        for address in pages:
            client.get(address)
        found.append([count(client, address) for address in pages])
        one.accept(one.assign(one.turn().pk, one.free_homes()[0], lead, "Aan de beurt"), None)
    assert found[0] == found[1]
    assert max(found[1]) <= 12
