"""The register: taken over, scored, kept, in the way of "running", and shared with the officer."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from initiatives.hurdles.models import Obstacle, Risk, RiskChange, RiskShare
from initiatives.hurdles.tasks import look_at_hurdles
from initiatives.kinds.risks import SHARED
from initiatives.sockets.copying import bring_along
from initiatives.sockets.hand_over import blocks_of
from initiatives.sockets.portable import tables
from tests.cast import _person
from tests.factories import Role
from tests.hurdles.asking import day, page, queries
from tests.hurdles.factories import ObstacleFactory, OfferFactory, RiskFactory
from tests.initiatives.factories import InitiativeFactory
from tests.layout import on_one_line
from villagehub.notifications.models import MessageKind, Notification

FIELDS = {
    "title": "Een huurder vertrekt",
    "category": "money",
    "likelihood": "4",
    "impact": "5",
    "audience": "members",
}


@pytest.fixture
def risk(winkelhoek):
    return RiskFactory(initiative=winkelhoek)


def test_all_twenty_are_offered_and_taken_over_once(client, winkelhoek, lead, member):
    client.force_login(member)
    assert client.get(page("take_over", winkelhoek)).status_code == 403
    client.force_login(lead)
    address = page("take_over", winkelhoek)
    offered = {risk.key for risk in client.get(address).context["form"].offered}
    assert {risk.key for risk in SHARED.values()} <= offered
    assert "Kies er minstens één." in client.post(address).content.decode()
    for _press in range(2):
        client.post(address, {"rows": ["cost_rise", "fraud"]})
    rows = Risk.objects.order_by("-score")
    assert [(row.template, row.score) for row in rows] == [("cost_rise", 16), ("fraud", 8)]
    assert RiskChange.objects.count() == 2
    assert not rows[0].mitigation
    assert rows[0].needs_mitigation
    assert "cost_rise" not in {r.key for r in client.get(address).context["form"].offered}
    client.post(page("risk_adopt", winkelhoek, rows[0].pk))
    assert rows.get(template="cost_rise").mitigation == str(SHARED[8].mitigation)


def test_likelihood_and_impact_go_from_1_to_5(winkelhoek):
    for wrong in ({"likelihood": 6}, {"impact": 0}, {"residual_impact": 3}):
        with pytest.raises(IntegrityError), transaction.atomic():
            RiskFactory(initiative=winkelhoek, **wrong)


def test_a_high_risk_without_mitigation_holds_up_running(winkelhoek, risk, lead):
    winkelhoek.standing = winkelhoek.standing_of(lead)
    winkelhoek.move_to("building", lead, "overgeslagen")
    with pytest.raises(ValidationError, match="Een huurder vertrekt"):
        winkelhoek.move_to("running", lead)
    winkelhoek.standing = winkelhoek.standing_of(_person("Wie ook"))
    with pytest.raises(ValidationError) as refused:
        winkelhoek.move_to("evaluated", lead, "overgeslagen")
    assert "huurder" not in str(refused.value)
    Risk.objects.update(mitigation="Drie bronnen van inkomsten")
    winkelhoek.move_to("running", lead)


def test_every_change_is_kept_and_nobody_overwrites_another(client, winkelhoek, risk, lead, member):
    client.force_login(lead)
    address = page("risk_edit", winkelhoek, risk.pk)
    seen = {**FIELDS, "version": "1", "status": "open"}
    half = client.post(address, {**seen, "residual_impact": "2"})
    assert "Vul allebei in" in half.content.decode()
    client.post(address, {**seen, "likelihood": "2", "owner": member.pk})
    late = client.post(address, {**seen, "title": "Iets anders"}).content.decode()
    assert "Iemand anders wijzigde dit net" in late
    assert "Iets anders" in late
    risk.refresh_from_db()
    assert (risk.score, risk.owner, risk.title) == (10, member, "Een huurder vertrekt")
    assert Notification.objects.get(kind=MessageKind.INITIATIVE_OBSTACLE).recipient == member
    change = RiskChange.objects.get()
    assert ["hoe groot is de kans?", "4", "2"] in change.what
    assert str(member) not in str(change.what)
    shown = on_one_line(client.get(risk.get_absolute_url()))
    assert "Hoe groot is de kans? 4 → 2" in shown
    for spoil in (
        lambda: RiskChange.objects.update(note="anders"),
        RiskChange.objects.all().delete,
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil()


def test_who_watches_it_is_reminded_and_looks_again_with_one_press(
    client, winkelhoek, risk, lead, member
):
    def told():
        Notification.objects.all().delete()
        for _run in range(2):
            look_at_hurdles()
        rows = Notification.objects.filter(kind=MessageKind.INITIATIVE_OBSTACLE)
        return [row.recipient for row in rows]

    Risk.objects.update(review_on=day(1))
    assert told() == []
    Risk.objects.update(review_on=day(0))
    assert told() == [lead]
    Risk.objects.update(owner=member)
    assert told() == [member]
    client.force_login(member)
    client.post(page("risk_review", winkelhoek, risk.pk))
    risk.refresh_from_db()
    assert risk.review_on == day(90)
    assert told() == []


def test_it_is_shared_with_the_municipality_by_the_lead_and_nothing_leaks(
    client, winkelhoek, risk, lead, member, officer, decision_maker, stranger, council_viewer
):
    hidden = RiskFactory(initiative=winkelhoek, title="Ruzie in het bestuur", audience="runners")
    winkelhoek.show_to("private", lead)
    _person("Olga Buurgemeente", Role.OFFICER, municipality=winkelhoek.village.municipality)
    everybody = [officer, decision_maker, stranger, council_viewer]
    assert not any(Risk.objects.visible_to(user).exists() for user in everybody)
    client.force_login(member)
    assert client.post(page("share", winkelhoek)).status_code == 403
    client.force_login(lead)
    for _press in range(2):
        client.post(page("share", winkelhoek))
    share = RiskShare.objects.get()
    told = Notification.objects.filter(kind=MessageKind.INITIATIVE_OBSTACLE)
    assert {row.recipient for row in told} >= {officer, decision_maker}
    shown = client.get(page("share", winkelhoek)).content.decode()
    assert str(lead) in shown
    assert "zette dat aan" in shown
    address = reverse("hurdles:shared", args=[share.pk])
    for user in (officer, decision_maker):
        client.force_login(user)
        read = client.get(address).content.decode()
        assert risk.title in read
        assert hidden.title not in read
        assert "Winkelhoek in" in client.get(reverse("hurdles:shared_list")).content.decode()
        assert client.get(winkelhoek.get_absolute_url()).status_code == 404
        assert list(Risk.objects.visible_to(user)) == [risk]
    for user in (stranger, council_viewer):
        assert not Risk.objects.visible_to(user).exists()
    client.force_login(lead)
    client.post(page("stop_sharing", winkelhoek))
    client.force_login(officer)
    assert client.get(address).status_code == 404
    assert not Risk.objects.visible_to(officer).exists()
    share.refresh_from_db()
    assert (share.by, share.ended_by) == (lead, lead)


def test_what_others_may_read_comes_along_with_a_copy(winkelhoek, risk, lead, stranger):
    RiskFactory(initiative=winkelhoek, title="Er is brand", audience="all", mitigation="Blusser")
    ObstacleFactory(initiative=winkelhoek, status="solved", public_text="De regel is weg")
    ObstacleFactory(initiative=winkelhoek, status="solved", title="Onder ons")
    target = InitiativeFactory(title="Winkelhoek in Meterik", kind="village_shop")
    bring_along(winkelhoek, target, stranger)
    copied = Risk.objects.get(initiative=target)
    assert (copied.title, copied.mitigation) == ("Er is brand", "")
    assert "Blusser" in copied.changes.get().note
    asked = Obstacle.objects.get(initiative=target)
    assert (asked.title, asked.step_by) == ("De regel is weg", stranger)
    assert "America" in asked.step_what


def test_the_register_costs_the_same_with_many(client, winkelhoek, risk, lead, officer):
    risk.change({"likelihood": 5}, lead, 1)
    share = winkelhoek.risk_shares.create(by=lead)
    pages = [
        (lead, page("risks", winkelhoek)),
        (lead, risk.get_absolute_url()),
        (officer, reverse("hurdles:shared", args=[share.pk])),
        (officer, reverse("hurdles:shared_list")),
    ]

    def cost():
        for user, address in pages:
            client.force_login(user)
            client.get(address)
            yield queries(client, address)

    before = list(cost())
    for number in range(20):
        RiskFactory(initiative=winkelhoek, owner=lead, title=f"Risico {number}")
        RiskChange.objects.create(risk=risk, by=lead, note="nagekeken")
    for initiative in InitiativeFactory.create_batch(19, village=winkelhoek.village):
        initiative.risk_shares.create(by=lead)
    assert list(cost()) == before


def test_everything_goes_along_and_the_page_for_who_takes_over_says_what_matters(
    winkelhoek, risk, lead, member
):
    Risk.take_over(winkelhoek, ["fraud"], lead)
    ObstacleFactory(initiative=winkelhoek, audience="runners")
    OfferFactory(initiative=winkelhoek, status="accepted")
    rows = {table.name: len(table.rows(winkelhoek)) for table in tables}
    assert (rows["hobbels"], rows["risicos"], rows["risico-verloop"]) == (1, 2, 1)
    assert rows["ruggensteun"] == 1
    told = {block.title: block.lines for block in blocks_of(winkelhoek, lead)}
    assert told["Wat als het misgaat?"][0].startswith("Hoog: Een huurder vertrekt")
    assert "Otto" in told["Wie staat erachter?"][0]
    assert "De gemeente bellen" in told["Wat zit er in de weg?"][0]
    told = {block.title: block.lines for block in blocks_of(winkelhoek, member)}
    assert "Wat zit er in de weg?" not in told


def test_who_sets_up_chooses_what_may_go_wrong_or_nothing(client, winkelhoek, lead):
    client.force_login(lead)
    address = reverse("initiatives:setup_step", args=["america", winkelhoek.slug, "risicos"])
    page = client.get(address).content.decode()
    assert page.count('type="checkbox"') == 3
    assert "gevolg" not in page
    assert client.post(address).status_code == 302
    assert client.post(address, {"rows": ["spoilage"]}).status_code == 302
    assert Risk.objects.get().template == "spoilage"
    assert client.get(address).content.decode().count('type="checkbox"') == 2
    refused = client.post(address, {"rows": ["nep"]})
    assert 'role="alert"' in refused.content.decode()


@pytest.mark.parametrize("nothing", ["-", "x", "...", "n.v.t.", "??", "geen"])
def test_a_dash_is_no_answer_to_a_risk_of_25(client, winkelhoek, lead, nothing):
    client.force_login(lead)
    worst = {**FIELDS, "likelihood": "5", "mitigation": nothing}
    said = client.post(page("risk_new", winkelhoek), worst).content.decode()
    assert "Schrijf in een paar woorden" in said
    assert not Risk.objects.exists()
    row = RiskFactory(initiative=winkelhoek, likelihood=5, impact=5, mitigation=nothing)
    assert row.needs_mitigation
    assert list(Risk.objects.high_and_open()) == [row]
    assert "nog niets, en dat is nodig" in client.get(page("risks", winkelhoek)).content.decode()
    Risk.objects.update(mitigation="Twee sleutels, elk bij een ander")
    assert not Risk.objects.high_and_open().exists()
    client.post(page("risk_new", winkelhoek), {**worst, "impact": "1"})
    assert Risk.objects.filter(mitigation=nothing).exists(), "a low risk may be left so"
