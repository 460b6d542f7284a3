"""What pages show of the news of a village."""

from villagehub.web.shown import Shown, shown
from villages.news.models import Post

shown.plug(Shown(Post, "village"))
