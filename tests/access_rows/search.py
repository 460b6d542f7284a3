from tests.access_rows.rows import public

ROWS = {"search:results": public()}
ASKED = ["q", "dorp", "gemeente", "provincie", "soort", "wanneer", "na"]
