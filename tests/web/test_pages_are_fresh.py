"""Whatever people change, by its own form or button, visitors see on the pages that are kept."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import nasty
from tests.access_rows import TABLE
from tests.access_rows.rows import SIGNED_IN
from tests.factories import MunicipalityFactory
from tests.kept import public_pages
from villagehub.sending.keys import FIELD
from villagehub.web import shared
from villages.exchange.models import Listing
from villages.exchange.tasks import let_listings_sleep
from villages.linked.models import LinkedFeed, LinkedItem
from villages.models import Merger

pytestmark = pytest.mark.usefixtures("kept_pages")
WORD = "Zonnebloemveld"
PHONE = "077-000 00 15"  # whoever helps in a village stands there when they can be called
IN_A_MONTH = str(timezone.localdate() + timedelta(days=30))
# Which page shows it, who changes it, where, and what is typed there.
TYPED = [
    ("home", "editor", "villages:event_edit", {"title": WORD}),
    ("villages:agenda", "editor", "villages:event_edit", {"title": WORD}),
    ("villages:calendar", "editor", "villages:event_edit", {"title": WORD}),
    ("villages:event", "editor", "villages:event_cancel", {"reason": WORD}),
    ("villages:event", "editor", "villages:helpers", {"name": WORD, "number": "2"}),
    ("villages:detail", "editor", "villages:edit", {"introduction": WORD}),
    ("villages:facilities", "editor", "villages:facility_edit", {"name": WORD}),
    ("villages:facility", "editor", "villages:facility_edit", {"description": WORD}),
    ("villages:detail", "supporter", "villages:my_card", {"name": WORD, "phone": PHONE}),
    ("villages:whom_to_call", "supporter", "villages:my_card", {"hours": WORD, "phone": PHONE}),
    ("villages:detail", "admin", "villages:organisation_edit", {"name": WORD, "phone": PHONE}),
    ("news:list", "resident", "news:edit", {"title": WORD}),
    ("news:printed", "resident", "news:edit", {"text": WORD}),
    ("news:list", "coordinator", "news:new", {"title": WORD, "text": WORD}),
    ("exchange:list", "resident", "exchange:edit", {"title": WORD}),
    ("exchange:notice_board", "resident", "exchange:edit", {"title": WORD}),
    ("rooms:list", "editor", "rooms:edit", {"name": WORD, "manager_emails": ""}),
    ("villages:facility", "editor", "rooms:edit", {"name": WORD, "manager_emails": ""}),
    ("rooms:feed", "editor", "rooms:refuse", {"reason": WORD}),
    ("initiatives:country", "lead", "initiatives:edit", {"title": WORD}),
    ("initiatives:detail", "lead", "initiatives:edit", {"summary": WORD}),
    ("initiatives:list", "lead", "initiatives:visibility", {"visibility": "private"}),
    ("initiatives:sought", "lead", "initiatives:post_edit", {"about": WORD}),
    ("initiatives:lessons_of_country", "lead", "initiatives:lesson_edit", {"title": WORD}),
    ("initiatives:timeline", "lead", "initiatives:pause", {"reason": WORD, "until": IN_A_MONTH}),
    ("comments:one", "resident", "comments:change", {"text": WORD}),
    ("work:board", "lead", "work:task_edit", {"title": WORD}),
    ("work:rota", "lead", "work:shift_edit", {"title": WORD}),
    ("papers:updates", "lead", "papers:update_edit", {"title": WORD}),
    ("papers:documents", "lead", "papers:document_edit", {"title": WORD}),
    ("papers:budget", "lead", "papers:line_edit", {"name": WORD}),
    ("papers:budget_changes", "lead", "papers:line_edit", {"name": WORD}),
    ("papers:budget", "lead", "papers:budget_edit", {"note": WORD}),
    ("deciding:question", "lead", "deciding:clarify", {"note": WORD}),
    ("deciding:question", "lead", "deciding:withdraw", {"reason": WORD}),
    ("hurdles:obstacle", "lead", "hurdles:obstacle_edit", {"title": WORD, "public_text": WORD}),
    ("encounters:rules", "lead", "encounters:change_rules", {"text": WORD}),
    ("encounters:meeting", "lead", "encounters:change", {"parties": WORD}),
    ("signals:rules", "admin", "signals:core", {"kinds": ["library"]}),
]
PRESSED = [
    ("villages:event", "resident", "villages:attend"),
    ("villages:facility", "editor", "villages:facility_check"),
    ("news:list", "editor", "news:pin"),
    ("news:list", "resident", "news:withdraw"),
    ("news:list", "editor", "moderation:let_through"),
    ("exchange:listing", "resident", "exchange:done"),
    ("comments:list", "lead", "comments:close"),
    ("work:task", "resident", "work:task_finish"),
    ("work:board", "lead", "work:task_take"),
    ("papers:document", "lead", "papers:document_withdraw"),
    ("papers:budget", "lead", "papers:line_remove"),
]


@pytest.fixture
def everybody(settings, cast):
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    for who in sorted(SIGNED_IN):
        cast.sign_in(who)
    return cast


@pytest.fixture
def at(world):
    return lambda name: reverse(name, kwargs=TABLE[name].arguments(world))


@pytest.fixture
def seen_after(page_made_anew):
    """What a visitor sees of a page that was kept before something changed."""

    def look(address, change):
        before = Client().get(address).content.decode()
        change()
        after = Client().get(address).content.decode()
        assert after != before, "this changes nothing of that page"
        assert after == page_made_anew(address)
        return after

    return look


def fill_in(client, address, typed):
    page = nasty.Page(client.get(address).content.decode(), address)
    form = next(each for each in page.forms if typed.keys() <= each.fields.keys())
    as_it_stands = {
        name: known.good() if known.kind in nasty.CHOSEN else [known.value]
        for name, known in form.fields.items()
    }
    answer = client.post(form.action, as_it_stands | typed | {FIELD: form.key})
    back = nasty.Page(answer.content.decode(), address)
    assert answer.status_code == 302, [back.errors(each) for each in back.forms]


@pytest.mark.parametrize(("shown_on", "who", "form", "typed"), TYPED)
def test_what_is_typed_is_seen(cast, at, seen_after, shown_on, who, form, typed):
    cast.sign_in(who)
    with cast.taking_back(who) as client:
        seen_after(at(shown_on), lambda: fill_in(client, at(form), typed))


@pytest.mark.parametrize(("shown_on", "who", "button"), PRESSED)
def test_what_is_pressed_is_seen(cast, at, seen_after, shown_on, who, button):
    cast.sign_in(who)
    with cast.taking_back(who) as client:
        seen_after(at(shown_on), lambda: client.post(at(button)))


def test_another_name_is_seen_wherever_it_stands(cast, at, seen_after):
    cast.sign_in("resident")
    with cast.taking_back("resident") as client:
        typed = {"display_name": WORD}
        seen_after(at("news:list"), lambda: fill_in(client, at("accounts:profile"), typed))


def test_what_falls_asleep_by_itself_is_seen(cast, world, at, seen_after):
    def fall_asleep():
        Listing.objects.update(refreshed_at=timezone.now() - timedelta(days=400))
        let_listings_sleep()

    with cast.taking_back("visitor"):
        seen_after(at("exchange:list"), fall_asleep)


def test_what_another_site_publishes_is_seen(cast, world, at, seen_after):
    def fetch():
        LinkedFeed.objects.update(status="fine", succeeded_at=timezone.now())
        item = {"uid": "1", "title": WORD, "link": "https://dorpsraad.example/1"}
        soon = timezone.now() + timedelta(days=2)
        LinkedItem.objects.bulk_create(
            [LinkedItem(feed=world.linked_feed, starts_at=soon, ends_at=soon, **item)]
        )

    with cast.taking_back("visitor"):
        assert WORD in seen_after(at("villages:detail"), fetch)


def test_a_merger_that_was_carried_out_is_seen(cast, world, at, seen_after):
    with cast.taking_back("visitor"):
        was = world.village.municipality
        into = MunicipalityFactory(gm_code="GM9999", name="Peelmaas", slug="peelmaas")
        merger = Merger.objects.create(
            code=was.gm_code, name=was.name, into=into, on=timezone.localdate(), source="Wet"
        )
        assert "Peelmaas" in seen_after(at("villages:detail"), merger.carry_out)


# What differs each time that a page is made: keys of forms, signed addresses.
TOKEN = re.compile(r"[\w:.-]{30,}")


def without_tokens(answer):
    return answer.status_code, TOKEN.sub("", answer.content.decode(errors="replace"))


def page_of(everybody, settings, who, address, is_kept):
    settings.KEPT_PAGES = is_kept
    return without_tokens(everybody.ask(who, address))


def differs_through_the_cache(everybody, settings, who, address):
    """For somebody who is signed in a page without any shared part is made alone each time."""
    shared.shelf.clear()
    kept_page = page_of(everybody, settings, who, address, is_kept=True)
    if who != "visitor" and shared.shelf.is_empty:
        return False
    return kept_page != page_of(everybody, settings, who, address, is_kept=False)


OF_VISITORS = {}  # by world: what a visitor got of each public page that was not kept


def differs_for_visitors(everybody, settings, world, address):
    """One who gets what a visitor got before gets nothing of anybody else: the page is made again
    only when it is another one, as it may be at another hour."""
    made = OF_VISITORS.setdefault(world.initiative.pk, {})
    kept_page = page_of(everybody, settings, "visitor", address, is_kept=True)
    if kept_page != made.get(address):
        made[address] = page_of(everybody, settings, "visitor", address, is_kept=False)
    return kept_page != made[address]


def test_nothing_of_a_person_is_kept(everybody, world, settings):
    """One who sees much asks for each page before a visitor does, and once more after."""
    wrong = [
        (who, address)
        for _name, address in public_pages(world)
        for who in ("lead", "visitor", "lead")
        if differs_through_the_cache(everybody, settings, who, address)
    ]
    assert wrong == []


@pytest.mark.only_with_all
@pytest.mark.parametrize("who", sorted(SIGNED_IN))
def test_everybody_gets_their_own_page_through_one_cache(everybody, world, settings, who):
    wrong = [
        address
        for _name, address in public_pages(world)
        if differs_through_the_cache(everybody, settings, who, address)
        or differs_for_visitors(everybody, settings, world, address)
    ]
    assert wrong == []
