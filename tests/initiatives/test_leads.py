"""What goes on is led by somebody, or everybody knows that a lead is sought."""

from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember, LeadCall
from initiatives.tasks import guard_leads
from tests.at_once import at_once
from tests.factories import UserFactory
from tests.initiatives.factories import LeadFactory, MemberFactory
from tests.initiatives.test_people import two_leads
from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

__all__ = ["two_leads"]
LOST = {
    "withdraws consent": lambda lead: lead.withdraw_consent(),
    "is deleted": lambda lead: lead.delete(),
    "ends everything": lambda lead: InitiativeMember.objects.of(lead).end(),
    "is closed by the platform": lambda lead: User.objects.filter(pk=lead.pk).update(
        is_active=False
    ),
    "is deleted without a word": lambda lead: User.objects.filter(pk=lead.pk).delete(),
}


def board_member(initiative, days=0, **more):
    since = timezone.localdate() - timedelta(days=days)
    return MemberFactory(initiative=initiative, role="board", since=since, **more)


def leads(initiative):
    return list(initiative.members.active().leads().present().order_by("pk"))


@pytest.mark.parametrize("how", LOST)
def test_whatever_way_the_last_lead_goes_the_longest_on_the_board_acts(winkelhoek, lead, how):
    board_member(winkelhoek, days=900, user__is_active=False)
    heir = board_member(winkelhoek, days=400)
    board_member(winkelhoek, days=30)
    LOST[how](lead)
    guard_leads()
    [acting] = leads(winkelhoek)
    assert (acting.pk, acting.is_acting) == (heir.pk, True)
    send_due()
    assert [(m.to, m.subject) for m in mail.outbox] == [
        ([heir.user.email], "Jij bent nu waarnemend trekker van Winkelhoek in 't Laefhoes")
    ]
    assert guard_leads() == 0


def test_who_acts_goes_on_or_passes_it_to_the_next(client, winkelhoek, lead):
    first, second = board_member(winkelhoek, days=9), board_member(winkelhoek, days=5)
    page = winkelhoek.get_absolute_url() + "mensen/"
    lead.delete()
    client.force_login(first.user)
    assert "Wil je het trekken?" in client.get(page).content.decode()
    client.post(page + "liever-niet/")
    assert [row.pk for row in leads(winkelhoek)] == [second.pk]
    client.force_login(second.user)
    client.post(page + "blijven/")
    second.refresh_from_db()
    assert (second.role, second.is_acting) == ("lead", False)
    first.refresh_from_db()
    assert first.role == "board"
    client.post(page + "liever-niet/")
    assert [row.pk for row in leads(winkelhoek)] == [second.pk], "no longer acting"


def test_with_nobody_on_the_board_whoever_takes_part_takes_it(
    client, winkelhoek, lead, member, editor, resident
):
    other = MemberFactory(initiative=winkelhoek, role="observer").user
    lead.withdraw_consent()
    assert not leads(winkelhoek)
    send_due()
    assert {m.to[0] for m in mail.outbox} == {member.email, editor.email, other.email}
    assert {m.subject for m in mail.outbox} == {"Winkelhoek in 't Laefhoes zoekt een trekker"}
    page = winkelhoek.get_absolute_url()
    assert "Zoekt een trekker" in client.get(page).content.decode()
    client.force_login(resident)
    assert client.post(page + "mensen/trekken/").status_code == 403
    client.force_login(other)
    assert "Ik trek het" in client.get(page).content.decode()
    client.post(page + "mensen/trekken/")
    assert [row.user for row in leads(winkelhoek)] == [other]
    client.force_login(member)
    late = client.post(page + "mensen/trekken/", follow=True).content.decode()
    assert "Iemand was je net voor" in late
    assert "Zoekt een trekker</h2>" not in late
    assert len(leads(winkelhoek)) == 1


def test_a_private_initiative_is_told_to_no_editor(winkelhoek, lead, editor, member):
    Initiative.objects.update(visibility="private")
    lead.withdraw_consent()
    told = Notification.objects.filter(kind="initiative.people")
    assert set(told.values_list("recipient", flat=True)) == {member.pk}


def test_what_is_over_needs_no_lead(winkelhoek, lead, member):
    winkelhoek.finish("ended", lead)
    lead.delete()
    assert guard_leads() == 0
    winkelhoek.refresh_from_db()
    assert winkelhoek.seeks_lead_since is None
    winkelhoek.reopen(member)
    assert [row.user for row in leads(winkelhoek)] == [member]


def test_a_silent_lead_is_asked_first_and_stays(client, winkelhoek, lead, member):
    page = winkelhoek.get_absolute_url() + "mensen/"
    heir = board_member(winkelhoek)
    client.force_login(member)
    for _twice in range(2):
        client.post(page + "trekker-vragen/")
    call = LeadCall.objects.get()
    assert [row.recipient for row in Notification.objects.all()] == [lead]
    assert guard_leads() == 0
    LeadCall.objects.update(created_at=timezone.now() - timedelta(days=22))
    assert guard_leads() == 1
    assert guard_leads() == 0
    assert {row.user: row.is_acting for row in leads(winkelhoek)} == {lead: False, heir.user: True}
    call.refresh_from_db()
    assert call.given_up_at


def test_one_press_tells_that_the_lead_is_there(client, winkelhoek, lead, member):
    winkelhoek.call_lead(member)
    client.force_login(lead)
    page = winkelhoek.get_absolute_url() + "mensen/"
    assert "Ja, ik trek dit nog" in client.get(page).content.decode()
    client.post(page + "ik-ben-er/")
    LeadCall.objects.update(created_at=timezone.now() - timedelta(days=22))
    assert guard_leads() == 0
    assert [row.user for row in leads(winkelhoek)] == [lead]


def test_a_lead_who_is_gone_does_not_let_the_other_leave(winkelhoek, lead):
    LeadFactory(initiative=winkelhoek, user=UserFactory(is_active=False))
    with pytest.raises(ValidationError, match="enige trekker"):
        winkelhoek.leave(winkelhoek.members.of(lead).get())


def test_two_leads_who_vanish_or_step_down_at_once_leave_it_led_or_seeking(two_leads):
    initiative, rows = two_leads
    heir = board_member(initiative)

    def goes(row):
        User.objects.get(pk=row.user_id).withdraw_consent()

    def steps_down(row):
        Initiative.objects.get(pk=initiative.pk).change_role(row, "member", row.user)

    try:
        answers = at_once(*[partial(steps_down, row) for row in rows])
        assert sum(isinstance(answer, ValidationError) for answer in answers) == 1
        assert len(leads(initiative)) == 1
        initiative.members.filter(pk__in=[row.pk for row in rows]).update(role="lead")
        at_once(*[partial(goes, row) for row in rows])
        assert [row.pk for row in leads(initiative)] == [heir.pk]
    finally:
        Notification.objects.all().delete()
        heir.delete()
        heir.user.delete()


def test_two_who_take_it_at_once_get_a_true_answer(two_leads):
    initiative, rows = two_leads
    initiative.members.update(role="member")
    Initiative.objects.filter(pk=initiative.pk).update(seeks_lead_since=timezone.now())

    def take(row):
        Initiative.objects.get(pk=initiative.pk).take_lead(row.user)

    answers = at_once(*[partial(take, row) for row in rows])
    Notification.objects.all().delete()
    assert sum(isinstance(answer, ValidationError) for answer in answers) == 1
    assert len(leads(initiative)) == 1
