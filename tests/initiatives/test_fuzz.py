"""Whatever is typed: no error page, and what was typed stays in the form."""

import re

import pytest
from django.utils import timezone
from django.utils.html import escape

from initiatives.models import Initiative
from tests.initiatives.factories import MemberFactory

TYPED = {
    "nothing": "",
    "spaces": "   ",
    "too long": "a" * 20_000,
    "null byte": "voor\x00na",
    "script": "<script>alert('x')</script>",
    "emoji": "🌻 samen 👩‍🌾",
    "template": "{{ 7|add:7 }}{% now 'Y' %}",
}
PAGES = {
    "nieuw": {"title": "", "kind": "other", "summary": "", "visibility": "public"},
    "bewerken": {"title": "", "kind": "other", "summary": "", "what_we_need": ""},
    "meedoen": {"role": "member", "motive_choice": "", "motive": "", "person": ""},
    "fase": {"stage": "planned", "seen": "idea", "note": ""},
    "rust": {"until": "2030-13-45", "reason": ""},
    "afronden": {"outcome": "", "note": ""},
    "overdragen": {"member": ""},
    "zichtbaarheid": {"visibility": ""},
}
FREE_TEXT = {"title", "summary", "what_we_need", "motive", "note", "reason"}


@pytest.mark.parametrize("what", TYPED)
@pytest.mark.parametrize("page", PAGES)
def test_a_form_survives_and_keeps_what_was_typed(client, winkelhoek, lead, page, what):
    MemberFactory(initiative=winkelhoek)
    client.force_login(lead)
    typed = TYPED[what]
    data = {name: typed or value for name, value in PAGES[page].items()}
    base = "/dorpen/america/initiatieven/" if page == "nieuw" else winkelhoek.get_absolute_url()
    answer = client.post(f"{base}{page}/", data)
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "<script>alert" not in shown
    if FREE_TEXT & set(data):
        assert escape(typed.strip()).replace("\x00", "") in shown.replace("\x00", "")


def test_what_was_typed_right_stays_beside_what_is_wrong(client, winkelhoek, lead):
    client.force_login(lead)
    data = {"title": "", "kind": "village_bus", "summary": "🌻 Elke dag", "visibility": "village"}
    shown = client.post("/dorpen/america/initiatieven/nieuw/", data).content.decode()
    assert "🌻 Elke dag" in shown
    assert 'value="village_bus" selected' in shown
    assert re.search(r'value="village"[^>]* checked', shown)


def test_text_of_people_is_never_code(client, winkelhoek, lead):
    Initiative.objects.update(
        title="<b>vet</b>",
        summary="<script>alert(1)</script> {{ user.email }}",
        what_we_need="<img src=x>",
        paused_until=timezone.localdate(),
        paused_reason="<i>",
    )
    client.force_login(lead)
    for address in (winkelhoek.get_absolute_url(), "/initiatieven/"):
        shown = client.get(address).content.decode()
        assert "<script>alert" not in shown
        assert "<b>vet" not in shown
        assert lead.email not in shown
        assert "<img" not in shown
