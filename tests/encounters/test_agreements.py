"""What was agreed: published without names, put right where all can see."""

import pytest

from initiatives.encounters.models import Agreement
from initiatives.encounters.names import names_in, whole_names_in
from tests.encounters.factories import agree
from tests.encounters.pages import get, post, subjects, url
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def test_what_was_agreed_is_published_without_names(client, held, meeting, lead, chair, editor):
    write = url("agreement", held)
    assert get(client, editor, write) == 403
    assert get(client, lead, url("agreement", meeting)) == 403  # it is still to come
    refused = post(client, chair, write, text="Jan regelt de bal, en Roos’ fiets staat klaar.")
    assert "Jan, Roos. Haal ze weg" in refused
    assert not Agreement.objects.exists()
    whole = post(client, chair, write, text="Roos de Vries belt.", ordinary=["roos", "vries"])
    assert "Er staat een hele naam in" in whole
    text = "De buurt plant een roos bij de poort."
    assert "Is een van deze hier een gewoon woord?" in post(client, chair, write, text=text)
    assert "Wie erbij was, krijgt bericht" in post(
        client, chair, write, text=text, ordinary=["roos"]
    )
    version = Agreement.objects.get().versions.get()
    assert version.allowed == ["roos"]
    assert AuditEvent.objects.filter(workplace="naam als gewoon woord").count() == 1
    guest = User.objects.get(name="Jan Kok")
    assert any("afgesproken" in subject for subject in subjects(guest))
    shown = get(client, None, url("meeting", held))
    assert text in shown
    assert "gewoon woord" not in shown
    assert "Afspraken opgeschreven" in get(client, None, held.initiative.get_absolute_url())


def test_a_correction_is_seen_and_what_was_personal_is_not_shown_again(client, held, lead):
    agree(held, lead, "We eten samen bij de familie op nummer 4.")
    write = url("agreement", held)
    typed = {"text": "We eten samen.", "note": "Er stond een adres in."}
    post(client, lead, write, text="We eten samen.")  # without saying what is better
    assert Agreement.objects.get().versions.count() == 1
    post(client, lead, write, **typed, hides_earlier="on")
    shown = get(client, None, url("meeting", held))
    assert "Er stond een adres in." in shown
    assert "tonen we niet meer" in shown
    assert "nummer 4" not in shown
    post(client, lead, write, text="We eten elke maand samen.", note="Hoe vaak")
    assert "We eten samen." in get(client, None, url("meeting", held))


def test_names_are_found_as_people_write_them():
    people = [
        User(name="Zoë van den Berg", display_name="Zoë B."),
        User(name="Jan", display_name="Jan"),
    ]
    assert names_in("ZOE's idee, en Jans bal. Aan de berg.", people) == ["berg", "jan", "zoe"]
    assert names_in("Wij van de buurt, op den duur", people) == []
    assert whole_names_in("zoë van den  berg zei", people) == ["zoe van den berg"]
    assert whole_names_in("Jan", people) == []
