from tests.access_rows.rows import only, public, signed_in


def of_post(w):
    return {"key": "nieuws", "name": w.post.picture, "width": 480}


def of_update(w):
    return {"key": "bericht", "name": w.update.picture, "focus": 4, "width": 240}


def of_room(w):
    return {"key": "zaal", "pk": w.room.pk}


def manager(**more):
    return only("editor", arguments=of_room, otherwise=403, **more)


ROWS = {
    "pictures:whole": public(of_post),
    "pictures:cut": public(of_update),
    "pictures:edit": manager(),
    "pictures:remove": manager(method="post", ok=302),
    "pictures:put_back": manager(method="post", ok=302),
    "accounts:own_portrait": signed_in(),
    "accounts:remove_portrait": signed_in(method="post", ok=302),
    "accounts:portrait": signed_in(lambda w: {"name": w.portrait}),
}
