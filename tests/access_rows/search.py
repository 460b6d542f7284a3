from tests.access_rows.rows import public

ROWS = {"search:results": public(), "search:village": public(ok=302)}
ASKED = ["q", "dorp", "gemeente", "provincie", "soort", "wanneer", "na"]
