"""What stands on the card of a post."""

from django.utils import formats, timezone

from villages.news.models import Post
from villages.sharing.shared import Said, Shared, shared


def _says(post: Post) -> Said:
    day = formats.date_format(timezone.localtime(post.shown_since), "j F Y")
    return Said(post.village, post.title, day, post.text)


shared.plug(Shared("nieuws", Post, _says, ("village",)))
