"""What pages show of other sites. That one was asked again changes nothing by itself."""

from villagehub.web.shown import Shown, shown
from villages.linked.models import LinkedFeed, LinkedItem

ASKING = ("tried_at", "due_at", "failures", "failing_since", "etag", "last_modified", "updated_at")

shown.plug(Shown(LinkedFeed, "village", but=ASKING))
shown.plug(Shown(LinkedItem, "feed__village"))
