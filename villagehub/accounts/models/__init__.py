from villagehub.accounts.models.address import UNDO_WITHIN, AddressChange
from villagehub.accounts.models.people import (
    CLAIM_ALPHABET,
    CLAIM_VALID_DAYS,
    NAME_LENGTH,
    AccountClaim,
    AccountClaimQuerySet,
    Participation,
    User,
    UserManager,
    UserQuerySet,
    hash_code,
    participation_models,
    registered_by,
)

__all__ = [
    "CLAIM_ALPHABET",
    "CLAIM_VALID_DAYS",
    "NAME_LENGTH",
    "UNDO_WITHIN",
    "AccountClaim",
    "AccountClaimQuerySet",
    "AddressChange",
    "Participation",
    "User",
    "UserManager",
    "UserQuerySet",
    "hash_code",
    "participation_models",
    "registered_by",
]
