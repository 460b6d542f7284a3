"""What pages show of asks, offers and thanks. Conversations are on no public page."""

from villagehub.web.shown import Shown, shown
from villages.exchange.models import Listing, Thanks, Thread

WITHIN = ("last_at", "last_side", "owner_read_at", "replier_read_at", "updated_at")

shown.plug(Shown(Listing, "village"))
shown.plug(Shown(Thread, "listing__village", but=(*WITHIN, "owner_phone", "replier_phone")))
shown.plug(Shown(Thanks, "thread__listing__village"))
