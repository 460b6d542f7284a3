"""One ledger for every mail, call and reminder.

A row is one message to one person about one thing in one period; the database refuses a second.
It is written in the transaction that caused it, and the worker sends it afterwards. A retry, a
second worker or a crash therefore neither loses nor doubles a message.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from celery import signature
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.notifications.models.claiming import MAX_ATTEMPTS, ClaimQuerySet
from villagehub.notifications.undelivered import undelivered
from villagehub.plain_text import one_line
from villagehub.web.addresses import host

TEXTS_KEPT_DAYS = 90
# Without a wait for the disk, which took a third of the time of a mail. All others see it at once,
# and it stays when this process ends; only a database that loses its power forgets the last half
# second. It holds for this statement alone, and so through PgBouncer too.
MARK_SENT = """
UPDATE notifications_notification SET sent_at = %s
WHERE id = %s AND set_config('synchronous_commit', 'off', true) = 'off'
"""
# So many mails of one cause leave without waiting for the worker's next round.
SENT_AT_ONCE = 10


class MessageKind(models.TextChoices):
    """What a message is for. Before the dot stands the category a person switches on or off."""

    DIGEST = "digest.week", _("het weekbericht van je dorp")
    INITIATIVE_JOINED = "initiative.joined", _("iemand doet mee met jouw initiatief")
    INITIATIVE_CHANGED = "initiative.changed", _("nieuws van een initiatief waar je aan meedoet")
    INITIATIVE_PEOPLE = "initiative.people", _("wie wat doet in een initiatief")
    INITIATIVE_TASK = "initiative.task", _("een taak of dienst die jij doet, of die open komt")
    INITIATIVE_DECIDE = "initiative.decide", _("jullie nemen samen een besluit")
    INITIATIVE_UPDATE = "initiative.update", _("een bericht van een initiatief")
    INITIATIVE_COMMENT = "initiative.comment", _("een reactie bij een initiatief of op jou")
    INITIATIVE_OBSTACLE = "initiative.obstacle", _("een hobbel of risico dat op je wacht")
    INITIATIVE_BACKING = "initiative.backing", _("ruggensteun die jullie krijgen of geven")
    INITIATIVE_HOUSING = "initiative.housing", _("samen bouwen: je plek en je wensen")
    EVENT_CANCELLED = "event.cancelled", _("een activiteit gaat niet door")
    EVENT_CHANGED = "event.changed", _("een activiteit waar je naartoe gaat is gewijzigd")
    EVENT_PLACE = "event.place", _("een plaats die vrijkwam")
    EVENT_MINIMUM = "event.minimum", _("of een activiteit doorgaat")
    EVENT_REMINDER = "event.reminder", _("een activiteit van morgen")
    EVENT_ORGANISER = "event.organiser", _("een activiteit die jij organiseert")
    REQUEST_ASKED = "request.asked", _("wat er met je vraag aan de gemeente gebeurt")
    REQUEST_RECEIPT = "request.receipt", _("ontvangst van je verzoek aan de gemeente")
    REQUEST_QUESTION = "request.question", _("een vraag van de gemeente")
    REQUEST_ANSWER = "request.answer", _("antwoord op een vraag van de gemeente")
    REQUEST_MESSAGE = "request.message", _("een bericht van de gemeente over je verzoek")
    REQUEST_DECISION = "request.decision", _("een besluit op je verzoek")
    REQUEST_DUE = "request.due", _("een termijn loopt af")
    MODERATION_DECIDED = "moderation.decided", _("een besluit over iets dat je plaatste of meldde")
    MODERATION_WAITING = "moderation.waiting", _("er wacht iets op een blik van de redactie")
    FACILITY_REPORTED = "facility.reported", _("iemand meldt iets over een voorziening")
    FACILITY_ANSWER = "facility.answer", _("antwoord op je melding over een voorziening")
    FACILITY_ROUND = "facility.round", _("kloppen de voorzieningen van je dorp nog?")
    LINKED_FAILING = "linked.failing", _("een gekoppelde site doet het niet meer")
    SIGNAL_RAISED = "signal.raised", _("een signaal over een voorziening werd ernstiger")
    SIGNAL_BACKING = "signal.backing", _("een dorp vraagt om ruggensteun")
    EXCHANGE_REPLY = "exchange.reply", _("iemand schreef je bij vraag en aanbod")
    EXCHANGE_FOUND = "exchange.found", _("waar je op reageerde, is geregeld")
    EXCHANGE_SLEEPS = "exchange.sleeps", _("wat je plaatste bij vraag en aanbod gaat bijna slapen")
    EXCHANGE_THANKS = "exchange.thanks", _("iemand bedankt je")
    FOLLOW_UP = "followup.due", _("een opvolging staat voor vandaag")
    REPORT_RELEASED = "report.released", _("een rapport van de dorpsondersteuning")
    MEMBER_WAITING = "member.waiting", _("iemand wil bij jouw dorp horen")
    MEMBER_ANSWER = "member.answer", _("antwoord op je lidmaatschap")
    MEMBER_ROLE = "member.role", _("een rol die je kreeg, of niet meer hebt")
    MEMBER_VOUCH = "member.vouch", _("iemand vraagt of je voor hem of haar instaat")
    ROOM_ASKED = "room.asked", _("iemand vraagt een zaal aan die jij beheert")
    ROOM_ANSWER = "room.answer", _("antwoord op je aanvraag voor een zaal")


# What an authority has to tell and to be able to prove (Awb 2:14, 3:41 and 4:15): nobody switches
# these off, and who closes an account takes no proof of them along.
LEGAL = [MessageKind.REQUEST_RECEIPT, MessageKind.REQUEST_QUESTION, MessageKind.REQUEST_DECISION]


def category_of(kind: str) -> str:
    return kind.split(".")[0]


def told_anyhow(categories: Iterable[str]) -> list[MessageKind]:
    """What still comes of these categories when they are switched off."""
    return [kind for kind in LEGAL if category_of(kind) in categories]


def as_subject(text: str) -> str:
    """A header holds no line break, and the column 200 characters."""
    return one_line(str(text))[:200]


class Category(models.TextChoices):
    DIGEST = "digest", _("Weekbericht: elke maandag wat er in je dorp speelt")
    INITIATIVE = "initiative", _("Initiatieven waar ik aan meedoe")
    EVENT = "event", _("Activiteiten waar ik naartoe ga")
    REQUEST = "request", _("Verzoeken aan de gemeente waar ik bij hoor")
    MODERATION = "moderation", _("Berichten die ik plaatste, meldde of moet bekijken")
    FACILITY = "facility", _("Voorzieningen: wat ik meldde, en wat ik als redacteur nakijk")
    LINKED = "linked", _("Sites die ik als redacteur aan het dorp koppelde")
    SIGNAL = "signal", _("Signalen over voorzieningen in mijn dorp of gemeente")
    EXCHANGE = "exchange", _("Vraag en aanbod: reacties, bedankjes en herinneringen")
    FOLLOW_UP = "followup", _("Herinnering als een opvolging op mijn lijst staat")
    REPORT = "report", _("Rapporten van de dorpsondersteuning aan mijn gemeente")
    MEMBER = "member", _("Lid zijn van een dorp: aanvragen en antwoorden")
    ROOM = "room", _("Zalen die ik boek of beheer")


class MutedCategory(models.Model):
    """No row means that the person gets these messages."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="muted_categories")
    category = models.CharField(max_length=20, choices=Category)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "category"], name="a_category_is_muted_once")
        ]

    def __str__(self) -> str:
        return self.get_category_display()


