from tests.access_rows.rows import only, public, village


def about(name):
    return lambda w: {"slug": w.village.slug, "key": "nieuws", "pk": getattr(w, name).pk}


def editor(arguments=village, **more):
    return only("editor", arguments=arguments, otherwise=403, **more)


ROWS = {
    "moderation:queue": editor(),
    "moderation:log": editor(),
    "moderation:numbers": public(village),
    "moderation:lift": editor(
        lambda w: {"slug": w.village.slug, "pk": w.block.pk}, method="post", ok=302
    ),
    "moderation:case": editor(about("held_post")),
    "moderation:let_through": editor(about("held_post"), method="post", ok=302),
    "moderation:hide": editor(about("held_post"), method="post"),
    "moderation:dismiss": editor(about("post"), method="post", ok=302),
    "moderation:block": editor(about("held_post")),
    "moderation:report": public(about("post")),
    "moderation:appeal": only("resident", arguments=about("hidden_post")),
    # Another editor hid it, so this one may decide; or an administrator.
    "moderation:decide": only("editor", "admin", arguments=about("appealed_post"), otherwise=403),
    "moderation:appeals": only("admin"),
}
ASKED = ["na"]
