"""docker-compose.yml, without an engine: what production may not do without."""

import re

import pytest

from villagehub.local.environment import ROOT

TEXT = (ROOT / "docker-compose.yml").read_text()
ONE_SHOT = {"migrate", "open-data"}
SECRETS = {
    "SECRET_KEY", "CASEWORK_KEYS", "POSTGRES_PASSWORD", "OWNER_PASSWORD", "PORTAL_PASSWORD",
    "BROKER_PASSWORD", "EMAIL_URL", "SITE_HOST", "TLS_EMAIL", "DEFAULT_FROM_EMAIL",
}  # fmt: skip


def block(text, name, indent):
    """The lines under the key `name` at that depth."""
    spaces = " " * indent
    found = re.search(rf"^{spaces}{name}:[^\n]*\n((?:{spaces} [^\n]*\n|\n)*)", text, re.MULTILINE)
    return found[1] if found else ""


def keys(text, indent):
    return re.findall(rf"^{' ' * indent}([\w-]+):", text, re.MULTILINE)


SERVICES = keys(block(TEXT, "services", 0), 2)


def service(name):
    return block(block(TEXT, "services", 0), name, 2)


def nginx_settings():
    return (ROOT / "docker" / "nginx.conf").read_text()


def test_every_part_of_the_portal_is_there():
    portal = {"web", "worker", "beat", "database", "broker", "migrate"}
    assert portal | {"cache", "proxy"} <= set(SERVICES)


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_has_a_health_check_and_restarts(name):
    own = service(name)
    assert "healthcheck" in keys(own, 4)
    assert ("disable: true" in block(own, "healthcheck", 4)) == (name in ONE_SHOT)
    assert "restart" in keys(own, 4) or "<<: *portal" in own


def test_no_secret_has_a_default():
    used = re.findall(r"(?<!\$)\$\{(\w+)([^}]*)\}", TEXT)
    assert {name for name, _ in used} >= SECRETS
    assert all(rule.startswith(":?") for name, rule in used if name in SECRETS)


def test_the_example_names_every_secret_and_fills_in_none():
    lines = (ROOT / ".env.example").read_text().splitlines()
    empty = {line[:-1] for line in lines if re.fullmatch(r"[A-Z_]+=", line)}
    assert empty == SECRETS


def test_only_migrations_have_the_owners_role():
    with_owner = {name for name in SERVICES if "villagehub_owner:" in service(name)}
    assert with_owner == {"migrate"}


def test_named_volumes_hold_everything_that_must_stay():
    named = keys(block(TEXT, "volumes", 0), 2)
    used = set(re.findall(r"^ +- (\w+):/", TEXT, re.MULTILINE))
    assert used == set(named)


def test_only_the_proxy_can_be_reached_from_outside():
    assert [name for name in SERVICES if "ports" in keys(service(name), 4)] == ["proxy"]


def test_the_cache_stands_between_the_proxy_and_the_portal():
    assert "reverse_proxy cache:8080 {" in (ROOT / "docker" / "Caddyfile").read_text()
    assert "set $portal web:8000;" in nginx_settings()
    assert "listen 8080;" in nginx_settings()
    assert "./docker/nginx.conf:/etc/villagehub/nginx.conf:ro" in service("cache")


def test_the_cache_may_do_nothing_and_write_only_what_is_gone_with_it():
    own = service("cache")
    assert 'user: "101:101"' in own
    assert "read_only: true" in own
    assert block(own, "cap_drop", 4).split() == ["-", "ALL"]
    assert "no-new-privileges:true" in block(own, "security_opt", 4)
    written = re.findall(r"(?:_path|pid|error_log) (\S+?)[ ;]", nginx_settings())
    assert {place.split("/")[1] for place in written if place != "stderr"} == {"tmp"}


def test_caddy_asks_the_cache_for_life_and_shows_its_own_page_when_there_is_none():
    settings = (ROOT / "docker" / "Caddyfile").read_text()
    (port,) = re.findall(r"health_port (\d+)", settings)
    life = nginx_settings().partition(f"listen {port};")[2]
    assert "location = /gezond/ {" in life
    assert "proxy_pass" not in life
    assert f"http://127.0.0.1:{port}/gezond/" in service("cache")
    assert "@away status 502 504" in settings


def test_behind_the_cache_the_portal_still_counts_one_proxy():
    """Caddy writes who asks; nginx hands that on and adds nothing."""
    assert 'ALLAUTH_TRUSTED_PROXY_COUNT: "1"' in TEXT
    assert "X-Forwarded-For $" not in nginx_settings()


def test_the_image_runs_as_a_plain_user_on_pinned_packages():
    image = (ROOT / "Dockerfile").read_text()
    assert "\nUSER portal\n" in image
    assert "--require-hashes -r /tmp/requirements.txt" in image
