"""The rules that answers and decisions name: written down once, named again and again."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.models import Municipality


class RuleReferenceQuerySet(models.QuerySet["RuleReference"]):
    def usable_by(self, municipality: Municipality) -> RuleReferenceQuerySet:
        """Its own, and those that hold everywhere."""
        return self.filter(Q(municipality=municipality) | Q(municipality=None))

    def with_answers(self, municipality: Municipality) -> Any:
        """Adds `answers`: how many of this municipality everybody reads that name it."""
        named = Q(questions__municipality=municipality, questions__state="answered")
        return self.annotate(answers=Count("questions", filter=named))

    def in_order(self) -> RuleReferenceQuerySet:
        return self.order_by("citation", "pk")


class RuleReference(Record):
    """`municipality` is whose rule it is; empty for what holds in the whole country."""

    class Level(models.TextChoices):
        EU = "eu", _("Europa")
        NATIONAL = "national", _("rijk")
        PROVINCE = "province", _("provincie")
        MUNICIPAL = "municipal", _("gemeente")
        POLICY = "policy", _("beleidsregel van de gemeente")
        CONTRACT = "contract", _("contract of afspraak")

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    level = models.CharField(_("van wie is de regel?"), max_length=10, choices=Level)
    citation = models.CharField(_("hoe heet de regel?"), max_length=200)
    url = models.URLField(_("waar staat die?"), max_length=500, blank=True)
    plain_text = models.TextField(_("wat staat erin, in gewone woorden?"), max_length=800)

    objects = RuleReferenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "citation"],
                nulls_distinct=False,
                name="a_rule_is_written_down_once",
                violation_error_message=_("Deze regel staat er al. Kies hem uit de lijst."),
            )
        ]

    def __str__(self) -> str:
        return self.citation

    @classmethod
    def keep(
        cls, municipality: Municipality, level: str, citation: str, url: str, plain_text: str
    ) -> RuleReference:
        """The same citation again is the same rule, and its words stay as they were written first:
        who writes other words hears that it is there."""
        own = municipality if level not in (cls.Level.EU, cls.Level.NATIONAL) else None
        words = {"level": level, "url": url, "plain_text": plain_text}
        rule, is_new = cls.objects.get_or_create(
            municipality=own,
            citation=citation,
            defaults=words,
        )
        if not is_new and any(getattr(rule, name) != said for name, said in words.items()):
            raise ValidationError({"citation": _("Deze regel staat er al. Kies hem uit de lijst.")})
        return rule

    @classmethod
    @transaction.atomic
    def write(cls, municipality: Municipality, by: User, **words: str) -> RuleReference:
        """By itself, before any answer names it."""
        rule = cls.keep(municipality, **words)
        record(AuditEvent.Action.CREATE, rule, by.pk)
        return rule

    @transaction.atomic
    def reword(self, municipality: Municipality, by: User, plain_text: str, url: str) -> None:
        """In better words, by whose rule it is; each answer that names it shows them. What is left
        empty stays."""
        rule = RuleReference.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if rule.municipality_id != municipality.pk:
            raise ValidationError(_("Deze regel is niet van jullie. De woorden blijven zo."))
        words: dict[str, Any] = {"plain_text": plain_text, "url": url}
        given = {name: said for name, said in words.items() if said}
        RuleReference.objects.filter(pk=rule.pk).update(**given, updated_at=timezone.now())
        for name, said in given.items():
            setattr(self, name, said)
        record(AuditEvent.Action.UPDATE, self, by.pk)
