from tests.access_rows.rows import public
from villagehub.posters.models import ShortAddress


def code(w):
    return {"code": ShortAddress.objects.to(w.event.get_absolute_url()).code}


ROWS = {"posters:short": public(code, ok=302)}
