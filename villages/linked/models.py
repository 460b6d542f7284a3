"""Another website of the village, and what it published last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.web.paths import path_to
from villages.agenda.choices import Days
from villages.facilities.hours import clock
from villages.linked import emails
from villages.members.models.reach import reach_of
from villages.models import Village

FEEDS_PER_VILLAGE = 8
# What pages show of an item, with where it comes from.
IN_A_ROW = (
    "title",
    "place",
    "link",
    "starts_at",
    "ends_at",
    "is_whole_day",
    "published_at",
    "feed__name",
    "feed__village__slug",
)
EVERY = timedelta(hours=1)
SLOWEST = timedelta(hours=24)
# After so long without success the editors are told, once.
TELL_AFTER = timedelta(days=3)
# "Nothing changed" is taken for an answer so long; then repeating events are worked out anew.
READ_ANEW = timedelta(days=5)


class LinkedFeedQuerySet(models.QuerySet["LinkedFeed"]):
    def visible_to(self, user: Any) -> LinkedFeedQuerySet:
        """How a link is doing is for the editors of its village."""
        return self.filter(village__in=reach_of(user).edited_villages)

    def running(self) -> LinkedFeedQuerySet:
        return self.filter(paused_at__isnull=True)

    def due(self) -> LinkedFeedQuerySet:
        return self.running().filter(due_at__lte=timezone.now())

    def claim(self, pk: str) -> LinkedFeed | None:
        """This feed, for one worker: until the next round nobody else gets it."""
        if not self.due().filter(pk=pk).update(due_at=timezone.now() + EVERY):
            return None
        return self.select_related("village").get(pk=pk)

    def for_list(self) -> LinkedFeedQuerySet:
        return (
            self.select_related("village")
            .annotate(n=models.Count("items"))
            .order_by("name__dutch", "pk")
        )


class LinkedFeed(Record):
    class Kind(models.TextChoices):
        CALENDAR = "calendar", _("agenda")
        NEWS = "news", _("nieuws")

    class Status(models.TextChoices):
        """How the last round went, in words for the editor."""

        WAITING = "waiting", _("Nog niet opgehaald. Dat gebeurt binnen een paar minuten.")
        FINE = "fine", _("Het werkt.")
        NO_HOST = "no_host", _("Dit adres bestaat niet. Kijk of er een typefout in zit.")
        PRIVATE = "private", _("Dit adres is niet van het open internet. Dat halen we niet op.")
        UNREACHABLE = "unreachable", _("De site reageert niet.")
        CERTIFICATE = "certificate", _("Het slotje (certificaat) van de site klopt niet.")
        SLOW = "slow", _("De site is te traag of stopt niet met sturen. We zijn gestopt.")
        TOO_LARGE = "too_large", _("Het bestand is te groot. Hoogstens 2 MB kan.")
        REDIRECTS = "redirects", _("De site stuurt ons telkens naar een ander adres.")
        HTTP = "http", _("De site geeft dit adres niet vrij (antwoord %(detail)s).")
        WEB_PAGE = (
            "web_page",
            _("Dit is een gewone webpagina. Zoek het adres van de agenda of RSS."),
        )
        NOT_A_FEED = "not_a_feed", _("Dit is geen agenda (iCalendar) en geen RSS of Atom.")
        BROKEN = "broken", _("Het bestand is beschadigd. We kunnen het niet lezen.")
        UNSAFE = "unsafe", _("Het bestand bevat iets onveiligs (XML-entiteiten).")
        TOO_HARD = "too_hard", _("Het bestand kost te veel rekenwerk. We zijn gestopt.")

    REMARKS = {
        "charset": _(
            "De letters zijn anders opgeslagen dan de site zegt. We lezen het zo goed als het gaat."
        ),
        "damaged": _("Er zit een fout in het bestand. Wat leesbaar is, staat er."),
        "storm": _("Een herhaling binnen de dag (elk uur of vaker) slaan we over."),
        "heavy": _("Een herhaling kost te veel rekenwerk. Die slaan we over."),
        "private": _("Wat niet openbaar is, tonen we niet."),
        "cancelled": _("De site zegt van een hele agenda dat die niet doorgaat."),
        "many": _("Er staat meer in dan we tonen. Je ziet wat het eerst komt."),
    }

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="linked_feeds")
    name = models.CharField(_("hoe heet deze site?"), max_length=60)
    address = models.URLField(_("adres van de agenda of RSS"), max_length=500)
    kind = models.CharField(max_length=8, choices=Kind, blank=True, editable=False)
    paused_at = models.DateTimeField(null=True, editable=False)
    added_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    status = models.CharField(max_length=12, choices=Status, default=Status.WAITING, editable=False)
    detail = models.CharField(max_length=20, blank=True, editable=False)
    remarks = models.JSONField(default=list, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)
    succeeded_at = models.DateTimeField(null=True, editable=False)
    read_at = models.DateTimeField(null=True, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    due_at = models.DateTimeField(default=timezone.now, editable=False)
    etag = models.CharField(max_length=200, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)

    objects = LinkedFeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["village", "address"],
                name="a_village_links_an_address_once",
                violation_error_message=_("Dit adres is al gekoppeld."),
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(paused_at__isnull=True), name="linked_feed_due"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def add(self) -> None:
        """A village adds them one at a time, so that two at once do not pass the limit."""
        Village.objects.select_for_update(no_key=True).get(pk=self.village_id)
        if LinkedFeed.objects.filter(village=self.village_id).count() >= FEEDS_PER_VILLAGE:
            raise ValidationError(
                _("Een dorp koppelt hoogstens %(n)d adressen."), params={"n": FEEDS_PER_VILLAGE}
            )
        self.validate_constraints()
        self.save()

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""

    @property
    def status_text(self) -> str:
        return str(self.get_status_display()).replace("%(detail)s", self.detail)

    @property
    def remark_texts(self) -> list[str]:
        return [str(self.REMARKS[code]) for code in self.remarks if code in self.REMARKS]

    @property
    def is_in_trouble(self) -> bool:
        return self.status not in (self.Status.FINE, self.Status.WAITING)

    @property
    def knows(self) -> dict[str, Any]:
        """What a site may answer "nothing changed" to."""
        if not self.read_at or self.read_at < timezone.now() - READ_ANEW:
            return {}
        return {"etag": self.etag, "last_modified": self.last_modified}

    def set_paused(self, is_paused: bool) -> None:
        now = timezone.now()
        LinkedFeed.objects.filter(pk=self.pk).update(
            paused_at=now if is_paused else None, due_at=now, updated_at=now
        )

    def ask_again(self) -> bool:
        """Due at once; False when that was less than a minute ago."""
        now = timezone.now()
        just_now = Q(tried_at__isnull=False, tried_at__gt=now - timedelta(minutes=1))
        rows = LinkedFeed.objects.running().filter(pk=self.pk).exclude(just_now)
        return bool(rows.update(due_at=now))

    @transaction.atomic
    def take(self, result: dict[str, Any]) -> None:
        """What a round brought. After a failure the items of before stay, and the next round
        comes later each time; when it lasts the editors hear it."""
        code = result.get("code")
        if code not in self.Status.values:
            code = self.Status.BROKEN
        self.tried_at, self.status = timezone.now(), code
        self.detail = str(result.get("detail", ""))[:20]
        if code == self.Status.FINE:
            self._succeed(result)
        else:
            self._fail()
        self.save()
        if self.is_failing_long:
            emails.tell_editors_of_failing(self)

    def _succeed(self, result: dict[str, Any]) -> None:
        now = timezone.now()
        self.succeeded_at, self.failing_since, self.failures = now, None, 0
        self.due_at = now + EVERY
        if result.get("is_same"):
            return
        self.kind, self.remarks, self.read_at = result["kind"], result["remarks"], now
        self.etag, self.last_modified = result["etag"], result["last_modified"]
        self._replace_items(result["items"])

    def _fail(self) -> None:
        now = timezone.now()
        self.failing_since = self.failing_since or now
        self.failures += 1
        self.due_at = now + min(EVERY * 2 ** min(self.failures - 1, 10), SLOWEST)

    def _replace_items(self, rows: list[dict[str, Any]]) -> None:
        """What is no longer there goes; what stays keeps its key. Three queries."""
        items = {row["uid"]: LinkedItem.made_of(self, row) for row in rows}
        self.items.exclude(uid__in=items).delete()
        fields = [f.name for f in LinkedItem._meta.concrete_fields]
        LinkedItem.objects.bulk_create(
            items.values(),
            update_conflicts=True,
            unique_fields=["feed", "uid"],
            update_fields=[name for name in fields if name not in ("id", "feed", "uid")],
        )

    @property
    def is_failing_long(self) -> bool:
        return bool(self.failing_since and self.failing_since < timezone.now() - TELL_AFTER)


class LinkedItemQuerySet(models.QuerySet["LinkedItem"]):
    def visible_to(self, user: Any) -> LinkedItemQuerySet:
        """Public, for it stands on a public site; what an editor paused is not shown."""
        return self.filter(feed__paused_at__isnull=True)

    def of_village(self, village: Village) -> LinkedItemQuerySet:
        return self.filter(feed__village=village)

    def upcoming(self) -> LinkedItemQuerySet:
        now = timezone.now()
        today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        return self.filter(
            Q(ends_at__gte=now)
            | Q(ends_at__isnull=True, starts_at__gte=now - timedelta(hours=3))
            | Q(is_whole_day=True, starts_at__gte=today)
            | Q(is_whole_day=True, ends_at__gte=today)
        ).order_by("starts_at", "pk")

    def in_days(self, days: Days) -> LinkedItemQuerySet:
        """The last of several whole days begins where the first of these does, or later."""
        whole = Q(is_whole_day=True, starts_at__lt=days.until, ends_at__gte=days.since)
        return self.filter(days.overlap | whole)

    def news(self) -> LinkedItemQuerySet:
        """Newest first; what has no date last."""
        rows = self.filter(starts_at__isnull=True)
        return rows.order_by(models.F("published_at").desc(nulls_last=True), "pk")

    def for_list(self) -> LinkedItemQuerySet:
        return self.select_related("feed__village").only(*IN_A_ROW)


class LinkedItem(models.Model):
    """A copy of a line on another site, in plain text."""

    feed = models.ForeignKey(LinkedFeed, on_delete=models.CASCADE, related_name="items")
    uid = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    text = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=160, blank=True)
    link = models.CharField(max_length=500)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    is_whole_day = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)

    # Its other days, where a list names those in one row (villages.agenda.weeks).
    also: Sequence[LinkedItem] = ()

    objects = LinkedItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["feed", "uid"], name="a_feed_has_an_item_once")
        ]
        indexes = [models.Index(fields=["feed", "starts_at"], name="linked_item_moment")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("linked:item", self.feed.village.slug, self.pk)

    @classmethod
    def made_of(cls, feed: LinkedFeed, row: dict[str, Any]) -> LinkedItem:
        moments = {
            name: _moment(row.get(name)) for name in ("starts_at", "ends_at", "published_at")
        }
        names = ("uid", "title", "text", "place", "link")
        texts = {name: row.get(name, "") for name in names}
        return cls(feed=feed, is_whole_day=row.get("is_whole_day", False), **texts, **moments)

    @property
    def comes_back_as(self) -> object:
        """Another site says of each day by itself what returns."""
        return self.feed_id, self.title

    @property
    def is_web(self) -> bool:
        """Whether the other site gave an address that a browser opens."""
        return self.link.startswith(("http://", "https://"))

    @cached_property
    def when_text(self) -> str:
        """ "13.30 tot 16.00 uur · De Wingerd"; the day stands beside it."""
        return " · ".join(part for part in (self._time_text(), self.place) if part)

    @property
    def begins_text(self) -> str:
        """In the calendar of a month, where little room is."""
        if self.starts_at is None or self.is_whole_day:
            return str(_("hele dag"))
        return clock(timezone.localtime(self.starts_at))

    @property
    def day_text(self) -> str:
        """ "zaterdag 5 december", or from one day to another."""
        if self.starts_at is None:
            return ""
        first = timezone.localtime(self.starts_at)
        last = timezone.localtime(self.ends_at) if self.ends_at else first
        if last.date() == first.date():
            return date_format(first, "l j F Y")
        days = {"first": date_format(first, "l j F"), "last": date_format(last, "l j F Y")}
        return str(_("%(first)s tot en met %(last)s") % days)

    def _time_text(self) -> str:
        if self.starts_at is None or self.is_whole_day:
            return str(_("hele dag")) if self.is_whole_day else ""
        start = timezone.localtime(self.starts_at)
        end = timezone.localtime(self.ends_at) if self.ends_at else None
        if end is None or end.date() != start.date():
            return str(_("%(start)s uur") % {"start": clock(start)})
        return str(_("%(start)s tot %(end)s uur") % {"start": clock(start), "end": clock(end)})


def _moment(text: str | None) -> datetime | None:
    return parse_datetime(text) if text else None
