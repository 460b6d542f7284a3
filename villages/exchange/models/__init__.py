from villages.exchange.models.choices import (
    DayPart,
    Direction,
    ListingKind,
    Side,
    Stage,
    Visibility,
    When,
)
from villages.exchange.models.listings import Listing, ListingQuerySet
from villages.exchange.models.refusals import Refusal
from villages.exchange.models.reported import ReportedMessage
from villages.exchange.models.thanks import Thanks
from villages.exchange.models.threads import Message, Thread, ThreadQuerySet

__all__ = [
    "DayPart",
    "Direction",
    "Listing",
    "ListingKind",
    "ListingQuerySet",
    "Message",
    "Refusal",
    "ReportedMessage",
    "Side",
    "Stage",
    "Thanks",
    "Thread",
    "ThreadQuerySet",
    "Visibility",
    "When",
]
