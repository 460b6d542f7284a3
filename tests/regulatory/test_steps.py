"""A request in five short steps."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from tests.hurdles.factories import RiskFactory
from tests.regulatory.factories import add_member, make_draft
from tests.regulatory.test_journey import start_url


def at(draft, number=None):
    url = reverse("regulatory:draft", args=[draft.pk])
    return f"{url}?stap={number}" if number else url


def save(client, draft, number, button="next", **data):
    draft.refresh_from_db()
    return client.post(at(draft, number), {"version": draft.version, button: "", **data})


def test_a_step_is_saved_and_leads_to_the_next(client, winkelhoek, lead):
    client.force_login(lead)
    first = client.post(start_url(winkelhoek), {"title": "Een hoek", "next": ""})
    draft = winkelhoek.requests.get()
    assert first.url == at(draft, 2)
    after = save(client, draft, 2, who="Iedereen", self_effort="Alles")
    assert after.url == at(draft, 3)
    draft.refresh_from_db()
    assert (draft.title, draft.who) == ("Een hoek", "Iedereen")


def test_a_step_leaves_the_others_as_they_are(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    save(client, draft, 4, risk_1="Regen", mitigation_1="Een tent")
    draft.refresh_from_db()
    assert draft.risks == [{"risk": "Regen", "mitigation": "Een tent"}]
    assert draft.what.startswith("Een winkelhoek")
    assert draft.publicity == "public"


def test_another_leader_goes_on_where_something_is_missing(client, winkelhoek, lead, resident):
    draft = make_draft(winkelhoek, lead, self_effort="")
    add_member(winkelhoek, resident, "board")
    client.force_login(resident)
    assert "Stap 2 van 5" in client.get(at(draft), follow=True).content.decode()


def test_a_step_that_is_none_is_the_first_unfinished(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    for number in ["0", "6", "x", "1'"]:
        page = client.get(at(draft), {"stap": number}, follow=True)
        assert "Stap 1 van 5" in page.content.decode()


def test_a_draft_without_a_step_leads_to_the_address_of_its_step(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, self_effort="")
    client.force_login(lead)
    assert client.get(at(draft)).url == at(draft, 2)
    assert 'action="?stap=2"' in client.get(at(draft, 2)).content.decode()


def test_two_who_write_the_same_step_lose_no_words(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, who="", self_effort="")
    client.force_login(lead)
    opened = {"version": draft.version, "next": ""}
    save(client, draft, 2, who="Iedereen", self_effort="Wij ruimen op")
    for address in [at(draft), at(draft, 2)]:
        mine = {"who": "De buurt", "self_effort": "Wij bouwen"}
        page = client.post(address, {**opened, **mine}).content.decode()
        assert "Iemand anders heeft dit verzoek net gewijzigd" in page
        assert "Stap 2 van 5" in page
        assert "Wij bouwen" in page
    draft.refresh_from_db()
    assert draft.self_effort == "Wij ruimen op"
    assert draft.hindering_rule


def test_each_step_says_who_reads_it(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    assert "alleen jullie en de gemeente" in client.get(at(draft, 2)).content.decode()
    assert "De samenvatting leest iedereen" in client.get(at(draft, 5)).content.decode()


def test_what_is_missing_leads_to_its_step(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, risks=[{"risk": "Regen", "mitigation": ""}])
    client.force_login(lead)
    page = client.get(reverse("regulatory:check", args=[draft.pk])).content.decode()
    assert f'href="{at(draft, 4)}"' in page


def test_an_end_before_the_begin_stays_at_its_step_with_what_was_typed(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    today = timezone.localdate()
    days = {"wanted_from": today, "wanted_until": today - timedelta(days=1)}
    page = save(client, draft, 3, hindering_rule="De APV", **days).content.decode()
    assert "Deze dag ligt voor de begindag" in page
    assert "De APV" in page


def test_risks_that_were_written_down_stand_there_and_are_kept_at_a_press(client, winkelhoek, lead):
    RiskFactory(
        initiative=winkelhoek, title="De melk bederft", mitigation="Een lijst bij de koeling"
    )
    draft = make_draft(winkelhoek, lead, risks=[])
    client.force_login(lead)
    page = client.get(at(draft, 4)).content.decode()
    assert "De melk bederft" in page
    assert "Een lijst bij de koeling" in page
    draft.refresh_from_db()
    assert draft.risks == []


def test_words_that_were_wiped_on_purpose_do_not_come_back(client, winkelhoek, lead):
    RiskFactory(
        initiative=winkelhoek, title="De melk bederft", mitigation="Een lijst bij de koeling"
    )
    draft = make_draft(winkelhoek, lead, risks=[])
    client.force_login(lead)
    offered = client.get(at(draft, 4)).context["form"]["offered"].value()
    assert offered in client.get(at(draft, 4)).content.decode()
    save(client, draft, 4, risk_1="Iets ouds", mitigation_1="Wij gooien weg.", offered=offered)
    page = client.get(at(draft, 4)).content.decode()
    assert "De melk bederft" not in page
    assert "We vulden in" not in page
    assert "Wij gooien weg." in page
    draft.refresh_from_db()
    save(client, draft, 4, risk_1="", mitigation_1="")
    page = client.get(at(draft, 4)).content.decode()
    assert "De melk bederft" not in page
    assert "Een lijst bij de koeling" not in page


def test_what_came_after_the_page_was_made_was_wiped_by_nobody(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, risks=[])
    client.force_login(lead)
    offered = client.get(at(draft, 4)).context["form"]["offered"].value()
    RiskFactory(initiative=winkelhoek, title="De melk bederft")
    save(client, draft, 4, risk_1="", mitigation_1="", offered=offered)
    assert "De melk bederft" in client.get(at(draft, 4)).content.decode()


def test_what_was_typed_is_not_replaced_by_the_register(client, winkelhoek, lead):
    RiskFactory(initiative=winkelhoek, title="De melk bederft")
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    assert "De melk bederft" not in client.get(at(draft, 4)).content.decode()


def test_each_risk_is_a_row_and_a_press_gives_room_for_the_next(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, risks=[])
    client.force_login(lead)
    two = {
        "risk_1": "Regen",
        "mitigation_1": "Een tent",
        "risk_2": "Wind",
        "mitigation_2": "Ballast",
    }
    after = save(client, draft, 4, button="more", **two)
    page = client.get(after.url).content.decode()
    assert 'name="risk_3"' in page
    assert "Nog een risico" in page
    draft.refresh_from_db()
    assert [row["risk"] for row in draft.risks] == ["Regen", "Wind"]
    every = {f"risk_{n}": f"Risico {n}" for n in range(1, 9)}
    page = client.get(save(client, draft, 4, button="more", **every).url).content.decode()
    assert "Nog een risico" not in page
    assert "Risico 8" in page


def test_a_row_in_between_that_is_emptied_is_left_out(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    save(client, draft, 4, risk_1=" ", mitigation_1="", risk_2="Wind", mitigation_2="Ballast")
    draft.refresh_from_db()
    assert draft.risks == [{"risk": "Wind", "mitigation": "Ballast"}]


def test_a_risk_without_an_answer_of_your_own_is_not_sent(winkelhoek, lead):
    whole = {"risk": "Regen", "mitigation": "Een tent"}
    draft = make_draft(winkelhoek, lead, risks=[whole, {"risk": "Wind", "mitigation": ""}])
    assert draft.missing_answers() == ["risks"]
    draft.risks = [whole]
    assert draft.missing_answers() == []


def test_a_risk_that_is_too_long_is_told_beside_it_and_stays(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    page = save(client, draft, 4, risk_1="x" * 2001, mitigation_1="Een tent").content.decode()
    assert "2000" in page
    assert "Een tent" in page
