"""From the list to the keys, as the board, as households and as a witness of outside: each page
that one of them comes to, on a phone and at a desk."""

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from initiatives.housing.models import Assignment
from tests.browser.conftest import WIDTHS, Visitor
from tests.cast import Cast
from tests.housing.factories import make_housing
from tests.housing.walk import HOMES, Walk, fill

pytestmark = [pytest.mark.browser, pytest.mark.only_with_all]
KIND_OF_FIELD = "each => each.type === 'select-one' ? 'select' : each.type"


@pytest.fixture
def site(committed, settings):
    """A portal in this process, on rows that everybody sees."""
    server = LiveServer("localhost")
    settings.ALLOWED_HOSTS = ["localhost"]
    yield server.url
    server.stop()


@pytest.fixture
def visitor(browser, site):
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield Visitor(context, site)
    context.close()


class InBrowser(Walk):
    def __init__(self, visitor, *words):
        super().__init__(*words)
        self.visitor = visitor
        self.looked_at: set[str] = set()
        self.faults: list[str] = []
        desk = Client()
        desk.force_login(self.board)
        self.session = desk.cookies[settings.SESSION_COOKIE_NAME].value

    def send(self, address, answers, on="", board=False):
        self.visitor.context.clear_cookies()
        if board:
            session = {"name": settings.SESSION_COOKIE_NAME, "value": self.session}
            self.visitor.context.add_cookies([session | {"url": self.visitor.address}])
        page = self.visitor.go(on or address)
        self.look(" ".join(answers))
        form = page.locator(f"main form[action='{address}']" if on else "main form").first
        for name, value in answers.items():
            fill_in(form, name, str(value))
        form.locator("button").last.click()
        page.wait_for_load_state()
        assert page.locator(".invalid-feedback, .errorlist").count() == 0, page.content()
        self.look(f"after {' '.join(answers)}")

    def look(self, page):
        """At each kind of page once."""
        if page in self.looked_at:
            return
        self.looked_at.add(page)
        for width, height in WIDTHS.values():
            self.visitor.page.set_viewport_size({"width": width, "height": height})
            self.faults += self.visitor.watch.look()
            self.visitor.photograph(f"homes-{len(self.looked_at):02}-{width}")


def fill_in(form, name, value):
    fields = form.locator(f"[name='{name}']")
    kind = fields.first.evaluate(KIND_OF_FIELD)
    if kind == "radio":
        form.locator(f"[name='{name}'][value='{value}']").check()
    elif kind == "select":
        fields.select_option(value=value)
    elif kind != "hidden":  # what the page says of itself
        fields.fill(value)


def test_everybody_comes_from_the_list_to_the_keys(visitor):
    cast = Cast()
    initiative = make_housing(cast.america, cast.lead)
    fill(initiative, cast.lead)
    walk = InBrowser(visitor, initiative, cast.lead)
    one, _double = walk.from_list_to_keys()
    walk.give_the_keys()
    held = Assignment.objects.current()
    assert held.values("home").distinct().count() == HOMES
    walk.as_household("own_withdraw", held.order_by("round_entry__place").first().entry)
    shown = visitor.go(one.get_absolute_url())
    walk.look("the outcome")
    assert shown.get_by_text("heeft een woning").count() == HOMES
    assert walk.faults + visitor.watch.faults == []
