"""A list that is too long to wait for goes in by a worker, and the editor sees how far it is."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role, UserFactory
from tests.villages.factories import FacilityFactory
from villages.facilities import import_work
from villages.facilities.table_reading import Reading
from villages.models import Facility, FacilityImport
from villages.tasks import go_on_with_import, look_after_imports

NEW = "/dorpen/america/voorzieningen/inlezen/"
COST = 4


def a_list(rows, more=""):
    """With so much in a column that nobody knows, that it is too long to wait for."""
    width = 260_000 // rows
    lines = [f"Winkel {n};winkel;{'x' * width}\n" for n in range(rows)]
    return "naam;soort;kleur\n" + "".join(lines) + more


@pytest.fixture
def sent(client, editor, america, django_capture_on_commit_callbacks):
    """Sends a list as the editor; with `is_read` the worker has read it too."""
    client.force_login(editor)

    def send(text, is_read=True):
        file = SimpleUploadedFile("lijst.csv", text.encode())
        with django_capture_on_commit_callbacks(execute=is_read):
            answer = client.post(NEW, {"file": file})
        assert answer.status_code == 302
        return FacilityImport.objects.get(pk=answer["Location"].split("/")[-2])

    return send


def page(client, work):
    answer = client.get(f"{NEW}{work.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def press_save(client, work, capture):
    with capture(execute=True):
        client.post(f"{NEW}{work.pk}/bewaren/")
    work.refresh_from_db()
    return work


def test_a_long_list_is_read_shown_and_kept(
    client, america, sent, django_capture_on_commit_callbacks
):
    FacilityFactory(village=america, kind="shop", name="Winkel 7", phone="077-000 00 10")
    work = sent(a_list(12, "Kasteel;kasteel;\n"))
    shown = page(client, work)
    assert "11 regels worden bewaard" in shown
    assert "1 regel heeft een fout" in shown
    assert "“kasteel” ken ik niet" in shown
    assert Facility.objects.count() == 1
    work = press_save(client, work, django_capture_on_commit_callbacks)
    assert (work.state, work.saved, work.wrong, work.text) == ("done", 11, 1, "")
    assert "Klaar: 11 voorzieningen bewaard" in page(client, work)
    assert Facility.objects.filter(village=america).count() == 12


def test_while_it_is_read_the_page_says_how_far_it_is(client, sent):
    work = sent(a_list(12), is_read=False)
    FacilityImport.objects.filter(pk=work.pk).update(at=4)
    shown = page(client, work)
    assert '<progress id="stand" value="4" max="12">' in shown
    assert "4 van 12 regels" in shown
    assert 'hx-trigger="every 2s"' in shown


def test_ten_thousand_rows_are_taken(client, sent):
    """One more is refused in words: see the table of what is no list."""
    rows = "".join(f"Winkel {n};winkel\n" for n in range(10_000))
    work = sent("naam;soort\n" + rows, is_read=False)
    assert (work.rows, work.state) == (10_000, "reading")


def test_only_the_first_lines_are_kept_to_be_shown(client, sent):
    work = sent(a_list(import_work.MOST_SHOWN + 5))
    assert len(work.shown) == import_work.MOST_SHOWN
    assert "Nog 5 regels staan er niet bij" in page(client, work)


def test_after_a_worker_that_died_another_goes_on_behind_the_last_piece(client, america, sent):
    work = sent(a_list(import_work.PIECE + 3))
    client.post(f"{NEW}{work.pk}/bewaren/")  # and nobody begins
    assert import_work.do_piece(work.pk, "saving", Reading(work.text, america))
    assert Facility.objects.count() == import_work.PIECE
    assert look_after_imports() == 0
    FacilityImport.objects.update(updated_at=timezone.now() - timedelta(minutes=3))
    assert look_after_imports() == 1
    work.refresh_from_db()
    assert (work.state, work.saved) == ("done", import_work.PIECE + 3)
    assert go_on_with_import(str(work.pk)) is False
    assert Facility.objects.count() == import_work.PIECE + 3


def test_the_same_list_sent_twice_is_one_and_saving_twice_is_once(
    client, sent, django_capture_on_commit_callbacks
):
    first = sent(a_list(9), is_read=False)
    assert sent(a_list(9)) == first
    press_save(client, first, django_capture_on_commit_callbacks)
    press_save(client, first, django_capture_on_commit_callbacks)
    assert Facility.objects.count() == 9


def test_while_one_is_saved_the_next_has_to_wait_and_says_so(client, sent):
    work = sent(a_list(9))
    assert work.start_saving()
    file = SimpleUploadedFile("lijst.csv", a_list(10).encode())
    assert "Je vorige lijst wordt nog bewaard" in client.post(NEW, {"file": file}).content.decode()


def test_who_no_longer_edits_the_village_saves_nothing(client, editor, sent):
    work = sent(a_list(9))
    assert work.start_saving()
    editor.memberships.update(role=Role.RESIDENT)
    go_on_with_import(str(work.pk))
    assert not Facility.objects.exists()


def test_another_editor_does_not_see_it_and_after_a_week_it_is_gone(client, america, sent):
    work = sent(a_list(9))
    other = UserFactory()
    MembershipFactory(user=other, role=Role.EDITOR, village=america)
    client.force_login(other)
    address = reverse("villages:facility_import_work", args=["america", work.pk])
    assert client.get(address).status_code == 404
    FacilityImport.objects.update(updated_at=timezone.now() - timedelta(days=8))
    look_after_imports()
    assert not FacilityImport.objects.exists()


@pytest.mark.parametrize("rows", [2, 20])
def test_its_page_costs_the_same_however_long_it_is(client, sent, rows, django_assert_num_queries):
    work = sent(a_list(rows))
    page(client, work)  # which counts for the menu what waits, and keeps that for a minute
    with django_assert_num_queries(COST):
        page(client, work)
