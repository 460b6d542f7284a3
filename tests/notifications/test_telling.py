"""The one call that makes a message: to whom, about what, in whose words."""

import pytest
from django.conf import settings
from django.core import mail
from django.test.utils import override_settings
from django.utils import timezone

from tests.factories import UserFactory, VillageFactory
from villagehub.notifications.models import MessageKind, Notification, mute
from villagehub.notifications.telling import To, just_now, key_of, tell
from villagehub.web.addresses import absolute, host

WORDS = "Dag {{ name }}, kijk op {{ url }}.\n"


@pytest.fixture(autouse=True)
def words(tmp_path):
    """One template of our own, beside those of the product."""
    (tmp_path / "emails").mkdir()
    (tmp_path / "emails" / "greeting.txt").write_text(WORDS)
    [engine] = settings.TEMPLATES
    with override_settings(TEMPLATES=[{**engine, "DIRS": [*engine["DIRS"], tmp_path]}]):
        yield


def greet(recipients, **changes):
    message = {
        "kind": MessageKind.INITIATIVE_CHANGED,
        "about": "village:1",
        "period": "2026",
        "subject": "Dag!",
        "template": "greeting",
        "url": "/dorpen/",
        "name": "allemaal",
    }
    return tell(recipients, **{**message, **changes})


def bodies():
    return dict(Notification.objects.values_list("recipient", "body"))


def test_the_same_words_for_all_are_rendered_once(db):
    asked = []

    def name():
        asked.append("once")
        return "allemaal"

    assert greet(UserFactory.create_batch(5), name=name) == 5
    assert asked == ["once"]
    assert set(bodies().values()) == {f"Dag allemaal, kijk op {absolute('/dorpen/')}."}


def test_each_reads_their_own_words_about_their_own_thing(resident):
    other, village = UserFactory(), VillageFactory()
    greet(
        [
            To(resident, name="Riet", url=village, about=village, period="eens"),
            To(other, name="Jan"),
            UserFactory(),
        ]
    )
    found = bodies()
    assert found[resident.pk] == f"Dag Riet, kijk op {absolute(village)}."
    assert found[other.pk] == f"Dag Jan, kijk op {absolute('/dorpen/')}."
    row = Notification.objects.get(recipient=resident)
    assert (row.about, row.period) == (f"village:{village.pk}", "eens")


def test_who_muted_it_and_who_is_gone_get_nothing(resident):
    muted, gone = UserFactory(), UserFactory(is_active=False)
    mute(muted, {"initiative"})
    assert greet([resident, muted, gone]) == 1
    assert set(bodies()) == {resident.pk}


def test_told_twice_in_one_period_is_told_once(resident):
    assert greet([resident]) == 1
    assert greet([resident, UserFactory()], name="anders") == 1
    assert greet(resident, period="2027") == 1
    assert Notification.objects.filter(recipient=resident).count() == 2


def test_one_and_twenty_cost_the_same(db, django_assert_num_queries):
    people = UserFactory.create_batch(21)
    for recipients in (people[:1], people[1:]):
        with django_assert_num_queries(3):
            assert greet(recipients) == len(recipients)


def test_nobody_to_tell_costs_nothing(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert greet([]) == 0


def test_a_few_leave_at_once_and_many_in_the_rounds_of_the_worker(
    db, django_capture_on_commit_callbacks
):
    few, many = UserFactory.create_batch(10), UserFactory.create_batch(11)
    with django_capture_on_commit_callbacks(execute=True):
        greet(few)
        greet(many)
        greet(UserFactory(), due_at=timezone.now() + timezone.timedelta(hours=1))
    assert {message.to[0] for message in mail.outbox} == {person.email for person in few}


def test_what_it_is_about_has_one_spelling(resident):
    village = VillageFactory()
    assert key_of(village) == f"village:{village.pk}"
    assert key_of(village, "dorp") == f"dorp:{village.pk}"
    assert key_of("followups") == "followups"
    assert just_now("found").startswith("found:")
    assert just_now() != just_now()


def test_an_address_is_made_of_a_path_or_of_an_object(db):
    village = VillageFactory()
    assert absolute("/dorpen/") == f"{settings.SITE_URL}/dorpen/"
    assert absolute(village) == settings.SITE_URL + village.get_absolute_url()
    assert absolute() == settings.SITE_URL
    assert host() == "localhost"
