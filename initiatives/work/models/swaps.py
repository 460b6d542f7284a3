"""Two people change places: one asks with one tap, the other says yes."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.work import emails
from initiatives.work.models.shifts import Shift, SignUp
from villagehub.base import Record

GONE = _("Dit kan niet meer: een van de twee diensten is veranderd.")


class SwapQuerySet(models.QuerySet["Swap"]):
    def open(self) -> SwapQuerySet:
        return self.filter(answer="")

    def seen_by(self, user: Any) -> SwapQuerySet:
        """Of the two whom it is about, and of whoever acts for them."""
        own = SignUp.objects.acted_for_by(user)
        return self.filter(Q(mine__in=own) | Q(theirs__in=own))

    def for_list(self) -> SwapQuerySet:
        return self.select_related(
            "mine__user",
            "theirs__user",
            "mine__shift__initiative__village",
            "theirs__shift__initiative__village",
        )


class Swap(Record):
    class Answer(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")

    mine = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="swaps_asked")
    theirs = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="swaps_got")
    answer = models.CharField(max_length=3, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True)

    objects = SwapQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mine", "theirs"],
                condition=Q(answer=""),
                name="a_swap_is_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.mine_id} {self.theirs_id}"

    def get_absolute_url(self) -> str:
        address = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("work:swap", args=address)

    @property
    def initiative(self) -> Initiative:
        return self.mine.shift.initiative

    @classmethod
    @transaction.atomic
    def ask(cls, mine: SignUp, theirs: SignUp) -> Swap:
        """Pressed twice, it is asked once. Raises ValidationError when it cannot be."""
        _lock(mine, theirs)
        _check(mine, theirs)
        swap, is_new = cls.objects.get_or_create(mine=mine, theirs=theirs, answer="")
        if is_new:
            emails.tell_swap_asked(swap)
        return swap

    @transaction.atomic
    def accept(self) -> None:
        """Both said yes: each stands where the other stood, and the leads hear it."""
        _lock(self.mine, self.theirs)
        swap = Swap.objects.for_list().get(pk=self.pk)
        if swap.answer:
            raise ValidationError(_("Deze vraag is al beantwoord."))
        mine, theirs = swap.mine, swap.theirs
        _check(mine, theirs)
        Swap.objects.filter(pk=swap.pk).update(answer=self.Answer.YES, answered_at=timezone.now())
        one, other = mine.user, theirs.user
        mine.give_to(other)
        theirs.give_to(one)
        keys = [mine.pk, theirs.pk]
        others = Swap.objects.open().filter(Q(mine__in=keys) | Q(theirs__in=keys))
        others.update(answer=self.Answer.NO, answered_at=timezone.now())
        emails.tell_swapped(swap, one, other)

    @transaction.atomic
    def decline(self) -> bool:
        """False when it was answered already."""
        rows = Swap.objects.open().filter(pk=self.pk)
        done = rows.update(answer=self.Answer.NO, answered_at=timezone.now())
        if done:
            emails.tell_swap_declined(self)
        return bool(done)


def partners(place: SignUp) -> Any:
    """The places that could be had for this one: of others, in a shift of this name."""
    rows = SignUp.objects.placed().exclude(user=place.user_id)
    shift = place.shift
    rows = rows.filter(shift__initiative=shift.initiative_id, shift__title=shift.title)
    rows = rows.filter(shift__in=Shift.objects.going_on().upcoming()).exclude(shift=shift.pk)
    return rows.select_related("user", "shift").order_by("shift__starts_at", "pk")


def _lock(mine: SignUp, theirs: SignUp) -> None:
    """Always in one order, as `SignUpQuerySet.end` does."""
    rows = Shift.objects.filter(pk__in=[mine.shift_id, theirs.shift_id])
    list(rows.select_for_update(of=("self",)).order_by("pk"))


def _check(mine: SignUp, theirs: SignUp) -> None:
    there = SignUp.objects.placed().filter(pk__in=[mine.pk, theirs.pk])
    now = {row.pk: row.user_id for row in there}
    if now != {mine.pk: mine.user_id, theirs.pk: theirs.user_id}:
        raise ValidationError(GONE)
    if not (mine.shift.is_open and theirs.shift.is_open) or mine.user_id == theirs.user_id:
        raise ValidationError(GONE)
    for place, person in ((mine, theirs.user), (theirs, mine.user)):
        if place.shift.sign_ups.active().of(person).exists():
            raise ValidationError(_("Een van jullie staat al in beide diensten."))
        place.shift.check_papers(person)
