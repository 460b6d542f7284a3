"""The documents of an initiative: each with its versions, and what was done with it."""

from __future__ import annotations

import hashlib
import secrets
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import URLValidator
from django.db import models, transaction
from django.db.models import OuterRef, Q, Subquery, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative
from initiatives.models.parts import Part, PartQuerySet
from initiatives.papers import emails
from initiatives.papers.contents import Content, received
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.places.models import FoldText

FOLDER = "papers"
MAX_TOTAL = 200 * 1024 * 1024
NEWEST = ["-touched_at", "-pk"]


def drawn_name(version: Any, name: str) -> str:
    """By lot, so that nobody finds it by guessing; the name people gave it stays in the table."""
    drawn = secrets.token_hex(16)
    return f"{FOLDER}/{drawn[:2]}/{drawn}"


class DocumentQuerySet(PartQuerySet["Document"]):
    def visible_to(self, user: Any) -> DocumentQuerySet:
        """What was taken away, only for whoever runs the initiative."""
        rows = super().visible_to(user)
        there = Q(withdrawn_at__isnull=True)
        return rows.filter(there | Q(initiative__in=parts_of(user).run))

    def listed(self) -> DocumentQuerySet:
        return self.filter(withdrawn_at__isnull=True)

    def with_title_like(self, text: str) -> DocumentQuerySet:
        folded = FoldText(models.Value(text))
        return self.annotate(folded=FoldText("title")).filter(folded__contains=folded)

    def for_list(self) -> DocumentQuerySet:
        """With the number, size and name of the newest version, in one query."""
        newest = Version.objects.there().filter(document=OuterRef("pk")).order_by("-number")
        return self.select_related("initiative__village").annotate(
            newest_number=Subquery(newest.values("number")[:1]),
            newest_size=Subquery(newest.values("size")[:1]),
            newest_name=Subquery(newest.values("name")[:1]),
        )


