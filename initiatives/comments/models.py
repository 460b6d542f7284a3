"""What people say about an initiative: comments, and replies to them, one deep."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from initiatives.comments import emails
from initiatives.models import Initiative, InitiativeKind, Visibility
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.moderation.models import Act, Moderated, ModeratedQuerySet, ModerationState, Report
from villages.moderation.models.content import mine

TEXT_LENGTH = 2000
FIRST_REPLIES = 3
MOST_CHANGES = 10
UNMARKED = timedelta(minutes=5)
PRESSED_TWICE = timedelta(minutes=1)
# How many one person writes within how long.
PACE = [(timedelta(minutes=10), 5), (timedelta(days=1), 30)]


def may_comment_on(user: Any, initiative: Initiative) -> bool:
    """Who takes part, lives in the village or works for it; for an initiative that this person
    sees, with its standing."""
    if not user.is_authenticated or not has_comments(initiative):
        return False
    if initiative.standing.takes_part:
        return True
    reach = reach_of(user)
    is_here = any(held.village == initiative.village_id and not held.is_declined for held in reach)
    return is_here or reach.helps_in(initiative.village)


def has_comments(initiative: Initiative) -> bool:
    """Where people who must get to know each other meet, they talk in a room, with a chair."""
    return initiative.kind != InitiativeKind.ENCOUNTER


def sees_names(user: Any, initiative: Initiative) -> bool:
    """Names are for whoever takes part, and for people whom a village knows."""
    return initiative.standing.takes_part or reach_of(user).is_confirmed_anywhere


def _reports() -> Exists:
    return Exists(Report.objects.filter(about_id=OuterRef("pk")))


def _to(user: Any) -> Q:
    """What the state allows on a page; editors read what waits in their queue."""
    shown = Q(state=ModerationState.VISIBLE)
    return shown | mine(user) if user.is_authenticated else shown


class CommentQuerySet(ModeratedQuerySet["Comment"]):
    def visible_to(self, user: Any) -> CommentQuerySet:
        return self.shown_to(user).of_seen(user)

    def shown_to(self, user: Any) -> CommentQuerySet:
        """Editors too read only what they may see, until somebody reports it."""
        rows = super().shown_to(user)
        return rows.filter(seen(user, "initiative__") | Q(_reports()))

    def of_seen(self, user: Any) -> CommentQuerySet:
        """Of what this person may see, as long as people comment on it."""
        talked_about = ~Q(initiative__kind=InitiativeKind.ENCOUNTER)
        return self.filter(seen(user, "initiative__"), talked_about)

    def threads_for(self, user: Any) -> CommentQuerySet:
        """What begins a thread. Once it was answered its place stays, also when its words went."""
        answered = Comment.objects.filter(parent=OuterRef("pk"), state=ModerationState.VISIBLE)
        rows = self.of_seen(user).filter(parent__isnull=True)
        return rows.filter(_to(user) | Exists(answered))

    def replies_for(self, user: Any) -> CommentQuerySet:
        return self.of_seen(user).filter(_to(user), parent__isnull=False)

    def with_replies(self, user: Any) -> CommentQuerySet:
        """Annotated with `reply_count` and `first_keys`: counted for the rows that are shown."""
        replies = Comment.objects.filter(_to(user), parent=OuterRef("pk"))
        counted = replies.order_by().values("parent").annotate(n=Count("pk")).values("n")
        first = replies.order_by("created_at", "pk").values("pk")[:FIRST_REPLIES]
        return self.annotate(
            reply_count=Coalesce(Subquery(counted), 0), first_keys=ArraySubquery(first)
        )

    def for_list(self) -> CommentQuerySet:
        return self.select_related("user", "recorded_by").defer("earlier")

    def in_queue(self) -> CommentQuerySet:
        """Of what only takes part sees, an editor reads what somebody reported and no more."""
        rows = super().in_queue().select_related("initiative").filter(deleted_at__isnull=True)
        return rows.filter(~Q(initiative__visibility=Visibility.PRIVATE) | _reports())

    def written_by(self, user: User) -> CommentQuerySet:
        return self.filter(Q(recorded_by=user) | Q(user=user, recorded_by__isnull=True))

    def without_words_or_replies(self) -> CommentQuerySet:
        return self.filter(deleted_at__isnull=False, replies__isnull=True)

    def end(self) -> None:
        """The words of whoever takes no part any more go; answers of others stay."""
        for comment in self.filter(deleted_at__isnull=True):
            comment.take_back(None)


class Comment(Moderated):
    """`user` says it; `parent` is what it answers. A comment that is taken back and was answered
    stays as an empty place."""

    moderation_key = "reactie"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="initiative_comments")
    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, editable=False, related_name="replies"
    )
    text = models.TextField(_("je reactie"), max_length=TEXT_LENGTH)
    edited_at = models.DateTimeField(null=True, editable=False)
    # What it said before, with the moment until which: for whoever judges a report, and nobody
    # else.
    earlier = models.JSONField(default=list, editable=False)
    deleted_at = models.DateTimeField(null=True, editable=False)

    # Of the page that shows it (see showing.py).
    shown_name: str
    shown_behalf: str
    is_own: bool
    answer_text: str
    report_text: str
    page: str
    said_at: str
    said_on: str
    first_replies: list[Comment]

    objects: ClassVar[Any] = CommentQuerySet.as_manager()

    class Meta(Moderated.Meta):
        indexes = [
            *Moderated.Meta.indexes,
            models.Index(
                fields=["initiative", "-created_at", "-id"],
                condition=Q(parent__isnull=True),
                name="comments_of_initiative",
            ),
            models.Index(
                fields=["initiative", "-created_at", "-id"],
                condition=Q(state="visible", deleted_at__isnull=True),
                name="newest_comments",
            ),
            models.Index(fields=["parent", "created_at", "id"], name="replies_to_comment"),
        ]

    def __str__(self) -> str:
        return gettext("Reactie bij %(title)s") % {"title": self.initiative}

    def get_absolute_url(self) -> str:
        """Its own place, however many stand before it."""
        return f"{self._url('one')}#reactie-{self.pk}"

    def _url(self, name: str) -> str:
        address = [self.village.slug, self.initiative.slug, self.pk]
        return reverse(f"comments:{name}", args=address)

    @property
    def moderation_text(self) -> str:
        """With what it said before, so that nobody edits away what was reported."""
        before = [
            gettext("Eerst stond er (tot %(until)s): %(text)s") % change for change in self.earlier
        ]
        return "\n\n".join([self.text, *before])

    @property
    def is_gone(self) -> bool:
        """Its place is empty for whoever did not write it."""
        return self.deleted_at is not None or (
            self.state != ModerationState.VISIBLE and not self.is_own
        )

    @property
    def is_editable(self) -> bool:
        return self.is_own and self.deleted_at is None and self.state != ModerationState.HIDDEN

    @property
    def more_replies(self) -> int:
        """Needs `with_replies`."""
        return self.reply_count - len(self.first_replies)  # type: ignore[attr-defined]

    # Writing

    @classmethod
    @transaction.atomic
    def write(
        cls, initiative: Initiative, user: User, by: User, text: str, parent: Comment | None = None
    ) -> Comment:
        """One person at a time, so that pressed twice is said once and nobody floods a page."""
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        if Closing.objects.filter(initiative=initiative).exists():
            raise ValidationError(_("De reacties zijn net gesloten. Je kunt niets meer schrijven."))
        fields = {"initiative": initiative, "user": user, "text": text, "parent": parent}
        if parent:
            parent._lock_to_answer()
        just_now = timezone.now() - PRESSED_TWICE
        if earlier := cls.objects.filter(**fields, created_at__gt=just_now).first():
            return earlier
        cls._check_pace(by)
        recorder = None if user.pk == by.pk else by
        comment = cls(village=initiative.village, recorded_by=recorder, **fields)
        if comment.place():
            emails.tell_of_comment(comment, comment._settles_at)
        return comment

    def _lock_to_answer(self) -> None:
        """Whoever takes it back waits, or did so before."""
        there = Comment.objects.select_for_update(no_key=True).filter(pk=self.pk)
        if not there.filter(state=ModerationState.VISIBLE, deleted_at__isnull=True).exists():
            raise ValidationError(_("Deze reactie is net weggehaald. Antwoorden kan niet meer."))

    @classmethod
    def _check_pace(cls, by: User) -> None:
        written = cls.objects.written_by(by)
        for span, most in PACE:
            if written.filter(created_at__gt=timezone.now() - span).count() >= most:
                raise ValidationError(
                    _("Je schreef net al veel reacties. Wacht even, dan kan het weer.")
                )

    def place(self) -> bool:
        """What only whoever takes part may see, no editor reads first."""
        if self.initiative.visibility != Visibility.PRIVATE:
            return super().place()
        self.check_may_post()
        self.save(force_insert=True)
        return True

    @transaction.atomic
    def let_through(self, by: User) -> None:
        super().let_through(by)
        emails.tell_of_comment(self, self._settles_at)

    @transaction.atomic
    def hide(self, by: User, reason: str) -> None:
        super().hide(by, reason)
        emails.say_otherwise(self)

    # Changing and taking back

    @transaction.atomic
    def change(self, text: str, by: User) -> None:
        """In the first minutes without a trace, unless somebody answered or reported it."""
        row = self._locked()
        if row is None or row.deleted_at or row.state == ModerationState.HIDDEN:
            raise ValidationError(_("Deze reactie kun je niet meer aanpassen."))
        row.check_may_post(by)
        if text == row.text:
            return
        if row._is_marked:
            row._remember()
        emails.say_otherwise(row, text)
        row.text = text
        row.save(update_fields=["text", "earlier", "edited_at", "updated_at"])

    def _locked(self) -> Comment | None:
        """None when it was taken back just before."""
        rows = Comment.objects.select_for_update(of=("self",))
        return rows.select_related("village", "initiative").filter(pk=self.pk).first()

    @property
    def _settles_at(self) -> datetime:
        """From then on no change of it goes without a trace."""
        return self.created_at + UNMARKED

    @property
    def _is_marked(self) -> bool:
        if self.created_at < timezone.now() - UNMARKED or self.replies.exists():
            return True
        return Report.objects.all().about(self).exists()

    def _remember(self) -> None:
        if len(self.earlier) >= MOST_CHANGES:
            raise ValidationError(_("Je paste dit al tien keer aan. Schrijf liever een nieuwe."))
        now = timezone.localtime()
        self.earlier = [*self.earlier, {"text": self.text, "until": f"{now:%d-%m-%Y %H.%M}"}]
        self.edited_at = now

    @transaction.atomic
    def take_back(self, by: User | None) -> None:
        """The words go for good, and what was reported about them is answered."""
        row = self._locked()
        if row is None or row.deleted_at:
            return
        row._settle_reports(Report.State.GONE, by, "")  # type: ignore[arg-type]
        Act.log(Act.What.ERASED, row, by)
        emails.say_otherwise(row)
        if row.replies.exists():
            row.text, row.earlier, row.deleted_at = "", [], timezone.now()
            row.save(update_fields=["text", "earlier", "deleted_at", "updated_at"])
            return
        row.delete()
        if row.parent_id:
            Comment.objects.filter(pk=row.parent_id).without_words_or_replies().delete()


class Closing(Record):
    """Who runs the initiative closed its comments: what is there stays, nothing is added."""

    initiative = models.OneToOneField(Initiative, on_delete=models.CASCADE, related_name="closing")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.initiative_id}"
