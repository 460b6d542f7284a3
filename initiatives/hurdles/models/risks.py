"""The risk register "Wat als het misgaat?", with the history of each risk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles import emails
from initiatives.hurdles.models.choices import IMPACTS, LIKELIHOODS, RiskStatus
from initiatives.hurdles.offered import RISKS
from initiatives.kinds import RiskCategory, RiskTemplate
from initiatives.models import Audience, Initiative, Part, PartQuerySet
from initiatives.models.log import LogEntry
from initiatives.models.parts import told
from initiatives.regulatory.models.querysets import STAFF_ROLES
from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Membership

HIGH, MIDDLE = 15, 8
GOING_ON = [RiskStatus.OPEN, RiskStatus.MANAGED, RiskStatus.HAPPENED]
# Two words at least, so that "-", "x" and "n.v.t." are not taken for what people will do about a
# high risk; for Python and for the database alike.
SAYS_SOMETHING = "[a-zA-ZÀ-ÿ]{2,}[^a-zA-ZÀ-ÿ0-9]+([a-zA-ZÀ-ÿ]{2,}|[0-9])"
REVIEW_DAYS = {"high": 90, "other": 182}
SHARED = ~Q(audience=Audience.RUNNERS)
ORDER = ["-score", "created_at", "pk"]


class RiskQuerySet(PartQuerySet["Risk"]):
    def visible_to(self, user: Any) -> RiskQuerySet:
        """Who takes part, and staff of the municipality as long as it is shared with them; what is
        only for leads and board stays theirs."""
        if not reach_of(user).has(*STAFF_ROLES):
            return self.filter(told(user))
        shared = RiskShare.objects.visible_to(user).values("initiative")
        return self.filter(told(user) | (SHARED & Q(initiative__in=shared)))

    def shared_by(self, share: RiskShare) -> RiskQuerySet:
        """What the municipality reads; the caller got `share` by its own visible_to."""
        return self.filter(SHARED, initiative=share.initiative_id)

    def going_on(self) -> RiskQuerySet:
        return self.filter(status__in=GOING_ON)

    def over(self) -> RiskQuerySet:
        return self.filter(status=RiskStatus.CLOSED)

    def high_and_open(self) -> RiskQuerySet:
        """Nobody wrote down how to soften these: a dash is no answer."""
        rows = self.going_on().filter(score__gte=HIGH)
        return rows.exclude(mitigation__regex=SAYS_SOMETHING)

    def due_for_review(self) -> RiskQuerySet:
        going_on = self.going_on().filter(initiative__outcome="")
        return going_on.filter(review_on__lte=timezone.localdate())

    def for_list(self) -> RiskQuerySet:
        return self.select_related("owner")


def _from_one_to_five(label: Any, **more: Any) -> Any:
    checks = [MinValueValidator(1), MaxValueValidator(5)]
    return models.PositiveSmallIntegerField(label, validators=checks, **more)


class Risk(Part):
    Status = RiskStatus
    Category = RiskCategory

    audience = models.CharField(
        _("wie mag dit zien?"), max_length=7, choices=Audience, default=Audience.MEMBERS
    )
    # The key of what it was taken over from: see `offered`.
    template = models.CharField(max_length=40, blank=True, editable=False)
    category = models.CharField(_("soort"), max_length=9, choices=RiskCategory)
    title = models.CharField(_("wat kan er misgaan?"), max_length=200)
    likelihood = _from_one_to_five(_("hoe groot is de kans?"))
    impact = _from_one_to_five(_("hoe erg is het dan?"))
    score = models.GeneratedField(
        expression=F("likelihood") * F("impact"),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    owner = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="risks"
    )
    mitigation = models.TextField(_("wat doen we eraan?"), max_length=1500, blank=True)
    insurance = models.CharField(_("verzekering"), max_length=300, blank=True)
    residual_likelihood = _from_one_to_five(_("en daarna: de kans"), null=True, blank=True)
    residual_impact = _from_one_to_five(_("en daarna: hoe erg"), null=True, blank=True)
    review_on = models.DateField(_("wanneer kijken we weer?"), null=True, blank=True)
    status = models.CharField(
        _("hoe staat het?"), max_length=8, choices=RiskStatus, default=RiskStatus.OPEN
    )
    # Counts every change, so that two people at once do not overwrite each other.
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = RiskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(likelihood__range=(1, 5), impact__range=(1, 5)),
                name="likelihood_and_impact_are_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(residual_likelihood__isnull=True, residual_impact__isnull=True)
                | Q(
                    residual_likelihood__isnull=False,
                    residual_impact__isnull=False,
                    residual_likelihood__range=(1, 5),
                    residual_impact__range=(1, 5),
                ),
                name="what_remains_is_known_whole",
                violation_error_message=_("Vul bij “en daarna” allebei in, of geen van beide."),
            ),
            models.UniqueConstraint(
                fields=["initiative", "template"],
                condition=~Q(template=""),
                name="a_template_is_taken_over_once",
            ),
        ]
        indexes = [
            models.Index(fields=["initiative", "-score", "created_at", "id"], name="worst_first"),
            models.Index(fields=["review_on"], name="risks_to_review"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        place = [self.initiative.village.slug, self.initiative.slug, self.pk]
        return reverse("hurdles:risk", args=place)

    @property
    def residual_score(self) -> int | None:
        if self.residual_likelihood is None or self.residual_impact is None:
            return None
        return self.residual_likelihood * self.residual_impact

    @property
    def level_text(self) -> Any:
        return level_of(self.score)

    @property
    def weight_text(self) -> str:
        """ "best mogelijk; ernstig"."""
        return f"{LIKELIHOODS[self.likelihood]}; {IMPACTS[self.impact]}"

    @property
    def residual_text(self) -> Any:
        return level_of(self.residual_score) if self.residual_score else ""

    @property
    def tag_class(self) -> str:
        return "warn" if self.score >= HIGH else "new" if self.score >= MIDDLE else ""

    @property
    def needs_mitigation(self) -> bool:
        is_soft = says_something(self.mitigation)
        return self.score >= HIGH and not is_soft and self.status in GOING_ON

    @property
    def is_due(self) -> bool:
        if self.review_on is None or self.status not in GOING_ON:
            return False
        return self.review_on <= timezone.localdate()

    # What happens to it

    @staticmethod
    @transaction.atomic
    def take_over(initiative: Initiative, keys: Iterable[str], by: User) -> int:
        """Rows of the template that are not there yet; returns how many. One initiative at a time,
        so that two people at once take each over once."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        rows = Risk.objects.filter(initiative=initiative).exclude(template="")
        known = set(rows.values_list("template", flat=True))
        wanted = [key for key in dict.fromkeys(keys) if key not in known]
        new = [_from_template(initiative, RISKS[key]) for key in wanted]
        Risk.objects.bulk_create(new)
        note = str(_("overgenomen van de lijst"))
        RiskChange.objects.bulk_create([RiskChange(risk=risk, by=by, note=note) for risk in new])
        return len(new)

    @transaction.atomic
    def add(self, by: User) -> None:
        self.save()
        RiskChange.objects.create(risk=self, by=by, note=str(_("toegevoegd")))
        if self.owner:
            emails.tell_owner(self, self.owner, by)

    @transaction.atomic
    def change(self, fields: dict[str, Any], by: User, seen: int, note: str = "") -> None:
        """Writes what differs, and how it was; refused when somebody changed it meanwhile. Who is
        to watch it from now on hears it."""
        now = Risk.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if now.version != seen:
            self.version = now.version
            raise ValidationError(_("Iemand anders wijzigde dit net. Kijk of alles nog klopt."))
        changed = {name: value for name, value in fields.items() if getattr(now, name) != value}
        if not changed and not note:
            return
        RiskChange.objects.create(risk=now, by=by, note=note, what=_told(now, changed))
        changed["version"] = now.version + 1
        Risk.objects.filter(pk=self.pk).update(**changed, updated_at=timezone.now())
        if owner := changed.get("owner"):
            emails.tell_owner(self, owner, by)

    @property
    def suggestion(self) -> RiskTemplate | None:
        """What the template would do, as long as nothing is written here."""
        return RISKS.get(self.template) if not says_something(self.mitigation) else None

    def adopt(self, by: User) -> None:
        """Do what the template suggests."""
        if found := self.suggestion:
            fields = {"mitigation": str(found.mitigation)}
            if not self.insurance:
                fields["insurance"] = str(found.insurance)
            self.change(fields, by, self.version)

    def review(self, by: User) -> None:
        """Looked at, nothing new: back in three months when it is high, else in half a year."""
        days = REVIEW_DAYS["high" if self.score >= HIGH else "other"]
        fields = {"review_on": timezone.localdate() + timedelta(days=days)}
        self.change(fields, by, self.version, str(_("nagekeken")))


