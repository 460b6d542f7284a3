"""The Maandagbrief: five lines at most about what lies with somebody at the desk this week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.regulatory.conversation.messages import Side, unread_from
from initiatives.regulatory.desk import emails
from initiatives.regulatory.desk.models.cards import DESK_ROLES
from initiatives.regulatory.desk.queues import OFFICER, rules_of
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from villages.models import Membership


def workplaces() -> list[Any]:
    held = Membership.objects.active().filter(role__in=DESK_ROLES, user__is_active=True)
    return list(held.order_by("pk").values_list("pk", flat=True))


def lines_of(workplace: Membership, today: date) -> list[str]:
    """What is nothing is no line. Three queries."""
    user, role = workplace.user, workplace.role
    rules = rules_of(user, role)
    mine, sunday = rules["mij"], today + timedelta(days=6 - today.weekday())
    ours = RegulatoryRequest.objects.visible_to(user).for_staff_of(workplace.municipality_id)
    counts = {
        "mine": mine,
        "this_week": mine & Q(due_on__range=(today, sunday)),
        "late": mine & Q(due_on__lt=today),
        "waits": rules["wacht"] & Q(handling_officer=user.pk),
        "nobody": rules["nieuw"],
    }
    found: dict[str, int] = next(iter(ours.counted(counts)), dict.fromkeys(counts, 0))
    if role != OFFICER:
        return _of_decision_maker(found)
    lines = _as_lines({**found, "unread": _unread_in(ours.filter(mine), user)})
    return [*lines, *_of_questions(workplace, today)]


def _of_questions(workplace: Membership, today: date) -> list[str]:
    """Of residents, which lie with all officers."""
    open_ = RuleQuestion.objects.visible_to(workplace.user).open()
    ours = open_.for_staff_of(workplace.municipality_id).exclude(asked_by=workplace.user)
    late = Count("pk", filter=Q(due_on__lt=today))
    found = ours.aggregate(all=Count("pk"), late=late)
    if not found["all"]:
        return []
    line = ngettext(
        "%d vraag van een inwoner wacht op antwoord",
        "%d vragen van inwoners wachten op antwoord",
        found["all"],
    )
    line %= found["all"]
    return [line + _("; te laat: %d.") % found["late"] if found["late"] else f"{line}."]


def _unread_in(rows: Any, user: Any) -> int:
    number = rows.annotate(unread=unread_from(Side.APPLICANT, user)).values_list(
        "unread", flat=True
    )
    return sum(number)


def _as_lines(found: dict[str, Any]) -> list[str]:
    said = [
        (found["mine"], _mine(found["mine"], found["this_week"], found["late"])),
        (found["waits"], _waits(found["waits"])),
        (found["unread"], _unread(found["unread"])),
        (found["nobody"], _nobody(found["nobody"])),
    ]
    return [line for number, line in said if number]


def _of_decision_maker(found: dict[str, Any]) -> list[str]:
    number = found["mine"]
    line = ngettext(
        "%d voorstel wacht op een besluit.", "%d voorstellen wachten op een besluit.", number
    )
    return [line % number] if number else []


def _mine(n: int, this_week: int, late: int) -> str:
    line = ngettext("%d verzoek ligt bij jou", "%d verzoeken liggen bij jou", n) % n
    if late:
        line += _("; te laat: %d") % late
    if this_week:
        line += _("; deze week af: %d") % this_week
    return f"{line}."


def _waits(n: int) -> str:
    line = ngettext(
        "%d verzoek van jou wacht op de indiener.",
        "%d verzoeken van jou wachten op de indiener.",
        n,
    )
    return line % n


def _unread(n: int) -> str:
    return ngettext("%d bericht las je nog niet.", "%d berichten las je nog niet.", n) % n


def _nobody(n: int) -> str:
    line = ngettext(
        "%d verzoek heeft nog geen behandelaar.", "%d verzoeken hebben nog geen behandelaar.", n
    )
    return line % n


def write_to(workplace: Membership) -> bool:
    """False when there is nothing to say. A second run the same week finds it in the ledger."""
    today = timezone.localdate()
    lines = lines_of(workplace, today)
    if lines:
        emails.tell_monday(workplace, lines, f"monday:{today:%G-W%V}")
    return bool(lines)
