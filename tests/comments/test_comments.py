"""Comments on an initiative: writing, reading, answering, changing, taking back, reporting."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from initiatives.comments.models import PACE, UNMARKED, Closing, Comment
from initiatives.models import Visibility
from initiatives.sockets.portable import tables
from tests.comments.factories import CommentFactory
from tests.factories import MembershipFactory, Role, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.notifications.factories import registered_person
from villagehub.notifications.models import Notification
from villages.desk import number_waiting
from villages.moderation.models import Report

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(america):
    user = UserFactory(name="Lies Trekker")
    MembershipFactory(user=user, role=Role.RESIDENT, village=america)
    return user


@pytest.fixture
def shop(america, lead):
    initiative = InitiativeFactory(village=america, title="Winkelhoek", kind="village_shop")
    LeadFactory(initiative=initiative, user=lead)
    return initiative


@pytest.fixture
def comment(shop, resident):
    return CommentFactory(initiative=shop, user=resident, text="Komt er ook brood?")


def url(name, initiative, *more):
    return reverse(f"comments:{name}", args=[initiative.village.slug, initiative.slug, *more])


def page(client, initiative, user=None, name="list", *more):
    client.force_login(user) if user else client.logout()
    return client.get(url(name, initiative, *more)).content.decode()


def say(client, initiative, user, text, to=None, **more):
    client.force_login(user)
    address = url("reply", initiative, to.pk) if to else url("write", initiative)
    return client.post(address, {"text": text, **more}, follow=True).content.decode()


def mails(person):
    return Notification.objects.filter(recipient=person, kind="initiative.comment")


def test_a_first_comment_waits_for_an_editor_and_the_next_stands_there_at_once(
    client, shop, resident, lead, editor
):
    assert "de redactie kijkt even mee" in say(client, shop, resident, "Komt er brood?")
    first = Comment.objects.get()
    assert "Komt er brood?" not in page(client, shop)
    assert "Komt er brood?" in page(client, shop, resident)
    assert not mails(lead).exists()
    first.let_through(editor)
    assert mails(lead).get().body.count(f"/reacties/{first.pk}/#reactie-{first.pk}") == 1
    assert "Je reactie staat erop" in say(client, shop, resident, "En kaas?")
    shown = page(client, shop)
    assert shown.index("En kaas?") < shown.index("Komt er brood?")
    shown = page(client, shop, resident)
    assert shown.index("Wat wil je zeggen?") < shown.index("En kaas?")


def test_who_may_write_and_who_reads_names(client, shop, comment, stranger, neighbour, lead):
    assert client.post(url("write", shop), {"text": "x"}).status_code == 302
    for outsider in (stranger, neighbour):
        client.force_login(outsider)
        assert client.post(url("write", shop), {"text": "x"}).status_code == 403
    assert "Riet B." in page(client, shop, neighbour)
    for somebody in (None, stranger):
        shown = page(client, shop, somebody)
        assert "Komt er ook brood?" in shown
        assert "Riet" not in shown
    assert "Riet B." in page(client, shop, lead)
    shop.members.create(user=stranger, role="observer")
    say(client, shop, stranger, "Ik volg jullie")
    assert Comment.objects.filter(user=stranger).exists()


def test_what_only_takes_part_is_read_by_nobody_else_until_it_is_reported(
    client, america, shop, resident, lead, editor
):
    shop.show_to(Visibility.PRIVATE, lead)
    member = CommentFactory(initiative=shop, user=lead, text="Onder ons")
    for other in (None, resident, editor):
        client.force_login(other) if other else client.logout()
        assert client.get(url("list", shop)).status_code == 404
        assert client.get(url("one", shop, member.pk)).status_code == 404
        assert client.get(member.report_url).status_code in (302, 404)
    assert "Onder ons" in say(client, shop, lead, "Nog iets")  # no editor looks first
    shop.members.create(user=resident, role="member")
    say(client, shop, resident, "Mijn eerste")
    assert number_waiting(america) == 0
    client.force_login(editor)
    assert client.get(member.case_url).status_code == 404
    member.report("insult", "", resident)
    assert number_waiting(america) == 1
    assert "Onder ons" in client.get(member.case_url).content.decode()


def test_answers_are_one_deep_with_the_first_few_on_the_page(client, shop, comment, lead, resident):
    say(client, shop, lead, "Ja, elke dag", to=comment)
    first = comment.replies.get()
    assert say(client, shop, resident, "Mooi!", to=first)
    assert comment.replies.count() == 1
    others = [CommentFactory(initiative=shop, parent=comment, text=f"nr {n}") for n in range(4)]
    shown = page(client, shop, lead)
    assert "Toon de andere 2 antwoorden" in shown
    assert "nr 1" in shown
    assert "nr 2" not in shown
    whole = page(client, shop, lead, "one", comment.pk)
    assert all(reply.text in whole for reply in [first, *others])
    from_there = page(client, shop, None, "one", others[2].pk)
    assert "nr 3" in from_there
    assert "nr 1" not in from_there
    assert "Alle antwoorden, vanaf het eerste" in from_there
    assert "Komt er ook" in from_there


def test_an_answer_is_told_once_a_day_and_the_rest_next_morning(
    client, shop, comment, lead, resident, america
):
    CommentFactory(initiative=shop, user=lead, text="Welkom")
    for text in ("Ja", "Elke dag"):
        say(client, shop, lead, text, to=comment)
    told = list(mails(resident).order_by("due_at"))
    assert len(told) == 2
    assert told[1].due_at - timezone.now() < timedelta(days=1, hours=8)
    assert f"{lead} antwoordde op wat jij schreef" in told[0].body
    assert "“Ja”" in told[0].body
    assert all("Elke dag" not in mail.body for mail in told)
    assert not mails(lead).exists()
    person = registered_person(lead, name="Bep zonder Mail")
    say(client, shop, lead, "Bep wil ook brood", person=str(person.pk))
    assert "namens Bep" in page(client, shop, resident)
    assert not mails(lead).exists()
    shop.show_to(Visibility.PRIVATE, lead)
    before = mails(resident).count()
    Comment.write(shop, lead, lead, "Onder ons", comment)
    assert mails(resident).count() == before


def test_what_is_changed_in_its_first_minutes_is_mailed_in_its_last_words(
    client, shop, comment, lead, resident
):
    CommentFactory(initiative=shop, user=lead, text="Welkom")
    answer = Comment.write(shop, lead, lead, "Ja, om negen", comment)
    told = mails(resident).get()
    assert told.due_at == answer.created_at + UNMARKED
    answer.change("Ja, om tien uur", lead)
    told.refresh_from_db()
    assert "“Ja, om tien uur”" in told.body
    assert "negen" not in told.body


@pytest.mark.parametrize("end", ["hidden", "taken back"])
def test_the_copy_of_a_mail_forgets_the_words_of_what_is_gone(
    shop, comment, lead, resident, editor, end
):
    CommentFactory(initiative=shop, user=lead, text="Welkom")
    answer = Comment.write(shop, lead, lead, "Bel Riet eens", comment)
    mails(resident).update(sent_at=timezone.now())
    assert "Bel Riet" in mails(resident).get().body
    if end == "hidden":
        answer.hide(editor, "Gaat over een ander")
    else:
        answer.take_back(lead)
    told = mails(resident).get().body
    assert "Bel Riet" not in told
    assert "antwoordde op wat jij schreef" in told


def test_a_change_is_marked_and_who_judges_reads_what_it_was(
    client, shop, comment, resident, lead, editor
):
    client.force_login(resident)
    change = url("change", shop, comment.pk)
    client.post(change, {"text": "Komt er ook kaas?"})
    assert "aangepast op" not in page(client, shop)
    comment.refresh_from_db()
    comment.report("untrue", "", lead)
    client.force_login(resident)
    client.post(change, {"text": "Niets gezegd"})
    assert "aangepast op" in page(client, shop)
    assert "kaas" not in page(client, shop, lead)
    client.force_login(editor)
    assert "Komt er ook kaas?" in client.get(comment.case_url).content.decode()
    Comment.objects.get().hide(editor, "Kwetst iemand.")
    client.force_login(resident)
    assert "niet meer aanpassen" in client.post(change, {"text": "Toch"}).content.decode()
    assert "Kwetst iemand" in page(client, shop, resident)
    assert "Niets gezegd" not in page(client, shop)
    client.force_login(lead)
    assert client.get(change).status_code == 404  # not to be seen any more


def test_what_was_answered_leaves_an_empty_place_and_the_rest_is_gone(
    client, shop, comment, resident, lead
):
    reply = CommentFactory(initiative=shop, parent=comment, user=lead, text="Ja hoor")
    comment.report("privacy", "", lead)
    client.force_login(resident)
    client.post(url("take_back", shop, comment.pk))
    shown = page(client, shop)
    assert "Weggehaald door de schrijver" in shown
    assert "Ja hoor" in shown
    assert "brood" not in shown
    assert Comment.objects.get(pk=comment.pk).text == ""
    assert Report.objects.get().state == "gone"
    client.force_login(lead)
    client.post(url("take_back", shop, reply.pk))
    assert not Comment.objects.exists()
    with pytest.raises(ValidationError):
        Comment.write(shop, lead, lead, "Nog een antwoord", reply)
    comment.take_back(resident)  # pressed twice


def test_hidden_by_an_editor_its_answers_stay(client, shop, comment, editor, lead):
    CommentFactory(initiative=shop, parent=comment, user=lead, text="Rustig aan")
    comment.hide(editor, "Scheldwoord.")
    shown = page(client, shop)
    assert "Deze reactie is niet te zien" in shown
    assert "Rustig aan" in shown
    assert "brood" not in shown
    assert "Scheldwoord" not in shown


def test_who_runs_it_closes_and_opens_the_comments(client, shop, comment, lead, resident):
    client.force_login(resident)
    assert client.post(url("close", shop)).status_code == 403
    client.force_login(lead)
    client.post(url("close", shop))
    client.post(url("close", shop))
    shown = page(client, shop, resident)
    assert "De reacties zijn gesloten" in shown
    assert "brood" in shown
    assert "Wat wil je zeggen" not in shown
    assert "gesloten" in say(client, shop, resident, "Toch nog")
    assert Closing.objects.count() == 1
    assert Comment.objects.count() == 1
    client.force_login(lead)
    client.post(url("reopen", shop))
    assert "staat erop" in say(client, shop, resident, "Toch nog")


def test_where_people_meet_there_are_no_comments_not_even_the_earlier(
    client, shop, comment, resident, lead
):
    type(shop).objects.filter(pk=shop.pk).update(kind="encounter")
    shown = page(client, shop, resident)
    assert "praten mensen met elkaar aan tafel" in shown
    assert "brood" not in shown
    assert client.post(url("write", shop), {"text": "x"}).status_code == 404
    assert client.get(url("one", shop, comment.pk)).status_code == 404
    assert "brood" not in client.get(shop.get_absolute_url()).content.decode()
    assert "Reacties" not in client.get(shop.get_absolute_url()).content.decode()


def test_many_in_a_short_time_are_refused_and_what_was_typed_stays(client, shop, comment, resident):
    for number in range(PACE[0][1] - 1):
        say(client, shop, resident, f"keer {number}")
    refused = say(client, shop, resident, "Nog eentje")
    assert "Wacht even" in refused
    assert "Nog eentje</textarea>" in refused
    blocked = say(client, shop, resident, "")
    assert "Wacht even" not in blocked


def test_pages_cost_the_same_with_one_and_with_thousands(client, shop, lead, resident):
    """And end after a page, with the way on."""

    def queries(address):
        client.get(address)
        with CaptureQueriesContext(connection) as counted:
            answer = client.get(address)
        return len(counted), answer.content.decode()

    client.force_login(lead)
    top = CommentFactory(initiative=shop, user=resident)
    CommentFactory(initiative=shop, user=resident, parent=top)
    addresses = [url("list", shop), url("one", shop, top.pk), shop.get_absolute_url()]
    few = [queries(address)[0] for address in addresses]
    rows = {"initiative": shop, "village": shop.village, "user": resident}
    later = timezone.now() + timedelta(seconds=1)
    Comment.objects.bulk_create(
        [Comment(**rows, text="hoi", created_at=later) for _ in range(60)]
        + [Comment(**rows, text="ja", parent=top, created_at=later) for _ in range(60)]
    )
    Comment.objects.filter(pk=top.pk).update(created_at=later + timedelta(seconds=1))
    assert [queries(address)[0] for address in addresses] == few
    assert max(few[:2]) <= 8
    for address, size in zip(addresses, (20, 50), strict=False):
        shown = queries(address)[1]
        assert shown.count('id="reactie-') <= size + 3
        assert 'rel="next"' in shown
        assert queries(f"{address}?na={top.pk}")[0] <= few[0] + 2


def test_the_words_go_along_to_be_read_and_are_not_made_again(shop, comment, resident):
    comment.take_back(resident)
    kept = CommentFactory(initiative=shop, text="Dag")
    table = next(table for table in tables if table.name == "reacties")
    assert list(table.rows(shop)) == [kept]
    assert not table.restored


def test_the_words_of_who_withdraws_consent_go(shop, lead):
    person = registered_person(lead, name="Bep zonder Mail")
    own = CommentFactory(initiative=shop, user=person, recorded_by=lead, text="Zeg ik")
    CommentFactory(initiative=shop, parent=own, text="Antwoord")
    person.withdraw_consent()
    own.refresh_from_db()
    assert own.text == ""
    assert own.deleted_at
