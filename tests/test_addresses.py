"""Where the portal stands is in SITE_URL. The Host header is whatever the asker writes in it."""

import pytest
from django.urls import reverse

from tests.accounts.provider import Provider
from villagehub.architecture import ROOT, modules

OTHER = {"host": "kwaad.example"}
SITE = "https://dorpen.example"


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


@pytest.mark.parametrize(
    "page",
    [
        "/sitemap.xml",
        "/sitemap-dorpen.xml",
        "/sitemap-voorziening.xml",
        "/robots.txt",
        "/open-data/",
        "/dorpen/america/atom.xml",
        "/dorpen/america/agenda.ics",
        "/dorpen/america/",
        "/api/openapi.json",
    ],
)
def test_what_others_read_names_the_site_and_not_the_host(client, america, page):
    answer = client.get(page, headers=OTHER)
    assert answer.status_code == 200
    assert "kwaad" not in answer.content.decode()


def test_the_index_of_the_sitemap_leads_to_its_parts(client, america):
    text = client.get("/sitemap.xml", headers=OTHER).content.decode()
    assert f"<loc>{SITE}/sitemap-dorpen.xml</loc>" in text


def test_what_members_read_names_the_site_too(client, editor, resident):
    client.force_login(editor)
    code = editor.memberships.get().village.codes.create(label="blad", expires_on="2090-01-01")
    page = client.get(reverse("villages:code", args=["america", code.pk]), headers=OTHER)
    assert f"{SITE}/dorpen/america/leden/mijn/" in page.content.decode()
    client.force_login(resident)
    for name in ("exchange:notice_board", "villages:confirm_me"):
        page = client.get(reverse(name, args=["america"]), headers=OTHER)
        assert page.status_code == 200
        assert "kwaad" not in page.content.decode()


def test_a_provider_sends_people_back_to_the_site(client, db, settings):
    provider = Provider()
    settings.SOCIALACCOUNT_PROVIDERS = provider.settings
    answer = client.post("/account/oidc/horst/login/", headers=OTHER)
    provider.close()
    assert "redirect_uri=https%3A%2F%2Fdorpen.example%2Faccount%2Foidc%2Fhorst" in answer.url


@pytest.mark.parametrize("asked", ["", "other/", "/else/", "?a=b"])
def test_any_library_gets_the_site_s_address(client, db, asked):
    request = client.get("/dorpen/?q=a", headers=OTHER).wsgi_request
    assert request.build_absolute_uri(asked).startswith(f"{SITE}/")
    assert request.build_absolute_uri() == f"{SITE}/dorpen/?q=a"


@pytest.mark.parametrize("app", ["villagehub", "villages", "initiatives", "supporters"])
def test_no_code_of_ours_writes_the_host_into_an_address(app):
    for path in modules(app).values():
        source = path.read_text()
        allowed = path.relative_to(ROOT).as_posix() == "villagehub/middleware.py"
        assert allowed or "build_absolute_uri" not in source, path


def test_no_template_writes_the_host_into_an_address():
    for path in (ROOT / "templates").rglob("*.html"):
        assert "get_host" not in path.read_text(), path
        assert "build_absolute_uri" not in path.read_text(), path
