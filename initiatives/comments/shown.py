"""What pages show of what people write to each other."""

from initiatives.comments.models import Closing, Comment
from villagehub.web.shown import Shown, shown

shown.plug(Shown(Comment, "initiative__village"))
shown.plug(Shown(Closing, "initiative__village"))