class NotificationQuerySet(ClaimQuerySet["Notification"]):
    def record(self, **fields: Any) -> Notification | None:
        """One; None when it was there or is not wanted."""
        return next(iter(self.record_new([Notification(**fields)])), None)

    def record_new(self, rows: list[Notification]) -> list[Notification]:
        """Many at once, in three queries: those that were not there already and are wanted. When
        they are few they leave at once."""
        self.record_all(rows)
        kept = set(self.filter(pk__in=[row.pk for row in rows]).values_list("pk", flat=True))
        new = [row for row in rows if row.pk in kept]
        if len(new) <= SENT_AT_ONCE:
            _send_at_once(new)
        return new

    def record_all(self, rows: list[Notification]) -> None:
        """Many at once, in two queries: what is there already or not wanted stays out. The worker
        sends them in its next rounds.

        `about` names the thing ("initiative:<id>"), `period` what makes it due again ("2026-W48").
        Always in one order, so that two workers with the same rows wait instead of deadlock."""
        recipients = {row.recipient_id for row in rows}
        muted = set(
            MutedCategory.objects.filter(user__in=recipients).values_list("user_id", "category")
        )
        for row in rows:
            row.subject = as_subject(row.subject)
            row.channel = Notification.channel_for(row.recipient)
            row.due_at = row.due_at or timezone.now()
        wanted = [
            row
            for row in sorted(rows, key=lambda row: row.recipient_id)
            if row.recipient.is_active
            and (row.kind in LEGAL or (row.recipient_id, category_of(row.kind)) not in muted)
        ]
        Notification.objects.bulk_create(wanted, ignore_conflicts=True, batch_size=500)

    def waiting(self) -> NotificationQuerySet:
        """Mail; of people whose account was closed meanwhile nothing waits."""
        return self.filter(
            recipient__in=User.objects.filter(is_active=True),
            channel=Notification.Channel.MAIL,
            sent_at__isnull=True,
            due_at__lte=timezone.now(),
            attempts__lt=MAX_ATTEMPTS,
        )

    def for_sending(self) -> NotificationQuerySet:
        needed = ("kind", "subject", "body", "due_at", "attempts", "recipient__email")
        return self.select_related("recipient").only(*needed)

    def given_up(self) -> NotificationQuerySet:
        return self.filter(sent_at__isnull=True, attempts__gte=MAX_ATTEMPTS)

    def may_go_otherwise(self) -> NotificationQuerySet:
        """No mail brings them: it was in vain, or there is none and nobody called yet."""
        in_vain = models.Q(attempts__gte=MAX_ATTEMPTS)
        to_call = models.Q(channel=Notification.Channel.CALL)
        return self.filter(in_vain | to_call, sent_at__isnull=True)

    def unsent_of(self, user: User, categories: set[str]) -> NotificationQuerySet:
        """What would leave still, and does not have to; what was given up stays as proof."""
        kinds = [kind for kind in MessageKind.values if category_of(kind) in categories]
        rows = self.filter(recipient=user, kind__in=kinds, sent_at__isnull=True)
        return rows.exclude(kind__in=LEGAL).filter(attempts__lt=MAX_ATTEMPTS)

    def calls_for(self, user: User) -> NotificationQuerySet:
        """The calls `user` still has to make to people whom they registered."""
        return self.filter(
            channel=Notification.Channel.CALL,
            sent_at__isnull=True,
            due_at__lte=timezone.now(),
            recipient__in=User.objects.registered_by(user),
        )

    def forget(self) -> None:
        """Of a person who goes: what proves that an authority told something keeps its line."""
        self.filter(kind__in=LEGAL).update(body="")
        self.exclude(kind__in=LEGAL).delete()

    def visible_to(self, user: Any) -> NotificationQuerySet:
        return self.filter(recipient_id=user.pk)

    def sent_lately(self) -> NotificationQuerySet:
        """The newest first, without their text."""
        sent = self.filter(sent_at__isnull=False, channel=Notification.Channel.MAIL)
        return sent.only("kind", "subject", "sent_at").order_by("-sent_at", "-pk")

    def with_old_text(self) -> NotificationQuerySet:
        """What was sent so long ago that its text serves nobody any more."""
        limit = timezone.now() - timedelta(days=TEXTS_KEPT_DAYS)
        return self.filter(sent_at__lt=limit).exclude(body="")


