"""Whatever is typed: no error page, and what was typed stays in the form."""

import re

from django.utils import timezone

from initiatives.models import Initiative


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
        assert "<img src=x" not in shown
