"""Monday's digest reaches a member once, and stops with one click from the mail."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.looking import reload_until
from villages.weekly import monday_of

pytestmark = pytest.mark.browser


def test_the_digest_comes_once_and_one_click_without_signing_in_stops_it(visit, portal):
    visitor = visit("phone")
    visitor.go("/demo/post/?aan=bewoner")
    for _time in range(2):
        portal.do("villages.tasks.write_weekly_digests", week_to_come())
    portal.do("villagehub.notifications.tasks.send_due")
    mails = own_digests(visitor)
    reload_until(visitor.page, mails)
    expect(mails).to_have_count(1)
    mails.click()
    expect(visitor.page.get_by_text("Klusochtend winkelhoek").first).to_be_visible()
    visitor.photograph("digest-phone")
    address = one_click_address(visitor)
    answer = visitor.context.request.post(address, form={"List-Unsubscribe": "One-Click"})
    assert answer.ok
    visitor.sign_in_as("bewoner")
    visitor.go("/account/berichten/")
    expect(visitor.page.get_by_label("Weekbericht")).not_to_be_checked()
    turn_on_again(visitor)
    assert visitor.watch.faults + visitor.watch.look() == []


def week_to_come() -> str:
    """The Monday before a Saturday that has still to come. On Monday and Tuesday the portal's own
    clock may have written that week already, and then this adds none."""
    today = timezone.localdate()
    return monday_of(today if today.weekday() < 2 else today + timedelta(days=7)).isoformat()


def own_digests(visitor):
    """In the list of mail that the demo's resident got."""
    return visitor.page.get_by_role("link", name="Deze week in America")


def one_click_address(visitor) -> str:
    headers = visitor.page.locator("dl").text_content()
    assert "List-Unsubscribe=One-Click" in headers
    path = re.search(r"<https?://[^/]+(/afmelden/[^>]+)>", headers).group(1)
    return visitor.address + path


def turn_on_again(visitor) -> None:
    visitor.page.get_by_label("Weekbericht").check()
    visitor.press("Bewaar")
