"""A small private conversation between whose listing it is and who replied.

People are named by their side and not by their account, so that a person who takes over their own
registration takes the conversation with them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.exchange import emails
from villages.exchange.models.choices import Side, Stage
from villages.exchange.models.listings import A_DAY, PRESSED_TWICE, Listing
from villages.exchange.models.refusals import Refusal
from villages.facilities.hours import clock

THREADS_A_DAY = 10
MESSAGES_A_DAY = 60


class ThreadQuerySet(models.QuerySet["Thread"]):
    def visible_to(self, user: Any) -> ThreadQuerySet:
        """The two of it, and who acts for one of them. Nobody else, whatever their role."""
        people = acted_for(user)
        return self.filter(
            Q(user__in=people) | Q(listing__user__in=people, listing__ended_at__isnull=True)
        )

    def unread_by(self, user: Any) -> ThreadQuerySet:
        """Where the other said something since this person looked."""
        people = acted_for(user)
        unread = unread_as(Side.OWNER, people) | unread_as(Side.REPLIER, people)
        return self.visible_to(user).filter(unread)

    def going_on(self) -> ThreadQuerySet:
        return self.filter(ended_at__isnull=True)

    def stop(self) -> int:
        """Nothing more is said, and nobody's number stays behind. How many still went on."""
        return self.going_on().update(ended_at=timezone.now(), owner_phone="", replier_phone="")

    @transaction.atomic
    def end(self) -> None:
        """Who replied takes no part any more, and whose listing it is hears so."""
        for thread in self.going_on().for_list():
            thread.take_back(page=thread.listing)

    def for_list(self) -> ThreadQuerySet:
        return self.select_related(
            "user", "recorded_by", "listing__user", "listing__village", "listing__organisation"
        ).defer("listing__village__introduction")


def unread_as(side: Side, people: Any) -> Q:
    """Where one of these people is on this side, and the other said something since they looked."""
    who = Q(user__in=people)
    if side == Side.OWNER:
        who = Q(listing__user__in=people, listing__ended_at__isnull=True)
    read_at = "owner_read_at" if side == Side.OWNER else "replier_read_at"
    unread = Q(**{f"{read_at}__isnull": True}) | Q(**{f"{read_at}__lt": F("last_at")})
    return who & Q(last_side=side.other) & unread


