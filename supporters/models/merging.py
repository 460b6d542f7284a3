"""Two records of one person made one: everything that hangs on the other moves along."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Count, Exists, Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from supporters.models.base import note_down, refuse_at_rest
from supporters.models.contacts import ContactMoment
from supporters.models.handing_over import HandOver
from supporters.models.people import HelpSeeker, SupportCase
from supporters.models.requests import DataSubjectRequest
from supporters.models.sharing import DisclosureConsent, Referral
from supporters.models.team import TeamMember
from supporters.models.transitions import Transition
from villagehub.audit.models import AuditEvent
from villages.models import Membership

FIELDS = [
    "call_name",
    "surname",
    "phone",
    "address",
    "village",
    "birth_decade",
    "preferred_contact",
]
# What other rows lean on goes first, contacts before all: the database asks that all is of one
# person.
FIRST = [SupportCase, DisclosureConsent, Referral, DataSubjectRequest]


class Merging:
    """`kept` stays and takes over; `other` goes. This cannot be undone, so it is said first."""

    def __init__(self, kept: HelpSeeker, other: HelpSeeker, by: Membership) -> None:
        if kept.pk == other.pk:
            raise ValidationError(_("Dit is hetzelfde dossier."))
        self.kept, self.other, self.by = kept, other, by

    @property
    def questions(self) -> dict[str, list[Any]]:
        """What both know and know differently: of each, what they say."""
        pairs = {name: [getattr(row, name) for row in (self.kept, self.other)] for name in FIELDS}
        return {name: pair for name, pair in pairs.items() if all(pair) and pair[0] != pair[1]}

    @property
    def moving(self) -> list[str]:
        """How much there is of each kind that there is, in one query; and where it waits."""
        models = self._models()
        parts = [
            self._of_other(model, name).order_by().values(nth=Value(n)).annotate(n=Count("pk"))
            for n, (model, name) in enumerate(models)
            if model is not Transition
        ]
        waiting = self._waiting().order_by().values(nth=Value(len(models)))
        parts.append(waiting.annotate(n=Count("pk")))
        found = parts[0].union(*parts[1:], all=True).order_by("nth")
        kinds = [*(model for model, _name in models), HandOver]
        return [_counted(kinds[row["nth"]], row["n"]) for row in found if row["n"]]

    def _waiting(self) -> Any:
        """The proposal that the other stands in, when the one that stays stands in none."""
        proposed = HandOver.objects.proposed()
        stays = proposed.filter(people__contains=[self.kept.pk])
        return proposed.filter(~Exists(stays), people__contains=[self.other.pk])

    @property
    def ending(self) -> list[str]:
        """What becomes of the proposal that the other stands in, when the one that stays waits in
        another."""
        ends = _("De overdracht aan %(name)s gaat niet door: alleen dit dossier stond erin.")
        fewer = _("In de overdracht aan %(name)s staat dan een dossier minder.")
        return [
            (ends if row.number == 1 else fewer) % {"name": row.receiver} for row in self._left()
        ]

    def _left(self) -> Any:
        """Of whoever makes them one: both records are theirs."""
        of = {"giver": self.by.user_id, "organisation": self.by.organisation_id}
        proposed = HandOver.objects.proposed().filter(**of)
        stays = proposed.filter(people__contains=[self.kept.pk])
        left = proposed.filter(Exists(stays), people__contains=[self.other.pk])
        left = left.exclude(people__contains=[self.kept.pk])
        return left.select_related("giver", "receiver", "asked_by").order_by("created_at", "id")

    def _models(self) -> list[tuple[Any, str]]:
        """Of everything that hangs on a person, also what was made after this was written."""
        relations = [(r.related_model, r.field.name) for r in HelpSeeker._meta.related_objects]
        return sorted(relations, key=lambda pair: pair[0] not in FIRST)

    def _of_other(self, model: Any, name: str) -> Any:
        return model.objects.filter(**{name: self.other})

    @transaction.atomic
    def carry_out(self, chosen: dict[str, Any]) -> None:
        people = HelpSeeker.objects.visible_to(self.by.user).owned_by(self.by.user)
        people = people.select_for_update()
        for person in (self.kept, self.other):
            refuse_at_rest(person.pk)
        both = people.filter(pk__in=[self.kept.pk, self.other.pk]).order_by("pk")
        if len(both) < 2:
            raise ValidationError(_("Een van de twee dossiers is er niet meer."))
        Transition.objects.filter(person__in=[self.kept, self.other]).delete()
        self._leave_out_who_helps_already()
        self._call("supporters_move_contacts")
        for row in self._left():
            if row.number == 1:  # it goes with the other record
                row.end(self.by, is_going=True)
        self._call("supporters_move_in_hand_over")
        for model, name in self._models():
            if model is not ContactMoment:
                self._of_other(model, name).update(**{name: self.kept})
        for name in FIELDS:
            theirs = getattr(self.other, name)
            setattr(self.kept, name, chosen.get(name) or getattr(self.kept, name) or theirs)
        self.kept.save()
        note_down(self.by, AuditEvent.Action.UPDATE, self.kept)
        note_down(self.by, AuditEvent.Action.DELETE, self.other)
        self.other.delete()

    def _leave_out_who_helps_already(self) -> None:
        there = TeamMember.objects.current().filter(person=self.kept)
        double = TeamMember.objects.current().filter(person=self.other)
        double.filter(colleague__in=there.values("colleague")).delete()

    def _call(self, moving: str) -> None:
        """Also contacts of more than seven days ago and what a colleague was asked, which nobody
        else may change."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {moving}(%s, %s)", [self.other.pk, self.kept.pk])


def _counted(model: Any, number: int) -> str:
    words = {
        "supportcase": ngettext("%(n)d begeleiding", "%(n)d keer begeleiding", number),
        "contactmoment": ngettext("%(n)d contact", "%(n)d contacten", number),
        "contribution": ngettext("%(n)d bijdrage", "%(n)d bijdragen", number),
        "referral": ngettext("%(n)d verwijzing", "%(n)d verwijzingen", number),
        "match": ngettext("%(n)d koppeling", "%(n)d koppelingen", number),
        "referralin": ngettext("%(n)d keer verwezen", "%(n)d keer verwezen", number),
        "disclosureconsent": ngettext("%(n)d toestemming", "%(n)d toestemmingen", number),
        "teammember": ngettext("%(n)d collega", "%(n)d collega's", number),
        "handover": _("de overdracht die op een ja wacht: daarin staat dan dit dossier"),
        "followup": ngettext("%(n)d opvolging", "%(n)d opvolgingen", number),
    }
    other = ngettext("%(n)d ander gegeven", "%(n)d andere gegevens", number)
    return words.get(model._meta.model_name, other) % {"n": number}
