"""The three ways in which each journey is walked."""

import pytest
from playwright.sync_api import expect

WAYS = pytest.mark.parametrize(
    ("width", "script"),
    [
        pytest.param("phone", True, id="phone"),
        pytest.param("desktop", True, id="desktop"),
        pytest.param("phone", False, id="phone without JavaScript"),
    ],
)


def choose(page, label: str, option: str) -> None:
    """From a select or from radio buttons, whichever the page has."""
    field, button = page.get_by_label(label, exact=False), page.get_by_label(option, exact=True)
    field.or_(button).first.wait_for()
    field = field.first
    if field.count() and field.evaluate("element => element.tagName") == "SELECT":
        field.select_option(label=option)
    else:
        button.check()


def belong_to(visitor, village: str) -> None:
    """Whoever walked another journey in this portal may do so already."""
    button = visitor.page.get_by_role("button", name=f"Ik hoor bij {village}")
    expect(button.or_(visitor.page.get_by_label("Het zip-bestand")).first).to_be_visible()
    if button.is_visible():
        button.click()
