from tests.access_rows.rows import public

ROWS = {
    "home": public(),
    "life": public(),
    "readiness": public(),
    "manifest": public(),
    "service_worker": public(),
    "offline": public(),
    "accessibility": public(),
    "privacy": public(),
    "processings": public(),
    "demo:start": public(ok=404),
    "demo:design": public(ok=404),
    "demo:mails": public(ok=404),
    "demo:mail": public(lambda w: {"name": "1.eml"}, ok=404),
    "demo:sign_in_as": public(lambda w: {"key": "bewoner"}, ok=404),
}
