from villagehub.notifications.models.claiming import MAX_ATTEMPTS
from villagehub.notifications.models.ledger import (
    TEXTS_KEPT_DAYS,
    Category,
    Kind,
    MutedCategory,
    Notification,
    category_of,
    mute,
    one_line,
    set_muted,
)
from villagehub.notifications.models.letters import Letter, LetterKind, NoLetters

__all__ = [
    "MAX_ATTEMPTS",
    "TEXTS_KEPT_DAYS",
    "Category",
    "Kind",
    "Letter",
    "LetterKind",
    "MutedCategory",
    "NoLetters",
    "Notification",
    "category_of",
    "mute",
    "one_line",
    "set_muted",
]
