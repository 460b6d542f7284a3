"""The lists in which requests lie at the desk, and what somebody looks for in them."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.conversation.messages import Side, unread_from
from initiatives.regulatory.desk.models.cards import covered_by
from initiatives.regulatory.forms import set_choices
from initiatives.regulatory.models import (
    AdviceRequest,
    ProcedureKind,
    RegulatoryRequest,
    Status,
)
from initiatives.regulatory.models.choices import CLOSED, RUNNING
from initiatives.regulatory.models.in_time import runs_late
from initiatives.regulatory.models.querysets import NEWEST, SOONEST_DUE, takes_part
from villagehub.accounts.models import User
from villagehub.tables.prepared import prepared
from villages.models import Membership

PAGE_SIZE = 20
OFFICER = Membership.Role.OFFICER.value
NOBODY = "niemand"


class Queue(NamedTuple):
    key: str
    label: str | Promise
    title: str | Promise
    empty: str | Promise
    counts: bool = True


QUEUES = {
    queue.key: queue
    for queue in [
        Queue(
            "mij",
            _("Voor mij"),
            _("Te doen door mij"),
            _("Er wacht niets op jou. Kijk bij “Niet toegewezen” of er iets op te pakken is."),
        ),
        Queue(
            "nieuw",
            _("Niet toegewezen"),
            _("Niet toegewezen"),
            _("Elk verzoek heeft een behandelaar."),
        ),
        Queue(
            "wacht",
            _("Wacht op indiener"),
            _("Wacht op de indiener"),
            _("Er staat nergens een vraag uit waardoor de klok stilstaat."),
        ),
        Queue(
            "advies",
            _("Advies"),
            _("Wacht op advies"),
            _("Er staat geen vraag om advies open."),
        ),
        Queue(
            "voorstel",
            _("Bij de beslisser"),
            _("Bij de beslisser"),
            _("Er ligt geen voorstel."),
        ),
        Queue("laat", _("Te laat"), _("Te laat"), _("Alles wat loopt is nog op tijd.")),
        Queue(
            "loopt",
            _("Het hele team"),
            _("Wat het hele team doet"),
            _("Er loopt niets."),
        ),
        Queue(
            "besloten",
            _("Afgerond"),
            _("Afgerond"),
            _("Er is nog niets afgerond."),
            counts=False,
        ),
        Queue(
            "alles",
            _("Alles"),
            _("Alle verzoeken"),
            _("Er is nog niets gevraagd. Zodra een dorp iets vraagt, staat het hier."),
            counts=False,
        ),
    ]
}


def rules_of(user: Any, role: str) -> dict[str, Q]:
    """What lies in each queue. To do for an officer are their own running requests, and those of
    whom they stand in for; for a decision maker the proposals of others. That there is a proposal
    is not told to whoever takes part in the initiative."""
    proposed = Q(status=Status.PROPOSED) & ~takes_part(user)
    in_hands = Q(status__in=[Status.RECEIPT_CONFIRMED, Status.IN_REVIEW])
    own = in_hands & (Q(handling_officer=user.pk) | covered_by(user))
    running = Q(status__in=RUNNING)
    still = Q(status=Status.QUESTION_OPEN)
    return {
        "mij": own if role == OFFICER else proposed,
        "nieuw": running & Q(handling_officer=None),
        "wacht": still,
        "advies": running & _waits_for_advice(user, role),
        "voorstel": proposed,
        "laat": runs_late(),
        "loopt": running,
        "besloten": Q(status__in=CLOSED),
        "alles": ~Q(status=Status.DRAFT),
    }


def _open_advice() -> QuerySet[AdviceRequest]:
    return AdviceRequest.objects.filter(request=OuterRef("pk"), answered_at=None, ended_at=None)


def _waits_for_advice(user: Any, role: str) -> Q:
    """For an officer what they asked or are asked themselves, and what they have in hands of what a
    colleague asked; for a decision maker all of it. Whoever takes part reads no advice."""
    open_now = _open_advice()
    concerned = Q(asked_by=user.pk) | Q(adviser=user.pk)
    held = Q(handling_officer=user.pk) | covered_by(user)
    waits = Q(Exists(open_now))
    if role == OFFICER:
        waits = Q(Exists(open_now.filter(concerned))) | waits & held
    return waits & ~takes_part(user)


def order_of(key: str) -> list[str]:
    return SOONEST_DUE if QUEUES[key].counts else NEWEST


def in_queue(user: Any, municipality: int, role: str, key: str) -> QuerySet[Any]:
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    rows = ours.filter(rules_of(user, role)[key]).for_list().with_interest(user)
    if key == "advies":
        first = _open_advice().order_by("due_on", "pk")
        rows = rows.annotate(advice_by=Subquery(first.values("due_on")[:1]))
    return rows.annotate(unread=unread_from(Side.APPLICANT, user))


@asked_by_who_takes_part
def first_of_queue(
    user: Any, municipality: int, *, role: str, key: str
) -> QuerySet[RegulatoryRequest]:
    rows = in_queue(user, municipality, role, key).order_by(*order_of(key))
    return rows[: PAGE_SIZE + 1]


@asked_by_who_takes_part
def counted(user: Any, municipality: int, *, role: str) -> QuerySet[Any]:
    """All queues of what runs in one query."""
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(municipality)
    rules = rules_of(user, role)
    return ours.counted({key: rules[key] for key, queue in QUEUES.items() if queue.counts})


def officers_of(municipality: int) -> list[User]:
    """Who can handle a request here, by name."""
    return _officers((), municipality)


@prepared
def _officers(who: tuple[()], municipality: int) -> QuerySet[User]:
    held = Membership.objects.active().filter(role=OFFICER, municipality=municipality)
    rows = User.objects.filter(pk__in=held.values("user"))
    return rows.order_by("display_name__dutch", "pk")


class QueueFilterForm(forms.Form):
    """Anything unknown in the address is simply not a filter."""

    q = forms.CharField(
        label=_("Nummer, titel, dorp of initiatief"),
        max_length=100,
        required=False,
        widget=forms.SearchInput,
    )
    soort = forms.ChoiceField(
        label=_("Soort"), choices=[("", _("Alle")), *ProcedureKind.choices], required=False
    )
    behandelaar = forms.ChoiceField(label=_("Behandelaar"), required=False)

    def __init__(self, *args: Any, officers: list[User], **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = [(str(each.pk), str(each)) for each in officers]
        set_choices(self, "behandelaar", [("", _("Iedereen")), (NOBODY, _("Niemand")), *people])

    def chosen(self) -> dict[str, str]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self, key: str) -> str:
        """This list with these filters, as an address to come back to."""
        return urlencode({"lijst": key, **self.chosen()})

    def apply(self, rows: Any) -> Any:
        chosen = self.chosen()
        if "q" in chosen:
            rows = rows.naming(chosen["q"])
        if "soort" in chosen:
            rows = rows.filter(procedure_kind=chosen["soort"])
        if chosen.get("behandelaar") == NOBODY:
            return rows.filter(handling_officer=None)
        if "behandelaar" in chosen:
            return rows.filter(handling_officer=chosen["behandelaar"])
        return rows