def keep_proof(collector: Any, field: Any, rows: Any, using: str) -> None:
    """As CASCADE, unless there is something to prove among them: as PROTECT then."""
    if rows.filter(kind__in=LEGAL).exists():
        models.PROTECT(collector, field, rows, using)
    models.CASCADE(collector, field, rows, using)


class Notification(Record):
    class Channel(models.TextChoices):
        MAIL = "mail", _("e-mail")
        CALL = "call", _("bellen")

    recipient = models.ForeignKey(User, on_delete=keep_proof, related_name="notifications")
    kind = models.CharField(max_length=30, choices=MessageKind)
    about = models.CharField(max_length=100)
    period = models.CharField(max_length=30)
    channel = models.CharField(max_length=4, choices=Channel)
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    due_at = models.DateTimeField()  # and, after an attempt that failed, when to try again
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "kind", "about", "period"],
                name="a_message_is_recorded_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(sent_at__isnull=True),
                name="notification_waiting",
            ),
            # What is to be emptied at night, in a table that grows for years.
            models.Index(
                fields=["sent_at"],
                condition=models.Q(sent_at__isnull=False) & ~models.Q(body=""),
                name="notification_keeps_text",
            ),
            # What reached nobody, of one thing.
            models.Index(
                fields=["about"],
                condition=models.Q(sent_at__isnull=True, attempts__gte=MAX_ATTEMPTS),
                name="notification_given_up",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @staticmethod
    def channel_for(recipient: User) -> Notification.Channel:
        return Notification.Channel.MAIL if recipient.email else Notification.Channel.CALL

    @property
    def category(self) -> Category:
        return Category(category_of(self.kind))

    @property
    def can_be_muted(self) -> bool:
        return self.kind not in LEGAL

    @property
    def shown_subject(self) -> str:
        """On the page of settings, where somebody may look over a shoulder: nothing of casework."""
        hidden = self.category == Category.FOLLOW_UP
        return str(_("Een opvolging op je lijst")) if hidden else self.subject

    @property
    def message_id(self) -> str:
        """The same at each attempt, so that a mail server drops what it already accepted."""
        return f"<{self.pk}@{host()}>"

    def mark_sent(self) -> None:
        """By the worker, for each mail when the mail server has it."""
        self.sent_at = timezone.now()
        with connection.cursor() as cursor:
            cursor.execute(MARK_SENT, [self.sent_at, self.pk])

    def mark_called(self) -> None:
        Notification.objects.filter(pk=self.pk).update(sent_at=timezone.now())

    @property
    def is_given_up(self) -> bool:
        return self.sent_at is None and self.attempts >= MAX_ATTEMPTS

    @property
    def may_go_otherwise(self) -> bool:
        return self.is_given_up or (self.sent_at is None and self.channel == self.Channel.CALL)

    def take_off_calls(self) -> None:
        """Of somebody without mail: it was brought in another way."""
        if self.channel == self.Channel.CALL:
            self.mark_called()

    def put_back(self) -> None:
        """Again when `due_at` passes, which whoever claimed it set. After the last time never."""
        if self.attempts >= MAX_ATTEMPTS:
            self.give_up()

    @transaction.atomic
    def give_up(self) -> None:
        """The mailbox is not there, or wants no such mail: it is not tried again. Whoever sent it
        takes another way."""
        self.attempts = MAX_ATTEMPTS
        Notification.objects.filter(pk=self.pk).update(attempts=MAX_ATTEMPTS)
        if entry := undelivered.get(category_of(self.kind)):
            entry.then(self)


def _send_at_once(rows: list[Notification]) -> None:
    """Quicker than the worker's next round, which sends them anyhow if the broker is away. All over
    one connection."""
    now, mail = timezone.now(), Notification.Channel.MAIL
    keys = [str(row.pk) for row in rows if row.channel == mail and row.due_at <= now]
    if keys:
        send = signature("villagehub.notifications.tasks.send_notifications", args=[keys])
        transaction.on_commit(send.delay, robust=True)


@transaction.atomic
def mute(user: User, categories: set[str]) -> None:
    """These categories off, at once: what still waits is not sent either."""
    MutedCategory.objects.bulk_create(
        [MutedCategory(user=user, category=category) for category in categories],
        ignore_conflicts=True,
    )
    Notification.objects.unsent_of(user, categories).delete()


@transaction.atomic
def set_muted(user: User, muted: set[str]) -> None:
    """These categories off, all others on."""
    MutedCategory.objects.filter(user=user).exclude(category__in=muted).delete()
    mute(user, muted)
