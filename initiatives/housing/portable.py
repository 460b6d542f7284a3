"""What leaves with an initiative. Not whoever is on the list or what they wish: they told this
board, and no other. A draw leaves as it was, in numbers and with its certificate, to be read."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from initiatives.housing.certificate import certificate_of
from initiatives.housing.models import (
    DWELLING_FIELDS,
    AllocationRound,
    AllocationRules,
    Assignment,
    ChecklistStep,
    Defect,
    FigureRelease,
    Home,
    InterestEntry,
    ListDecision,
    Programme,
    ProgrammeRow,
    RoundEntry,
    RoundEvent,
)
from initiatives.models import Initiative
from initiatives.sockets.portable import Stay, Table, stays, tables
from villagehub.typesetting.typesetter import PageFailedError

tables.plug(Table("woonprogramma", Programme, ("audience",)), 60)
tables.plug(
    Table(
        "woonprogramma-regels",
        ProgrammeRow,
        (*DWELLING_FIELDS, "number"),
        parents={"programme": "woonprogramma"},
        path="programme__initiative",
    ),
    61,
)
tables.plug(
    Table(
        "toewijzingsregels",
        AllocationRules,
        (
            *("version", "criteria", "local_basis", "open_call", "explanation", "complaints"),
            *("reason", "published_at", "audience"),
        ),
        people=("by",),
    ),
    62,
)
tables.plug(Table("woningen", Home, (*DWELLING_FIELDS, "label", "keys_on")), 63)
tables.plug(
    Table(
        "gebreken",
        Defect,
        ("text", "due_on", "done_on"),
        parents={"home": "woningen"},
        path="home__initiative",
    ),
    64,
)
tables.plug(
    Table("vereniging", ChecklistStep, ("key", "done_on", "evidence", "audience"), people=("by",)),
    65,
)
tables.plug(
    Table("cijfers-van-de-lijst", FigureRelease, ("at", "households", "cells"), people=("by",)), 66
)


def _is_over(through: str = "") -> Q:
    return Q(**{f"{through}drawn_at__isnull": False}) | Q(
        **{f"{through}cancelled_at__isnull": False}
    )


def over(rows: QuerySet) -> QuerySet:
    """What waits for its draw has a secret still."""
    return rows.filter(_is_over())


def of_over(rows: QuerySet) -> QuerySet:
    return rows.filter(_is_over("round__"))


def certificate(round: AllocationRound) -> bytes | None:
    try:
        return certificate_of(round)
    except PageFailedError:
        return None


ROUND = (
    *("number", "published_on", "committed_at", "draw_on", "public_kind", "public_source"),
    *("public_value", "corrections", "secret", "commitment", "terms", "drawn_at"),
    *("cancelled_at", "cancel_reason"),
)
OF_ROUND = {"round": "lotingen"}
tables.plug(
    Table(
        "lotingen",
        AllocationRound,
        ROUND,
        people=("by",),
        parents={"rules": "toewijzingsregels"},
        only=over,
        restored=False,
        paper=certificate,
    ),
    67,
)
tables.plug(
    Table(
        "lotingen-volgorde",
        RoundEntry,
        ("number", "group", "place", "drawn_with", "state"),
        parents=OF_ROUND,
        path="round__initiative",
        only=of_over,
        restored=False,
    ),
    68,
)
tables.plug(
    Table(
        "lotingen-verloop",
        RoundEvent,
        ("at", "what", "number", "home_label", "reason", "value_was", "value_now"),
        people=("by",),
        parents=OF_ROUND,
        path="round__initiative",
        only=of_over,
        restored=False,
    ),
    69,
)


def households(initiative: Initiative) -> int:
    return InterestEntry.objects.on_list().filter(initiative=initiative).count()


def given(initiative: Initiative) -> int:
    rows = Assignment.objects.current()
    return rows.filter(round_entry__round__initiative=initiative).count()


def waiting(initiative: Initiative) -> int:
    rows = AllocationRound.objects.not_called_off().filter(drawn_at__isnull=True)
    return rows.filter(initiative=initiative).count()


def decisions(initiative: Initiative) -> int:
    return ListDecision.objects.filter(entry__initiative=initiative).count()


stays.plug(
    Stay(
        "woonlijst",
        _("Huishoudens op de lijst"),
        _("hun gegevens blijven achter; in een brief lezen zij waar ze zich opnieuw opgeven"),
        households,
    ),
    70,
)
stays.plug(
    Stay(
        "loting-die-komt",
        _("Een loting die nog komt"),
        _("die hoort bij deze lijst; loot eerst, of zeg haar af"),
        waiting,
    ),
    71,
)
stays.plug(
    Stay(
        "toewijzingen",
        _("Wie welke woning kreeg"),
        _("dat hoort bij de lijst; de volgorde van de loting gaat mee, in nummers"),
        given,
    ),
    72,
)
stays.plug(
    Stay(
        "besluiten-over-de-lijst",
        _("Wat het bestuur over de lijst besloot"),
        _("dat gaat over huishoudens op die lijst"),
        decisions,
    ),
    73,
)
