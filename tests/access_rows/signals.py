from tests.access_rows.rows import only, public, signed_in, village


def signal(w):
    return {"slug": w.village.slug, "pk": w.signal.pk}


def warning(w):
    return {"slug": w.village.slug, "pk": w.warning.pk}


def team(arguments=village, **more):
    return only("editor", arguments=arguments, otherwise=403, **more)


ROWS = {
    "signals:team": team(),
    "signals:new": team(),
    "signals:tip": signed_in(village),
    "signals:verify": team(signal, method="post", ok=302),
    "signals:withdraw": team(signal),
    "signals:publish": team(warning),
    "signals:backing": team(warning),
    "signals:rules": public(),
    "signals:desk": only("officer", "other_officer"),
    "signals:core": only("admin"),
}
