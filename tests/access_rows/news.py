from django.utils import timezone

from tests.access_rows.rows import only, public, signed_in, village


def post(w):
    return {"slug": w.village.slug, "pk": w.post.pk}


def keeper(**more):
    return only("resident", arguments=post, otherwise=403, **more)


def editor(**more):
    return only("editor", arguments=post, otherwise=403, **more)


ROWS = {
    "news:list": public(village),
    "news:printed": public(village),
    "news:archive": public(lambda w: {**village(w), "year": timezone.localdate().year}),
    "news:detail": public(post),
    "news:new": signed_in(village),
    "news:edit": keeper(),
    "news:erase": keeper(),
    "news:withdraw": keeper(method="post", ok=302),
    "news:put_back": keeper(method="post", ok=302),
    "news:pin": editor(method="post", ok=302),
    "news:unpin": editor(method="post", ok=302),
}
ASKED = ["na"]
