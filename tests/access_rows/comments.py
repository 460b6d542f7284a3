from tests.access_rows.rows import initiative, only, public

BELONG = ("resident", "lead", "editor", "supporter", "coordinator")


def comment(w):
    return {**initiative(w), "pk": w.comment.pk}


def written(arguments):
    """An empty one comes back with what is wrong."""
    return only(*BELONG, arguments=arguments, otherwise=403, method="post")


def run():
    return only("lead", arguments=initiative, otherwise=403, method="post", ok=302)


ROWS = {
    "comments:list": public(initiative),
    "comments:one": public(comment),
    "comments:write": written(initiative),
    "comments:reply": written(comment),
    "comments:change": only("resident", arguments=comment, otherwise=403),
    "comments:take_back": only("resident", arguments=comment, otherwise=403),
    "comments:close": run(),
    "comments:reopen": run(),
}
