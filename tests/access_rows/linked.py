from tests.access_rows.rows import only, public, village


def feed(w):
    return {"slug": w.village.slug, "pk": w.linked_feed.pk}


def editor(arguments, **more):
    return only("editor", arguments=arguments, otherwise=403, **more)


def item(w):
    return {"slug": w.village.slug, "pk": w.linked_item.pk}


ROWS = {
    "linked:item": public(item),
    "linked:list": editor(village),
    "linked:new": editor(village),
    "linked:remove": editor(feed),
    "linked:fetch": editor(feed, method="post", ok=302),
    "linked:pause": editor(feed, method="post", ok=302),
    "linked:resume": editor(feed, method="post", ok=302),
}
