"""Stage, pause and outcome: three things apart, each logged."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.kinds import kind_data
from initiatives.models import Initiative, LifeEvent, Stage, StageChange
from tests.initiatives.factories import LeadFactory, MemberFactory
from tests.notifications.factories import registered_person
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


def move(client, page, step, seen="idea", note="", **more):
    return client.post(page + "fase/", {"step": step, "seen": seen, "note": note, **more})


def test_the_next_stage_is_logged_and_who_takes_part_hears_of_it(
    client, page, winkelhoek, lead, member
):
    client.force_login(lead)
    proof = {"evidence": "140 huishoudens zeiden ja", "evidence_url": "https://peiling.example/"}
    assert move(client, page, "survey", **proof).url == page
    change = winkelhoek.stage_changes.get()
    assert (change.from_stage, change.to_stage, change.by) == ("idea", "exploring", lead)
    assert (change.from_step, change.to_step) == ("idea", "survey")
    send_due()
    assert [message.to for message in mail.outbox] == [[member.email]]
    assert "van “Idee” naar “Peiling”" in mail.outbox[0].body
    assert "140 huishoudens zeiden ja" in mail.outbox[0].body
    shown = client.get(page).content.decode()
    assert "Stap 2 van 9: Peiling" in shown
    told = client.get(page + "verloop/").content.decode()
    assert "140 huishoudens zeiden ja" in told
    assert 'href="https://peiling.example/"' in told


@pytest.mark.parametrize(("start", "to"), [("idea", "concept"), ("legal_form", "survey")])
def test_skipping_and_going_back_need_a_reason(client, page, winkelhoek, lead, start, to):
    Initiative.objects.update(step=start, stage=kind_data("village_shop").step(start).stage)
    client.force_login(lead)
    answer = move(client, page, to, seen=start, note="  ")
    assert "Schrijf er kort bij waarom" in answer.content.decode()
    assert StageChange.objects.count() == 0
    move(client, page, to, seen=start, note="De huurder haakte af")
    winkelhoek.refresh_from_db()
    assert winkelhoek.step == to
    assert "De huurder haakte af" in client.get(page + "verloop/").content.decode()


def test_two_leads_who_move_it_at_once_both_get_a_true_answer(client, page, winkelhoek, lead):
    other = LeadFactory(initiative=winkelhoek).user
    first, second = (Initiative.objects.get(pk=winkelhoek.pk) for _ in range(2))
    first.move_to("exploring", lead)
    with pytest.raises(ValidationError, match="net voor"):
        second.move_to("exploring", other)
    assert StageChange.objects.count() == 1
    client.force_login(other)
    page_again = move(client, page, "concept", seen="idea", note="Mijn verhaal")
    shown = page_again.content.decode()
    assert "het staat nu op “Peiling”" in shown
    assert "Mijn verhaal" in shown
    assert 'name="seen" value="survey"' in shown
    assert StageChange.objects.count() == 1


def test_a_stage_that_does_not_exist_is_refused(client, page, lead, winkelhoek):
    client.force_login(lead)
    assert move(client, page, "klaar").status_code == 200
    with pytest.raises(ValidationError):
        winkelhoek.move_to("idea", lead, "zomaar")


def test_no_other_form_moves_the_stage_or_the_outcome(client, page, lead, winkelhoek):
    client.force_login(lead)
    Initiative.objects.update(stage="running")
    fields = {"title": "Anders", "kind": "other", "summary": "Nieuw", "what_we_need": ""}
    client.post(page + "bewerken/", {**fields, "stage": "idea", "outcome": "ended"})
    winkelhoek.refresh_from_db()
    assert (winkelhoek.title, winkelhoek.stage, winkelhoek.outcome) == ("Anders", "running", "")


def test_a_text_edited_meanwhile_keeps_the_new_stage(winkelhoek, lead):
    old = Initiative.objects.get(pk=winkelhoek.pk)
    winkelhoek.move_to("exploring", lead)
    old.show_to("village", lead)
    old.pause(timezone.localdate() + timezone.timedelta(days=30), "Vakantie.", lead)
    winkelhoek.refresh_from_db()
    assert (winkelhoek.stage, winkelhoek.visibility) == ("exploring", "village")


def test_it_rests_with_a_reason_and_a_date_and_wakes(client, page, lead, winkelhoek):
    client.force_login(lead)
    until = timezone.localdate() + timezone.timedelta(days=40)
    client.post(page + "rust/", {"until": until.isoformat(), "reason": "Wachten op de notaris."})
    winkelhoek.refresh_from_db()
    assert winkelhoek.is_paused
    assert winkelhoek.stage == "idea"
    assert "Wachten op de notaris." in client.get(page).content.decode()
    client.post(page + "wakker/")
    winkelhoek.refresh_from_db()
    assert not winkelhoek.is_paused
    assert [row.what for row in winkelhoek.life_events.all()] == ["woken", "paused"]


@pytest.mark.parametrize("days", [-1, 0, 400])
def test_a_pause_ends_within_a_year(client, page, lead, winkelhoek, days):
    client.force_login(lead)
    until = timezone.localdate() + timezone.timedelta(days=days)
    answer = client.post(page + "rust/", {"until": until.isoformat(), "reason": "Druk"})
    assert "binnen een jaar" in answer.content.decode()
    winkelhoek.refresh_from_db()
    assert not winkelhoek.is_paused


@pytest.mark.parametrize("outcome", ["ended", "handed_over"])
def test_it_ends_keeps_its_stage_and_is_taken_up_again(client, page, lead, winkelhoek, outcome):
    Initiative.objects.update(stage="running")
    client.force_login(lead)
    client.post(page + "afronden/", {"outcome": outcome, "note": "Begin klein."})
    winkelhoek.refresh_from_db()
    assert (winkelhoek.outcome, winkelhoek.stage) == (outcome, "running")
    shown = client.get(page).content.decode()
    assert "/meedoen/" not in shown
    assert "Begin klein." in client.get(page + "verloop/").content.decode()
    assert "afgerond" in move(client, page, "looked_back", seen="running").content.decode()
    client.post(page + "oppakken/")
    winkelhoek.refresh_from_db()
    assert winkelhoek.outcome == ""
    assert winkelhoek.standing_of(lead).leads


def test_who_takes_up_what_lost_its_leads_becomes_one(client, page, winkelhoek, lead, editor):
    winkelhoek.finish("ended", lead)
    winkelhoek.leave(winkelhoek.members.get(user=lead))
    client.force_login(editor)
    client.post(page + "oppakken/")
    assert winkelhoek.standing_of(editor).leads


def test_the_overview_says_why_and_since_when_it_is_over(client, winkelhoek, lead):
    winkelhoek.finish("ended", lead, "De winkel in Horst brengt nu alles thuis.")
    today = date_format(timezone.localdate(), "j F Y")
    page = client.get(winkelhoek.get_absolute_url()).content.decode()
    assert "De winkel in Horst brengt nu alles thuis." in page
    assert f"Sinds {today}." in page
    winkelhoek.reopen(lead)
    winkelhoek.finish("handed_over", lead)
    page = client.get(winkelhoek.get_absolute_url()).content.decode()
    assert "brengt nu alles thuis" not in page
    assert "Anderen zetten het voort" in page


def test_what_is_over_is_not_ended_twice(client, page, lead, winkelhoek):
    winkelhoek.finish("ended", lead)
    client.force_login(lead)
    answer = client.post(page + "afronden/", {"outcome": "handed_over"})
    assert "al afgerond" in answer.content.decode()
    assert LifeEvent.objects.filter(what__in=["ended", "handed_over"]).count() == 1


@pytest.mark.parametrize("model", [StageChange, LifeEvent])
def test_the_log_is_only_added_to(winkelhoek, lead, model):
    winkelhoek.move_to("exploring", lead)
    winkelhoek.show_to("village", lead)
    for change in (
        lambda: model.objects.update(note="anders"),
        lambda: model.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_log_outlives_who_did_it(winkelhoek, lead):
    winkelhoek.move_to("exploring", lead)
    StageChange.objects.update(by=None)
    assert StageChange.objects.get().by is None


def test_outsiders_read_what_happened_without_names(client, page, winkelhoek, lead, member):
    winkelhoek.move_to("exploring", lead)
    shown = client.get(page).content.decode()
    assert "Stap: Peiling" in shown
    assert "Stap: Peiling (Lies T.)" not in shown
    assert "kwam erbij" not in shown
    assert "kwam erbij" not in client.get(page + "verloop/").content.decode()
    client.force_login(member)
    shown = client.get(page).content.decode()
    assert "Stap: Peiling (Lies T.)" in shown
    shown = client.get(page + "verloop/").content.decode()
    assert "Mia M. kwam erbij" in shown


def test_telling_everybody_costs_the_same_for_one_and_for_twenty(
    client, page, winkelhoek, lead, django_assert_num_queries
):
    client.force_login(lead)
    MemberFactory(initiative=winkelhoek)
    client.get(page)
    costs = []
    for step in ("survey", "concept"):
        with django_assert_num_queries(100, exact=False) as asked:
            seen = Initiative.objects.get().step
            move(client, page, step, seen=seen)
        costs.append(len(asked))
        MemberFactory.create_batch(19, initiative=winkelhoek)
    assert costs[0] == costs[1]


def test_who_has_no_mail_hears_of_it_by_telephone(winkelhoek, lead, client, page):
    person = registered_person(lead)
    MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    client.force_login(lead)
    move(client, page, "survey")
    call = Notification.objects.calls_for(lead).get()
    assert (call.recipient, call.channel) == (person, "call")


def test_the_stages_are_in_order():
    assert [stage.number for stage in Stage] == list(range(1, 9))
