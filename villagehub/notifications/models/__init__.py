from villagehub.notifications.models.claiming import MAX_ATTEMPTS
from villagehub.notifications.models.ledger import (
    TEXTS_KEPT_DAYS,
    Category,
    MessageKind,
    MutedCategory,
    Notification,
    as_subject,
    category_of,
    mute,
    set_muted,
    told_anyhow,
)
from villagehub.notifications.models.letters import Letter, LetterKind, NoLetters

__all__ = [
    "MAX_ATTEMPTS",
    "TEXTS_KEPT_DAYS",
    "Category",
    "Letter",
    "LetterKind",
    "MessageKind",
    "MutedCategory",
    "NoLetters",
    "Notification",
    "as_subject",
    "category_of",
    "mute",
    "set_muted",
    "told_anyhow",
]
