"""Named posts of an initiative: who holds them until when, who stands in, and who would like to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models.initiatives import Initiative
from initiatives.models.log import LifeEvent
from initiatives.models.needs import seeks_help
from initiatives.models.seeing import seen
from initiatives.people import emails as people_messages
from initiatives.people.models.members import InitiativeMember
from initiatives.people.models.reach import parts_of
from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record

# When leads hear that a term ends; from the first on a successor is sought.
SOON = timedelta(days=183)
VERY_SOON = timedelta(days=61)
MOST_POSTS = 30
# What `initiatives/_sought_row.html` shows.
IN_A_ROW = (
    "kind",
    "name",
    "about",
    "initiative__title",
    "initiative__slug",
    "initiative__village__slug",
)


class BoardPostQuerySet(models.QuerySet["BoardPost"]):
    def visible_to(self, user: Any) -> BoardPostQuerySet:
        return self.filter(seen(user, "initiative__"))

    def current(self) -> BoardPostQuerySet:
        return self.filter(ended_at__isnull=True)

    def seeking(self) -> BoardPostQuerySet:
        """By hand; or because a term ends soon or nobody holds it, unless somebody said no."""
        by_itself = Q(sought=BoardPost.Sought.AUTO) & _is_due(timezone.localdate())
        wanted = Q(sought=BoardPost.Sought.ON) | by_itself
        return self.current().filter(wanted, seeks_help("initiative__"))

    def with_due(self) -> BoardPostQuerySet:
        """Annotated with `is_due`."""
        return self.annotate(is_due=_is_due(timezone.localdate()))

    def for_rows(self) -> BoardPostQuerySet:
        """For lists that show no more of a post than a row, without who holds it."""
        return self.select_related("initiative__village").only(*IN_A_ROW)

    def for_list(self) -> BoardPostQuerySet:
        holders = PostHolder.objects.active().select_related("user", "recorded_by")
        holders = holders.order_by("is_deputy", "since", "pk")
        rows = self.with_due().select_related("initiative__village")
        return rows.prefetch_related(Prefetch("holders", queryset=holders, to_attr="held_by"))


@lru_cache(maxsize=2)  # a query takes a copy
def _is_due(today: date) -> Q:
    """A term ends soon, or nobody holds the post."""
    holding = PostHolder.objects.active().holding().filter(post=OuterRef("pk"))
    ends = holding.filter(until__lte=today + SOON)
    return Q(Exists(ends)) | ~Q(Exists(holding))


class BoardPost(Record):
    class Kind(models.TextChoices):
        CHAIR = "chair", _("voorzitter")
        SECRETARY = "secretary", _("secretaris")
        TREASURER = "treasurer", _("penningmeester")
        VOLUNTEERS = "volunteers", _("vrijwilligerscoördinator")
        OTHER = "other", _("iets anders")

    class Sought(models.TextChoices):
        AUTO = "auto", _("vanzelf: een halfjaar voor het einde, of als niemand het doet")
        ON = "on", _("ja, nu al")
        OFF = "off", _("nee, we weten al wie het wordt")

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="posts")
    kind = models.CharField(_("welke post?"), max_length=10, choices=Kind)
    name = models.CharField(_("hoe noemen jullie het?"), max_length=60, blank=True)
    about = models.CharField(_("wat houdt het in?"), max_length=300, blank=True)
    is_board = models.BooleanField(_("wie dit doet, zit in het bestuur"), default=True)
    sought = models.CharField(
        _("opvolger gezocht?"), max_length=4, choices=Sought, default=Sought.AUTO
    )
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = BoardPostQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="other", name=""),
                name="another_post_has_a_name",
                violation_error_message=_("Schrijf op hoe jullie het noemen."),
            )
        ]
        indexes = [models.Index(fields=["initiative", "created_at"], name="posts_of_initiative")]

    def __str__(self) -> str:
        return self.name or str(self.get_kind_display())

    @property
    def title(self) -> str:
        return str(self)[:1].upper() + str(self)[1:]

    # What follows needs `held_by` and `is_due` of `for_list`.

    @property
    def holding(self) -> list[PostHolder]:
        return [row for row in self.held_by if not row.is_deputy]  # type: ignore[attr-defined]

    @property
    def deputies(self) -> list[PostHolder]:
        return [row for row in self.held_by if row.is_deputy]  # type: ignore[attr-defined]

    @property
    def is_sought(self) -> bool:
        """The same rule as `seeking()`, of something that goes on."""
        by_itself = self.is_due and self.sought == self.Sought.AUTO  # type: ignore[attr-defined]
        return self.sought == self.Sought.ON or by_itself

    @transaction.atomic
    def add(self) -> None:
        self.initiative.lock()
        if self.initiative.posts.current().count() >= MOST_POSTS:
            raise ValidationError(_("Er zijn al %(n)d posten.") % {"n": MOST_POSTS})
        self.save()

    @transaction.atomic
    def close(self) -> None:
        self.holders.all().end()
        self.interests.all().end()
        BoardPost.objects.filter(pk=self.pk).update(ended_at=timezone.now())

    @transaction.atomic
    def stop(self, holder: PostHolder, by: User) -> None:
        """Nobody follows yet, so that somebody is sought."""
        if self.holders.active().filter(pk=holder.pk).exists():
            self.holders.filter(pk=holder.pk).end()
            note = _("%(post)s: %(name)s stopt") % {"post": self.title, "name": holder.user}
            self._write_log(by, note)

    @transaction.atomic
    def appoint(
        self, person: User, by: User, until: date | None = None, is_deputy: bool = False
    ) -> PostHolder:
        """Who is not in yet comes in by it; they said that they want to."""
        self.initiative.lock()
        member = self._member(person, by)
        recorder = member.recorded_by
        try:
            with transaction.atomic():
                holder = self.holders.create(
                    user=person, recorded_by=recorder, until=until, is_deputy=is_deputy
                )
        except IntegrityError as error:
            raise ValidationError(_("Deze persoon heeft deze post al.")) from error
        self.interests.filter(user=person).end()
        BoardPost.objects.filter(pk=self.pk).update(sought=BoardPost.Sought.AUTO)
        self._log(by, holder)
        people_messages.tell_new_holder(holder, by)
        return holder

    def _member(self, person: User, by: User) -> InitiativeMember:
        if self.initiative.outcome:
            raise ValidationError(_("Dit initiatief is afgerond."))
        rows = self.initiative.members.active().of(person)
        member = rows.first()
        if member is None:
            interest = self.interests.active().filter(user=person).first()
            if interest is None:
                raise ValidationError(_("Deze persoon doet niet mee."))
            member = self.initiative.join(person, recorded_by=interest.recorded_by, by=by)
        if self.is_board and not member.runs:
            self.initiative.members.filter(pk=member.pk).update(role=InitiativeMember.Role.BOARD)
        return member

    @transaction.atomic
    def hand_over(
        self, old: PostHolder, person: User, by: User, until: date | None = None
    ) -> PostHolder:
        """Ends one and begins the other, or neither."""
        self.initiative.lock()
        if not self.holders.active().filter(pk=old.pk).exists():
            raise ValidationError(_("Deze post is intussen al overgedragen."))
        self.holders.filter(pk=old.pk).end()
        # Who stood in is no deputy of themselves.
        self.holders.filter(user=person, is_deputy=True).end()
        return self.appoint(person, by, until, old.is_deputy)

    def _log(self, by: User, holder: PostHolder) -> None:
        role = _("%(post)s (plaatsvervanger)") if holder.is_deputy else "%(post)s"
        self._write_log(by, f"{str(role) % {'post': self.title}}: {holder.user}")

    def _write_log(self, by: User, note: str) -> None:
        LifeEvent.objects.create(
            initiative_id=self.initiative_id, what=LifeEvent.What.POST, by=by, note=note
        )


class PostHolderQuerySet(models.QuerySet["PostHolder"]):
    def active(self) -> PostHolderQuerySet:
        """Also when the term is over: somebody goes on until another takes it, or says stop."""
        return self.filter(ended_on__isnull=True)

    def holding(self) -> PostHolderQuerySet:
        return self.filter(is_deputy=False)

    def of(self, user: Any) -> PostHolderQuerySet:
        return self.filter(user_id=user.pk)

    def ending(self) -> PostHolderQuerySet:
        """Of what goes on, and whose term ends soon."""
        rows = self.active().holding().filter(until__lte=timezone.localdate() + SOON)
        return rows.filter(post__ended_at__isnull=True, post__initiative__outcome="")

    def visible_to(self, user: Any) -> PostHolderQuerySet:
        return self.filter(seen(user, "post__initiative__"))

    def end(self) -> None:
        self.active().update(ended_on=timezone.localdate())


class PostHolder(Participation):
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="held_posts")
    post = models.ForeignKey(BoardPost, on_delete=models.CASCADE, related_name="holders")
    is_deputy = models.BooleanField(_("plaatsvervanger"), default=False)
    since = models.DateField(_("sinds"), default=timezone.localdate)
    until = models.DateField(_("tot wanneer?"), null=True, blank=True)
    ended_on = models.DateField(null=True, editable=False)

    objects = PostHolderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["post", "user"],
                condition=Q(ended_on__isnull=True),
                name="a_person_holds_a_post_once",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="a_term_ends_after_it_starts",
                violation_error_message=_("Het einde ligt voor het begin."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["until"], condition=Q(ended_on__isnull=True), name="terms_that_end"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.post_id}"

    @property
    def is_over(self) -> bool:
        return self.until is not None and self.until < timezone.localdate()

    @property
    def ends_soon(self) -> bool:
        return self.until is not None and self.until <= timezone.localdate() + SOON

    @property
    def reminder(self) -> str:
        """Which of the three reminders counts now; a later one replaces an earlier."""
        if not self.until or not self.ends_soon:
            return ""
        left = self.until - timezone.localdate()
        name = "over" if left < timedelta(0) else "2m" if left <= VERY_SOON else "6m"
        return f"{self.until:%Y%m%d}:{name}"


class PostInterestQuerySet(models.QuerySet["PostInterest"]):
    def active(self) -> PostInterestQuerySet:
        return self.filter(ended_at__isnull=True)

    def visible_to(self, user: Any) -> PostInterestQuerySet:
        """Your own, those of whom you registered, and for whoever runs the initiative."""
        run = Q(post__initiative__in=parts_of(user).run)
        return self.filter(run | Q(user__in=acted_for(user)))

    def end(self) -> None:
        self.active().update(ended_at=timezone.now())


class PostInterest(Participation):
    """ "Ik wil dit wel": the leads hear it, and nobody is bound by it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="post_interests")
    post = models.ForeignKey(BoardPost, on_delete=models.CASCADE, related_name="interests")
    ended_at = models.DateTimeField(null=True, editable=False)

    objects = PostInterestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["post", "user"],
                condition=Q(ended_at__isnull=True),
                name="a_person_wants_a_post_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.post_id}"

    @classmethod
    @transaction.atomic
    def tell(cls, post: BoardPost, person: User, by: User) -> PostInterest:
        """Pressed twice is said once, and the leads hear it once."""
        BoardPost.objects.select_for_update(of=("self",)).get(pk=post.pk)
        known = post.interests.active().filter(user=person).first()
        if known:
            return known
        if post.holders.active().holding().filter(user=person).exists():
            raise ValidationError(_("Deze persoon doet dit al."))
        if not BoardPost.objects.seeking().filter(pk=post.pk).exists():
            raise ValidationError(_("Voor deze post wordt nu niemand gezocht."))
        recorder = None if person.pk == by.pk else by
        interest = post.interests.create(user=person, recorded_by=recorder)
        people_messages.tell_of_interest(interest, post)
        return interest
