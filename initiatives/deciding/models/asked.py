"""Finding questions: what somebody sees, what waits for whom, what has to be looked after."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import F, Q, Value
from django.utils import timezone

from initiatives.deciding.models.choices import Electorate, QuestionKind
from initiatives.deciding.models.roll import Voter
from initiatives.models import InitiativeMember
from initiatives.models.parts import PartQuerySet, told
from initiatives.models.seeing import seen
from initiatives.models.stages import Visibility
from initiatives.people.models.reach import parts_of
from villages.models import Membership

# A proposal closed this long ago without an outcome keeps its objections open no longer.
UNDECIDED = timedelta(days=14)
REMIND_BEFORE = timedelta(days=2)


class QuestionQuerySet(PartQuerySet[Any]):
    def visible_to(self, user: Any) -> Any:
        """As each part of an initiative, and who is on the roll; what is put to helpers, all
        helpers; drafts for whoever runs it."""
        asked = Q(opened_at__isnull=False)
        if not user.is_authenticated:
            return super().visible_to(user).filter(asked)
        running = Q(initiative__in=parts_of(user).run)
        put_to_them = put_to_more(user) & seen(user, "initiative__")
        return self.filter(told(user) | put_to_them, asked | running)

    def drafts(self) -> QuestionQuerySet:
        return self.filter(opened_at__isnull=True)

    def open(self) -> QuestionQuerySet:
        return self.filter(
            opened_at__isnull=False, withdrawn_at__isnull=True, closes_at__gt=timezone.now()
        )

    def no_longer_open(self) -> QuestionQuerySet:
        gone = Q(withdrawn_at__isnull=False) | Q(closes_at__lte=timezone.now())
        return self.filter(gone, opened_at__isnull=False)

    def closed(self) -> QuestionQuerySet:
        return self.no_longer_open().filter(withdrawn_at__isnull=True)

    def to_settle(self) -> QuestionQuerySet:
        """Closed, and with a proposal also decided or left alone: its objections can still be
        answered until then."""
        left_alone = Q(closes_at__lt=timezone.now() - UNDECIDED)
        ready = ~Q(kind=QuestionKind.CONSENT) | ~Q(outcome="") | left_alone
        return self.closed().filter(ready, settled_at__isnull=True)

    def secret_proposals(self) -> QuestionQuerySet:
        return self.filter(kind=QuestionKind.CONSENT, is_secret=True)

    def to_remind(self) -> QuestionQuerySet:
        """Closes soon, and was not opened just now."""
        now = timezone.now()
        return self.open().filter(
            closes_at__lt=now + REMIND_BEFORE, opened_at__lt=now - timedelta(days=1)
        )

    def awaiting(self, user: Any) -> QuestionQuerySet:
        """Open ones that this person may answer and has not."""
        return self.open().filter(on_roll(user)).exclude(_answered(user))

    def put_to(self, user: Any) -> QuestionQuerySet:
        """What may still be answered as `awaiting`, of what they see, asked of the database alone:
        by a person of whom nothing is known yet. Whether it closed today, its date tells."""
        parts = InitiativeMember.objects.active().of(user)
        lives = Membership.objects.confirmed().of(user).villages()
        here = Q(initiative__visibility=Visibility.VILLAGE, initiative__village__in=lives)
        sees = Q(initiative__visibility=Visibility.PUBLIC) | here
        sees |= Q(initiative__in=parts.values("initiative"))
        asked = self.filter(opened_at__isnull=False, withdrawn_at__isnull=True)
        return asked.filter(sees, on_roll(user)).exclude(_answered(user))

    def newest_first(self) -> QuestionQuerySet:
        return self.order_by("-created_at", "-pk")

    def for_list(self) -> QuestionQuerySet:
        return self.select_related("initiative__village")


def put_to_more(user: Any, through: str = "") -> Q:
    """What somebody sees that its audience does not tell: whoever is on the roll, and of what is
    put to helpers, also a helper who came later. `through` leads to the question, "question__"."""
    helping = parts_of(user).joined_as(InitiativeMember.Role.HELPER)
    of_helpers = {"electorate": Electorate.HELPERS, "initiative__in": helping}
    return on_roll(user, f"{through}pk") | Q(
        **{f"{through}{name}": value for name, value in of_helpers.items()}
    )


def on_roll(user: Any, question: str = "pk") -> Q:
    """Also by an address that was invited before it had an account. Two questions, each with its
    own index, and not one of two tables at once."""
    return _among(Voter.objects.all(), user, question)


def _answered(user: Any) -> Q:
    return _among(Voter.objects.filter(answered_version=F("question__version")), user, "pk")


def _among(rows: Any, user: Any, question: str) -> Q:
    by_person = rows.filter(user__pk=user.pk, user__isnull=False)
    # In small letters already: as a value it is asked for as it is, and can be a key of `prepared`.
    by_address = rows.filter(invitation__email=Value(user.email or "-"))
    return Q(**{f"{question}__in": by_person.values("question")}) | Q(
        **{f"{question}__in": by_address.values("question")}
    )
