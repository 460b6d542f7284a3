"""A word of thanks among who take part: for the person thanked, unless they let others read it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from initiatives.models.seeing import seen
from initiatives.people import emails as people_messages
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import User
from villages.exchange.models import Refusal
from villages.gratitude import BOTH_SHOW, Gratitude

PRESSED_TWICE = timedelta(minutes=1)
A_DAY = timedelta(days=1)
THANKS_A_DAY = 20


class ThanksQuerySet(models.QuerySet["Thanks"]):
    def visible_to(self, user: Any) -> ThanksQuerySet:
        """One's own, given or got; and what is shown of what one may see."""
        return self.filter(self._own(user) | self._shown(user))

    def shown_to(self, user: Any) -> ThanksQuerySet:
        return self.filter(self._shown(user))

    @staticmethod
    def _shown(user: Any) -> Q:
        return Q(**BOTH_SHOW) & seen(user, "initiative__")

    @staticmethod
    def _own(user: Any) -> Q:
        if not user.is_authenticated:
            return Q(pk__in=[])
        return Q(giver=user) | Q(helper__in=acted_for(user)) | _got_by(user)

    def got_by(self, user: User) -> ThanksQuerySet:
        return self.filter(_got_by(user))

    def of_all(self) -> ThanksQuerySet:
        return self.filter(to_all=True)

    def for_list(self) -> ThanksQuerySet:
        return self.select_related("giver", "helper", "initiative__village")


def _got_by(user: User) -> Q:
    """Also before they had an account."""
    return Q(helper=user.pk) | Q(helper__claimed_by=user.pk)


class Thanks(Gratitude):
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="thanks")
    giver = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    helper = models.ForeignKey(User, on_delete=models.CASCADE, related_name="thanks_got")
    what = models.CharField(_("waarvoor?"), max_length=80, blank=True)
    to_all = models.BooleanField(default=False, editable=False)

    objects = ThanksQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "thanks"
        indexes = [
            models.Index(fields=["initiative", "-created_at", "-id"], name="thanks_in_initiative"),
            models.Index(fields=["helper", "-created_at", "-id"], name="thanks_of_person"),
        ]

    @classmethod
    @transaction.atomic
    def give(
        cls, initiative: Initiative, by: User, to: User, text: str, what: str, giver_shows: bool
    ) -> Thanks:
        """Pressed twice it is one; and past no refusal."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        given = cls.objects.filter(giver=by, created_at__gt=timezone.now() - A_DAY)
        just_now = timezone.now() - PRESSED_TWICE
        same = given.filter(helper=to, text=text, initiative=initiative, created_at__gt=just_now)
        if earlier := same.first():
            return earlier
        if given.filter(to_all=False).count() >= THANKS_A_DAY:
            raise ValidationError(_("Je bedankte vandaag al veel mensen. Morgen kan het weer."))
        if Refusal.between(to, by):
            raise ValidationError(_("Deze persoon kun je hier niet schrijven."))
        thanks = cls(initiative=initiative, giver=by, helper=to, what=what)
        thanks.say(text, giver_shows)
        thanks.save()
        people_messages.tell_thanks([thanks])
        return thanks

    @classmethod
    @transaction.atomic
    def give_to_all(cls, initiative: Initiative, by: User, text: str) -> int:
        """Everybody who does more than follow, once a day; in a few queries."""
        initiative.lock()
        a_day_ago = timezone.now() - A_DAY
        if initiative.thanks.of_all().filter(giver=by, created_at__gt=a_day_ago).exists():
            raise ValidationError(_("Je bedankte iedereen vandaag al."))
        refusing = Refusal.objects.filter(whom=by).values("user")
        rows = initiative.members.active().working().present().exclude(user=by)
        people = rows.exclude(user__in=refusing).select_related("user")
        thanks = [
            Thanks(initiative=initiative, giver=by, helper=row.user, text=text, to_all=True)
            for row in people
        ]
        people_messages.tell_thanks(Thanks.objects.bulk_create(thanks))
        return len(thanks)