class Document(Part):
    class Kind(models.TextChoices):
        STATUTES = "statutes", _("statuten")
        BUDGET = "budget", _("begroting")
        MINUTES = "minutes", _("notulen")
        PLAN = "plan", _("plan")
        INSURANCE = "insurance", _("verzekering")
        CONTRACT = "contract", _("contract")
        OTHER = "other", pgettext_lazy("document", "ander")

    title = models.CharField(_("hoe heet het?"), max_length=120)
    kind = models.CharField(_("wat is het?"), max_length=9, choices=Kind, default=Kind.OTHER)
    link = models.URLField(
        _("of een link naar waar het staat"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https"], message=_("Een link begint met https://."))],
    )
    meeting = models.ForeignKey(
        "papers.MeetingPaper",
        verbose_name=_("hoort bij de bijeenkomst"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
    )
    by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    # When it last got a version.
    touched_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-touched_at", "-id"], name="documents_newest"),
            models.Index(fields=["meeting"], name="documents_of_meeting"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return self.url_of("document")

    def url_of(self, name: str, *more: Any) -> str:
        village = self.initiative.village.slug
        return reverse(f"papers:{name}", args=[village, self.initiative.slug, self.pk, *more])

    def is_kept_by(self, user: Any, initiative: Initiative) -> bool:
        """Who put it there and still takes part, and who runs it. Needs `standing`."""
        own = self.by_id is not None and self.by_id == user.pk
        return initiative.standing.runs or (own and initiative.standing.is_inside)

    def log(self, what: DocumentEvent.What, by: User | None, note: str = "") -> DocumentEvent:
        return self.events.create(what=what, by=by, note=note[:300])

    @transaction.atomic
    def put(self, by: User, content: Content | None) -> None:
        """A new one: a file, or a link. Raises ValidationError when there is no room."""
        self.by = by
        self.save(force_insert=True)
        if content:
            self.add(content, by)
        else:
            self.log(DocumentEvent.What.ADDED, by)

    @transaction.atomic
    def change(self, by: User, fields: list[str]) -> None:
        """Keeps what was typed into these fields, and writes down what changed."""
        before = Document.objects.select_for_update(of=("self",)).get(pk=self.pk)
        self.save(update_fields=[*fields, "updated_at"])
        for note in self._notes(before):
            self.log(DocumentEvent.What.CHANGED, by, note)

    def _notes(self, before: Document) -> list[str]:
        told = []
        if before.title != self.title:
            told.append(gettext("heette eerst “%(title)s”") % {"title": before.title})
        if before.kind != self.kind:
            told.append(gettext("nu: %(kind)s") % {"kind": self.get_kind_display()})
        if before.audience != self.audience:
            told.append(gettext("nu voor %(who)s") % {"who": Audience(self.audience).label})
        if before.link != self.link:
            told.append(gettext("een andere link"))
        return told

    @transaction.atomic
    def add(
        self,
        content: Content,
        by: User | None,
        why: str = "",
        restored_from: int | None = None,
        seen: int = 0,
    ) -> Version:
        """The next version. Of two people at once both are kept, one after the other; who was
        first hears it when the second had `seen` an earlier one. Raises ValidationError when it is
        what stands there already, or when there is no room."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.initiative_id)
        newest = self.versions.order_by("-number").first()
        digest = hashlib.sha256(content.data).hexdigest()
        if newest and newest.file and newest.sha256 == digest:
            same = gettext("Dit is precies wat er al staat (versie %(n)d). Er verandert niets.")
            raise ValidationError(same % {"n": newest.number}, code="same")
        check_room(self.initiative_id, len(content.data))
        version = Version(document=self, number=newest.number + 1 if newest else 1)
        version.by, version.why, version.restored_from = by, why, restored_from
        version.name, version.content_type = content.name, content.content_type
        version.size, version.sha256 = len(content.data), digest
        version.file.save("", ContentFile(content.data), save=False)
        version.save(force_insert=True)
        self._touch(version, by)
        earlier = version.crossed(seen)
        if earlier and earlier.by and Document.objects.visible_to(earlier.by).contains(self):
            emails.tell_of_crossing(earlier, version)
        return version

    def _touch(self, version: Version, by: User | None) -> None:
        what = DocumentEvent.What.VERSION if version.number > 1 else DocumentEvent.What.ADDED
        if version.restored_from:
            what = DocumentEvent.What.RESTORED
        self.log(what, by, version.note)
        self.touched_at = version.created_at
        Document.objects.filter(pk=self.pk).update(touched_at=self.touched_at)

    def withdraw(self, by: User) -> bool:
        """False when it was taken away already."""
        return self._set_withdrawn(timezone.now(), DocumentEvent.What.WITHDRAWN, by)

    def put_back(self, by: User) -> bool:
        return self._set_withdrawn(None, DocumentEvent.What.PUT_BACK, by)

    @transaction.atomic
    def _set_withdrawn(self, at: Any, what: DocumentEvent.What, by: User) -> bool:
        rows = Document.objects.filter(pk=self.pk, withdrawn_at__isnull=at is not None)
        if not rows.update(withdrawn_at=at):
            return False
        self.log(what, by)
        return True


def used_by(initiative_id: Any) -> int:
    """Bytes of all versions that are there."""
    rows = Version.objects.there().filter(document__initiative=initiative_id)
    return rows.aggregate(total=Sum("size"))["total"] or 0


def check_room(initiative_id: Any, more: int) -> None:
    if used_by(initiative_id) + more > MAX_TOTAL:
        raise ValidationError(
            _(
                "Er past niet meer bij: een initiatief bewaart hoogstens 200 MB. Wis oude versies "
                "die niemand nog nodig heeft, of zet er een link neer."
            )
        )


class VersionQuerySet(models.QuerySet["Version"]):
    def visible_to(self, user: Any) -> VersionQuerySet:
        return self.filter(document__in=Document.objects.visible_to(user))

    def there(self) -> VersionQuerySet:
        """Of which the file was not erased."""
        return self.exclude(file="")


class Version(Record):
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    file = models.FileField(upload_to=drawn_name, max_length=100, blank=True)
    name = models.CharField(max_length=120, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    why = models.CharField(_("wat is er anders?"), max_length=200, blank=True)
    restored_from = models.PositiveIntegerField(null=True, editable=False)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    # Came along with an initiative: who made it is still to be taken out.
    is_as_it_came = models.BooleanField(default=False, editable=False)
    # A slip: the file is gone, and so are its name and mark. That it was there, stays.
    erased_at = models.DateTimeField(null=True, editable=False)
    erased_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    erased_why = models.CharField(max_length=200, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="a_version_has_a_number"),
            models.CheckConstraint(
                condition=~Q(file="") | Q(erased_at__isnull=False),
                name="a_version_has_a_file_or_was_erased",
            ),
        ]
        indexes = [
            models.Index(fields=["file"], condition=~Q(file=""), name="version_with_file"),
        ]

    def __str__(self) -> str:
        return gettext("versie %(n)d") % {"n": self.number}

    @property
    def url(self) -> str:
        return self.document.url_of("download", self.number)

    @property
    def note(self) -> str:
        """ "versie 3: bedragen bijgewerkt"."""
        why = self.why
        if self.restored_from:
            why = why or gettext("versie %(n)d terug") % {"n": self.restored_from}
        return f"{self}: {why}" if why else str(self)

    def crossed(self, seen: int) -> Version | None:
        """A version that somebody else put there after the one that this person had seen."""
        if not seen:
            return None
        rows = self.document.versions.filter(number__gt=seen, number__lt=self.number)
        return rows.exclude(by=self.by).select_related("by").order_by("-number").first()

    def same_content(self) -> VersionQuerySet:
        """Itself, and the versions of this document that hold the very same."""
        rows = Version.objects.there().filter(document=self.document_id, sha256=self.sha256)
        return rows.order_by("number")

    def take_makers_out(self) -> bool:
        """Of a file that came along. What cannot be cleaned stays as it is. False when it was
        erased or taken on by somebody else meanwhile."""
        with self.file.open("rb") as file:
            content = received(ContentFile(file.read(), name=self.name))
        with transaction.atomic():
            rows = Version.objects.there().filter(pk=self.pk, is_as_it_came=True)
            row = rows.select_for_update(of=("self",)).first()
            if row is None:
                return False
            storage, name = row.file.storage, str(row.file.name)
            row.file, row.is_as_it_came = ContentFile(content.data, name="bestand"), False
            row.size, row.sha256 = len(content.data), hashlib.sha256(content.data).hexdigest()
            row.save(update_fields=["file", "size", "sha256", "is_as_it_came", "updated_at"])
            transaction.on_commit(partial(storage.delete, name), robust=True)
        return True

    @transaction.atomic
    def erase(self, by: User, why: str) -> list[int]:
        """The file is really gone, from every version of the document that holds the same.
        Returns their numbers; none when somebody else erased it just before."""
        rows = list(self.same_content().select_for_update(of=("self",)))
        files = [(row.file.storage, str(row.file.name)) for row in rows]
        gone = {"file": "", "name": "", "sha256": "", "size": 0, "content_type": ""}
        Version.objects.filter(pk__in=[row.pk for row in rows]).update(
            **gone, erased_at=timezone.now(), erased_by=by, erased_why=why
        )
        numbers = [row.number for row in rows]
        for number in numbers:
            told = gettext("versie %(n)d: %(why)s") % {"n": number, "why": why}
            self.document.log(DocumentEvent.What.ERASED, by, told)
        for storage, name in files:
            transaction.on_commit(partial(storage.delete, name), robust=True)
        return numbers


class DocumentEventQuerySet(models.QuerySet["DocumentEvent"]):
    def visible_to(self, user: Any) -> DocumentEventQuerySet:
        return self.filter(document__in=Document.objects.visible_to(user).listed())

    def told(self) -> DocumentEventQuerySet:
        """What is worth a line in the timeline."""
        return self.filter(what__in=DocumentEvent.TOLD)


class DocumentEvent(Record):
    """What was done with a document, by whom and when."""

    class What(models.TextChoices):
        ADDED = "added", _("erbij gezet")
        VERSION = "version", _("nieuwe versie")
        RESTORED = "restored", _("oude versie teruggezet")
        CHANGED = "changed", _("gegevens veranderd")
        ERASED = "erased", _("versie gewist")
        WITHDRAWN = "withdrawn", _("weggehaald")
        PUT_BACK = "put_back", _("teruggezet")

    WITH_VERSION = (What.ADDED, What.VERSION, What.RESTORED)
    TOLD = (*WITH_VERSION, What.ERASED)

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="events")
    what = models.CharField(max_length=9, choices=What)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    objects = DocumentEventQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["document", "-at", "-id"], name="document_events")]

    def __str__(self) -> str:
        return self.get_what_display()
