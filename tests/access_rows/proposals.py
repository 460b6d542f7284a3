from tests.access_rows.rows import SIGNED_IN, only, village


def proposal(w):
    return {"slug": w.village.slug, "pk": w.proposal.pk}


def maker(**more):
    return only("resident", arguments=proposal, **more)


def editor(**more):
    return only("editor", arguments=proposal, **more)


ROWS = {
    # An editor is led to the form of the agenda itself.
    "proposals:new": only(*(SIGNED_IN - {"editor"}), arguments=village, otherwise=302),
    "proposals:proposal": only("resident", "editor", arguments=proposal),
    "proposals:edit": maker(),
    "proposals:withdraw": maker(method="post", ok=302),
    "proposals:put_back": maker(method="post", ok=302),
    "proposals:place": editor(method="post", ok=302),
    "proposals:decline": editor(method="post"),
}