def says_something(mitigation: str) -> bool:
    return bool(re.search(SAYS_SOMETHING, mitigation))


def level_of(score: int) -> Any:
    """In a word, since colour alone says nothing."""
    return _("hoog") if score >= HIGH else _("midden") if score >= MIDDLE else _("laag")


def _from_template(initiative: Initiative, template: RiskTemplate) -> Risk:
    """Without what the template would do about it: that is for people to decide (`Risk.adopt`), and
    until then what is high holds up the stage "running"."""
    return Risk(
        initiative=initiative,
        template=template.key,
        category=template.category,
        title=str(template.description),
        likelihood=template.likelihood,
        impact=template.impact,
        review_on=timezone.localdate() + timedelta(days=REVIEW_DAYS["other"]),
    )


def _told(risk: Risk, changed: dict[str, Any]) -> list[list[str]]:
    """[what, how it was, how it is], as people read it. Of who owns it only that it changed."""
    after = {**{name: getattr(risk, name) for name in changed}, **changed}
    new = Risk(**after)
    return [[_label(name), *_shown(risk, new, name)] for name in changed]


def _label(name: str) -> str:
    labels = {field.name: field.verbose_name for field in Risk._meta.concrete_fields}
    return str(labels[name])


def _shown(before: Risk, after: Risk, name: str) -> list[str]:
    if name == "owner":
        return ["", ""]
    values = [_display(row, name) for row in (before, after)]
    return ["" if value is None else str(value) for value in values]


