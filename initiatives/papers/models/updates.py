"""Short posts of an initiative, for whoever follows it and for whoever does the work."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience, Initiative, Visibility
from initiatives.models.parts import Part, PartQuerySet
from initiatives.papers import emails
from initiatives.papers.models.editions import Edited
from initiatives.people.models.members import InitiativeMemberQuerySet
from initiatives.people.models.reach import parts_of
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.pictures.pictured import Pictured, by_picture, words_or_decoration

TEXT_LENGTH = 6000
NEWEST = ["-published_at", "-pk"]


class Habits(models.Model):
    """What an initiative chose. No row means: who runs it writes the posts."""

    class Writers(models.TextChoices):
        RUNNERS = "runners", _("trekkers en bestuur")
        MEMBERS = "members", _("iedereen die meedoet")

    initiative = models.OneToOneField(
        Initiative, on_delete=models.CASCADE, primary_key=True, related_name="paper_habits"
    )
    writers = models.CharField(
        _("wie schrijft de berichten?"),
        max_length=7,
        choices=Writers,
        default=Writers.RUNNERS,
    )

    def __str__(self) -> str:
        return self.get_writers_display()


def may_write(initiative: Initiative) -> bool:
    """Needs `standing`. No query for whoever runs it or takes no part, one for the others."""
    standing = initiative.standing
    if standing.runs or not standing.is_inside:
        return standing.runs
    rows = Habits.objects.filter(initiative=initiative, writers=Habits.Writers.MEMBERS)
    return rows.exists()


class UpdateQuerySet(PartQuerySet["Update"]):
    def visible_to(self, user: Any) -> UpdateQuerySet:
        """What was withdrawn, only for whoever runs the initiative and who wrote it."""
        rows = super().visible_to(user)
        there = Q(withdrawn_at__isnull=True)
        if not user.is_authenticated:
            return rows.filter(there)
        return rows.filter(there | Q(by=user.pk) | Q(initiative__in=parts_of(user).run))

    def listed(self) -> UpdateQuerySet:
        return self.filter(withdrawn_at__isnull=True)

    def for_everybody(self) -> UpdateQuerySet:
        """What a visitor may see: for a feed, which is copied."""
        public = Q(audience=Audience.ALL, initiative__visibility=Visibility.PUBLIC)
        return self.listed().filter(public)

    def for_list(self) -> UpdateQuerySet:
        return self.select_related("by", "initiative__village")


class Update(Pictured, Edited, Part):
    photo_key = "bericht"

    title = models.CharField(_("titel"), max_length=120)
    text = models.TextField(_("tekst"), max_length=TEXT_LENGTH)
    by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(null=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = UpdateQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["initiative", "-published_at", "-id"], name="updates_newest"),
            models.Index(fields=["-published_at"], name="updates_of_all"),
            by_picture("update_with_picture"),
        ]
        constraints = [words_or_decoration("an_update_has_words_for_its_picture")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return self.url_of("update")

    def url_of(self, name: str, *more: Any) -> str:
        village = self.initiative.village.slug
        return reverse(f"papers:{name}", args=[village, self.initiative.slug, self.pk, *more])

    @property
    def is_for_everybody(self) -> bool:
        is_public = self.initiative.visibility == Visibility.PUBLIC
        return is_public and self.audience == Audience.ALL and self.withdrawn_at is None

    def is_kept_by(self, user: Any, initiative: Initiative) -> bool:
        """Who wrote it and still takes part, and who runs it. Needs `standing`."""
        own = self.by_id is not None and self.by_id == user.pk
        return initiative.standing.runs or (own and initiative.standing.is_inside)

    def readers(self) -> InitiativeMemberQuerySet:
        """Who takes part and may see it."""
        members = self.initiative.members.active().filter(user__is_active=True)
        if self.audience == Audience.RUNNERS:
            return members.running()
        return members.insiders() if self.audience == Audience.MEMBERS else members

    def mailed_to(self) -> InitiativeMemberQuerySet:
        """Who wants the digest only reads it there."""
        digest = DigestOnly.objects.filter(initiative=self.initiative, user=OuterRef("user"))
        return self.readers().exclude(Exists(digest))

    @transaction.atomic
    def publish(self) -> None:
        self.save(force_insert=True)
        emails.tell_of_update(self)

    @transaction.atomic
    def save_from(self, edition: int, names: list[str]) -> None:
        super().save_from(edition, names)
        emails.take_back(self)

    @transaction.atomic
    def withdraw(self) -> bool:
        """Mails that wait are not sent. False when it was withdrawn already."""
        rows = Update.objects.filter(pk=self.pk, withdrawn_at__isnull=True)
        now = timezone.now()
        if not rows.update(withdrawn_at=now):
            return False
        self.withdrawn_at = now
        emails.take_back(self)
        return True

    def put_back(self) -> bool:
        rows = Update.objects.filter(pk=self.pk, withdrawn_at__isnull=False)
        return bool(rows.update(withdrawn_at=None))


class DigestOnly(Record):
    """This person wants no mail for each post of this initiative: the weekly digest is enough."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="digest_readers"
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "user"], name="a_reader_chooses_the_digest_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}"
