"""What others see of somebody is a first name and a letter, however the name was typed."""

import pytest
from django.urls import reverse

from tests.factories import UserFactory
from villagehub.accounts.models import User

SHOWN = {
    "Mia van den Berg": "Mia B.",
    "Jan Jansen (Sr.)": "Jan J.",
    "Jan Jansen sr.": "Jan J.",
    "Jan Jansen, jr.": "Jan J.",
    "Jansen, Mia": "Mia J.",
    "Jansen, Mia (moeder)": "Mia J.",
    "Berg, Mia van den": "Mia B.",
    "van den Berg, Mia": "Mia B.",
    "Mia 't Hart": "Mia H.",
    "Dr. Mia Jansen": "Mia J.",
    "mevrouw Jansen": "mevrouw J.",
    'Johannes "Jan" Jansen': "Johannes J.",
    "Mia Jansen 2": "Mia J.",
    "Mia 🌻": "Mia",
    "(Mia) Jansen": "Mia J.",
    "Jan (Sr.)": "Jan",
    "E\u0301va O\u0308rs": "Éva Ö.",
    "Ma Li": "Ma L.",
    "Mia\r\nJansen": "Mia J.",
    "Mia": "Mia",
    "🌻": "🌻",
    "(Mia)": "Mia",
    "": "",
}


@pytest.mark.parametrize("name", SHOWN)
def test_others_see_a_first_name_and_one_letter_of_the_surname(name):
    assert User(name=name)._short_name() == SHOWN[name]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "said"),
    [("Jansen, Mia", "Welkom, Mia"), ("Mia Jansen (Sr.)", "Welkom, Mia"), ("Ab", "Welkom, Ab")],
)
def test_somebody_is_welcomed_by_their_first_name(client, name, said):
    client.force_login(UserFactory(name=name))
    assert said in client.get(reverse("villages:mine")).content.decode()


@pytest.mark.django_db
def test_a_very_long_word_as_a_name_is_cut_for_others():
    assert UserFactory(name="x" * 120).display_name == "x" * 60


@pytest.mark.django_db
def test_a_name_is_one_line_whichever_way_it_comes_in():
    person = UserFactory(name="Mia\r\nvan den\tBerg\x07\u202e", display_name="Mia\nB.")
    assert (person.name, person.display_name) == ("Mia van den Berg", "Mia B.")
