"""Where the portal is no official channel."""

from django.urls import reverse

from initiatives.regulatory.asking.formal import FormalLetter
from initiatives.regulatory.letters import LINE
from tests.regulatory.factories import RISK, make_draft, make_request
from tests.regulatory.test_journey import start_url


def letter_of(draft):
    return reverse("regulatory:draft_letter", args=[draft.pk])


def test_the_norm_is_read_before_typing(client, winkelhoek, lead):
    client.force_login(lead)
    place = [winkelhoek.village.slug, winkelhoek.slug]
    for url in [reverse("regulatory:of_initiative", args=place), start_url(winkelhoek)]:
        assert "Servicenorm: binnen 8 weken" in client.get(url).content.decode()


def test_an_official_channel_has_no_norm_and_no_letter(client, designated, winkelhoek, lead):
    winkelhoek.refresh_from_db()
    client.force_login(lead)
    assert "Servicenorm" not in client.get(start_url(winkelhoek)).content.decode()
    draft = make_draft(winkelhoek, lead)
    check = reverse("regulatory:check", args=[draft.pk])
    assert letter_of(draft) not in client.get(check).content.decode()
    assert client.get(letter_of(draft)).url == check
    sent = make_request(winkelhoek, lead)
    assert client.get(reverse("regulatory:formal_letter", args=[sent.reference])).status_code == 404


def test_a_whole_draft_is_a_letter_to_sign(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead)
    client.force_login(lead)
    check = client.get(reverse("regulatory:check", args=[draft.pk])).content.decode()
    assert letter_of(draft) in check
    answer = client.get(letter_of(draft))
    assert answer.content.startswith(b"%PDF")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in answer.content


def test_a_draft_that_misses_something_is_not_a_letter_yet(client, winkelhoek, lead):
    draft = make_draft(winkelhoek, lead, why="")
    client.force_login(lead)
    assert client.get(letter_of(draft)).url == reverse("regulatory:check", args=[draft.pk])


def test_the_letter_has_every_answer_and_room_for_a_name_and_no_name(winkelhoek, lead):
    sent = make_request(winkelhoek, lead)
    letter = FormalLetter(sent)
    said = str([letter.opening, letter.pieces])
    for told in [sent.reference, sent.why, RISK, sent.public_summary, "4 januari 2027", LINE]:
        assert told in said
    assert lead.display_name not in said
    assert sent.municipality.name in letter.receiver


def test_what_was_shared_is_a_letter_for_who_speaks_for_it(client, sent, lead, officer):
    url = reverse("regulatory:formal_letter", args=[sent.reference])
    client.force_login(lead)
    assert url in client.get(sent.get_absolute_url()).content.decode()
    assert client.get(url)["Content-Type"] == "application/pdf"
    client.force_login(officer)
    assert url not in client.get(sent.get_absolute_url()).content.decode()
    assert client.get(url).status_code == 403
