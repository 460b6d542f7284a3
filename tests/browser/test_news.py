"""A resident tells the village something with a photo, and the editor looks after a first post."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def picture():
    content = io.BytesIO()
    Image.new("RGB", (900, 600), "#6f9a4f").save(content, "JPEG")
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": content.getvalue()}


def test_a_first_post_waits_for_the_editor_and_then_stands_there(visit):
    author, editor = visit("phone"), visit("phone")
    author.sign_in_as("raadslid")  # who never wrote here, as the demo's other people did
    page = author.go("/dorpen/america/")
    author.press("Word lid")
    author.go("/dorpen/america/nieuws/")
    author.press("Schrijf een bericht")
    page.get_by_label("Titel").fill("Paraplu gevonden bij de sporthal")
    page.get_by_label("Tekst").fill("Een groene. Hij hangt aan het hek.")
    page.get_by_label("Foto", exact=True).set_input_files(picture())
    author.press("Plaats")
    expect(page.get_by_text("Schrijf wat er op de foto te zien is").first).to_be_visible()
    expect(page.get_by_label("Titel")).to_have_value("Paraplu gevonden bij de sporthal")
    page.get_by_label("Foto", exact=True).set_input_files(picture())
    page.get_by_label("Wat is er op de foto te zien?").fill("Een groene paraplu")
    author.press("Plaats")
    expect(page.get_by_text("Dit wacht op de redactie.")).to_be_visible()
    expect(page.get_by_role("img", name="Een groene paraplu")).to_be_visible()
    assert author.watch.faults + author.watch.look() == []
    editor.sign_in_as("redacteur")
    desk = editor.go("/dorpen/america/moderatie/")
    desk.get_by_role("link", name="Paraplu gevonden bij de sporthal", exact=True).click()
    editor.press("Laat door")
    expect(desk.get_by_text("Doorgelaten.")).to_be_visible()
    editor.photograph("moderation-case")
    assert editor.watch.faults + editor.watch.look() == []
    reader = visit("phone")
    page = reader.go("/dorpen/america/nieuws/")
    expect(page.get_by_role("link", name="Paraplu gevonden bij de sporthal")).to_be_visible()
    reader.photograph("news-phone")
    assert reader.watch.faults + reader.watch.look() == []
