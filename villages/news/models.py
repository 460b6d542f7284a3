"""News of a village, by its editors and organisations, and notices by its residents."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.notifications.telling import take_out
from villagehub.pictures.pictured import COLUMNS, Pictured, by_picture, words_or_decoration
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.members.models.roles import ORGANISATION_ROLES
from villages.models import Membership, Organisation, Village
from villages.moderation.models import Act, Moderated, ModeratedQuerySet, ModerationState, Report

TEXT_LENGTH = 6000
NOTICE_DAYS = 14  # a notice goes to the archive after this, unless its maker says otherwise
LONGEST_DAYS = 366
# What `news/_row.html` shows.
IN_A_ROW = (
    "kind",
    "title",
    "text",
    "until",
    "visibility",
    "is_pinned",
    *COLUMNS,
    "shown_since",
    "village__slug",
    "user__display_name",
    "organisation__name",
)


class PostKind(models.TextChoices):
    NEWS = "news", _("nieuws")
    NOTICE = "notice", _("bericht van een bewoner")


class Visibility(models.TextChoices):
    PUBLIC = "public", _("iedereen")
    VILLAGE = "village", _("alleen mensen die lid zijn van dit dorp")


class PostQuerySet(ModeratedQuerySet["Post"]):
    def visible_to(self, user: Any) -> PostQuerySet:
        """Public posts, those of the village for whom it confirmed, and one's own. What was
        withdrawn, only for its maker and the editors."""
        rows = self.shown_to(user)
        public, there = Q(visibility=Visibility.PUBLIC), Q(withdrawn_at__isnull=True)
        if not user.is_authenticated:
            return rows.filter(public & there)
        reach = reach_of(user)
        own = Q(user_id=user.pk) | Q(recorded_by_id=user.pk)
        always = own | Q(village__in=reach.edited_villages)
        shown = public | Q(village__in=reach.confirmed_villages)
        return rows.filter(always | (there & shown))

    def listed(self) -> PostQuerySet:
        """What everybody for whom it is meant may find."""
        return super().listed().filter(withdrawn_at__isnull=True)

    def public(self) -> PostQuerySet:
        return self.listed().filter(visibility=Visibility.PUBLIC)

    def current(self) -> PostQuerySet:
        """Not past its last day."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=timezone.localdate()))

    def past(self) -> PostQuerySet:
        return self.filter(until__lt=timezone.localdate())

    def in_queue(self) -> PostQuerySet:
        return super().in_queue().filter(withdrawn_at__isnull=True)

    def end(self) -> None:
        self.filter(withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())

    def for_list(self) -> PostQuerySet:
        return self.select_related("village", "user", "recorded_by", "organisation")

    def for_rows(self) -> PostQuerySet:
        """For lists that show no more of a post than a row."""
        return self.select_related("village", "user", "organisation").only(*IN_A_ROW)


class Post(Pictured, Moderated):
    moderation_key = photo_key = "nieuws"
    moderation_picture = "news/_photo.html"

    kind = models.CharField(max_length=6, choices=PostKind, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    title = models.CharField(_("titel"), max_length=120)
    text = models.TextField(_("tekst"), max_length=TEXT_LENGTH)
    until = models.DateField(_("actueel tot en met"), null=True, blank=True)
    visibility = models.CharField(
        _("wie mag dit zien?"), max_length=7, choices=Visibility, default=Visibility.PUBLIC
    )
    is_pinned = models.BooleanField(default=False, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    objects = PostQuerySet.as_manager()

    class Meta(Moderated.Meta):
        indexes = [
            *Moderated.Meta.indexes,
            models.Index(fields=["village", "-shown_since", "-id"], name="news_of_village"),
            by_picture("news_with_this_picture"),
        ]
        constraints = [
            *Moderated.Meta.constraints,
            models.UniqueConstraint(
                fields=["village"], condition=Q(is_pinned=True), name="a_village_pins_one_post"
            ),
            words_or_decoration("a_picture_has_words_or_is_decoration"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return path_to("news:detail", self.village.slug, self.pk)

    @property
    def author_text(self) -> str:
        """News is of an organisation or the editors; a notice of a person, by their chosen name."""
        if self.kind == PostKind.NEWS:
            return str(self.organisation or _("de redactie"))
        return str(self.user)

    @property
    def is_past(self) -> bool:
        return self.until is not None and self.until < timezone.localdate()

    def is_kept_by(self, user: Any) -> bool:
        """Its maker; the editors keep each other's news. What a resident wrote nobody else
        changes: editors hide it, with a reason. One query at most."""
        if self.is_of(user):
            return True
        is_of_editors = self.kind == PostKind.NEWS and self.organisation_id is None
        return is_of_editors and self.village.is_editable_by(user)

    def is_editable_by(self, user: Any) -> bool:
        """While it is hidden, its text stays what the appeal is about."""
        return self.state != ModerationState.HIDDEN and self.is_kept_by(user)

    @transaction.atomic
    def withdraw(self) -> bool:
        """False when it was withdrawn already. Its picture stays until it is erased."""
        take_out(self)
        rows = Post.objects.filter(pk=self.pk, withdrawn_at__isnull=True)
        return bool(rows.update(withdrawn_at=timezone.now(), is_pinned=False))

    def put_back(self, by: Any) -> bool:
        """Refused for whoever is blocked."""
        self.check_may_post(by)
        rows = Post.objects.filter(pk=self.pk, withdrawn_at__isnull=False)
        return bool(rows.update(withdrawn_at=None))

    @transaction.atomic
    def erase(self, by: Any) -> None:
        """For good, with its picture. Open reports about it are answered."""
        self._settle_reports(Report.State.GONE, by, "")
        Act.log(Act.What.ERASED, self, by)
        self.forget_picture()
        take_out(self)
        self.delete()

    @transaction.atomic
    def pin(self) -> None:
        """On top of the page, instead of another."""
        Village.objects.select_for_update(no_key=True, of=("self",)).get(pk=self.village_id)
        Post.objects.filter(village=self.village, is_pinned=True).update(is_pinned=False)
        Post.objects.filter(pk=self.pk).update(is_pinned=True)

    def unpin(self) -> None:
        Post.objects.filter(pk=self.pk).update(is_pinned=False)


def check_until(until: date | None) -> None:
    today = timezone.localdate()
    if until and not today <= until <= today + timedelta(days=LONGEST_DAYS):
        raise ValidationError(_("Kies een dag vanaf vandaag, hoogstens een jaar vooruit."))


def organisation_of(user: Any, village: Village) -> Organisation | None:
    """For which organisation this person writes news here. One query."""
    if not reach_of(user).organisations_as(*ORGANISATION_ROLES):
        return None
    held = Membership.objects.active().of(user).filter(role__in=ORGANISATION_ROLES)
    held = held.filter(organisation__villages=village).select_related("organisation")
    first = held.order_by("created_at").first()
    return first.organisation if first else None


def may_post(user: Any, village: Village) -> bool:
    """Who lives there, edits it, or works for an organisation there."""
    reach = reach_of(user)
    return village.pk in reach.villages or reach.helps_in(village)
