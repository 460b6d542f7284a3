"""What stands on the card of an ask or an offer. Never who it is of."""

from villages.exchange.models import Listing
from villages.sharing.shared import Said, Shared, shared


def _says(listing: Listing) -> Said:
    line = listing.get_direction_display().capitalize()
    return Said(listing.village, listing.title, line, listing.text)


shared.plug(Shared("vraag-en-aanbod", Listing, _says, ("village",)))