class Thread(Participation):
    """`user` is who replied; the other is whose listing it is."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="exchange_threads")
    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="threads")
    ended_at = models.DateTimeField(null=True, editable=False)
    matched_at = models.DateTimeField(null=True, editable=False)
    last_at = models.DateTimeField(default=timezone.now, editable=False)
    last_side = models.CharField(max_length=7, choices=Side, default=Side.REPLIER)
    owner_read_at = models.DateTimeField(null=True, editable=False)
    replier_read_at = models.DateTimeField(null=True, editable=False)
    # Only what a person chose to share here, until they take it back.
    owner_phone = models.CharField(max_length=20, blank=True)
    replier_phone = models.CharField(max_length=20, blank=True)

    objects = ThreadQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "user"], name="a_person_has_one_thread_about_a_listing"
            )
        ]
        indexes = [models.Index(fields=["user", "-last_at"], name="threads_of_person")]

    def __str__(self) -> str:
        return str(self.pk)

    def get_absolute_url(self) -> str:
        return path_to("exchange:thread", self.listing.village.slug, self.pk)

    # Who is who

    def side_of(self, user: User) -> Side:
        """For somebody who may see it. Needs both people loaded."""
        person = self.listing.user
        acts = person.pk == user.pk or (
            person.recorded_by_id == user.pk
            and person.claimed_by_id is None
            and person.consent_withdrawn_on is None
        )
        return Side.OWNER if acts else Side.REPLIER

    def person(self, side: Side) -> User:
        return self.listing.user if side == Side.OWNER else self.user

    def name(self, side: Side) -> str:
        if side == Side.OWNER and self.listing.organisation_id:
            return str(_("de dorpsondersteuner (%(name)s)")) % {"name": self.listing.user}
        return str(self.person(side))

    @property
    def helper_side(self) -> Side:
        """Who answers an ask helps; who made an offer helps."""
        return Side.REPLIER if self.listing.is_ask else Side.OWNER

    def phone(self, side: Side) -> str:
        return self.owner_phone if side == Side.OWNER else self.replier_phone

    def read_at(self, side: Side) -> datetime | None:
        return self.owner_read_at if side == Side.OWNER else self.replier_read_at

    # Saying something

    @classmethod
    @transaction.atomic
    def reply_to(
        cls, listing: Listing, person: User, by: User, text: str
    ) -> tuple[Thread, Message]:
        """The first message about a listing, or the next if this person replied before."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        thread = cls.objects.filter(listing=listing, user=person).first()
        if thread is None:
            cls._check_current(listing)
            cls._check_not_too_often(by)
            recorder = None if person.pk == by.pk else by
            thread = cls.objects.create(listing=listing, user=person, recorded_by=recorder)
        elif thread.ended_at:
            cls._check_current(listing)
            thread.listing, thread.user = listing, person
            return thread, thread._reopened()._add(Side.REPLIER, by, text)
        thread.listing, thread.user = listing, person
        return thread, thread.say(Side.REPLIER, by, text)

    @staticmethod
    def _check_current(listing: Listing) -> None:
        if not listing.is_current:
            raise ValidationError(_("Hierop kun je niet meer reageren."))

    @classmethod
    def _check_not_too_often(cls, by: User) -> None:
        lately = cls.objects.filter(created_at__gt=timezone.now() - A_DAY)
        if lately.filter(Q(recorded_by=by) | Q(user=by)).count() >= THREADS_A_DAY:
            raise ValidationError(
                _("Je reageerde vandaag al op %(count)d berichten. Morgen kan het weer.")
                % {"count": THREADS_A_DAY}
            )

    @transaction.atomic
    def say(self, side: Side, by: User, text: str) -> Message:
        """The thread is locked meanwhile, so that pressed twice is said once."""
        thread = self.locked()
        just_now = timezone.now() - PRESSED_TWICE
        same = thread.messages.filter(side=side, text=text, created_at__gt=just_now)
        return same.first() or thread._add(side, by, text)

    def _add(self, side: Side, by: User, text: str) -> Message:
        self.check_may_write(side, by)
        self._check_not_too_much(by)
        message = self.messages.create(side=side, typed_by=by, text=text)
        now = message.created_at
        read = {"owner_read_at" if side == Side.OWNER else "replier_read_at": now}
        Thread.objects.filter(pk=self.pk).update(last_at=now, last_side=side, **read)
        emails.tell_of_message(self, side.other, text)
        return message

    def _reopened(self) -> Thread:
        """Who heard that it was over, hears of what is said now, looked or not."""
        self.owner_read_at, self.ended_at = self.ended_at, None
        self.save(update_fields=["owner_read_at", "ended_at"])
        return self

    def locked(self) -> Thread:
        """As it is now, for the rest of the transaction."""
        rows = Thread.objects.select_for_update(no_key=True, of=("self",))
        rows = rows.select_related("user", "listing__user", "listing__village")
        return rows.get(pk=self.pk)

    def check_may_write(self, side: Side, by: User) -> None:
        """Also for a word of thanks: who was refused says nothing more."""
        if self.ended_at:
            raise ValidationError(_("Dit gesprek is gestopt. Je kunt hier niets meer schrijven."))
        if Refusal.between(self.person(side.other), self.person(side), by):
            raise ValidationError(_("Op dit bericht kun je niet reageren."))

    @staticmethod
    def _check_not_too_much(by: User) -> None:
        lately = Message.objects.filter(typed_by=by, created_at__gt=timezone.now() - A_DAY)
        if lately.count() >= MESSAGES_A_DAY:
            raise ValidationError(
                _("Je schreef vandaag al %(count)d berichten. Morgen kan het weer.")
                % {"count": MESSAGES_A_DAY}
            )

    def mark_read(self, side: Side) -> None:
        name = "owner_read_at" if side == Side.OWNER else "replier_read_at"
        Thread.objects.filter(pk=self.pk).update(**{name: timezone.now()})

    def is_unread_by(self, side: Side) -> bool:
        read_at = self.read_at(side)
        return self.last_side != side and (read_at is None or read_at < self.last_at)

    def share_phone(self, side: Side, phone: str) -> None:
        """An empty number takes it back."""
        name = "owner_phone" if side == Side.OWNER else "replier_phone"
        Thread.objects.going_on().filter(pk=self.pk).update(**{name: phone})

    @transaction.atomic
    def match(self) -> None:
        """These two go and do it, unless one of them stopped just before. Who else replied hears
        that it is arranged."""
        self.listing.move_to(Stage.MATCHED)
        if not Thread.objects.going_on().filter(pk=self.pk).update(matched_at=timezone.now()):
            raise ValidationError(_("Dit gesprek is gestopt. Kies iemand anders."))
        emails.tell_others_that_it_is_found(self.listing, but=self)

    @transaction.atomic
    def take_back(self, page: Listing | None = None) -> None:
        """By whoever replied, and whose listing it is hears so; not whoever refused them. `page` is
        where that leads to instead, when the conversation may be gone by then."""
        owner, replier = self.person(Side.OWNER), self.person(Side.REPLIER)
        if Thread.objects.filter(pk=self.pk).stop() and not Refusal.between(owner, replier):
            emails.tell_that_a_reply_is_taken_back(self, Side.OWNER, page or self)

    @transaction.atomic
    def refuse(self, side: Side, by: User) -> None:
        """The other writes nothing more, and no longer reads a number that was shared."""
        person, other = self.person(side), self.person(side.other)
        recorder = None if person.pk == by.pk else by
        Refusal.objects.get_or_create(user=person, whom=other, defaults={"recorded_by": recorder})
        Thread.objects.filter(listing__user=person, user=other).update(owner_phone="")
        Thread.objects.filter(listing__user=other, user=person).update(replier_phone="")


class MessageQuerySet(models.QuerySet["Message"]):
    def visible_to(self, user: Any) -> MessageQuerySet:
        return self.filter(thread__in=Thread.objects.visible_to(user))

    def for_list(self) -> MessageQuerySet:
        return self.order_by("created_at", "pk")


class Message(Record):
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="messages")
    side = models.CharField(max_length=7, choices=Side)
    typed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("bericht"), max_length=1500)

    objects = MessageQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["thread", "created_at"], name="messages_of_thread"),
            models.Index(fields=["typed_by", "created_at"], name="messages_typed_lately"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def clock(self) -> str:
        return clock(timezone.localtime(self.created_at))