def _display(risk: Risk, name: str) -> Any:
    value = getattr(risk, name)
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return getattr(risk, f"get_{name}_display", lambda: value)()


class RiskChange(LogEntry):
    """What was changed, by whom and when. Rows are added only: a trigger sees to it."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="changes")
    what = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["risk", "-at", "-id"], name="changes_of_risk")]

    def __str__(self) -> str:
        return self.note or ", ".join(row[0] for row in self.what)


class RiskShareQuerySet(models.QuerySet["RiskShare"]):
    def current(self) -> RiskShareQuerySet:
        return self.filter(ended_at__isnull=True)

    def visible_to(self, user: Any) -> RiskShareQuerySet:
        """For whoever handles or decides requests at the municipality of the village."""
        theirs = reach_of(user).municipalities_as(*STAFF_ROLES)
        return self.current().filter(initiative__village__municipality__in=theirs)

    def for_list(self) -> RiskShareQuerySet:
        return self.select_related("initiative__village", "by")


class RiskShare(Record):
    """The register of one initiative, shown to its municipality from a moment until a moment. A row
    stays when it ended, so that it is known who shared it and when."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="risk_shares")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = RiskShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"],
                condition=Q(ended_at__isnull=True),
                name="a_register_is_shared_once_at_a_time",
            )
        ]
        indexes = [
            models.Index(
                fields=["-created_at", "-id"],
                condition=Q(ended_at__isnull=True),
                name="newest_shared_registers",
            ),
            models.Index(fields=["initiative", "-created_at", "-id"], name="shares_of_initiative"),
        ]

    def __str__(self) -> str:
        return str(self.initiative)

    @classmethod
    def start(cls, initiative: Initiative, by: User) -> bool:
        """False when it was shared already, also at this very moment."""
        try:
            with transaction.atomic():
                share = cls.objects.create(initiative=initiative, by=by)
                emails.tell_that_risks_are_shared(share)
                return True
        except IntegrityError:
            return False

    def readers(self) -> list[User]:
        """Who handles or decides requests at the municipality."""
        municipality = self.initiative.village.municipality_id
        held = Membership.objects.active().filter(role__in=STAFF_ROLES, municipality=municipality)
        return list(User.objects.filter(pk__in=held.values("user")))

    @classmethod
    def stop(cls, initiative: Initiative, by: User) -> bool:
        rows = cls.objects.current().filter(initiative=initiative)
        return bool(rows.update(ended_at=timezone.now(), ended_by=by))
