"""How people talk with each other here. A change is a new version; the earlier ones stay."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.encounters import emails
from initiatives.models import Initiative
from initiatives.models.seeing import seen
from villagehub.accounts.models import User
from villagehub.base import Record

RULES_LENGTH = 4000
FIRST_RULES = _(
    "Iedereen komt aan het woord. De voorzitter let daarop.\n\n"
    "We laten elkaar uitpraten. We luisteren eerst, en vragen dan door.\n\n"
    "Je praat over jezelf: wat jij ziet, wat jij nodig hebt. Niet over mensen die er niet zijn.\n\n"
    "Je mag het oneens zijn. We schelden niet en dreigen niet.\n\n"
    "Wat iemand hier over zichzelf vertelt, blijft hier. We maken geen foto’s en geen opnamen.\n\n"
    "Gaat het te snel of begrijp je een woord niet? Zeg het gerust. Een tolk mag mee.\n\n"
    "Wordt het te veel? Dan mag je even weg. De voorzitter kan het gesprek stoppen.\n\n"
    "Aan het eind schrijven we samen op wat we hebben afgesproken, zonder namen."
)


class RulesQuerySet(models.QuerySet["Rules"]):
    def visible_to(self, user: Any) -> RulesQuerySet:
        return self.filter(seen(user, "initiative__"))

    def newest_first(self) -> RulesQuerySet:
        return self.order_by("-number")


class Rules(Record):
    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, related_name="conversation_rules"
    )
    number = models.PositiveSmallIntegerField()
    text = models.TextField(_("de gespreksregels"), max_length=RULES_LENGTH)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = RulesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rules"
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "number"], name="a_version_of_rules_has_its_own_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @classmethod
    def current(cls, initiative: Initiative) -> Rules | None:
        return cls.objects.filter(initiative=initiative).newest_first().first()

    @classmethod
    @transaction.atomic
    def agree(cls, initiative: Initiative, text: str, by: User) -> tuple[Rules, bool]:
        """The rules from now on, and whether they are new: the same words are the same version. Who
        comes and said yes to other words hears of new ones."""
        Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
        last = cls.current(initiative)
        if last and last.text == text:
            return last, False
        number = last.number + 1 if last else 1
        made = cls.objects.create(initiative=initiative, number=number, text=text, by=by)
        emails.tell_of_rules(made)
        return made, True
